import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { launchApp } from '../drivers/app.ts'
import { callBridge } from '../drivers/bridge.ts'
import {
  begin,
  dress,
  languages,
  resize,
  screens,
  themes,
  visit,
  visitOf,
} from '../drivers/screens.ts'

/**
 * Takes a picture of each screen in each language and theme: `<screen>-<language>-<theme>.png`. `--only` takes
 * the screens whose names hold one of these words, `--size` the window's size, `--zoom` that of the interface in percent.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join('out', 'screens') },
    only: { type: 'string', default: '' },
    languages: { type: 'string', default: languages.join(',') },
    themes: { type: 'string', default: themes.join(',') },
    size: { type: 'string', default: '1440x900' },
    zoom: { type: 'string', default: '100' },
  },
})

const [width = 1440, height = 900] = values.size.split('x').map(Number)
const out = resolve(values.out)
mkdirSync(out, { recursive: true })

const running = await launchApp()
const here = visitOf(running)
await running.page.locator('.overlay-bar').waitFor()
await callBridge(running.page, 'app', 'writeSettings', { zoom: Number(values.zoom) })

/** By the window itself: Playwright's own pictures show a part only of an interface that is larger. */
async function picture(name: string): Promise<void> {
  const png = await running.app.evaluate(async ({ BrowserWindow }) => {
    const shown = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return shown?.toPNG().toString('base64') ?? ''
  })
  writeFileSync(join(out, name), Buffer.from(png, 'base64'))
}

const words = values.only.split(',')
const chosen = screens.filter(({ name }) => words.some((word) => name.includes(word)))
const failed: string[] = []
for (const language of languages.filter((each) => values.languages.includes(each))) {
  for (const theme of themes.filter((each) => values.themes.includes(each))) {
    await dress(here, language, theme)
    for (const screen of chosen) {
      const name = `${screen.name}-${language}-${theme}`
      try {
        await resize(here, [width, height])
        await visit(here, screen, async () => {
          await picture(`${name}.png`)
        })
        console.log(name)
      } catch (error) {
        failed.push(name)
        console.error(`${name}: ${String(error)}`)
        await picture(`${name}-failed.png`)
        await begin(running.page)
      }
    }
  }
}
await running.close()
console.log(`The pictures are in ${out}.`)
process.exitCode = failed.length === 0 ? 0 : 1
