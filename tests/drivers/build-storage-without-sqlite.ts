import { join } from 'node:path'
import { build } from 'vite'

/** Bundles `storage-without-sqlite.ts` as the real storage is bundled; answers the program's path. */
export async function buildStorageWithoutSqlite(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(import.meta.dirname, 'storage-without-sqlite.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node18',
      minify: false,
      rolldownOptions: {
        external: [/^node:/],
        output: { format: 'cjs', entryFileNames: 'storage.cjs', codeSplitting: false },
      },
    },
    ssr: { noExternal: true },
  })
  return join(folder, 'storage.cjs')
}
