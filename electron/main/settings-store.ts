import { readSettingsFile, type SettingsFile, writeSettingsFile } from './settings-file.ts'

export interface SettingsStore {
  readonly get: () => SettingsFile
  /** Applies the change and writes the file; a disk that refuses it does not stop the work. */
  readonly change: (change: (settings: SettingsFile) => SettingsFile) => SettingsFile
}

export function openSettings(path: string, locale: string): SettingsStore {
  let settings = readSettingsFile(path, locale)
  return {
    get: () => settings,
    change: (change) => {
      settings = change(settings)
      try {
        writeSettingsFile(path, settings)
      } catch (error) {
        console.error(`Settings could not be written to ${path}: ${String(error)}`)
      }
      return settings
    },
  }
}
