import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { inProject } from './setup/paths.mjs'

/**
 * Renders the app's icon in the sizes that desktops ask for. Run it after a change of
 * `assets/icons/touchline.svg`: `node_modules/.bin/node scripts/make-app-icons.mjs`. The packer makes
 * the icons of Windows and macOS from the largest.
 */
const drawing = readFileSync(inProject('assets', 'icons', 'touchline.svg'))

for (const size of [16, 32, 48, 64, 128, 256, 512, 1024]) {
  const file = inProject('assets', 'icons', `${size}x${size}.png`)
  await sharp(drawing).resize(size, size).png({ compressionLevel: 9 }).toFile(file)
}
