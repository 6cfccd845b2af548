import { createInterpreter } from '../../shared/feedback/reading/interpret-row.ts'
import type { ImportPlan } from './import-plan.ts'
import { isKnown, isNew, type KnownRows, knownRows, recordsAlike } from './known-rows.ts'
import { progressTeller, type ReadingWatch } from './reading-progress.ts'
import { contentReader, type ResponseContent, type SharedColumns } from './response-content.ts'
import { type ChangedResponse, type KeyedResponses, mostCompared } from './reused-keys.ts'
import { createIdentifier, secretFor } from './row-identity.ts'
import { recordsOf } from './survey-file.ts'

/** For a reading that asks only what the responses say. */
export const nothingKnown = () => knownRows(recordsAlike(null))

export interface SeenResponse extends ResponseContent {
  readonly row: number
  /** Whether the dataset has it by its key or its cells. */
  readonly isThere: boolean
}

export interface SeenResponses extends KeyedResponses {
  readonly responses: readonly SeenResponse[]
  /** So many in a row were there that the rest was not looked at. */
  readonly areFamiliar: boolean
  /** These are the first of the file only. */
  readonly isBeginning: boolean
}

/** As many at the beginning of the file, nearly none of them changed, are proof enough. */
const familiarAfter = 2000
const mostChanged = 0.1

/** What the beginning of a large file says of the whole; all of its responses would not fit into memory. */
const mostRead = 100_000

interface ReadOptions extends ReadingWatch {
  /** Once enough are familiar. */
  readonly mayStop?: boolean
}

/**
 * Reads the responses of the file, the first 100,000 of a larger one: what each says, and whether it is
 * among these. Throws `cancelled`.
 */
export async function readResponses(
  { file, complete }: ImportPlan,
  rows: KnownRows,
  shared: SharedColumns,
  { isCancelled, onProgress, mayStop = false }: ReadOptions,
): Promise<SeenResponses> {
  const interpret = createInterpreter(complete)
  const identify = createIdentifier(complete, secretFor(complete))
  const contentOf = contentReader(shared)
  const responses: SeenResponse[] = []
  const examples: ChangedResponse[] = []
  let same = 0
  let changed = 0
  let isAnyNew = false
  const tell = progressTeller('comparing', file.bytes, onProgress)
  let read = 0
  for await (const { records, firstRow, bytesRead } of recordsOf(file, isCancelled)) {
    read += records.length
    tell(read, Math.max(bytesRead, Math.min(1, read / mostRead) * file.bytes))
    for (const [index, cells] of records.entries()) {
      if (cells.length === 0) continue
      const record = interpret(cells)
      if (record.kind === 'rejected') continue
      const row = firstRow + index
      const found = rows.take(identify(cells, record), () => record)
      responses.push({ ...contentOf(record), row, isThere: found !== isNew })
      if (found === isNew) isAnyNew = true
      if (found === isNew || record.key === null) continue
      if (found === isKnown) same++
      else changed++
      if (found !== isKnown && examples.length < mostCompared) {
        examples.push({ recordId: found, row, record })
      }
    }
    const areFamiliar = mayStop && !isAnyNew && responses.length >= familiarAfter
    if (areFamiliar && changed <= responses.length * mostChanged) {
      return { responses, areFamiliar, isBeginning: true, same, changed, examples }
    }
    if (responses.length >= mostRead) {
      return { responses, areFamiliar: false, isBeginning: true, same, changed, examples }
    }
  }
  return { responses, areFamiliar: false, isBeginning: false, same, changed, examples }
}
