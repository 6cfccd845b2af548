import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dumpMap } from '../../shared/document/dump-map.ts'
import { mapOf } from '../../shared/document/query.ts'
import { pdfText } from '../builders/pdf-text.ts'
import { openDocument, shopMap } from '../builders/shop-map.ts'
import { launchApp, type RunningApp, temporaryHome } from '../drivers/app.ts'
import { type ExportDriver, exportDriver } from '../drivers/export-driver.ts'
import { canvasOf, storedMap } from '../drivers/map-driver.ts'

const folder = temporaryHome()
const target = (name: string) => join(folder, name)
const titles = mapOf(shopMap()).touchpoints.map(({ title }) => title)

let running: RunningApp
let dialog: ExportDriver
beforeAll(async () => {
  running = await launchApp()
  running.page.setDefaultTimeout(15_000)
  dialog = exportDriver(running)
  await canvasOf(running.page).waitFor()
  await running.page.getByText('1,991 answers').waitFor()
})
afterAll(() => running.close())

/** Text as it is read, wherever its lines were broken. */
const flow = (lines: readonly string[]) => lines.join(' ').replace(/\s+/g, ' ')

describe('the sample map is exported by dialog', () => {
  it('as a PNG that is large enough for a poster, and as large as the dialog says', async () => {
    await dialog.open()
    const promised = await dialog.measures()
    await running.screenshot('export-dialog')
    await dialog.save(target('map.png'))
    const bytes = readFileSync(target('map.png'))
    expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
    expect(`${width.toLocaleString('en')} × ${height.toLocaleString('en')} px`).toBe(promised)
    expect(width).toBeGreaterThanOrEqual(3000)
    // A picture with something on it: hundreds of colours, and whole lines of dark text.
    const { entropy, channels } = await sharp(bytes).stats()
    expect(entropy).toBeGreaterThan(0.5)
    expect(channels[0]?.min).toBeLessThan(60)
  })

  it('as an SVG with real text, in groups that carry the ids of the records', async () => {
    await dialog.open()
    await dialog.format('SVG')
    await dialog.save(target('map.svg'))
    const svg = readFileSync(target('map.svg'), 'utf8')
    expect(svg).not.toMatch(/foreignObject|<script|href=/i)
    const text = flow(
      [...svg.matchAll(/<text[^>]*>([\s\S]*?)<\/text>/g)].map(([, inside = '']) =>
        inside.replace(/<[^>]+>/g, ' '),
      ),
    )
    for (const title of titles) expect(text).toContain(title)
    expect(text).toContain('n 268')
    const ids = new Set([...svg.matchAll(/<g [^>]*?id="([^"]+)"/g)].map(([, id]) => id))
    const records = await storedMap(running.page, 'Boots for the big hike')
    const drawn = records.flatMap((record) => {
      const { id, type } = Object(record)
      return ['stage', 'touchpoint', 'card', 'note', 'connection'].includes(type)
        ? [String(id)]
        : []
    })
    expect(drawn.length).toBeGreaterThan(40)
    expect(drawn.filter((id) => !ids.has(id))).toEqual([])
  })

  it('as a PDF in which every title can be selected', async () => {
    await dialog.open()
    await dialog.format('PDF')
    await dialog.save(target('map.pdf'))
    const pdf = readFileSync(target('map.pdf'))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const text = flow(pdfText(pdf))
    for (const title of titles) expect(text).toContain(title)
    expect(text).toContain('n 268')
    expect(pdf.toString('latin1')).toMatch(/FontFile2|FontFile3/)
  })

  it('as JSON that is the same map when it is read again', async () => {
    await dialog.open()
    await dialog.format('JSON')
    await dialog.save(target('map.json'))
    const json = readFileSync(target('map.json'), 'utf8')
    expect(dumpMap(openDocument(json))).toBe(json)
    expect(mapOf(openDocument(json)).touchpoints.map(({ title }) => title)).toEqual(titles)
  })

  it('dark, in Polish and without numbers, when that is what was chosen', async () => {
    await dialog.open()
    await dialog.format('SVG')
    await dialog.theme('Dark')
    await dialog.language('Polski')
    await dialog.numbers('None')
    await dialog.save(target('polish.svg'))
    const polish = readFileSync(target('polish.svg'), 'utf8')
    expect(polish).toContain('>Emocje<')
    expect(polish).not.toContain('n 268')
    const ground = (svg: string) => /<rect[^>]*fill="(#[0-9a-f]{6})"/i.exec(svg)?.[1]
    expect(ground(polish)).not.toBe(ground(readFileSync(target('map.svg'), 'utf8')))
  })
})

describe('an export that does not happen', () => {
  it('leaves no file behind when the system’s dialog is given up', async () => {
    const before = readdirSync(folder)
    await dialog.open()
    await dialog.fail(null)
    await dialog.close()
    expect(readdirSync(folder)).toEqual(before)
  })

  it('says why when the file cannot be written, and can be tried again', async () => {
    const taken = target('a folder.png')
    mkdirSync(taken)
    await dialog.open()
    await dialog.fail(taken)
    await running.page
      .getByRole('region', { name: 'Notifications' })
      .getByText(/a folder\.png/)
      .waitFor()
    await running.screenshot('export-refused')
    expect(readdirSync(taken)).toEqual([])
    await dialog.save(target('again.png'))
    expect(existsSync(target('again.png'))).toBe(true)
  })

  it('was nothing that the console complained of', () => {
    expect(running.complaints).toEqual([])
  })
})
