import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { launchApp, type RunningApp, temporaryHome } from '../drivers/app.ts'
import { canvasOf, restingBox, waitUntilSaved } from '../drivers/map-driver.ts'
import { chooseInMenu } from '../drivers/menu-driver.ts'

/** The name in the breadcrumb, which leads to the start page of its workspace. */
const workspaceOf = (page: Page) => page.getByRole('navigation', { name: 'Where you are' })

async function rename(page: Page, title: string): Promise<void> {
  await page.locator('.crumb-title').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
}

const titles = ({ app }: RunningApp) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => window.getTitle())
      .sort(),
  )

describe('windows', () => {
  it('each show a workspace of their own, are found again, save when all is quit, and come back', async () => {
    const home = temporaryHome()
    const bank = join(home, 'Bank.touchline')
    const running = await launchApp({ home })
    const { page: shop, app } = running
    await canvasOf(shop).waitFor()

    // Another workspace has a window of its own, beside the first and not over it.
    await running.chooseSave(bank)
    const second = await running.newPage(() => chooseInMenu(shop, 'File', 'New workspace…'))
    await workspaceOf(second).getByText('Bank').waitFor()
    expect(await titles(running)).toEqual(['Bank – Touchline', 'Touchline – Touchline'])
    await expect(canvasOf(shop).count()).resolves.toBe(1)

    // What is drawn in one stays in it, and the language is that of both.
    await second.getByRole('button', { name: 'New map' }).first().click()
    await second.getByRole('dialog').getByLabel('Title').fill('Opening an account')
    await second.getByRole('button', { name: 'Create map' }).click()
    await canvasOf(second).waitFor()
    await second.getByRole('button', { name: 'Settings', exact: true }).click()
    await second.getByRole('radio', { name: 'Magyar' }).click()
    await shop.getByRole('button', { name: 'Exportálás' }).waitFor()
    await second.getByRole('radio', { name: 'English' }).click()
    await shop.getByRole('button', { name: 'Export', exact: true }).waitFor()
    await second.keyboard.press('Escape')

    // A file that is open already is brought to the front, also by a second start; another one opens.
    await running.startAgain(bank)
    await running.startAgain(join(home, 'Touchline.touchline'))
    expect(await titles(running)).toHaveLength(2)
    const third = await running.newPage(() => running.startAgain(join(home, 'Spa.touchline')))
    await workspaceOf(third).getByText('Spa').waitFor()

    // A window that is closed is not missed; what is typed last in the others is saved on the way out.
    await third.getByRole('button', { name: 'Close window' }).click()
    await expect.poll(() => titles(running), { timeout: 15_000 }).toHaveLength(2)
    await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((each) =>
        each.getTitle().startsWith('Bank'),
      )
      window?.setBounds({ x: 40, y: 50, width: 1100, height: 700 })
    })
    await rename(shop, 'Boots for a small hike')
    await rename(second, 'Closing an account')
    await running.close()
    expect(existsSync(`${bank}-wal`)).toBe(false)

    const again = await launchApp({ home })
    await expect
      .poll(() => titles(again), { timeout: 15_000 })
      .toEqual(['Bank – Touchline', 'Touchline – Touchline'])
    await expect.poll(() => again.app.windows().length, { timeout: 15_000 }).toBe(2)
    const shown = await Promise.all(
      again.app.windows().map(async (page) => {
        await canvasOf(page).waitFor()
        await waitUntilSaved(page)
        return page.locator('.crumb-title').textContent()
      }),
    )
    expect(shown.sort()).toEqual(['Boots for a small hike', 'Closing an account'])
    const bounds = await again.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.getTitle().startsWith('Bank'))
        ?.getBounds(),
    )
    expect(bounds).toMatchObject({ width: 1100, height: 700 })
    await again.close()
    expect([...running.complaints, ...again.complaints]).toEqual([])
  })

  it('without a workspace ask for one, and say why a file cannot be opened', async () => {
    const home = temporaryHome()
    const running = await launchApp({ home })
    const { page } = running
    await canvasOf(page).waitFor()
    const empty = await running.newPage(() => page.keyboard.press('Control+Shift+n'))
    await empty.getByRole('heading', { name: 'Which workspace do you want to open?' }).waitFor()

    // It stands in the middle of the window.
    const [whole, sheet] = await Promise.all([
      restingBox(empty, empty.locator('.page')),
      restingBox(empty, empty.locator('.choose-sheet')),
    ])
    expect(sheet.x + sheet.width / 2).toBeCloseTo(whole.x + whole.width / 2, 0)

    // The one that is open already is brought to the front instead of being opened twice.
    await empty.getByRole('button', { name: 'Touchline', exact: true }).click()
    await empty.getByRole('heading', { name: 'Which workspace do you want to open?' }).waitFor()

    await running.chooseOpen(join(process.cwd(), 'package.json'))
    await empty.getByRole('button', { name: 'Open a file…' }).click()
    await empty.getByRole('alert').getByText('“package.json” could not be opened').waitFor()

    await running.chooseSave(join(home, 'Bank.touchline'))
    await empty.getByRole('button', { name: 'New workspace…' }).click()
    await workspaceOf(empty).getByText('Bank').waitFor()
    expect(running.app.windows()).toHaveLength(2)
    await running.close()
  })

  it('takes what cannot be saved any more into a copy, and goes on there', async () => {
    const home = temporaryHome()
    const stick = join(home, 'Stick.touchline')
    const running = await launchApp({ home })
    const { page } = running
    await canvasOf(page).waitFor()
    // The file is taken away under the open map.
    renameSync(join(home, 'Touchline.touchline'), stick)
    await rename(page, 'Boots without a disk')
    await page.getByText('Not saved: the file was replaced or moved.').waitFor()
    await running.chooseSave(join(home, 'Rescued.touchline'))
    const rescued = await running.newPage(async () => {
      await page.getByRole('button', { name: 'Save a copy…' }).click()
      await page.getByRole('button', { name: 'Open the copy' }).click()
    })
    await workspaceOf(rescued).getByText('Rescued').waitFor()
    await rescued.locator('.crumb-title').getByText('Boots without a disk').waitFor()
    renameSync(stick, join(home, 'Touchline.touchline'))
    await page.getByRole('button', { name: 'Try again' }).click()
    await waitUntilSaved(page)
    await running.close()
  })
})
