import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCsv } from '../builders/read-csv.ts'
import { workspaceContent } from '../builders/workspace-content.ts'
import { launchApp, projectRoot, type RunningApp, temporaryHome } from '../drivers/app.ts'
import { canvasOf, waitUntilSaved } from '../drivers/map-driver.ts'
import { loadMap, type WizardDriver, wizardDriver, wordsOn } from '../drivers/wizard-driver.ts'

const fixtures = join(projectRoot, 'tests', 'fixtures', 'surveys')
const desk = temporaryHome()

let running: RunningApp
let wizard: WizardDriver
beforeAll(async () => {
  running = await launchApp()
  wizard = wizardDriver(running)
  running.page.setDefaultTimeout(15_000)
  await canvasOf(running.page).waitFor()
})
afterAll(() => running.close())

/** The workspace as another program reads it. */
const content = () => workspaceContent(join(running.home, 'Touchline.touchline'))

/** A map with these touchpoints in one stage, opened. */
async function openMap(title: string, touchpoints: readonly string[]): Promise<void> {
  const file = join(desk, `${title}.json`)
  const stages = [{ title: 'Visit', touchpoints: touchpoints.map((name) => ({ title: name })) }]
  writeFileSync(file, JSON.stringify({ touchline: 1, title, stages }))
  await loadMap(running, file)
  await running.page.getByRole('button', { name: title, exact: true }).waitFor()
  await waitUntilSaved(running.page)
}

describe('a wide file: each rating column is a touchpoint', () => {
  const file = join(fixtures, 'lounge-wide.csv')
  const columns = {
    Comfort: 'comfort_rating',
    Cleanliness: 'cleanliness_rating',
    Bar: 'bar_beverages_rating',
    Catering: 'catering_rating',
    Washrooms: 'washrooms_rating',
    'Wi-Fi': 'wifi_connectivity_rating',
    Staff: 'staff_service_rating',
  }

  it('is imported by dialog, with roles and touchpoints put right by hand', async () => {
    await openMap('Lounge', Object.keys(columns))
    await wizard.choose(file)
    expect(await wizard.says('About the file')).toContain('Rows 160')

    await wizard.setRole('overall_rating', 'Ignored')
    await wizard.setRole('recommended', 'Ignored')
    await wizard.setRole('author', 'Personal data')
    for (const column of Object.values(columns)) {
      expect(await wizard.roleOf(column)).toBe('Rating, 0–5')
    }
    for (const [touchpoint, column] of Object.entries(columns)) {
      await wizard.match(column, touchpoint)
      expect(await wizard.touchpointOf(column)).toBe(touchpoint)
    }
    await wizard.review()
    const answers = recount(file, Object.values(columns))
    const total = Object.values(answers).reduce((sum, { n }) => sum + n, 0)
    expect(await wizard.importRows()).toContain(
      `${total.toLocaleString('en')} answers are on the map 160 rows accepted`,
    )
    await wizard.showOnMap()
    for (const [touchpoint, column] of Object.entries(columns)) {
      const { n, mean } = answers[column] ?? { n: 0, mean: Number.NaN }
      expect(await wordsOn(running.page, touchpoint)).toEqual(
        expect.arrayContaining([mean.toFixed(1), `n ${n}`]),
      )
    }
    await running.screenshot('import-wide')
  })

  it('is imported again: nothing is accepted, and the window says so', async () => {
    const before = content()
    await wizard.choose(file)
    const quality = await wizard.says('Data quality')
    expect(quality).toContain('0 rows accepted')
    expect(quality).toContain('160 already there')
    await wizard.review()
    const again = running.page.getByRole('button', { name: 'Import 0 rows' })
    expect(await again.isDisabled()).toBe(true)
    await wizard.leave()
    expect(content()).toEqual(before)
  })
})

function recount(file: string, columns: readonly string[]) {
  const records = readCsv(readFileSync(file, 'utf8'))
  return Object.fromEntries(
    columns.map((column) => {
      const values = records.map((record) => record[column] ?? '').filter((value) => value !== '')
      const sum = values.reduce((total, value) => total + Number(value), 0)
      return [column, { n: values.length, mean: sum / values.length }]
    }),
  )
}

describe('a long file in windows-1250 with semicolons', () => {
  const file = join(fixtures, 'shop-long-windows-1250.csv')

  it('is imported by dropping it; one value is matched by hand, others become touchpoints', async () => {
    await openMap('Bolt', ['Pénztár', 'Parkolás', 'Hideg áruk', 'Ügyfélszolgálat'])
    await wizard.drop(file)
    const facts = await wizard.says('About the file')
    expect(facts).toMatch(/Encoding Windows-1250 .*Separator Semicolon .*Header rows 1 .*Rows 213/)
    expect(facts).toContain('E-mail is not imported')
    await wizard.setRole('Hely', 'Touchpoint')
    expect(await wizard.roleOf('Ajánlás')).toBe('NPS, 0–10')
    expect(await wizard.touchpointOf('Ügyfélszolgálat')).toBe('Ügyfélszolgálat')

    await wizard.match('Hűtőpult', 'Hideg áruk')
    await wizard.match('Parkoló', 'Parkolás')
    await wizard.createMissing()
    const quality = await wizard.says('Data quality')
    expect(quality).toMatch(/Outside the scale Ajánlás: 11 1/)
    expect(quality).toMatch(/No answer Ajánlás: nem tudom 2/)
    await wizard.review()
    expect(await wizard.importRows()).toContain('210 answers are on the map')
    await wizard.showOnMap()

    const titles = { Hűtőpult: 'Hideg áruk', Parkoló: 'Parkolás' }
    for (const [place, { n, nps }] of Object.entries(npsByPlace(file))) {
      const title = Reflect.get(titles, place) ?? place
      const words = await wordsOn(running.page, title)
      expect([title, ...words]).toEqual(
        expect.arrayContaining([
          title,
          `n ${n}`,
          Math.round(nps) > 0 ? `+${Math.round(nps)}` : `${Math.round(nps)}`.replace('-', '−'),
        ]),
      )
    }
    await running.screenshot('import-long')
  })

  function npsByPlace(path: string): Record<string, { n: number; nps: number }> {
    const scores: Record<string, number[]> = {}
    const text = new TextDecoder('windows-1250').decode(readFileSync(path))
    for (const { Hely = '', Ajánlás = '' } of readCsv(text, ';')) {
      const score = Number(Ajánlás)
      if (!/^\d+$/.test(Ajánlás) || score > 10) continue
      scores[Hely] = [...(scores[Hely] ?? []), score]
    }
    const share = (all: readonly number[], is: (score: number) => boolean) =>
      (100 * all.filter(is).length) / all.length
    return Object.fromEntries(
      Object.entries(scores).map(([place, all]) => [
        place,
        { n: all.length, nps: share(all, (s) => s >= 9) - share(all, (s) => s <= 6) },
      ]),
    )
  }
})

describe('a large file', () => {
  const file = join(desk, 'large.csv')
  beforeAll(() => {
    writeFileSync(file, 'id,touchpoint,nps,recorded,comment\n')
    for (let part = 0; part < 100; part += 1) {
      const lines = Array.from({ length: 10_000 }, (_, row) => {
        const id = part * 10_000 + row
        return `R${id},Pénztár,${id % 11},2025-0${1 + (id % 9)}-1${id % 10},"Answer number ${id}, made"`
      })
      appendFileSync(file, `${lines.join('\n')}\n`)
    }
  })

  it('says how quickly it is read, and can be cancelled then: another one can be chosen', async () => {
    const before = content()
    await wizard.cancelWhileReading(file)
    const { page } = running
    await page.getByText('large.csv was not read to its end. Nothing of it was kept.').waitFor()
    await page.getByRole('heading', { name: 'Choose a survey file' }).waitFor()
    await wizard.leave()
    expect(content()).toEqual(before)
  })

  it('read again in another encoding can be cancelled, and is as it was then', async () => {
    await wizard.choose(file)
    const quality = await wizard.says('Data quality')
    expect(quality).toContain('1,000,000 rows accepted')
    const facts = await wizard.says('About the file')
    await wizard.cancelWhileReadingAgain(/^Windows-1252/)
    const untimed = (said: string) => said.replace(/read in \S+ sec/, 'read')
    expect(untimed(await wizard.says('About the file'))).toBe(untimed(facts))
    expect(await wizard.says('Data quality')).toBe(quality)
    await wizard.leave()
  })

  it('whose import is cancelled leaves the workspace as it was, and the wizard ready', async () => {
    const before = content()
    await wizard.choose(file)
    await wizard.review()
    await wizard.cancelWhileImporting()
    expect(await running.page.getByRole('alert').count()).toBe(0)
    expect(content()).toEqual(before)
    await wizard.leave()
    expect(await wordsOn(running.page, 'Pénztár')).toContain('n 46')
  })

  it('that goes on under other names says how many rows are compared, and can be cancelled then', async () => {
    await openMap('Till', ['Pénztár'])
    const beginning = join(desk, 'beginning.csv')
    const lines = readFileSync(file, 'utf8').slice(0, 20_000).split('\n').slice(0, 200)
    writeFileSync(beginning, `${lines.join('\n').replace('touchpoint,nps', 'step,nps')}\n`)
    await wizard.choose(beginning)
    await wizard.review()
    await wizard.importRows()
    await wizard.showOnMap()
    const before = content()
    // Of one that was looked at before, little is left to be seen.
    const another = join(desk, 'another.csv')
    copyFileSync(file, another)
    await wizard.cancelWhileComparing(another)
    const { page } = running
    await page.getByText('another.csv was not read to its end. Nothing of it was kept.').waitFor()
    await wizard.leave()
    expect(content()).toEqual(before)
  })
})

describe('a file that is no survey', () => {
  const quoted = 'touchpoint,nps,why\nPénztár,9,"fine"\nPénztár,8,"it was'
  it.each<[string, string, string | Buffer, RegExp]>([
    [
      'a picture named .csv',
      'photo.csv',
      Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex'),
      /photo\.csv.*PNG picture.*Choose/,
    ],
    ['an empty file', 'empty.csv', '', /empty\.csv.*empty.*Export it again/],
    ['a header only', 'header.csv', 'touchpoint,nps\n', /header\.csv.*\(row 1\).*Export/],
    [
      'a file cut in a quoted cell',
      'cut.csv',
      quoted,
      /cut\.csv.*row 3.*quoted cell|quoted cell.*row 3/,
    ],
  ])('%s: the window names file, place and next step', async (_what, name, bytes, message) => {
    const file = join(desk, name)
    writeFileSync(file, bytes)
    const before = content()
    await wizard.choose(file)
    expect(await wizard.complaint()).toMatch(message)
    await running.page.getByRole('button', { name: 'Choose another file…' }).waitFor()
    await running.screenshot(`import-${name}`)
    await wizard.leave()
    expect(content()).toEqual(before)
  })

  it('a map with an unknown key: the window names the file, the key and where it stands', async () => {
    const file = join(desk, 'map.json')
    writeFileSync(file, '{"touchline":1,"title":"T","stages":[{"title":"A","touchpoint":[]}]}')
    const before = content()
    await loadMap(running, file)
    const toast = running.page.getByRole('region', { name: 'Notifications' })
    await toast.getByText(/map\.json: .*"touchpoint" at stages\[0\]\. Remove it/).waitFor()
    expect(content()).toEqual(before)
  })

  it('was all that the console complained of', () => {
    expect(running.complaints).toEqual([])
  })
})
