import { z } from 'zod'
import { bytesSchema, journeyId, type Method, method } from '../method.ts'
import { exportOptionsSchema } from './export-calls.ts'

/** SHA-256 in hex: what a card or a persona names its picture by. */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const keptPictureSchema = z.object({
  sha256,
  /** Px of the picture as it is kept. */
  width: z.number().int(),
  height: z.number().int(),
})

/** What the user brings: bytes of a file or of the clipboard, 40 MB at most. */
export const pictureByteLimit = 40 * 1024 * 1024

/**
 * Pictures of cards and personas. A picture is kept once, made ready: upright, 1600 px on its longer
 * side at most, as PNG or JPEG, without anything but its pixels. Refused with `too_large` or
 * `invalid_file`; `details.problem` says why (`empty`, `large`, `unknown`, `heic`, `damaged`).
 */
export const pictureCalls = {
  putPicture: method(z.object({ bytes: bytesSchema }), keptPictureSchema),
  putPictureFile: method(z.object({ file: z.string() }), keptPictureSchema, 'read'),
  /** Those of the pictures that the workspace has. */
  knownPictures: method(
    z.object({ sha256s: z.array(z.string()).max(20_000) }),
    z.object({ sha256s: z.array(z.string()) }),
  ),
  /** Null when the workspace has no such picture. */
  readPicture: method(
    z.object({ sha256 }),
    z
      .object({
        bytes: bytesSchema,
        mediaType: z.enum(['image/png', 'image/jpeg']),
      })
      .nullable(),
  ),
  /**
   * A part of a saved map as a picture for the clipboard: these records, with the columns of stages and the
   * rows of lanes. Without ids it is the whole map as an export has it.
   */
  renderPart: method(
    z.object({
      journeyId,
      ids: z.array(z.string()).max(20_000),
      format: z.enum(['svg', 'png']),
      options: exportOptionsSchema,
    }),
    z.object({ bytes: bytesSchema }),
  ),
} as const satisfies Record<string, Method>
