import type { z } from 'zod'

/** Brings a record that an older version wrote one version forward. Takes and gives plain data. */
export type RecordMigration = (old: Readonly<Record<string, unknown>>) => Record<string, unknown>

/**
 * What is known of one record type: its schema, its defaults and its migrations.
 * `migrations[i]` brings version i + 1 to version i + 2; a record's version is `migrations.length + 1`.
 */
export interface RecordType<T extends string, S extends z.ZodType> {
  readonly type: T
  readonly schema: S
  readonly migrations: readonly RecordMigration[]
}

/** Brings a record of an older version to the present one and checks it. Throws a ZodError if it does not fit. */
export function migrateRecord<T extends string, S extends z.ZodType>(
  recordType: RecordType<T, S>,
  version: number,
  record: Readonly<Record<string, unknown>>,
): z.output<S> {
  const migrated = recordType.migrations
    .slice(version - 1)
    .reduce<Readonly<Record<string, unknown>>>((old, migrate) => migrate(old), record)
  return recordType.schema.parse(migrated)
}
