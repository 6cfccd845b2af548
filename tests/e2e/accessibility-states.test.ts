import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp, projectRoot, type RunningApp, temporaryHome } from '../drivers/app.ts'
import { complaints } from '../drivers/axe.ts'
import type { Visit } from '../drivers/screen.ts'
import { begin, dress, stand, themes, visitOf } from '../drivers/screens.ts'

/** What a screen becomes when something is done on it. */
interface State {
  readonly name: string
  /** The part that is new, where what stands around it is looked at on other screens. */
  readonly part?: string
  readonly reach: (visit: Visit) => Promise<void>
}

let running: RunningApp
afterAll(() => running.close())

async function found(part?: string): Promise<Record<string, string[]>> {
  const here = visitOf(running)
  const all: Record<string, string[]> = {}
  for (const theme of themes) {
    await dress(here, 'en', theme)
    await stand(here.page)
    all[theme] = await complaints(here.page, {
      part,
      rules: theme === 'light' ? 'all' : 'colours',
    })
  }
  return all
}

async function start(workspace?: string): Promise<void> {
  running = await launchApp({ ...(workspace && { workspace }) })
  running.page.setDefaultTimeout(15_000)
}

/** A point of a touchpoint on the map. */
async function onTouchpoint({ page }: Visit): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator('.scene-touchpoint').nth(2).boundingBox()
  if (!box) throw new Error('No touchpoint is in view.')
  return { x: box.x + 20, y: box.y + 30 }
}

const states: readonly State[] = [
  {
    name: 'the menu of a touchpoint',
    part: '[role="menu"]',
    reach: async (visit) => {
      const { x, y } = await onTouchpoint(visit)
      await visit.page.mouse.click(x, y, { button: 'right' })
      await visit.page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'a title that is being typed',
    part: '.map-canvas',
    reach: async (visit) => {
      const { x, y } = await onTouchpoint(visit)
      await visit.page.mouse.dblclick(x, y)
      await visit.page.locator('textarea:focus').waitFor()
    },
  },
  {
    name: 'everything selected',
    reach: async ({ page }) => {
      await page.getByRole('application', { name: 'Journey map' }).focus()
      await page.keyboard.press('Control+a')
      await page.getByText('selected', { exact: false }).first().waitFor()
    },
  },
  {
    name: 'what the palette has found',
    part: '[role="dialog"]',
    reach: async ({ page, command }) => {
      await command('palette')
      await page.getByRole('combobox').fill('payment')
      await page
        .getByRole('option', { name: /Payment/ })
        .first()
        .waitFor()
    },
  },
  {
    name: 'a palette that has found nothing',
    part: '[role="dialog"]',
    reach: async ({ page, command }) => {
      await command('palette')
      await page.getByRole('combobox').fill('qqzzqq')
      await page.getByRole('dialog').getByRole('status').waitFor()
    },
  },
  {
    name: 'a toast',
    part: '.toasts',
    reach: async ({ page, command }) => {
      await command('takeSnapshot')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Enter')
      await page.getByText(/^Snapshot .* taken/).waitFor()
    },
  },
  {
    name: 'a map beside its snapshot',
    reach: async ({ page, command }) => {
      await command('viewFuture')
      await page.getByRole('region', { name: 'Moments' }).or(page.locator('.timeline')).waitFor()
    },
  },
  {
    name: 'the menu of a cell in the table',
    part: '[role="menu"]',
    reach: async ({ page, command }) => {
      await command('viewTable')
      await page.getByRole('gridcell').nth(3).click({ button: 'right' })
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'a touchpoint with what customers said',
    part: '.inspector',
    reach: async ({ page }) => {
      await page.getByRole('treeitem', { name: /^Delivery texts/ }).click()
      await page.getByRole('complementary').getByText('Comments').first().waitFor()
    },
  },
  {
    name: 'opportunities as bubbles',
    reach: async ({ page, command }) => {
      await command('viewBoard')
      await page.getByRole('radio', { name: 'Bubbles' }).click()
    },
  },
  {
    name: 'a touchpoint before the room, with the keys',
    reach: async ({ page, command }) => {
      await command('present')
      await page.getByRole('main', { name: 'Presentation' }).waitFor()
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
      await page.keyboard.press('?')
    },
  },
  {
    name: 'the votes of the room on emotions',
    reach: async ({ page, command }) => {
      await command('present')
      await page.getByRole('main', { name: 'Presentation' }).waitFor()
      await page.keyboard.press('e')
    },
  },
  {
    name: 'a comment',
    part: '.panel',
    reach: async ({ page, command }) => {
      await command('panelRemarks')
      await page.getByRole('textbox', { name: 'Comment on the map' }).first().fill('Look at this')
      await page.getByRole('textbox', { name: 'Your name' }).first().fill('Ada')
      await page.keyboard.press('Enter')
      await page.getByRole('listitem').getByText('Look at this').first().waitFor()
    },
  },
  {
    name: 'what an import will do',
    reach: async ({ page, command }) => {
      await running.chooseOpen(
        join(projectRoot, 'tests', 'fixtures', 'surveys', 'shop-long-windows-1250.csv'),
      )
      await command('importSurvey')
      const next = page.getByRole('contentinfo').getByRole('button').last()
      await page.getByRole('heading', { name: 'Choose what each column holds' }).waitFor()
      await next.click()
    },
  },
]

describe('the sample map', () => {
  beforeAll(async () => {
    await start()
    await running.page.locator('.overlay-bar').waitFor()
  })

  it.each(states)('$name: nothing serious, light and dark', async ({ reach, part }) => {
    await reach(visitOf(running))
    expect(await found(part)).toEqual({ light: [], dark: [] })
    await begin(running.page)
  })
})

describe('a workspace with nothing in it', () => {
  beforeAll(async () => {
    await running.close()
    await start(join(temporaryHome(), 'Empty.touchline'))
  })

  it('has nothing serious against its start page, nor against the views of a blank map', async () => {
    const { page } = running
    const { command } = visitOf(running)
    await page.getByText('No maps yet').waitFor()
    expect(await found()).toEqual({ light: [], dark: [] })
    await command('newMap')
    await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
    await page.getByRole('application', { name: 'Journey map' }).waitFor()
    expect(await found()).toEqual({ light: [], dark: [] })
    for (const view of ['viewTable', 'viewBoard', 'viewFuture']) {
      await command(view)
      expect({ view, ...(await found()) }).toEqual({ view, light: [], dark: [] })
    }
  })
})

describe('a file that is no workspace', () => {
  beforeAll(async () => {
    await running.close()
    const file = join(temporaryHome(), 'Broken.touchline')
    writeFileSync(file, 'no workspace')
    await start(file)
  })

  it('is refused by a page with nothing serious against it', async () => {
    await running.page.getByRole('heading', { name: /could not be opened/ }).waitFor()
    expect(await found()).toEqual({ light: [], dark: [] })
  })
})
