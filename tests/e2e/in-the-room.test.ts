import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchApp, type RunningApp } from '../drivers/app.ts'
import { canvasOf, openBlankMap, placeOf, restingBox } from '../drivers/map-driver.ts'
import { stand } from '../drivers/screens.ts'

/** The slips of a hand that a room full of people would see. */
let running: RunningApp
beforeEach(async () => {
  running = await launchApp()
  await running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1280, height: 800 })
  })
  await openBlankMap(running.page, 'Heating repair')
})
afterEach(() => running.close())

const titlesOf = () =>
  running.page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem').allTextContents()

describe('a new map in front of the room', () => {
  it('opens whole: nothing of it lies under the inspector', async () => {
    const { page } = running
    const canvas = await restingBox(page, canvasOf(page))
    const question = await restingBox(page, page.getByRole('region', { name: 'Persona' }))
    expect(question.x).toBeGreaterThanOrEqual(canvas.x)
    expect(question.x + question.width).toBeLessThanOrEqual(canvas.x + canvas.width)
  })

  it('is shown whole with the button for its next stage', async () => {
    const { page } = running
    for (const title of ['Wait', 'Pay', 'Use', 'Return', 'Again']) {
      await canvasOf(page).getByRole('button', { name: 'Stage', exact: true }).click()
      await page.keyboard.type(title)
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+Digit1')
    const canvas = await restingBox(page, canvasOf(page))
    const next = canvasOf(page).getByRole('button', { name: 'Stage', exact: true })
    const { x, width } = await restingBox(page, next)
    expect(x + width).toBeLessThanOrEqual(canvas.x + canvas.width)
  })

  it("takes what is typed after a new stage's name for its first touchpoint", async () => {
    const { page } = running
    const { x, y } = await placeOf(page, 'Stage After')
    await page.mouse.click(x, y)
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('Pay')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Invoice')
    await page.keyboard.press('Escape')
    const titles = (await titlesOf()).join()
    expect(titles).toContain('Pay')
    expect(titles).toContain('Invoice')
  })

  it('keeps the size of its texts through every zoom', async () => {
    const { page } = running
    const showAll = async () => {
      await page.keyboard.press('Shift+Digit1')
      await restingBox(page, page.locator('.react-flow__viewport'))
      await stand(page)
    }
    const wheel = async (by: number, times: number) => {
      await page.keyboard.down('Control')
      for (let step = 0; step < times; step += 1) await page.mouse.wheel(0, by)
      await page.keyboard.up('Control')
      await restingBox(page, page.locator('.react-flow__viewport'))
    }
    const canvas = await restingBox(page, canvasOf(page))
    // Away from the controls and from what shows under the pointer.
    const clip = { x: canvas.x, y: canvas.y, width: canvas.width, height: canvas.height - 140 }
    const picture = async () => (await page.screenshot({ clip })).toString('base64')
    await canvasOf(page).focus()
    await showAll()
    const before = await picture()
    for (let round = 0; round < 3; round += 1) {
      await page.mouse.move(canvas.x + 400, canvas.y + 160)
      await wheel(-60, 14)
      await wheel(60, 10)
      await page.mouse.move(canvas.x + 20, canvas.y + canvas.height - 10)
      await showAll()
    }
    expect((await picture()) === before).toBe(true)
  })
})

describe('stages pasted beyond the edge', () => {
  it('come into view', async () => {
    const { page, app } = running
    const paste = async (name: string) => {
      const titles = [1, 2, 3, 4, 5, 6, 7, 8].map((each) => `${name} ${each}`)
      const rows = [
        ['Stage', ...titles],
        ['Touchpoints', ...titles.map((title) => `At ${title}`)],
      ]
      const text = rows.map((row) => row.join('\t')).join('\n')
      await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
      await page.keyboard.press('Control+v')
      await page.getByText('8 stages, 8 touchpoints pasted').last().waitFor()
    }
    const { x, y } = await placeOf(page, 'Stage After')
    await page.mouse.click(x, y)
    await paste('Winter')
    await paste('Summer')
    const canvas = await restingBox(page, canvasOf(page))
    const first = await restingBox(page, page.getByRole('group', { name: 'Stage Summer 1' }))
    expect(first.x).toBeGreaterThanOrEqual(canvas.x)
    expect(first.x + first.width).toBeLessThanOrEqual(canvas.x + canvas.width)
  })
})

describe('a map that was left', () => {
  it('is undone after a look at the start page as if it had stayed open', async () => {
    const { page } = running
    await canvasOf(page).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Helpline')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /to the start page/ }).click()
    await page.getByRole('button', { name: 'Open Heating repair' }).click()
    await canvasOf(page).waitFor()
    expect((await titlesOf()).join()).toContain('Helpline')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await titlesOf()).join()).not.toContain('Helpline')
  })
})

describe('a title half typed', () => {
  it('is kept when the window is closed at once', async () => {
    await running.page.locator('.crumb-title').click()
    await running.page.keyboard.press('Control+a')
    await running.page.keyboard.type('Heating and water')
    const { home } = running
    await running.close()
    running = await launchApp({ home })
    await canvasOf(running.page).waitFor()
    expect(await running.page.locator('.crumb-title').textContent()).toBe('Heating and water')
  })
})

describe('F5 in the middle of a word', () => {
  it('presents, and what was typed stays', async () => {
    const { page } = running
    await canvasOf(page).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Helpline')
    await page.keyboard.press('F5')
    await page.getByRole('main', { name: 'Presentation' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('main', { name: 'Presentation' }).waitFor({ state: 'detached' })
    expect((await titlesOf()).join()).toContain('Helpline')
  })
})

describe('after a presentation', () => {
  it('the keyboard is on the map again', async () => {
    const { page } = running
    await canvasOf(page).focus()
    await page.keyboard.press('F5')
    await page.getByRole('main', { name: 'Presentation' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('main', { name: 'Presentation' }).waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await page.keyboard.type('Helpline')
    await page.keyboard.press('Escape')
    expect((await titlesOf()).join()).toContain('Helpline')
  })
})
