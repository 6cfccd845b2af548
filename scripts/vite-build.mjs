import { build } from 'vite'

/**
 * Runs under Node 24: one bundle for the window and one file for each of the Node processes.
 * The processes are told apart by Vite's mode.
 */
await build({ configFile: 'vite.config.ts', logLevel: 'warn' })
for (const mode of ['main', 'preload', 'storage', 'reading-worker', 'cli']) {
  await build({ configFile: 'vite.node.config.ts', mode, logLevel: 'warn' })
}
