import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { TouchlineError } from '../../../shared/rpc/errors.ts'
import { crc32 } from './crc32.ts'

/**
 * ZIP archives, read by their central directory: an entry is unpacked as a stream, never more of it than
 * the directory says, and what it says is bounded. Nothing is written to the disk.
 */

export interface ZipEntry {
  readonly name: string
  /** Bytes in the archive, and unpacked. */
  readonly packed: number
  readonly size: number
  readonly crc: number
  readonly method: number
  readonly encrypted: boolean
  /** Of its local header, from the beginning of the file. */
  readonly offset: number
}

export interface ZipArchive {
  readonly path: string
  /** By name in lower case with slashes, since not every writer keeps to the letter. */
  readonly entries: ReadonlyMap<string, ZipEntry>
}

/** How an archive with something in it begins. */
export const ARCHIVE = 0x04034b50

/** Bytes unpacked at once. */
const pieceBytes = 256 * 1024
const longestDirectory = 16 << 20
/** The end of the archive: its records of fixed length, and a comment. */
const longestTail = 22 + 20 + 65_535
/** Unpacked size of one entry; a sheet of a million rows with forty columns is about as large. */
const largestEntry = 2 ** 31
/** Sheets are packed to a tenth or a thirtieth. Far beyond that a file is made to fill the memory. */
const steepest = 250
const harmless = 32 << 20

/** Throws `invalid_file` where the archive is cut off, without the file's name. */
export async function openZip(path: string): Promise<ZipArchive> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const { offset, length, end } = await directoryPlace(file, size)
    if (length > longestDirectory || length > end) throw damagedArchive()
    const said = await bytesAt(file, offset, length)
    if (startsEntry(said)) return { path, entries: entriesOf(said, 0) }
    // What stands before the archive shifts every offset in it.
    const shift = end - length - offset
    return { path, entries: entriesOf(await bytesAt(file, end - length, length), shift) }
  } finally {
    await file.close()
  }
}

/** Where the directory lies by its own word, and the byte behind it. */
async function directoryPlace(
  file: FileHandle,
  size: number,
): Promise<{ offset: number; length: number; end: number }> {
  const from = Math.max(0, size - longestTail)
  const tail = await bytesAt(file, from, size - from)
  let at = tail.length - 22
  while (at >= 0 && tail.readUInt32LE(at) !== 0x06054b50) at--
  if (at < 0) throw damagedArchive()
  const length = tail.readUInt32LE(at + 12)
  const offset = tail.readUInt32LE(at + 16)
  const locator = at - 20
  if (locator < 0 || tail.readUInt32LE(locator) !== 0x07064b50) {
    return { offset, length, end: from + at }
  }
  const end = Number(tail.readBigUInt64LE(locator + 8))
  const large = await bytesAt(file, end, 56)
  if (large.length < 56 || large.readUInt32LE(0) !== 0x06064b50) throw damagedArchive()
  return {
    offset: Number(large.readBigUInt64LE(48)),
    length: Number(large.readBigUInt64LE(40)),
    end,
  }
}

function startsEntry(bytes: Buffer): boolean {
  return bytes.length >= 4 && bytes.readUInt32LE(0) === 0x02014b50
}

function entriesOf(directory: Buffer, shift: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  let at = 0
  while (at + 46 <= directory.length && startsEntry(directory.subarray(at))) {
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
    const name = directory.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/')
    const extra = directory.subarray(nameEnd, extraEnd)
    const large = largeNumbers(extra, [
      directory.readUInt32LE(at + 24),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 42),
    ])
    const [size = 0, packed = 0, offset = 0] = large
    const key = name.toLowerCase()
    if (!entries.has(key)) {
      entries.set(key, {
        name,
        packed,
        size,
        crc: directory.readUInt32LE(at + 16),
        method: directory.readUInt16LE(at + 10),
        encrypted: (directory.readUInt16LE(at + 8) & 1) !== 0,
        offset: offset + shift,
      })
    }
    at = extraEnd + directory.readUInt16LE(at + 32)
  }
  if (entries.size === 0 || at < directory.length - 64) throw damagedArchive()
  return entries
}

/** Numbers that have no room in 32 bits stand in an extra field, in the same order. */
function largeNumbers(extra: Buffer, numbers: readonly number[]): number[] {
  let field = 0
  while (field + 4 <= extra.length && extra.readUInt16LE(field) !== 1) {
    field += 4 + extra.readUInt16LE(field + 2)
  }
  let at = field + 4
  return numbers.map((number) => {
    if (number !== 0xffffffff || at + 8 > extra.length) return number
    at += 8
    return Number(extra.readBigUInt64LE(at - 8))
  })
}

/** A piece of an entry, and the share of it that has been read, 0 … 1. */
export interface EntryPiece {
  readonly bytes: Buffer
  readonly share: number
}

/** The entry, unpacked piece by piece. Throws `invalid_file` or `too_large` without the file's name. */
export async function* entryPieces(
  { path }: ZipArchive,
  entry: ZipEntry,
): AsyncGenerator<EntryPiece> {
  const { size, packed, method } = entry
  if (entry.encrypted) throw encryptedEntry()
  if (method !== 0 && method !== 8) throw damagedArchive()
  if (size > largestEntry || (size > harmless && size > packed * steepest)) throw tooLarge()
  if (packed === 0) return
  const start = await dataOf(path, entry)
  const source = createReadStream(path, { start, end: start + packed - 1, highWaterMark: 65_536 })
  // An error of either comes out of the stream that is read below.
  const stream =
    method === 0 ? source : pipeline(source, createInflateRaw({ chunkSize: pieceBytes }), () => {})
  let read = 0
  let crc = 0
  try {
    for await (const bytes of stream) {
      read += bytes.length
      if (read > size) throw damagedArchive()
      crc = crc32(bytes, crc)
      yield { bytes, share: size === 0 ? 1 : read / size }
    }
  } catch (error) {
    throw isUnpacking(error) ? damagedArchive() : error
  }
  if (read !== size || crc !== entry.crc) throw damagedArchive()
}

/** Throws `too_large` where the entry has more bytes than what it is for can have. */
export function assertSmall({ size }: ZipEntry, limit: number): void {
  if (size > limit) throw tooLarge()
}

async function dataOf(path: string, { offset }: ZipEntry): Promise<number> {
  const file = await open(path)
  try {
    const header = await bytesAt(file, offset, 30)
    if (header.length < 30 || header.readUInt32LE(0) !== ARCHIVE) throw damagedArchive()
    return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  } finally {
    await file.close()
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { size } = await file.stat()
  if (position < 0 || position > size) throw damagedArchive()
  const buffer = Buffer.alloc(Math.min(length, size - position))
  const { bytesRead } = await file.read(buffer, 0, buffer.length, position)
  return buffer.subarray(0, bytesRead)
}

function isUnpacking(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:Z_|ERR_STREAM_)/.test(String(error.code))
}

const damagedArchive = () =>
  new TouchlineError(
    'invalid_file',
    'The workbook is damaged, or was not copied completely: it cannot be unpacked. Fetch it again, or open it in a spreadsheet and save it again as .xlsx.',
    { kind: 'archive_damaged' },
  )

const encryptedEntry = () =>
  new TouchlineError(
    'invalid_file',
    'The workbook is protected by a password. Open it, save it without a password as .xlsx, and import that file.',
    { kind: 'workbook_password' },
  )

const tooLarge = () =>
  new TouchlineError(
    'too_large',
    'The workbook unpacks to far more than a table of answers, and is not read. Save the sheet as "CSV UTF-8", and import that file.',
    { kind: 'archive_bomb' },
  )
