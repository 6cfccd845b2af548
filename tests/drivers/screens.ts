import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectRoot, type RunningApp } from './app.ts'

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

/**
 * Every screen and dialog of the window: a new one is a line here, and is then looked at for accessibility, for
 * texts that are cut off, and in the pictures of all screens.
 */
export const screens: readonly Screen[] = [
  { name: 'editor', show: async () => undefined },
  {
    name: 'inspector',
    part: '.inspector',
    show: async ({ page, command }) => {
      // Where there is little room, the outline is closed to begin with.
      if ((await page.locator('[role="tree"]').count()) === 0) await command('panelOutline')
      await page.getByRole('treeitem', { name: /^Payment/ }).click()
      await page.locator('.inspector').waitFor()
    },
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
  byCommand('table', 'viewTable', '.table-page, [role="grid"], table'),
  byCommand('board', 'viewBoard', '[data-view="board"]'),
  {
    name: 'persona',
    show: async ({ page, command, click }) => {
      await command('panelPersonas')
      await click('.panel-persona-open')
      await page.locator('.segment-figures').waitFor()
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
  byCommand('library', 'goHome', '.map-card'),
  byCommand('library-maps', 'goMaps', '.map-card'),
  byCommand('library-personas', 'goPersonas', 'main'),
  byCommand('library-datasets', 'goDatasets', '.dataset-table'),
  byCommand('library-templates', 'goTemplates', 'main'),
]

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
  } else await begin(page)
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
