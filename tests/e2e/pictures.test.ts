import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { twoHalves } from '../builders/pictures.ts'
import { launchApp, type RunningApp } from '../drivers/app.ts'
import { callBridge } from '../drivers/bridge.ts'
import {
  canvasOf,
  mouseDriver,
  openBlankMap,
  type Place,
  placeOf,
  waitUntilSaved,
} from '../drivers/map-driver.ts'

let running: RunningApp
let page: Page
let folder: string
let portrait: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-pictures-'))
  portrait = join(folder, 'anna.jpg')
  writeFileSync(portrait, await twoHalves(600, 800, '#207040', '#d0b020').jpeg().toBuffer())
  running = await launchApp()
  page = running.page
})
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Carries a file from the desktop over the window and lets it go there. */
async function dropFile(at: Place, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ([{ x, y }, fileName, base64]) => {
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([content], fileName, { type: 'image/png' }))
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const event = new DragEvent(type, {
          dataTransfer: data,
          clientX: x,
          clientY: y,
          bubbles: true,
          cancelable: true,
        })
        document.elementFromPoint(x, y)?.dispatchEvent(event)
      }
    },
    [at, name, bytes.toString('base64')] as const,
  )
}

const shownPictures = () => canvasOf(page).locator('image')

describe('pictures in the real window', () => {
  it('a picture dropped on a cell becomes a card, and is there after undo and redo', async () => {
    await openBlankMap(page, 'Pictures')
    const mouse = mouseDriver(page)
    await mouse.addTouchpoints('Before', ['Platform', 'Ticket'])
    const column = await placeOf(page, /^Touchpoint Platform/)
    const row = await placeOf(page, 'Lane Pain points')
    const png = await twoHalves(900, 600).png().toBuffer()
    await dropFile({ x: column.x, y: row.y }, 'fog.png', png)
    await shownPictures().first().waitFor()
    await page.keyboard.press('Control+z')
    await shownPictures().first().waitFor({ state: 'detached' })
    await page.keyboard.press('Control+Shift+z')
    await shownPictures().first().waitFor()
  })

  it('one dropped on a touchpoint stands on a storyboard that comes by itself', async () => {
    const png = await twoHalves(800, 600, '#e0a030', '#3060a0').png().toBuffer()
    await dropFile(await placeOf(page, /^Touchpoint Ticket/), 'ticket.png', png)
    await canvasOf(page).getByRole('group', { name: 'Lane Images' }).waitFor({ state: 'attached' })
    await page.keyboard.type('At the machine')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await canvasOf(page)
      .getByRole('group', { name: /At the machine/ })
      .waitFor({ state: 'attached' })
  })

  it('a portrait is chosen by dialog and shows in the map’s head, and the exports hold both', async () => {
    await canvasOf(page).getByRole('button', { name: 'New persona' }).click()
    await page.keyboard.type('Anna Kovács')
    await page.keyboard.press('Enter')
    await page
      .getByRole('button', { name: /^Personas/ })
      .first()
      .click()
    await page.getByRole('button', { name: /^Anna Kovács/ }).click()
    await running.chooseOpen(portrait)
    await page.getByRole('button', { name: 'Choose portrait…' }).click()
    await page.locator('.persona-portrait img').waitFor()
    await waitUntilSaved(page)
    await page.waitForTimeout(300)
    console.log(await running.screenshot('pictures-2'))
    await page.getByRole('button', { name: 'To the map' }).click()
    await shownPictures().nth(2).waitFor()
    await page.waitForTimeout(300)
    console.log(await running.screenshot('pictures-3'))
    const maps = await callBridge(page, 'storage', 'listMaps')
    const journeyId = maps.ok ? mapId(maps.value, 'Pictures') : ''
    for (const format of ['svg', 'png'] as const) {
      const input = { journeyId, ids: [], format, options: { scale: 1 } }
      const answer = await page.evaluate(async (given) => {
        const call = Reflect.get(Reflect.get(window, 'touchline').storage, 'renderPart')
        const { ok, value } = await call(given)
        return ok ? [...value.bytes] : []
      }, input)
      const bytes = Buffer.from(answer)
      if (format === 'svg') {
        expect(bytes.toString('utf8').match(/href="data:image\/(png|jpeg);base64,/g)).toHaveLength(
          3,
        )
      } else {
        const { width = 0 } = await sharp(bytes).metadata()
        expect(width).toBeGreaterThan(500)
      }
    }
    expect(running.complaints).toEqual([])
  })

  it('what is selected goes onto the system’s clipboard as a picture', async () => {
    const { x, y } = await placeOf(page, /At the machine/)
    await page.mouse.click(x, y, { button: 'right' })
    await page.getByRole('menuitem', { name: 'Copy as PNG' }).click()
    await page.getByText('Copied as PNG').waitFor()
    const size = await running.app.evaluate(({ clipboard }) =>
      Reflect.get(clipboard, 'readImage').call(clipboard).getSize(),
    )
    expect(size.width).toBeGreaterThan(200)
    expect(size.width).toBeLessThan(400)
  })
})

function mapId(maps: unknown, title: string): string {
  const list: unknown = Reflect.get(Object(maps), 'maps')
  const found = Array.isArray(list)
    ? list.find((each: unknown) => Reflect.get(Object(each), 'title') === title)
    : undefined
  return String(Reflect.get(Object(found), 'id'))
}
