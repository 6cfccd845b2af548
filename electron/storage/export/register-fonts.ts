import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GlobalFonts } from '@napi-rs/canvas'
import { TouchlineError } from '../../../shared/rpc/errors.ts'
import { assetsFolder } from '../assets.ts'
import { withPlainQuotes } from './plain-quotes.ts'

const faces = ['Inter-Regular.ttf', 'Inter-Italic.ttf', 'Inter-Medium.ttf', 'Inter-SemiBold.ttf']

/**
 * Turns contextual alternates off: Inter would put other signs between digits, which have no code
 * point of their own, so that `+46` in a PDF could not be found or copied.
 */
export function setPlainGlyphs(context: object): void {
  Object.assign(context, { fontFeatureSettings: '"calt" 0' })
}

let registered = false

/**
 * Gives Skia the same four faces of Inter that the window uses. They are read here and handed over as
 * bytes, since Skia cannot look into the archive of a packed app.
 */
export function registerFonts(): void {
  if (registered) return
  for (const file of faces) {
    if (!GlobalFonts.register(withPlainQuotes(readFace(file)), 'Inter')) {
      throw new TouchlineError(
        'internal',
        `The font ${file} could not be loaded. Install Touchline again.`,
      )
    }
  }
  registered = true
}

function readFace(file: string): Buffer {
  const path = join(assetsFolder(), 'fonts', file)
  try {
    return readFileSync(path)
  } catch (error) {
    throw new TouchlineError(
      'internal',
      `The font ${path} cannot be read. Install Touchline again.`,
      { cause: String(error) },
    )
  }
}
