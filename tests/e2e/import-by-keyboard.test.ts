import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { surveyWorkbook } from '../builders/survey-workbook.ts'
import { type FileDress, type MadeExport, surveyFile } from '../builders/surveys/made-export.ts'
import { excelLong } from '../builders/surveys/plain-exports.ts'
import { qualtricsModern } from '../builders/surveys/qualtrics-exports.ts'
import { surveyAnswers } from '../builders/surveys/survey-answers.ts'
import { surveyWords } from '../builders/surveys/survey-words.ts'
import { launchApp, type RunningApp, temporaryHome } from '../drivers/app.ts'
import { callBridge } from '../drivers/bridge.ts'
import { canvasOf } from '../drivers/canvas-of.ts'
import { type WizardKeyboard, wizardKeyboard } from '../drivers/wizard-keyboard.ts'

const words = surveyWords.hu
const answers = surveyAnswers(80)
const desk = temporaryHome()

let running: RunningApp
let wizard: WizardKeyboard
beforeAll(async () => {
  running = await launchApp()
  running.page.setDefaultTimeout(15_000)
  await canvasOf(running.page).waitFor()
  wizard = wizardKeyboard(running)
  await wizard.command('Magyar')
  await running.page.locator('html[lang="hu"]').waitFor()
})
afterAll(() => running.close())

async function openMap(title: string, touchpoints: readonly string[]): Promise<void> {
  const file = join(desk, `${title}.json`)
  const stages = [{ title: 'Út', touchpoints: touchpoints.map((name) => ({ title: name })) }]
  writeFileSync(file, JSON.stringify({ touchline: 1, title, stages }))
  await running.chooseOpen(file)
  await wizard.command('Térkép betöltése fájlból…')
  await running.page.getByRole('button', { name: title, exact: true }).waitFor()
}

function made(name: string, { rows, ...rest }: MadeExport, dress: FileDress = {}): string {
  const path = join(desk, name)
  writeFileSync(path, surveyFile({ rows, ...rest }, dress).bytes)
  return path
}

const answered = z.object({ ok: z.literal(true), value: z.unknown() })
const mapsSchema = z.object({ maps: z.array(z.object({ id: z.string(), title: z.string() })) })
const overlaySchema = z.object({
  touchpoints: z.array(
    z.object({
      title: z.string(),
      metrics: z.array(
        z.object({ name: z.string(), n: z.number().nullable(), value: z.number().nullable() }),
      ),
    }),
  ),
})

/** What is stored: `[n, value]` by touchpoint and question. */
async function stored(title: string): Promise<Record<string, Record<string, [number, number]>>> {
  const call = async (method: string, input: unknown) =>
    answered.parse(await callBridge(running.page, 'storage', method, input)).value
  const { maps } = mapsSchema.parse(await call('listMaps', {}))
  const journeyId = maps.find((map) => map.title === title)?.id
  const { touchpoints } = overlaySchema.parse(
    await call('overlay', { journeyId, filter: { minN: 0 } }),
  )
  return Object.fromEntries(
    touchpoints.map((touchpoint) => [
      touchpoint.title,
      Object.fromEntries(
        touchpoint.metrics
          .filter(({ n }) => n !== null && n > 0)
          .map(({ name, n, value }) => [name, [n ?? 0, value ?? Number.NaN]]),
      ),
    ]),
  )
}

function nps(scores: readonly (number | null)[]): [number, number] {
  const given = scores.filter((score) => score !== null)
  const share = (is: (score: number) => boolean) => (100 * given.filter(is).length) / given.length
  return [given.length, share((score) => score >= 9) - share((score) => score <= 6)]
}

function mean(values: readonly (number | null)[]): [number, number] {
  const given = values.filter((value) => value !== null)
  return [given.length, given.reduce((sum, value) => sum + value, 0) / given.length]
}

const near = ([n, value]: readonly [number, number]) => [n, expect.closeTo(value, 9)]

describe('a Hungarian Excel file in windows-1250, with semicolons and decimal commas', () => {
  it('comes onto an English map without a change; what is said is taken back and said again', async () => {
    const titles = ['Delivery', 'Payment', 'Customer service']
    await openMap('Bolt', titles)
    await wizard.choose(made('bolt.csv', excelLong(answers, words), { encoding: 'windows-1250' }))

    expect(await wizard.says('A fájlról')).toMatch(/Windows-1250.*Pontosvessző.*Fejlécsorok 1.*80/)
    expect(await wizard.roleOf(words.recommend)).toBe('NPS, 0–10')
    expect(await wizard.touchpointOf('Kiszállítás')).toBe('Delivery')
    await wizard.setRole(words.comment, 'Figyelmen kívül')
    expect(await wizard.roleOf(words.comment)).toBe('Figyelmen kívül')
    await wizard.undo()
    expect(await wizard.roleOf(words.comment)).toBe('Megjegyzés')
    await wizard.redo()
    expect(await wizard.roleOf(words.comment)).toBe('Figyelmen kívül')
    await wizard.undo()

    await wizard.review()
    expect(await wizard.importRows()).toContain('80 sor elfogadva')
    await wizard.showOnMap()
    const found = await stored('Bolt')
    for (const [index, title] of titles.entries()) {
      const here = answers.filter(({ touchpoint }) => touchpoint === index)
      expect(found[title]?.[words.recommend]).toEqual(near(nps(here.map((one) => one.recommend))))
      expect(found[title]?.[words.waited]?.[0]).toBe(here.length)
    }
    await running.screenshot('import-keyboard-excel')
  })
})

describe('a Qualtrics file', () => {
  it('has its questions matched by hand, and its unfinished ones, previews and spam left out', async () => {
    await openMap('Kérdőív', ['Ajánlás', 'Honlap', 'Csomag'])
    await wizard.choose(made('qualtrics.csv', qualtricsModern(answers, words)))
    expect(await wizard.says('A fájlról')).toMatch(/Qualtrics.*Fejlécsorok 3/)
    await wizard.match('Q1', 'Ajánlás')
    await wizard.match('Q2_1', 'Honlap')
    await wizard.match('Q2_2', 'Csomag')
    await wizard.openReason('Befejezetlen')
    expect(await wizard.says('Adatminőség')).toMatch(/\d+\. sor/)

    await wizard.review()
    const kept = answers.filter(({ state }) => state === 'finished')
    expect(await wizard.importRows()).toContain(`${kept.length} sor elfogadva`)
    await wizard.showOnMap()
    const found = await stored('Kérdőív')
    expect(Object.values(found.Ajánlás ?? {})).toEqual([
      near(nps(kept.map((one) => one.recommend))),
    ])
    expect(Object.values(found.Honlap ?? {})).toEqual([
      near(mean(kept.map((one) => one.satisfied))),
    ])
    expect(Object.values(found.Csomag ?? {})).toEqual([near(mean(kept.map((one) => one.agreed)))])
    await running.screenshot('import-keyboard-qualtrics')
  })
})

describe('an Excel workbook with a cover, a title and a hidden draft', () => {
  it('is read from the sheet with the answers; a value gets a touchpoint of its own', async () => {
    await openMap('Munkafüzet', ['Payment', 'Helpline'])
    const path = join(desk, 'felmeres.xlsx')
    writeFileSync(path, surveyWorkbook())
    await wizard.choose(path)
    expect(await wizard.says('A fájlról')).toMatch(/Munkalap Válaszok.*120/)
    expect(await wizard.touchpointOf('Fizetés')).toBe('Payment')
    expect(await wizard.touchpointOf('Ügyfélszolgálat')).toBe('Helpline')
    await wizard.match('Átvétel', 'Új: Átvétel')
    await wizard.review()
    expect(await wizard.importRows()).toContain('120 sor elfogadva')
    await wizard.showOnMap()
    const found = await stored('Munkafüzet')
    for (const [index, title] of ['Payment', 'Átvétel', 'Helpline'].entries()) {
      const scores = Array.from({ length: 120 }, (_, n) => n).filter((n) => n % 3 === index)
      expect(found[title]?.['Mennyire valószínű, hogy ajánlana minket?']).toEqual(
        near(nps(scores.map((n) => (n * 7) % 11))),
      )
    }
    await running.screenshot('import-keyboard-workbook')
  })

  it('was all that the console complained of', () => {
    expect(running.complaints).toEqual([])
  })
})
