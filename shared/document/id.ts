import { nanoid } from 'nanoid'
import { z } from 'zod'

declare const brand: unique symbol
/** A record's id. The prefix names the record type, so that an id can stand as an XML name in an exported SVG. */
export type Id<T extends string> = string & { readonly [brand]: T }

/** The zod schema of one record type's ids: `<type>_<12 or more url-safe characters>`. */
export function idSchema<T extends string>(type: T) {
  return z
    .string()
    .max(80)
    .refine((value): value is Id<T> => isId(type, value), `must be an id of a ${type}`)
}

/** Whether a text is a well-formed id of the record type. */
export function isId<T extends string>(type: T, value: string): value is Id<T> {
  return value.startsWith(`${type}_`) && /^[A-Za-z]+_[A-Za-z0-9_-]+$/.test(value)
}

/** Makes a new random id; collisions are as unlikely as nanoid's 12 characters make them (71 bits). */
export function newId<T extends string>(type: T): Id<T> {
  return brandId(type, `${type}_${nanoid(12)}`)
}

/** Brands a text that is known to be an id of the type. Throws a TypeError otherwise: that is a bug, never user data. */
export function brandId<T extends string>(type: T, value: string): Id<T> {
  if (!isId(type, value)) throw new TypeError(`Not an id of a ${type}: ${value}`)
  return value
}
