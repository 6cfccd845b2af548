import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import {
  openSurveyFile,
  recordsOf,
  type SurveyFile,
} from '../../../../electron/storage/survey-file.ts'
import { profileOf } from '../../../../electron/storage/survey-profile.ts'
import type { ReadOptions } from '../../../../shared/feedback/mapping.ts'
import type { Profile } from '../../../../shared/feedback/profile.ts'
import { toErrorData } from '../../../../shared/rpc/errors.ts'

/** What a file of these bytes is read as, by the way that the storage process goes. */
export interface ReadWorkbook {
  readonly profile: Profile
  readonly records: readonly NumberedRecord[]
}

/** A record below the header, with the row that a spreadsheet gives it; blank ones are left out. */
export interface NumberedRecord {
  readonly row: number
  readonly cells: readonly string[]
}

export function fileOf(bytes: Uint8Array, name = 'survey.xlsx'): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-workbook-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

export async function readWorkbook(
  bytes: Uint8Array,
  read: ReadOptions = {},
  name?: string,
): Promise<ReadWorkbook> {
  const file = await openSurveyFile(fileOf(bytes, name), read)
  const { profile } = await profileOf(file)
  return { profile, records: await allRecords(file) }
}

/** The records alone, of a file that may have none. */
export async function recordsIn(bytes: Uint8Array, read: ReadOptions): Promise<NumberedRecord[]> {
  return allRecords(await openSurveyFile(fileOf(bytes), read))
}

async function allRecords(file: SurveyFile): Promise<NumberedRecord[]> {
  const all: NumberedRecord[] = []
  for await (const { records, firstRow } of recordsOf(file)) {
    for (const [index, cells] of records.entries()) {
      if (cells.length > 0) all.push({ row: firstRow + index, cells })
    }
  }
  return all
}

export async function refusal(
  bytes: Uint8Array,
  name?: string,
): Promise<{ code: string; kind: unknown; message: string }> {
  try {
    await readWorkbook(bytes, {}, name)
  } catch (error) {
    const { code, message, details } = toErrorData(error)
    return { code, kind: details?.kind, message }
  }
  throw new Error('It was read.')
}
