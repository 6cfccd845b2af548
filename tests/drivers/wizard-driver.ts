import type { Locator, Page } from 'playwright-core'
import type { RunningApp } from './app.ts'
import { canvasOf, placeOf } from './map-driver.ts'
import { chooseInMenu } from './menu-driver.ts'

/** The import wizard, in the words of the person who uses it. */
export interface WizardDriver {
  /** By the menu of the open map and the system's dialog. Ends on the columns, or on the complaint. */
  readonly choose: (path: string) => Promise<void>
  /** The same, and Cancel as soon as the window says how quickly the file is read. */
  readonly cancelWhileReading: (path: string) => Promise<void>
  /** The same, and Cancel as soon as the window says that it compares the file with what is stored. */
  readonly cancelWhileComparing: (path: string) => Promise<void>
  /** Has the file read in another encoding, and Cancel as soon as the window says that it is. */
  readonly cancelWhileReadingAgain: (encoding: RegExp) => Promise<void>
  /** By dropping the file from a file manager onto the window. */
  readonly drop: (path: string) => Promise<void>
  /** Gives a column another role, named as in its menu (`Comment`, `Rating`). */
  readonly setRole: (column: string, role: string) => Promise<void>
  readonly roleOf: (column: string) => Promise<string>
  /** Picks the touchpoint that a value of the file means (`Leave out` and `New: …` too). */
  readonly match: (value: string, touchpoint: string) => Promise<void>
  readonly touchpointOf: (value: string) => Promise<string>
  /** New touchpoints for all values that have none. */
  readonly createMissing: () => Promise<void>
  /** To the last step. */
  readonly review: () => Promise<void>
  /** Imports, and answers what the window says of it. */
  readonly importRows: () => Promise<string>
  /** Starts the import and cancels it as soon as rows are being read. */
  readonly cancelWhileImporting: () => Promise<void>
  readonly showOnMap: () => Promise<void>
  readonly leave: () => Promise<void>
  /** What the window says about data quality, or about what is going to be imported. */
  readonly says: (part: 'Data quality' | 'About the file' | 'Touchpoints') => Promise<string>
  /** Why the file could not be read. */
  readonly complaint: () => Promise<string>
}

const main = (page: Page) => page.getByRole('main', { name: 'Import survey' })

export function wizardDriver({ page, chooseOpen }: RunningApp): WizardDriver {
  const button = (name: string | RegExp) => main(page).getByRole('button', { name })
  const foot = (name: string | RegExp) =>
    page.getByRole('contentinfo').getByRole('button', { name })
  const read = async () => {
    await page
      .getByRole('heading', { name: 'Choose what each column holds' })
      .or(page.getByRole('alert'))
      .first()
      .waitFor()
    await settled(page)
  }
  const begin = async (path: string) => {
    await chooseOpen(path)
    await page.getByRole('button', { name: 'Menu of the map' }).click()
    await page.getByRole('menuitem', { name: 'Import survey…' }).click()
    await button('Choose file…').click()
  }
  const pick = async (picker: Locator, choice: string) => {
    await picker.click()
    await page.getByRole('menuitemradio', { name: choice, exact: true }).click()
    await settled(page)
  }
  const roles = (column: string) => button(new RegExp(`^Role of ${literally(column)}:`))
  const matches = (value: string) => button(new RegExp(`^Touchpoint of ${literally(value)}:`))
  const stated = async (picker: Locator) =>
    ((await picker.getAttribute('aria-label')) ?? '').replace(/^.*?: /, '')
  return {
    async choose(path) {
      await begin(path)
      await read()
    },
    async cancelWhileReading(path) {
      await begin(path)
      await main(page)
        .getByText(/^[1-9][\d,]* rows read$/)
        .waitFor()
      await main(page)
        .getByText(/^[1-9][\d,]* rows a second, [\d.]+ sec left$/)
        .waitFor()
      await foot('Cancel').click()
    },
    async cancelWhileComparing(path) {
      await begin(path)
      await main(page)
        .getByText(/^[1-9][\d,]* rows compared with what is stored$/)
        .waitFor()
      await foot('Cancel').click()
    },
    async cancelWhileReadingAgain(encoding) {
      await button(/^Encoding:/).click()
      const quality = main(page).getByRole('region', { name: 'Data quality' })
      const cancel = quality.getByRole('button', { name: 'Cancel, and undo: how the file is read' })
      // It is waited for before it comes: on a quick machine it does not stay for long.
      await Promise.all([
        cancel.click(),
        page.getByRole('menuitemradio', { name: encoding }).click(),
      ])
      await settled(page)
    },
    async drop(path) {
      await dropFile(page, path)
      await read()
    },
    setRole: (column, role) => pick(roles(column), role),
    roleOf: (column) => stated(roles(column)),
    match: (value, touchpoint) => pick(matches(value), touchpoint),
    touchpointOf: (value) => stated(matches(value)),
    async createMissing() {
      await button(/^New touchpoints? for \d+ values?$/).click()
      await settled(page)
    },
    async review() {
      await foot('Review import').click()
      await page.getByRole('heading', { name: 'Ready to import' }).waitFor()
    },
    async importRows() {
      await foot(/^Import [\d,]+ rows?$/).click()
      const result = page.getByRole('heading', { name: /on the map$|^Nothing new/ })
      await result.waitFor()
      return textOf(main(page))
    },
    async cancelWhileImporting() {
      await foot(/^Import [\d,]+ rows?$/).click()
      await main(page)
        .getByText(/^[1-9][\d,]* of [\d,]+ rows read$/)
        .waitFor()
      await foot('Cancel').click()
      await page.getByRole('heading', { name: 'Ready to import' }).waitFor()
    },
    async showOnMap() {
      await foot('Show on the map').click()
      await canvasOf(page).waitFor()
    },
    async leave() {
      await foot('Cancel').click()
      await canvasOf(page).waitFor()
    },
    says: (part) =>
      textOf(
        page.getByRole(part === 'About the file' ? 'complementary' : 'region', { name: part }),
      ),
    complaint: () => textOf(page.getByRole('alert')),
  }
}

/** As it is read: with a space between what stands apart. */
async function textOf(part: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: the text content has no such spaces
  return (await part.innerText()).replace(/\s+/g, ' ').trim()
}

/** What stands on a touchpoint of the map: its channel, its title and its numbers. */
export async function wordsOn(page: Page, touchpoint: string): Promise<string[]> {
  const named = new RegExp(`^Touchpoint ${literally(touchpoint)}(,|$)`)
  await placeOf(page, named)
  return canvasOf(page).getByRole('group', { name: named }).locator('text').allTextContents()
}

/** Adds a map from a file in the open format, by the menu and the system's dialog. */
export async function loadMap({ page, chooseOpen }: RunningApp, path: string): Promise<void> {
  await chooseOpen(path)
  await chooseInMenu(page, 'File', 'Load map from file…')
}

/** The file was read anew after each answer: nothing may be clicked before it is. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
}

/** As a file manager drops a file: an input's file is a real one, which a made one is not. */
async function dropFile(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.ariaLabel = 'A file to drop'
    document.body.append(input)
  })
  const input = page.getByLabel('A file to drop')
  await input.setInputFiles(path)
  await input.evaluate((element) => {
    const file = element instanceof HTMLInputElement && element.files?.[0]
    if (!file) throw new Error('There is no file to drop.')
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(file)
    element.remove()
    const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }
  })
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
