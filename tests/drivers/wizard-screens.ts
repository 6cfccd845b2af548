import { appendFileSync, existsSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { surveyWorkbook } from '../builders/survey-workbook.ts'
import { surveyFile } from '../builders/surveys/made-export.ts'
import { qualtricsModern } from '../builders/surveys/qualtrics-exports.ts'
import { surveyAnswers } from '../builders/surveys/survey-answers.ts'
import { surveyWords } from '../builders/surveys/survey-words.ts'
import { projectRoot } from './app.ts'
import { dialog, onCopy, type Screen, type Visit } from './screen.ts'

const survey = join(projectRoot, 'tests', 'fixtures', 'surveys', 'shop-long-windows-1250.csv')
const folder = mkdtempSync(join(tmpdir(), 'touchline-screens-'))

/** A file that is made when it is first shown. */
function made(name: string, content: () => string | Buffer): string {
  const path = join(folder, name)
  if (!existsSync(path)) writeFileSync(path, content())
  return path
}

/** Opens the wizard on a file and waits for its columns, or for what is given. */
async function open(
  { running, page, command }: Visit,
  path: string,
  seen = '.wizard-columns',
): Promise<void> {
  await running.chooseOpen(path)
  await command('importSurvey')
  await page.locator(seen).first().waitFor()
}

/** A screen of the wizard on a file. */
const onFile = (
  name: string,
  path: () => string,
  go: (visit: Visit) => Promise<void> = async () => undefined,
  part?: string,
): Screen => ({
  name,
  ...(part && { part, over: true }),
  show: async (here) => {
    await open(here, path())
    await go(here)
  },
})

/** Opens the menu of what a column holds. */
async function openRole({ page }: Visit, column: string): Promise<void> {
  const heads = page.locator('.preview-table th')
  const head = heads.filter({ has: page.getByText(column, { exact: true }) }).first()
  await head.locator('.role-picker').click()
  await page.locator('[role="menu"]').waitFor()
}

const next = async ({ page }: Visit) => {
  await page.locator('.btn-primary').click()
  await page.locator('.review').waitFor()
}

const csv = (header: string, rows: number, row: (n: number) => string) =>
  `${header}\n${Array.from({ length: rows }, (_, n) => `${row(n)}\n`).join('')}`

const kinds = () =>
  made('mixed-scores.csv', () =>
    csv('id,touchpoint,kind,score,wait (minutes),reasons', 120, (n) =>
      [
        `R${n}`,
        n % 3 ? 'Payment' : 'Helpline',
        n % 2 ? 'NPS' : 'CSAT',
        n % 2 ? n % 11 : (n % 5) + 1,
        (n * 7) % 40,
        n % 4 ? 'Price;Speed' : 'Staff',
      ].join(),
    ),
  )

const qualtrics = () =>
  made(
    'visszajelzes_2025H1.csv',
    () => surveyFile(qualtricsModern(surveyAnswers(240), surveyWords.hu)).bytes,
  )

/**
 * So large that it is still being read when it is looked at, and saved just now: what a file is that was read before
 * is remembered, and its reading is over before it can be seen.
 */
function large(): string {
  const path = join(folder, 'orders_2025_all_stores.csv')
  if (!existsSync(path)) writeLarge(path)
  const now = new Date()
  utimesSync(path, now, now)
  return path
}

function writeLarge(path: string): void {
  writeFileSync(path, 'id,touchpoint,nps,recorded,comment\n')
  for (let part = 0; part < 40; part++) {
    const lines = Array.from({ length: 20_000 }, (_, row) => {
      const n = part * 20_000 + row
      return `R${n},Payment,${n % 11},2025-0${1 + (n % 9)}-1${n % 10},"Answer number ${n}, made to be read"\n`
    })
    appendFileSync(path, lines.join(''))
  }
}

/** Every step of the import wizard, with what can be opened in it and what can become of it. */
export const wizardScreens: readonly Screen[] = [
  onFile('import', () => survey),
  onFile(
    'import-file',
    () => survey,
    async ({ page }) => {
      await page.locator('.wizard-foot .btn').nth(-2).click()
      await page.locator('.wizard-file').waitFor()
    },
  ),
  onFile(
    'import-encoding',
    () => survey,
    async ({ page }) => {
      await page.locator('.wizard-facts .picker').first().click()
      await page.locator('[role="menu"]').waitFor()
    },
    '[role="menu"]',
  ),
  onFile(
    'import-role',
    kinds,
    async (here) => {
      await openRole(here, 'wait (minutes)')
      await here.page.keyboard.press('End')
      await here.page.keyboard.press('ArrowRight')
    },
    '[role="menu"]',
  ),
  onFile(
    'import-split',
    kinds,
    async (here) => {
      await openRole(here, 'score')
      await here.page.locator('[role="menuitemradio"][data-state="checked"]').click()
      await here.page.locator(dialog).waitFor()
    },
    dialog,
  ),
  onFile(
    'import-points',
    () => survey,
    async (here) => {
      await openRole(here, 'Ajánlás')
      await here.page.locator('[role="menuitem"]').first().click()
      await here.page.locator(dialog).waitFor()
    },
    dialog,
  ),
  onFile('import-quality', qualtrics, async ({ page }) => {
    await page.locator('.quality .reason').nth(1).click()
    await page.locator('.quality .reason').nth(0).click()
    await page.locator('.reason-examples').nth(1).waitFor()
  }),
  onFile('import-rejected', qualtrics, async ({ page }) => {
    await page.locator('.wizard-head .segmented button').nth(1).click()
    await page.locator('.preview-rejected').first().waitFor()
  }),
  onFile(
    'import-workbook',
    () => made('Vevői felmérés 2024.xlsx', surveyWorkbook),
    async ({ page }) => {
      await page.locator('.wizard-facts .picker').first().click()
      await page.locator('[role="menu"]').waitFor()
    },
    '[role="menu"]',
  ),
  onFile(
    'import-recipes',
    () => survey,
    async ({ page }) => {
      await page.locator('.recipe-none .btn, .hint-buttons .btn-ghost').first().click()
      await page.locator('.recipes').waitFor()
    },
    dialog,
  ),
  onFile('import-review', () => survey, next),
  {
    name: 'import-reading',
    show: (here) => open(here, large(), '.reading-progress p:nth-of-type(2):not(:empty)'),
  },
  {
    name: 'import-stopped',
    show: async (here) => {
      await open(here, large(), '.reading-progress')
      await here.page.locator('.wizard-foot .btn').click()
      await here.page.locator('.wizard-empty .btn-primary').waitFor()
    },
  },
  {
    name: 'message',
    show: (here) =>
      open(here, join(projectRoot, 'docs', 'window.png'), '[role="alert"], .banner, .toast'),
  },
]

const month = (name: string, question: string, rows: number) =>
  made(name, () =>
    csv(`response_id,touchpoint,${question}`, rows, (n) => `R_${n}x,Payment,${(n * 7) % 11}`),
  )

async function bring(here: Visit, path: string): Promise<void> {
  await open(here, path)
  await next(here)
  // A recipe would stand on every screen of the wizard from now on.
  await here.page.locator('.review input[type="checkbox"]').uncheck()
  await here.page.locator('.wizard-foot .btn-primary').click()
  await here.page.locator('.review[role="status"]').waitFor()
}

/** What an import came to, and what the next file asks otherwise; their datasets stay, so they come last. */
export const importedScreens: readonly Screen[] = [
  onCopy('import-done', (here) => bring(here, kinds()), 'main'),
  onCopy(
    'import-changes',
    async (here) => {
      await bring(here, month('may.csv', 'nps', 60))
      await here.page.locator('.wizard-foot .btn-primary').click()
      await here.page.locator('.overlay-bar').waitFor()
      await open(here, month('june.csv', 'How likely are you to recommend us? (nps)', 80))
      await next(here)
      await here.page.locator('.survey-changes').waitFor()
    },
    'main',
  ),
  onCopy(
    'import-twice',
    async (here) => {
      await bring(here, month('may.csv', 'nps', 60))
      await here.page.locator('.wizard-foot .btn-primary').click()
      await here.page.locator('.overlay-bar').waitFor()
      await open(here, month('june-more.csv', 'nps', 80))
      await next(here)
      await here.page.locator('.review-choice .picker').click()
      await here.page.locator('[role="menuitemradio"]').first().click()
      await here.page.locator('.counted-twice').waitFor()
    },
    'main',
  ),
]
