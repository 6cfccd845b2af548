import { benchEditor } from './editor/bench-editor.ts'
import { benchExports } from './export.ts'
import { benchImport } from './import.ts'

/** Prints what the main things cost, each beside a peer in the same run where there is one. */
const parts = { import: benchImport, export: benchExports, editor: benchEditor }
/** Without a name: what needs no window and nothing that is not installed. */
const usual = ['import', 'export'] as const

const print = (line: string) => void process.stdout.write(`${line}\n`)

const isFlag = (argument: string) => argument.startsWith('--')
const flags = new Set(process.argv.slice(2).filter(isFlag))
const named = process.argv.slice(2).filter((argument) => !isFlag(argument))
const unknown = named.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  print(`There is no ${unknown.join(', ')} to measure: ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}
print(`Node ${process.version}, ${process.platform} ${process.arch}`)
for (const [name, measure] of Object.entries(parts)) {
  if (!(named.length > 0 ? named : usual).some((each) => each === name)) continue
  print('')
  await measure(print, flags)
}
