import { deflateRawSync } from 'node:zlib'
import { crc32 } from '../../electron/storage/workbook/crc32.ts'

/** What a hostile or damaged archive says of an entry instead of the truth. */
export interface ZipLie {
  readonly size?: number
  readonly crc?: number
  readonly encrypted?: boolean
}

export interface ZipStyle {
  readonly store?: boolean
  /** Numbers stand in 64 bits, as writers of streams that do not know their length have it. */
  readonly zip64?: boolean
  readonly lies?: Readonly<Record<string, ZipLie>>
}

/** A ZIP archive of these parts. */
export function zipOf(
  parts: Readonly<Record<string, string | Buffer>>,
  options: ZipStyle = {},
): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content)
    const packed = options.store ? bytes : deflateRawSync(bytes)
    const lie = options.lies?.[name] ?? {}
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(lie.encrypted ? 0x801 : 0x800, 2)
    fields.writeUInt16LE(options.store ? 0 : 8, 4)
    fields.writeUInt32LE(lie.crc ?? crc32(bytes, 0), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(lie.size ?? bytes.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([signature(0x04034b50), fields, Buffer.from(name), packed])
    bodies.push(local)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    const listed = Buffer.from(fields)
    const large = options.zip64 ? largeField(listed, tail) : Buffer.alloc(0)
    directory.push(
      signature(0x02014b50),
      Buffer.from([20, 0]),
      listed,
      tail,
      Buffer.from(name),
      large,
    )
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const count = Object.keys(parts).length
  const end = Buffer.alloc(18)
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  const large = options.zip64 ? largeEnd(count, list.length, offset, end) : Buffer.alloc(0)
  return Buffer.concat([...bodies, list, large, signature(0x06054b50), end])
}

/** Moves sizes and offset of an entry into a field of their own. */
function largeField(fields: Buffer, tail: Buffer): Buffer {
  const field = Buffer.alloc(28)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(24, 2)
  field.writeBigUInt64LE(BigInt(fields.readUInt32LE(18)), 4)
  field.writeBigUInt64LE(BigInt(fields.readUInt32LE(14)), 12)
  field.writeBigUInt64LE(BigInt(tail.readUInt32LE(10)), 20)
  fields.writeUInt32LE(0xffffffff, 14)
  fields.writeUInt32LE(0xffffffff, 18)
  fields.writeUInt16LE(field.length, 24)
  tail.writeUInt32LE(0xffffffff, 10)
  return field
}

/** The directory's place in 64 bits, and where that stands. */
function largeEnd(count: number, length: number, offset: number, end: Buffer): Buffer {
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(length), 40)
  record.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(offset + length), 8)
  locator.writeUInt32LE(1, 16)
  end.fill(0xff, 4, 16)
  return Buffer.concat([record, locator])
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}
