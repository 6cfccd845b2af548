import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The app's folder: the project in development, the asar archive in the packaged app. */
export const appRoot = dirname(dirname(import.meta.dirname))

/** True in the packaged app. `app.isPackaged` would also call a renamed runtime packaged. */
export const isPackaged = appRoot.endsWith('.asar')

/** What the build wrote for the window. */
export const rendererFolder = join(appRoot, 'out', 'renderer')

export const preloadFile = join(appRoot, 'out', 'preload', 'preload.cjs')

/**
 * Fonts, templates and samples as real files: native code cannot read inside an archive, so the
 * packaged app carries them beside it.
 */
export function assetsFolder(): string {
  const beside = join(process.resourcesPath, 'assets')
  return isPackaged && existsSync(beside) ? beside : join(appRoot, 'assets')
}

/** The storage process's program; in development a test may put another in its place. */
export function storageEntry(environment: NodeJS.ProcessEnv): string {
  const other = environment.TOUCHLINE_STORAGE_ENTRY
  if (!isPackaged && other) return other
  return join(appRoot, 'out', 'storage', 'storage.cjs')
}
