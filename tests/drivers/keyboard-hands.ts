import type { Page } from 'playwright-core'
import { canvasOf } from './canvas-of.ts'

/** Where the keyboard stands, and how it gets somewhere: by arrow keys alone. */
export function keyboardHands(page: Page) {
  const { keyboard } = page
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await keyboard.press(key)
  }
  /** The name of the place in which the keyboard stands. */
  const here = () =>
    canvasOf(page).evaluate((canvas) => {
      const id = canvas.getAttribute('aria-activedescendant')
      return (id && document.getElementById(id)?.getAttribute('aria-label')) || ''
    })
  const focusCanvas = async () => {
    await page.waitForFunction(() => document.activeElement !== null)
    for (let tabs = 0; tabs < 120; tabs += 1) {
      const role = await page.evaluate(() => document.activeElement?.getAttribute('role'))
      if (role === 'application') return
      await press('Tab')
    }
    throw new Error('Tab does not reach the map.')
  }
  /** Walks the grid row by row until the keyboard stands on something of this name. */
  const goTo = async (name: RegExp) => {
    await focusCanvas()
    await press('Escape', 'Escape', 'ArrowDown', 'Control+ArrowUp', 'Control+ArrowLeft')
    for (let row = 0; row < 40; row += 1) {
      for (let column = 0; column < 40; column += 1) {
        const place = await here()
        if (name.test(place)) return
        await press('ArrowRight')
        if ((await here()) === place) break
      }
      const before = await here()
      await press('Control+ArrowLeft', 'ArrowDown')
      if ((await here()) === before) break
    }
    throw new Error(`The keyboard finds no ${name}.`)
  }
  /** Into the grid, at its first touchpoint. */
  const goHome = async () => {
    await focusCanvas()
    await press('Escape', 'Escape', 'ArrowDown', 'Control+ArrowUp', 'Control+ArrowLeft')
  }
  const walk = async (key: string, name: RegExp) => {
    for (let step = 0; step < 60; step += 1) {
      const place = await here()
      if (name.test(place)) return
      await press(key)
      if ((await here()) === place) break
    }
    throw new Error(`The keyboard finds no ${name}; it stands at ${await here()}.`)
  }
  /** To a touchpoint: how far it is to the right can be read in the outline. */
  const goToColumn = async (title: string) => {
    const titles = await page.getByRole('treeitem', { level: 2 }).allTextContents()
    await goHome()
    await press('ArrowDown')
    for (let step = 0; step < titles.indexOf(title); step += 1) await press('ArrowRight')
    await walk('ArrowRight', new RegExp(`^Touchpoint ${title}(,|$)`))
  }
  return {
    press,
    focusCanvas,
    goTo,
    async goToStage(title: string) {
      await goHome()
      await walk('ArrowRight', new RegExp(`^Stage ${title}$`))
    },
    async goToTouchpoint(title: string) {
      await goToColumn(title)
    },
    /** Down the column of a touchpoint. */
    async goToCard(touchpoint: string, name: RegExp) {
      await goToColumn(touchpoint)
      await walk('ArrowDown', name)
    },
    async goToLane(title: string) {
      await goHome()
      await press('ArrowDown', 'ArrowLeft')
      await walk('ArrowDown', new RegExp(`^Lane ${title}$`))
    },
  }
}
