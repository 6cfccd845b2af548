import { readFileSync } from 'node:fs'
import type { Mapping } from '../../../../shared/feedback/mapping.ts'
import type { ColumnProfile, Profile } from '../../../../shared/feedback/profile.ts'
import {
  type CompleteMapping,
  completeMapping,
} from '../../../../shared/feedback/reading/complete-mapping.ts'
import { createCsvReader } from '../../../../shared/feedback/reading/csv-reader.ts'
import {
  detectEncoding,
  type EncodingFacts,
} from '../../../../shared/feedback/reading/detect-encoding.ts'
import {
  createInterpreter,
  type InterpretedRecord,
} from '../../../../shared/feedback/reading/interpret-row.ts'
import { createProfiler } from '../../../../shared/feedback/reading/profile.ts'
import { sniffBytes } from '../../../../shared/feedback/reading/sniff-bytes.ts'
import { detectLayout, type TextLayout } from '../../../../shared/feedback/reading/table-layout.ts'

/** The whole way from bytes to interpreted records, as the storage process goes it. */
export interface Survey {
  readonly encoding: EncodingFacts
  readonly layout: TextLayout
  readonly profile: Profile
  readonly complete: CompleteMapping
  readonly records: readonly InterpretedRecord[]
}

const fixtures = new URL('../../../fixtures/surveys/', import.meta.url)

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(name, fixtures))
}

export function readBytes(bytes: Uint8Array, mapping: Mapping = {}, name = 'survey.csv'): Survey {
  const sniffed = sniffBytes(bytes)
  if (!sniffed.ok) throw new Error(sniffed.error.message)
  const encoding = detectEncoding(bytes)
  const text = new TextDecoder(encoding.encoding).decode(bytes)
  const layout = detectLayout(text, true, mapping.read)
  if (!layout.ok) throw new Error(layout.error.message)
  const reader = createCsvReader({ delimiter: layout.value.delimiter })
  const rows = [reader.push(text), reader.end()].flatMap((part) => {
    if (!part.ok) throw new Error(part.error.message)
    return part.value
  })
  const data = rows.slice(layout.value.dataStart).filter((cells) => cells.length > 0)
  const profiler = createProfiler(
    {
      name,
      bytes: bytes.length,
      encoding: encoding.encoding,
      bom: encoding.bom,
      mixedEncoding: encoding.mixed,
      delimiter: layout.value.delimiter,
      lineEnding: layout.value.lineEnding,
      sheet: null,
      reasons: { encoding: encoding.reason, delimiter: layout.value.delimiterReason },
    },
    layout.value,
  )
  for (const cells of data) profiler.addRow(cells)
  const profile = profiler.finish()
  const complete = completeMapping(mapping, profile)
  if (!complete.ok) throw new Error(complete.error.message)
  const interpret = createInterpreter(complete.value)
  return {
    encoding,
    layout: layout.value,
    profile,
    complete: complete.value,
    records: data.map((cells) => interpret(cells)),
  }
}

export const readText = (text: string, mapping: Mapping = {}): Survey =>
  readBytes(new TextEncoder().encode(text), mapping)

export const readFixture = (name: string, mapping: Mapping = {}): Survey =>
  readBytes(fixture(name), mapping, name)

export function column(survey: Survey, name: string): ColumnProfile {
  const found = survey.profile.columns.find((candidate) => candidate.name === name)
  if (!found) throw new Error(`no column ${name}`)
  return found
}

/** The answers to one question, in the order of the records. */
export function answersTo(survey: Survey, name: string): number[] {
  const { index } = column(survey, name)
  return survey.records.flatMap((record) =>
    record.kind === 'accepted'
      ? record.answers.filter((answer) => answer.columnIndex === index).map(({ value }) => value)
      : [],
  )
}

export function problemsOf(survey: Survey): string[] {
  return survey.records.flatMap(({ problems }) => problems.map(({ code }) => code))
}

export function warningsOf(survey: Survey): string[] {
  return survey.profile.warnings.map(({ code }) => code)
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

export function net(values: readonly number[]): number {
  const promoters = values.filter((value) => value >= 9).length
  const detractors = values.filter((value) => value <= 6).length
  return (100 * (promoters - detractors)) / values.length
}
