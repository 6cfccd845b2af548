import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A path inside the project. */
export const inProject = (...parts) => join(root, ...parts)

/** Where things live that are fetched once and shared by every clone on this machine. */
export function cacheFolder() {
  if (process.platform === 'win32') {
    return join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'touchline-cache')
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'touchline')
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'touchline')
}
