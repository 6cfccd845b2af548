import type { Page } from 'playwright-core'
import type { RunningApp } from './app.ts'

/** What a screen of the window is, for whoever looks at all of them, and the usual ways to one. */

export const sampleMap = 'Boots for the big hike'
const onlySample = new RegExp(`^${sampleMap}$`)

/** A visit to a running app on the sample map, in whichever language and theme. */
export interface Visit {
  readonly running: RunningApp
  readonly page: Page
  /** Runs a command of the window by its id, as the native menu does. */
  readonly command: (id: string) => Promise<void>
  /** Clicks what a selector finds first. */
  readonly click: (selector: string) => Promise<void>
}

export interface Screen {
  readonly name: string
  /** Goes there from the sample map and waits until it can be seen. No words of the window: it may be in any language. */
  readonly show: (visit: Visit) => Promise<void>
  /** The part that is new here, where what stands around it is looked at on other screens. */
  readonly part?: string
  /** It lies over the map, and Escape closes it. */
  readonly over?: true
  /** It has made maps of its own, which go again. */
  readonly makesMaps?: true
}

export const dialog = '[role="dialog"]'

/** A screen that a command opens. */
export const byCommand = (name: string, id: string, seen: string, part?: string): Screen => ({
  name,
  ...(part && { part }),
  ...(part === dialog && { over: true }),
  show: async ({ page, command }) => {
    await command(id)
    await page.locator(seen).first().waitFor()
  },
})

/** A screen of a copy of the map: what is done to it is on no other screen. */
export const onCopy = (name: string, change: Screen['show'], part?: string): Screen => ({
  name,
  ...(part && { part }),
  makesMaps: true,
  show: async (here) => {
    await here.command('duplicateMap')
    await here.page.locator('.crumb-title').filter({ hasNotText: onlySample }).waitFor()
    await here.page.locator('.inspector').waitFor()
    await change(here)
  },
})

/** A screen of a map in which nothing stands yet. */
export const onBlankMap = (
  name: string,
  view?: { readonly id: string; readonly seen: string },
): Screen => ({
  name,
  makesMaps: true,
  show: async ({ page, command }) => {
    await command('newMap')
    await page.locator(dialog).waitFor()
    await page.keyboard.press('Enter')
    await page.locator(dialog).waitFor({ state: 'detached' })
    await page.locator('.crumb-title').filter({ hasNotText: onlySample }).waitFor()
    if (!view) return
    await page.keyboard.press('Escape')
    await command(view.id)
    await page.locator(view.seen).first().waitFor()
  },
})

/** Confirms a dialog that a command opens. */
export async function confirmed({ page, command }: Visit, id: string): Promise<void> {
  await command(id)
  await page.locator(dialog).waitFor()
  await page.keyboard.press('Enter')
  await page.locator(dialog).waitFor({ state: 'detached' })
}

/** Selects a touchpoint in the outline. */
export async function select({ page, command }: Visit, title: string): Promise<void> {
  // Where there is little room, the outline is closed to begin with.
  // Its rows come a little later than the panel itself.
  if ((await page.locator('.panel .panel-filter').count()) === 0) await command('panelOutline')
  await page.getByRole('treeitem', { name: new RegExp(`^${title}`) }).click()
  await page.locator('.inspector').getByText(title).first().waitFor()
}
