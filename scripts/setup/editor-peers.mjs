import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from './child.mjs'
import { cacheFolder } from './paths.mjs'
import { patiently, SetupError } from './say.mjs'

/** The editors that this one is measured beside; no part of the project depends on them. */
const manifest = JSON.stringify({
  private: true,
  type: 'module',
  dependencies: {
    '@excalidraw/excalidraw': '0.18.1',
    react: '19.3.1',
    'react-dom': '19.3.1',
    tldraw: '5.4.2',
  },
})

/** Installs them, unless they are there, into a folder of their own, and answers it. */
export async function ensureEditorPeers() {
  const folder = join(cacheFolder(), 'bench-editor')
  const file = join(folder, 'package.json')
  const complete = join(folder, 'complete')
  if (existsSync(complete) && readFileSync(file, 'utf8') === manifest) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, manifest)
  const { status, output } = await patiently('Fetching tldraw and Excalidraw (320 MB)', () =>
    npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
    }),
  )
  if (status !== 0) throw new SetupError(`They could not be installed:\n${output.trim()}`)
  writeFileSync(complete, '')
  return folder
}
