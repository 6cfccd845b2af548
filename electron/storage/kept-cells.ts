import { statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { CodedBatch, NumberedTexts } from '../../shared/feedback/reading/coded-batch.ts'
import { LooseCells, type LoosePlaces } from '../../shared/feedback/reading/loose-cells.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { assertGoesOn } from './assert-goes-on.ts'
import { decoderOf } from './coded-records.ts'
import { explained } from './sqlite-error.ts'
import type { TextFile } from './text-file.ts'

/**
 * The cells of a file as its first reading numbered them, so that the next one need not find them again: two
 * bytes for each, and where in the file a text stands that has no number. Threads share their memory.
 */
export interface KeptCells {
  readonly texts: NumberedTexts
  readonly batches: readonly KeptBatch[]
}

interface KeptBatch extends Pick<CodedBatch, 'size' | 'beyond' | 'start' | 'end'> {
  /** The row of the first record where the others follow it one by one. */
  readonly rows: number | Uint32Array
  /** One number where all records are as wide. */
  readonly widths: number | Uint16Array
  /** Loose cells and numbers of texts; see `viewOf`. */
  readonly memory: SharedArrayBuffer
  readonly columns: number
  readonly looseCells: number
}

/** Bytes kept at most: the cells of a larger file are found again each time. */
const mostKept = 96 * 1024 * 1024

export interface CellKeeper {
  readonly keep: (batch: CodedBatch) => void
  /** All that there was; null where it was too much. */
  readonly kept: () => KeptCells | null
}

/** Keeps what a reader of the file gives, `most` bytes of it. */
export function cellKeeper(texts: NumberedTexts, most: number = mostKept): CellKeeper {
  let batches: KeptBatch[] = []
  let bytes = 0
  return {
    keep: (batch) => {
      if (batch.size === 0 || bytes > most) return
      const kept = packed(batch)
      bytes += sizeOf(kept)
      if (bytes > most) batches = []
      else batches.push(kept)
    },
    kept: () => {
      let all = bytes
      for (const column of texts) for (const text of column) all += text.length
      return all > most ? null : { texts, batches }
    },
  }
}

function packed({ size, rows, widths, codes, loose, beyond, start, end }: CodedBatch): KeptBatch {
  const places = loose.places()
  const counts = { size, columns: codes.length, looseCells: places.kinds.length }
  const memory = new SharedArrayBuffer(memoryFor(counts))
  const view = viewOf({ ...counts, memory })
  view.loose.starts.set(places.starts)
  view.loose.ends.set(places.ends)
  view.loose.kinds.set(places.kinds)
  for (const [index, column] of codes.entries()) {
    view.codes[index]?.set(column.subarray(0, size))
  }
  return {
    ...counts,
    memory,
    rows: areInOrder(rows, size) ? (rows[0] ?? 0) : rows.slice(0, size),
    widths: areAlike(widths, size) ? (widths[0] ?? 0) : widths.slice(0, size),
    beyond,
    start,
    end,
  }
}

type Counts = Pick<KeptBatch, 'size' | 'columns' | 'looseCells'>

/** Numbers of texts are small; those of loose cells go as far as there are such cells. */
const codeBytes = ({ looseCells }: Counts) => (looseCells <= 2 ** 15 ? 2 : 4)

function memoryFor(counts: Counts): number {
  return 9 * counts.looseCells + codeBytes(counts) * counts.columns * counts.size
}

/** Where loose cells start and end, 4 bytes each; the codes of each column; the kinds of loose cells, a byte each. */
function viewOf({ memory, ...counts }: Counts & Pick<KeptBatch, 'memory'>): {
  readonly loose: LoosePlaces
  readonly codes: readonly (Int16Array | Int32Array)[]
} {
  const { size, columns, looseCells } = counts
  const width = codeBytes(counts)
  const codesAt = 8 * looseCells
  return {
    loose: {
      starts: new Int32Array(memory, 0, looseCells),
      ends: new Int32Array(memory, 4 * looseCells, looseCells),
      kinds: new Uint8Array(memory, codesAt + width * columns * size, looseCells),
    },
    codes: Array.from({ length: columns }, (_, index) => {
      const at = codesAt + width * size * index
      return width === 2 ? new Int16Array(memory, at, size) : new Int32Array(memory, at, size)
    }),
  }
}

function areInOrder(rows: Uint32Array, size: number): boolean {
  return (rows[size - 1] ?? 0) - (rows[0] ?? 0) === size - 1
}

function areAlike(widths: Uint16Array, size: number): boolean {
  for (let place = 1; place < size; place++) if (widths[place] !== widths[0]) return false
  return true
}

function sizeOf({ rows, widths, memory, beyond }: KeptBatch): number {
  let bytes = memory.byteLength
  for (const list of [rows, widths]) if (typeof list !== 'number') bytes += list.byteLength
  for (const cells of beyond.values()) for (const { length } of cells) bytes += 64 + 2 * length
  return bytes
}

/** The file's batches once more. Throws where the file is not the one that was read, and `cancelled`. */
export async function* keptBatches(
  file: TextFile,
  { batches }: KeptCells,
  isCancelled?: () => boolean,
): AsyncGenerator<CodedBatch> {
  const loose = new LooseCells(decoderOf(file))
  const width = file.layout.columns.length
  const most = batches.reduce((so, { size }) => Math.max(so, size), 0)
  const longest = batches.reduce((so, { start, end }) => Math.max(so, end - start), 0)
  const rows = new Uint32Array(most)
  const widths = new Uint16Array(most)
  const codes = Array.from({ length: width }, () => new Int32Array(most))
  const buffers = [Buffer.allocUnsafeSlow(longest), Buffer.allocUnsafeSlow(longest)]
  try {
    await using handle = await open(file.path)
    const bytesOf = (at: number) => read(handle, batches[at], buffers[at % 2])
    let coming = bytesOf(0)
    for (const [at, batch] of batches.entries()) {
      const bytes = await coming
      coming = bytesOf(at + 1)
      // Nobody waits for it where the file is read no further.
      coming.catch(() => undefined)
      assertGoesOn(file.name, isCancelled)
      const { size, beyond, start, end } = batch
      for (let place = 0; place < size; place++) {
        rows[place] = typeof batch.rows === 'number' ? batch.rows + place : (batch.rows[place] ?? 0)
      }
      if (typeof batch.widths === 'number') widths.fill(batch.widths)
      else widths.set(batch.widths)
      const view = viewOf(batch)
      for (const [index, column] of view.codes.entries()) codes[index]?.set(column)
      loose.fill(bytes, view.loose)
      yield { size, rows, widths, codes, loose, beyond, start, end }
    }
    assertSame(file)
  } catch (error) {
    explained(file.path, () => {
      throw error
    })
  }
}

async function read(
  handle: FileHandle,
  batch: KeptBatch | undefined,
  buffer: Buffer<ArrayBuffer> | undefined,
): Promise<Uint8Array> {
  if (!batch || !buffer) return new Uint8Array(0)
  const length = batch.end - batch.start
  await handle.read(buffer, 0, length, batch.start)
  return buffer.subarray(0, length)
}

/** Whether the file is still the one that was looked at: what is kept is good for no other. */
export function isUnchanged({ path, bytes, modifiedAt }: TextFile): boolean {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.size === bytes && stats.mtimeMs === modifiedAt
}

function assertSame(file: TextFile): void {
  if (isUnchanged(file)) return
  const { name } = file
  throw new TouchlineError(
    'unreadable',
    `${name} was changed while it was being read. Import it again.`,
    { file: name },
  )
}
