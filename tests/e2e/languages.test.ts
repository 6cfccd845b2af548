import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localeWords } from '../builders/locale-words.ts'
import { launchApp, projectRoot, type RunningApp } from '../drivers/app.ts'

const survey = join(projectRoot, 'tests', 'fixtures', 'surveys', 'shop-long-windows-1250.csv')

/** Words of the screens as people of each language expect them; the test finds its way by them. */
const languages = {
  en: {
    name: 'English',
    settings: 'Settings',
    themes: { light: 'Light', dark: 'Dark' },
    topBar: { basis: 'Research-based', saved: 'Saved', export: 'Export' },
    outline: 'Outline',
    personas: 'Personas',
    inspector: ['Scenario', 'Expectations', 'Moment of truth', 'Evidence'],
    lanes: ['Emotions', 'Pain points', 'Opportunities'],
    library: ['New map', 'Templates', 'Datasets'],
    home: /to the start page$/,
    openMap: 'Open Boots for the big hike',
    mapMenu: 'Menu of the map',
    importSurvey: 'Import survey…',
    chooseFile: 'Choose file…',
    wizard: ['Choose what each column holds', 'Data quality', 'Encoding', 'Review import'],
    cancel: 'Cancel',
    exportDialog: ['Format', 'Preview', 'Numbers'],
    personaPage: ['Goals', 'Needs', 'Frustrations'],
    toMap: 'To the map',
  },
  hu: {
    name: 'Magyar',
    settings: 'Beállítások',
    themes: { light: 'Világos', dark: 'Sötét' },
    topBar: { basis: 'Kutatáson alapul', saved: 'Mentve', export: 'Exportálás' },
    outline: 'Vázlat',
    personas: 'Perszónák',
    inspector: ['Helyzet', 'Elvárások', 'Az igazság pillanata', 'Bizonyíték'],
    lanes: ['Érzelmek', 'Fájdalompontok', 'Lehetőségek'],
    library: ['Új térkép', 'Sablonok'],
    home: /a kezdőlapra$/,
    openMap: 'Boots for the big hike megnyitása',
    mapMenu: 'A térkép menüje',
    importSurvey: 'Felmérés importálása…',
    chooseFile: 'Fájl kiválasztása…',
    wizard: ['Mit tartalmaznak az oszlopok?', 'Adatminőség', 'Kódolás'],
    cancel: 'Mégse',
    exportDialog: ['Formátum', 'Előnézet', 'Számok'],
    personaPage: ['Célok', 'Igények', 'Bosszúságok'],
    toMap: 'A térképhez',
  },
  pl: {
    name: 'Polski',
    settings: 'Ustawienia',
    themes: { light: 'Jasny', dark: 'Ciemny' },
    topBar: { basis: 'Oparta na badaniach', saved: 'Zapisano', export: 'Eksportuj' },
    outline: 'Konspekt',
    personas: 'Persony',
    inspector: ['Sytuacja', 'Oczekiwania', 'Moment prawdy', 'Dane'],
    lanes: ['Emocje', 'Problemy'],
    library: ['Nowa mapa', 'Szablony'],
    home: /do strony głównej$/,
    openMap: 'Otwórz: Boots for the big hike',
    mapMenu: 'Menu mapy',
    importSurvey: 'Importuj ankietę…',
    chooseFile: 'Wybierz plik…',
    wizard: ['Wybierz, co zawiera każda kolumna', 'Jakość danych', 'Kodowanie'],
    cancel: 'Anuluj',
    exportDialog: ['Format', 'Podgląd', 'Liczby'],
    personaPage: ['Cele', 'Potrzeby'],
    toMap: 'Do mapy',
  },
} as const

type Language = keyof typeof languages
const order: readonly Language[] = ['en', 'hu', 'pl']

let running: RunningApp
beforeAll(async () => {
  running = await launchApp()
  running.page.setDefaultTimeout(15_000)
  await running.page.getByText('1,991 answers').waitFor()
})
afterAll(() => running.close())

/** Everything that is read on the screen or to somebody who cannot see it. */
async function wordsOnScreen(page: Page): Promise<string[]> {
  const words = await page.evaluate(() => {
    const found: string[] = []
    for (const element of document.body.querySelectorAll('*')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        found.push(element.getAttribute(name) ?? '')
      }
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? '')
      }
    }
    return found
  })
  return words.map((text) => text.replaceAll('\u00AD', '').trim()).filter((text) => text !== '')
}

/** Looks at a screen as it is now: its words are all of this language, and none is a key. */
async function look(language: Language, name: string, expected: readonly string[]): Promise<void> {
  const words = await wordsOnScreen(running.page)
  expect(
    expected.filter((word) => !words.includes(word)),
    name,
  ).toEqual([])
  const { keys, foreign } = localeWords(language)
  const dotted = words.flatMap((text) => text.match(/[A-Za-z]+(?:[.:]\w+)+/g) ?? [])
  expect(
    dotted.filter((word) => keys.has(word)),
    name,
  ).toEqual([])
  expect(
    words.filter((text) => /\{\{|\}\}|\bt\(|undefined|NaN|\[object/.test(text)),
    name,
  ).toEqual([])
  if (language !== 'en')
    expect(
      words.filter((text) => foreign.has(text)),
      name,
    ).toEqual([])
}

/** By the settings, which stand in the language that is left. */
async function change(from: Language, label: string): Promise<void> {
  const { page } = running
  await page.getByRole('button', { name: languages[from].settings, exact: true }).click()
  await page.getByRole('radio', { name: label, exact: true }).click()
  await page.keyboard.press('Escape')
}

describe.each(order.map((language, index) => [language, order[index - 1] ?? 'en'] as const))(
  'in %s, switched to without a restart',
  (language, before) => {
    const says = languages[language]

    it('all screens speak it', async () => {
      const { page } = running
      await change(before, says.name)
      for (const theme of ['light', 'dark'] as const) {
        await change(language, says.themes[theme])
        await expect.poll(() => groundOf(page)).toBe(theme)
        await walk(page, language, theme)
      }
      expect(running.complaints).toEqual([])
    })
  },
)

/** Whether the window is painted light or dark. */
const groundOf = (page: Page) =>
  page.evaluate(() => {
    const [red = 0] = getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []
    return Number(red) > 127 ? 'light' : 'dark'
  })

/** From the editor through all the screens and back, with a picture of each. */
async function walk(page: Page, language: Language, theme: 'light' | 'dark'): Promise<void> {
  const says = languages[language]
  const picture = (name: string) => running.screenshot(`${name}-${language}-${theme}`)
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })

  await look(language, 'editor', [
    says.outline,
    says.topBar.basis,
    says.topBar.export,
    ...says.lanes,
  ])
  await page.getByRole('treeitem', { name: /^Payment/ }).click()
  await page.getByRole('complementary').getByText(says.inspector[3]).first().waitFor()
  await look(language, 'inspector', says.inspector.slice(2))
  await picture('editor')

  await button(says.topBar.export).click()
  await page.getByRole('dialog').getByText('PNG').first().waitFor()
  await look(language, 'export dialog', says.exportDialog)
  await picture('export')
  await page.keyboard.press('Escape')

  await running.chooseOpen(survey)
  await button(says.mapMenu).click()
  await page.getByRole('menuitem', { name: says.importSurvey }).click()
  await button(says.chooseFile).click()
  await page.getByRole('heading', { name: says.wizard[0] }).waitFor()
  await look(language, 'import wizard', says.wizard)
  await picture('wizard')
  await page.getByRole('contentinfo').getByRole('button', { name: says.cancel }).click()

  await button(says.personas).click()
  await button(/^Megan Hartley/)
    .first()
    .click()
  await button(says.toMap).waitFor()
  await look(language, 'persona page', says.personaPage)
  await picture('persona')
  await button(says.toMap).click()
  await button(says.outline).click()

  await button(says.home).click()
  await button(says.openMap).waitFor()
  await look(language, 'library', says.library)
  await picture('library')
  await button(says.openMap).click()
  await page.getByRole('treeitem', { name: /^Payment/ }).waitFor()
}
