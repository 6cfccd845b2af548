import type { Page } from 'playwright-core'
import { z } from 'zod'
import type { RunningApp } from './app.ts'
import { callBridge } from './bridge.ts'
import {
  byCommand,
  confirmed,
  dialog,
  onBlankMap,
  onCopy,
  type Screen,
  sampleMap,
  select,
  type Visit,
} from './screen.ts'
import { importedScreens, wizardScreens } from './wizard-screens.ts'

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
  ...wizardScreens,
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
  onCopy(
    'delete-for-good',
    async ({ page, command, click }) => {
      await command('deleteMap')
      await click('.deleted-maps summary')
      await page.locator('.deleted-maps li button').nth(1).click()
      await page.locator(dialog).waitFor()
    },
    dialog,
  ),
  ...importedScreens,
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
