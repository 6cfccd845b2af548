import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'
import { appContract, eventSchemas, storageContract } from './shared/rpc/contract.ts'

/**
 * The processes and threads without a window, one self-contained CommonJS file each: a sandboxed preload can
 * load nothing else, and the others start faster. The mode says which one.
 */
const targets = {
  main: { entry: 'electron/main/main.ts', node: 'node18' },
  preload: { entry: 'electron/preload/preload.ts', node: 'node18' },
  storage: { entry: 'electron/storage/storage.ts', node: 'node22' },
  'reading-worker': { entry: 'electron/storage/reading-worker.ts', node: 'node22' },
  cli: { entry: 'electron/cli/cli.ts', node: 'node22' },
} as const

/**
 * What the preload needs of the contract. The schemas themselves would be made with each page, in its
 * heap and before its first line runs, for nothing: what crosses is checked on both sides of it.
 */
const contractNames = {
  storage: Object.keys(storageContract),
  app: Object.keys(appContract),
  events: Object.keys(eventSchemas),
}

/** Native modules stay packages beside the bundle; the runtime itself is there anyway. */
const external = [
  'electron',
  'better-sqlite3',
  '@napi-rs/canvas',
  'sharp',
  ...builtinModules,
  /^node:/,
]

export default defineConfig(({ mode }) => {
  const target = Object.entries(targets).find(([name]) => name === mode)?.[1]
  if (!target) throw new Error(`Unknown mode ${mode}: one of ${Object.keys(targets).join(', ')}`)
  return {
    ...(mode === 'preload' && { define: { contractNames: JSON.stringify(contractNames) } }),
    resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
    build: {
      ssr: target.entry,
      outDir: `out/${mode}`,
      emptyOutDir: true,
      target: target.node,
      minify: false,
      rolldownOptions: {
        external,
        output: { format: 'cjs', entryFileNames: `${mode}.cjs`, codeSplitting: false },
      },
    },
    ssr: { noExternal: true, external: [...external.filter((name) => typeof name === 'string')] },
  }
})
