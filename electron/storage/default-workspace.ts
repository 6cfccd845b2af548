import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The name of the workspace that the app makes when there is none yet. */
export const defaultWorkspaceName = 'Touchline.touchline'

/**
 * The workspace that the app and the command line open when none is named: in `TOUCHLINE_HOME`, else in
 * the user's documents.
 */
export function defaultWorkspacePath(environment: NodeJS.ProcessEnv = process.env): string {
  return join(environment.TOUCHLINE_HOME || documentsFolder(environment), defaultWorkspaceName)
}

/** The folder for what belongs to the user and not to a workspace: settings, the key of respondents. */
export function userDataFolder(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.TOUCHLINE_HOME) return environment.TOUCHLINE_HOME
  const home = homedir()
  switch (process.platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Touchline')
    case 'win32':
      return join(environment.APPDATA || join(home, 'AppData', 'Roaming'), 'Touchline')
    default:
      return join(environment.XDG_CONFIG_HOME || join(home, '.config'), 'Touchline')
  }
}

function documentsFolder(environment: NodeJS.ProcessEnv): string {
  const home = homedir()
  if (process.platform === 'linux') {
    const named = xdgDocuments(join(environment.XDG_CONFIG_HOME || join(home, '.config')))
    // A desktop that names no such folder has none: Chromium, and so the window, then takes the home folder.
    return named?.replace(/^\$HOME/, home) ?? home
  }
  return join(home, 'Documents')
}

/** Linux desktops name the folder in the user's language in this file. */
function xdgDocuments(configFolder: string): string | undefined {
  try {
    const text = readFileSync(join(configFolder, 'user-dirs.dirs'), 'utf8')
    return /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(text)?.[1]
  } catch {
    return undefined
  }
}
