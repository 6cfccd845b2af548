import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The folder of templates, sample and fonts: named by the process that starts this one, else found from
 * here, which is two folders under the project or the bundle.
 */
export function assetsFolder(): string {
  const given = process.env.TOUCHLINE_ASSETS
  if (given && existsSync(given)) return given
  return join(import.meta.dirname, '..', '..', 'assets')
}
