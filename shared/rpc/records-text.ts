import { z } from 'zod'
import { isId } from '../document/id.ts'
import { type AnyRecord, recordTypeNames } from '../document/record.ts'

/**
 * A map's records as they cross the processes: as one text, because thousands of objects would be copied
 * field by field at each border. Storage has checked each record when it read it from the file and names
 * the one that is damaged; this only makes sure that records have arrived.
 */
export const recordsText = z.codec(z.string(), z.array(z.custom<AnyRecord>()), {
  decode(text, context) {
    const records = parsed(text)
    if (Array.isArray(records) && records.every(isRecord)) return records
    context.issues.push({ code: 'custom', input: text, message: 'must be records as JSON' })
    return z.NEVER
  },
  encode: (records) => JSON.stringify(records),
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const types: ReadonlySet<unknown> = new Set(recordTypeNames)

function isRecord(value: unknown): value is AnyRecord {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('id' in value))
    return false
  const { type, id } = value
  return types.has(type) && typeof type === 'string' && typeof id === 'string' && isId(type, id)
}
