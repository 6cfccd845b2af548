import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** `parse-run.mjs PARSER FOLDER FILE`: reads every record of the file with a parser installed in the folder. */
const [parser, folder, file] = process.argv.slice(2)
const load = createRequire(join(folder, 'package.json'))
const started = performance.now()
let records = 0
if (parser === 'papaparse') {
  await new Promise((complete, error) => {
    load('papaparse').parse(createReadStream(file), {
      chunk: ({ data }) => {
        records += data.length
      },
      complete,
      error,
    })
  })
} else {
  const { parse } = load('csv-parse')
  for await (const _ of createReadStream(file).pipe(parse())) records++
}
console.log(JSON.stringify({ records, milliseconds: performance.now() - started }))
