import type { Page } from 'playwright-core'
import type { RunningApp } from './app.ts'

/** The import wizard in Hungarian, by keyboard alone. */
export interface WizardKeyboard {
  /** A command of the palette by its name. */
  readonly command: (name: string) => Promise<void>
  /** By the palette, the wizard's button and the system's dialog. Ends on the columns. */
  readonly choose: (path: string) => Promise<void>
  /** Gives a column another role, named as in its menu (`Megjegyzés`). */
  readonly setRole: (column: string, role: string) => Promise<void>
  /** Picks the touchpoint that a value of the file means (`Új: …` too). */
  readonly match: (value: string, touchpoint: string) => Promise<void>
  /** Opens a reason of the data quality: its examples. */
  readonly openReason: (reason: string) => Promise<void>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
  readonly review: () => Promise<void>
  /** Imports, and answers what the window says of it. */
  readonly importRows: () => Promise<string>
  readonly showOnMap: () => Promise<void>
  /** What the window says in one of its parts. */
  readonly says: (part: 'A fájlról' | 'Adatminőség' | 'Érintkezési pontok') => Promise<string>
  /** What a column, or the touchpoint of a value, is set to. */
  readonly roleOf: (column: string) => Promise<string>
  readonly touchpointOf: (value: string) => Promise<string>
}

/** More stops than the wizard has. */
const mostStops = 250

export function wizardKeyboard({ page, chooseOpen }: RunningApp): WizardKeyboard {
  const { keyboard } = page
  const main = page.getByRole('main', { name: 'Felmérés importálása' })
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await keyboard.press(key)
  }
  const settled = () =>
    page.waitForFunction(() => !document.querySelector('[aria-busy="true"]')).then(() => undefined)

  async function tabTo(name: RegExp): Promise<void> {
    for (let stop = 0; stop < mostStops; stop++) {
      if (name.test(await focusedName(page))) return
      await press('Tab')
    }
    throw new Error(`Tab does not reach ${name}.`)
  }

  async function pick(picker: RegExp, choice: string): Promise<void> {
    await tabTo(picker)
    await press('Enter')
    await page.getByRole('menu').waitFor()
    for (let item = 0; item < mostStops; item++) {
      if ((await focusedName(page)) === choice) {
        await press('Enter')
        await page.getByRole('menu').waitFor({ state: 'detached' })
        return settled()
      }
      await press('ArrowDown')
    }
    throw new Error(`The menu of ${picker} has no ${choice}.`)
  }

  async function command(name: string): Promise<void> {
    await press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await keyboard.type(name)
    await page.getByRole('option', { name }).first().waitFor()
    await press('Enter')
  }

  const stated = async (name: RegExp) =>
    ((await main.getByRole('button', { name }).getAttribute('aria-label')) ?? '').replace(
      /^.*?: /,
      '',
    )
  const rolePicker = (column: string) => new RegExp(`^${literally(column)} szerepe:`)
  const matchPicker = (value: string) => new RegExp(`^${literally(value)} érintkezési pontja`)

  return {
    command,
    async choose(path) {
      await chooseOpen(path)
      await command('Felmérés importálása…')
      await page.getByRole('heading', { name: 'Mit tartalmaznak az oszlopok?' }).waitFor()
      await settled()
    },
    setRole: (column, role) => pick(rolePicker(column), role),
    match: (value, touchpoint) => pick(matchPicker(value), touchpoint),
    async openReason(reason) {
      await tabTo(new RegExp(`^${literally(reason)}`))
      await press('Enter')
    },
    async undo() {
      await press('Control+z')
      await settled()
    },
    async redo() {
      await press('Control+Shift+z')
      await settled()
    },
    async review() {
      await tabTo(/^Tovább az ellenőrzéshez$/)
      await press('Enter')
      await page.getByRole('heading', { name: 'Minden kész az importáláshoz' }).waitFor()
    },
    async importRows() {
      await tabTo(/ sor importálása$/)
      await press('Enter')
      await page.getByRole('heading', { name: /válasz került a térképre$|^Nincs új/ }).waitFor()
      return textOf(page)
    },
    async showOnMap() {
      await tabTo(/^Megnézem a térképen$/)
      await press('Enter')
      await page.getByRole('application', { name: 'Ügyfélút-térkép' }).waitFor()
    },
    says: async (part) => {
      const role = part === 'A fájlról' ? 'complementary' : 'region'
      // biome-ignore lint/performance/useDomNodeTextContent: the text content has no such spaces
      return spaced(await page.getByRole(role, { name: part }).innerText())
    },
    roleOf: (column) => stated(rolePicker(column)),
    touchpointOf: (value) => stated(matchPicker(value)),
  }
}

/** The name of what has the keyboard, as a screen reader says it. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement)) return ''
    return (focused.ariaLabel ?? focused.textContent).replace(/\s+/g, ' ').trim()
  })
}

async function textOf(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: the text content has no such spaces
  return spaced(await page.getByRole('main').innerText())
}

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim()
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
