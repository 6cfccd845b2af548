import { deflateRawSync } from 'node:zlib'
import { crc32 } from '../../electron/storage/workbook/crc32.ts'

/** What a hostile or damaged archive says of an entry instead of the truth. */
export interface ZipLie {
  readonly size?: number
  readonly crc?: number
  readonly encrypted?: boolean
}

/** A ZIP archive of these parts. */
export function zipOf(
  parts: Readonly<Record<string, string | Buffer>>,
  options: { readonly store?: boolean; readonly lies?: Readonly<Record<string, ZipLie>> } = {},
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
    directory.push(signature(0x02014b50), Buffer.from([20, 0]), fields, tail, Buffer.from(name))
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const count = Object.keys(parts).length
  const end = Buffer.alloc(18)
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, list, signature(0x06054b50), end])
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number)
  return bytes
}
