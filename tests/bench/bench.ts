import { measureExports } from './export.ts'
import { benchImport } from './import.ts'

/** Prints what the main things cost; the import beside its peer in the same run. */
const print = (line: string) => void process.stdout.write(`${line}\n`)

print(`Node ${process.version}, ${process.platform} ${process.arch}`)
print('')
await benchImport(print)
print('')

const figures = await measureExports()
const time = (name: string, milliseconds: number, more = '') =>
  print(`  ${name.padEnd(44)} median ${milliseconds.toFixed(1).padStart(7)} ms${more}`)
const size = (bytes: number) => `   ${(bytes / 1024).toFixed(0)} KiB`
print(`A map of ${figures.cards} cards, 7 runs each`)
time('layout and scene, first', figures.sceneFirst)
time('layout and scene, after one edit', figures.sceneAfterEdit)
time(
  `PNG, ${figures.pngMegapixels.toFixed(1)} megapixels`,
  figures.png,
  `   ${figures.pngPerMegapixel.toFixed(1)} ms a megapixel${size(figures.pngBytes)}`,
)
time('SVG', figures.svg, size(figures.svgBytes))
time('PDF', figures.pdf, size(figures.pdfBytes))
