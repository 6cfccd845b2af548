import type { Db } from './database.ts'

/** Small facts about the workspace itself, by name. */
export type SettingName = 'personasHash' | 'backedUpAt' | 'language'

export function readSetting(db: Db, name: SettingName): string | undefined {
  return db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck().get(name)
}

/** To be called inside a transaction. */
export function writeSetting(db: Db, name: SettingName, value: string): void {
  db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, value)
}
