import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { surveyWorkbook } from '../builders/survey-workbook.ts'
import { projectRoot, type RunningApp } from './app.ts'
import { callBridge } from './bridge.ts'

const sampleMap = 'Boots for the big hike'
const onlySample = new RegExp(`^${sampleMap}$`)
const survey = join(projectRoot, 'tests', 'fixtures', 'surveys', 'shop-long-windows-1250.csv')

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

const dialog = '[role="dialog"]'

/** A screen that a command opens. */
const byCommand = (name: string, id: string, seen: string, part?: string): Screen => ({
  name,
  ...(part && { part }),
  ...(part === dialog && { over: true }),
  show: async ({ page, command }) => {
    await command(id)
    await page.locator(seen).first().waitFor()
  },
})

/** A screen of a copy of the map: what is done to it is on no other screen. */
const onCopy = (name: string, change: Screen['show'], part?: string): Screen => ({
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
const onBlankMap = (
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
async function confirmed({ page, command }: Visit, id: string): Promise<void> {
  await command(id)
  await page.locator(dialog).waitFor()
  await page.keyboard.press('Enter')
  await page.locator(dialog).waitFor({ state: 'detached' })
}

/** Selects a touchpoint in the outline. */
async function select({ page, command }: Visit, title: string): Promise<void> {
  // Where there is little room, the outline is closed to begin with.
  // Its rows come a little later than the panel itself.
  if ((await page.locator('.panel .panel-filter').count()) === 0) await command('panelOutline')
  await page.getByRole('treeitem', { name: new RegExp(`^${title}`) }).click()
  await page.locator('.inspector').getByText(title).first().waitFor()
}

/**
 * Every screen and dialog of the window: a new one is a line here, and is then looked at for accessibility, for
 * texts that are cut off, and in the pictures of all screens.
 */
export const screens: readonly Screen[] = [
  { name: 'editor', show: async () => undefined },
  {
    name: 'inspector',
    part: '.inspector',
    show: (here) => select(here, 'Payment'),
  },
  byCommand('personas', 'panelPersonas', '.panel-persona', '.panel'),
  byCommand('datasets', 'panelDatasets', '.panel-datasets', '.panel'),
  byCommand('comments', 'panelRemarks', '.panel', '.panel'),
  byCommand('votes', 'panelVotes', '.panel', '.panel'),
  byCommand('history', 'panelHistory', '.panel', '.panel'),
  byCommand('new-vote', 'startVote', dialog, dialog),
  byCommand('new-snapshot', 'takeSnapshot', dialog, dialog),
  byCommand('new-template', 'saveTemplate', dialog, dialog),
  byCommand('future', 'viewFuture', '.future-empty, .compared'),
  { ...byCommand('presentation', 'present', '.presentation', '.presentation'), over: true },
  {
    name: 'presentation-team',
    part: '.presentation',
    over: true,
    show: async (here) => {
      await select(here, 'Payment')
      await here.click('[data-action="present"]')
      await here.page.locator('.presentation-touchpoint').waitFor()
      await here.page.keyboard.press('PageDown')
      await here.page.locator('.presentation-team').first().waitFor()
    },
  },
  byCommand('table', 'viewTable', '.table-main'),
  byCommand('board', 'viewBoard', '.board-page'),
  {
    name: 'board-bubbles',
    show: async ({ page, command }) => {
      await command('viewBoard')
      await page.locator('.board-page .segmented button').nth(1).click()
    },
  },
  {
    name: 'persona',
    show: async ({ page, command, click }) => {
      await command('panelPersonas')
      await click('.panel-persona-open')
      await page.locator('.segment-figures').waitFor()
    },
  },
  {
    name: 'persona-sparse',
    show: async ({ page, command }) => {
      await command('panelPersonas')
      await page.locator('.panel-persona-open').nth(1).click()
      await page.locator('.persona-main').first().waitFor()
    },
  },
  {
    name: 'context-menu',
    part: '[role="menu"]',
    over: true,
    show: async ({ page }) => {
      await page.locator('.scene-touchpoint').first().click({ button: 'right' })
      await page.locator('[role="menu"]').waitFor()
    },
  },
  {
    name: 'menu',
    part: '[role="menu"]',
    over: true,
    show: async ({ page, click }) => {
      await click('.top-bar-mark')
      await page.locator('[role="menuitem"]').nth(2).click()
      await page.locator('[role="menu"]').nth(1).waitFor()
    },
  },
  {
    name: 'settings',
    part: '.settings',
    over: true,
    show: async ({ page, click }) => {
      await click('[data-action="settings"]')
      await page.locator('.settings').waitFor()
    },
  },
  byCommand('palette', 'palette', dialog, dialog),
  byCommand('shortcuts', 'shortcuts', dialog, dialog),
  byCommand('export', 'export', dialog, dialog),
  byCommand('new-map', 'newMap', dialog, dialog),
  {
    name: 'import',
    show: async ({ running, page, command }) => {
      await running.chooseOpen(survey)
      await command('importSurvey')
      await page.locator('.wizard-columns, main table').first().waitFor()
    },
  },
  {
    name: 'import-workbook',
    part: '[role="menu"]',
    over: true,
    show: async ({ running, page, command }) => {
      const folder = mkdtempSync(join(tmpdir(), 'touchline-screens-'))
      const path = join(folder, 'Vevői felmérés 2024.xlsx')
      writeFileSync(path, surveyWorkbook())
      await running.chooseOpen(path)
      await command('importSurvey')
      await page.locator('.wizard-columns').waitFor()
      await page.locator('.wizard-facts .picker').first().click()
      await page.locator('[role="menu"]').waitFor()
    },
  },
  {
    name: 'import-recipes',
    part: dialog,
    over: true,
    show: async ({ running, page, command }) => {
      await running.chooseOpen(survey)
      await command('importSurvey')
      await page.locator('.wizard-columns').waitFor()
      await page.locator('.recipe-none .btn, .hint-buttons .btn-ghost').first().click()
      await page.locator('.recipes').waitFor()
    },
  },
  {
    name: 'import-review',
    show: async ({ running, page, command }) => {
      await running.chooseOpen(survey)
      await command('importSurvey')
      await page.locator('.wizard-columns').waitFor()
      await page.locator('.btn-primary').click()
      await page.locator('.wizard-columns').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'message',
    show: async ({ running, page, command }) => {
      await running.chooseOpen(join(projectRoot, 'docs', 'window.png'))
      await command('importSurvey')
      await page.locator('[role="alert"], .banner, .toast').first().waitFor()
    },
  },
  byCommand('library', 'goHome', '.map-card'),
  byCommand('library-maps', 'goMaps', '.map-card'),
  byCommand('library-personas', 'goPersonas', 'main'),
  byCommand('library-datasets', 'goDatasets', '.dataset-table'),
  {
    name: 'dataset-menu',
    over: true,
    show: async ({ page, command, click }) => {
      await command('goDatasets')
      await page.locator('.dataset-table').waitFor()
      await click('.dataset-table .icon-button')
      await page.locator('[role="menu"]').waitFor()
    },
  },
  {
    name: 'dataset-keep',
    part: dialog,
    over: true,
    show: async ({ page, command, click }) => {
      await command('goDatasets')
      await page.locator('.dataset-table').waitFor()
      await click('.dataset-table .icon-button')
      await page.locator('[role="menuitem"]').nth(2).click()
      await page.locator(dialog).waitFor()
    },
  },
  byCommand('library-templates', 'goTemplates', 'main'),
  onBlankMap('blank-map'),
  onBlankMap('blank-table', { id: 'viewTable', seen: '.table-main' }),
  onBlankMap('blank-board', { id: 'viewBoard', seen: '.board-page' }),
  onCopy('future-compared', async (here) => {
    await confirmed(here, 'makeFutureState')
    // The future state of the copy has a second word behind its title.
    await here.page.locator('.crumb-title').filter({ hasText: /,.+,/ }).waitFor()
    await here.command('viewFuture')
    await here.page.locator('.compared-head').waitFor()
  }),
  onCopy(
    'snapshots',
    async (here) => {
      await confirmed(here, 'takeSnapshot')
      await here.command('panelHistory')
      await here.page.locator('.panel').waitFor()
    },
    '.panel',
  ),
  onCopy('map-behind', async (here) => {
    await select(here, 'Payment')
    await here.command('makeLinkedMap')
    await here.page.locator('.crumb-parent').waitFor()
  }),
]

/** The size of the smallest window that everything is made to fit in at 100 %. */
export const smallWindow = [1280, 800] as const

/** Makes the window this large. A presentation on a display without a window manager leaves it as large as that. */
export async function resize({ running }: Visit, size: readonly [number, number]): Promise<void> {
  await running.app.evaluate(({ BrowserWindow }, [width, height]) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width, height })
  }, size)
}

/** Visits a running app that shows the sample map. */
export function visitOf(running: RunningApp): Visit {
  const { page, app } = running
  return {
    running,
    page,
    command: (id) =>
      app.evaluate(({ BrowserWindow }, name) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('touchline:event', 'command', {
          id: name,
          byKey: false,
        })
      }, id),
    click: (selector) => page.locator(selector).first().click(),
  }
}

/** Shows a screen, lets somebody look at it, and comes back to the map as it was. */
export async function visit(
  { page, command, ...rest }: Visit,
  screen: Screen,
  look: () => Promise<void>,
): Promise<void> {
  await screen.show({ page, command, ...rest })
  await stand(page)
  await look()
  if (screen.over) {
    await page.keyboard.press('Escape')
    await page
      .locator(screen.part ?? dialog)
      .first()
      .waitFor({ state: 'detached' })
    return
  }
  if (screen.makesMaps) await deleteMadeMaps(page)
  await begin(page)
}

const mapsSchema = z.object({ maps: z.array(z.object({ id: z.string(), title: z.string() })) })

async function deleteMadeMaps(page: Page): Promise<void> {
  const answer = await callBridge(page, 'storage', 'listMaps')
  const { maps } = mapsSchema.parse(answer.ok ? answer.value : null)
  for (const { id, title } of maps) {
    if (title !== sampleMap) await callBridge(page, 'storage', 'deleteMap', { journeyId: id })
  }
}

/** The page begins on the map that was edited last, with nothing open and nothing selected. */
export async function begin(page: Page): Promise<void> {
  await page.reload()
  await page.locator('.overlay-bar').waitFor()
  await stand(page)
}

/** Waits until fonts are there and nothing moves any more. */
export async function stand(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    const running = document.getAnimations().filter(({ playState }) => playState === 'running')
    await Promise.allSettled(running.map(({ finished }) => finished))
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}

export const languages = ['en', 'hu', 'pl'] as const
export const themes = ['light', 'dark'] as const

/** Puts the window into a language and a theme. */
export async function dress(
  { page, command }: Visit,
  language: (typeof languages)[number],
  theme: (typeof themes)[number],
): Promise<void> {
  await command(`language.${language}`)
  await command(theme === 'light' ? 'themeLight' : 'themeDark')
  await page.locator(`html[lang="${language}"][data-theme="${theme}"]`).waitFor()
}
