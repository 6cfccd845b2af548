import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

/**
 * Builds a page for each of the peers in the folder in which they are installed, as the window itself is
 * built, and beside them the program that opens a page in the runtime. Answers the folder of the pages.
 */
export async function buildPeers(folder: string, names: readonly string[]): Promise<string> {
  const page = (name: string) => join(folder, `${name}.html`)
  for (const name of names) {
    cpSync(join(import.meta.dirname, 'pages', `${name}.jsx`), join(folder, `${name}.jsx`))
    writeFileSync(page(name), html(name))
  }
  await build({
    root: folder,
    configFile: false,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: 'built',
      emptyOutDir: true,
      target: 'chrome114',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 100_000,
      rollupOptions: { input: names.map(page) },
    },
  })
  return join(folder, 'built')
}

const html = (name: string) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>${name}</title></head>
  <body style="margin: 0"><div id="root"></div><script type="module" src="./${name}.jsx"></script></body>
</html>
`

/** Makes the program that shows one page in a window of a given size, and answers its folder. */
export function writeWindowProgram(folder: string): string {
  const program = join(folder, 'window')
  mkdirSync(program, { recursive: true })
  writeFileSync(join(program, 'package.json'), '{ "name": "peer-window", "main": "main.cjs" }\n')
  writeFileSync(join(program, 'main.cjs'), windowProgram)
  return program
}

const windowProgram = `const { app, BrowserWindow } = require('electron')
const { BENCH_URL, BENCH_WIDTH, BENCH_HEIGHT } = process.env
app.whenReady().then(() =>
  new BrowserWindow({
    width: Number(BENCH_WIDTH),
    height: Number(BENCH_HEIGHT),
    useContentSize: true,
    frame: false,
  }).loadURL(BENCH_URL),
)
`
