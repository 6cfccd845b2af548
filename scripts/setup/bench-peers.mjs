import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from './child.mjs'
import { cacheFolder } from './paths.mjs'
import { patiently, SetupError, say } from './say.mjs'

/** The editors that this one is measured beside; no part of the project depends on them. */
const editors = {
  '@excalidraw/excalidraw': '0.18.1',
  react: '19.3.1',
  'react-dom': '19.3.1',
  tldraw: '5.4.2',
}

/** Parsers that the import is measured beside. */
const parsers = { 'csv-parse': '7.0.3', papaparse: '5.7.1' }

/** Installs the editors, unless they are there, into a folder of their own, and answers it. */
export function ensureEditorPeers() {
  return ensure('bench-editor', editors, 'Fetching tldraw and Excalidraw (320 MB)')
}

/** The same for the parsers; null where they cannot be had, since the import is measured without them too. */
export async function ensureParsers() {
  try {
    return await ensure('bench-import', parsers, 'Fetching Papa Parse and csv-parse (2 MB)')
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    return null
  }
}

async function ensure(name, dependencies, what) {
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies })
  const folder = join(cacheFolder(), name)
  const file = join(folder, 'package.json')
  const complete = join(folder, 'complete')
  if (existsSync(complete) && readFileSync(file, 'utf8') === manifest) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, manifest)
  const { status, output } = await patiently(what, () =>
    npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
    }),
  )
  if (status !== 0) throw new SetupError(`They could not be installed:\n${output.trim()}`)
  writeFileSync(complete, '')
  return folder
}
