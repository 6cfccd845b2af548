import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  assets,
  bones,
  cardsOf,
  crowdedCells,
  languages,
  type MapLanguage,
  type MapView,
  readAsset,
  touchpointsOf,
  viewMap,
} from '../../builders/map-view.ts'

const root = join(assets, '..')

function sampleMap(language: MapLanguage): MapView {
  return viewMap(readAsset('sample', `online-shop.${language}.json`))
}

/** Records of a CSV text with a header: a plain reader of its own, so that it can disagree. */
function records(csv: string): Map<string, string>[] {
  const rows: string[][] = [[]]
  for (const match of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    if (match.index === csv.length) break
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\n') rows.push([])
  }
  const [header = [], ...body] = rows.filter((row) => row.length > 0)
  return body.map((row) => new Map(header.map((name, column) => [name, row[column] ?? ''])))
}

function survey(language: MapLanguage): Map<string, string>[] {
  return records(readAsset('sample', `sample-survey-made-answers.${language}.csv`))
}

function validNps(rows: Map<string, string>[]): number[] {
  return rows
    .map((row) => row.get('nps') ?? '')
    .filter((cell) => /^(\d|10)$/.test(cell))
    .map(Number)
}

function npsOf(scores: number[]): number {
  const promoters = scores.filter((score) => score >= 9).length
  const detractors = scores.filter((score) => score <= 6).length
  return (100 * (promoters - detractors)) / scores.length
}

/** Valid NPS answers and NPS by touchpoint, in the order of the map's touchpoints. */
function recount(language: MapLanguage) {
  const rows = survey(language)
  return touchpointsOf(sampleMap(language)).map(({ title }) => {
    const scores = validNps(rows.filter((row) => row.get('touchpoint') === title))
    return { title, n: scores.length, nps: scores.length === 0 ? null : npsOf(scores) }
  })
}

describe('the sample map', () => {
  it('is one map in three languages', () => {
    const english = bones(sampleMap('en'))
    expect(bones(sampleMap('hu'))).toEqual(english)
    expect(bones(sampleMap('pl'))).toEqual(english)
  })

  it('says different words in each language', () => {
    const titles = languages.map((language) => sampleMap(language).title)
    expect(new Set(titles).size).toBe(3)
  })

  it('has 5 stages, 12 touchpoints, 4 moments of truth and 2 personas', () => {
    const map = sampleMap('en')
    const touchpoints = touchpointsOf(map)
    expect(map.stages).toHaveLength(5)
    expect(touchpoints).toHaveLength(12)
    expect(touchpoints.filter((touchpoint) => touchpoint.momentOfTruth)).toHaveLength(4)
    expect(map.personas).toHaveLength(2)
  })

  it('has an action and a thought at every touchpoint, and pains and ideas that span columns', () => {
    const touchpoints = touchpointsOf(sampleMap('en'))
    for (const { title, cards } of touchpoints) {
      const lanes = cards.map((card) => card.lane)
      expect(
        lanes.filter((lane) => lane === 'actions'),
        title,
      ).toHaveLength(1)
      expect(
        lanes.filter((lane) => lane === 'thoughts'),
        title,
      ).toHaveLength(1)
    }
    const cards = touchpoints.flatMap((touchpoint) => touchpoint.cards)
    const pains = cards.filter((card) => card.lane === 'painPoints')
    const ideas = cards.filter((card) => card.lane === 'opportunities')
    expect(pains).toHaveLength(9)
    expect(pains.every((card) => card.severity && card.frequency && card.evidence)).toBe(true)
    expect(new Set(pains.map((card) => card.evidence)).size).toBe(3)
    expect(pains.some((card) => card.span === 2)).toBe(true)
    expect(ideas).toHaveLength(7)
    expect(ideas.every((card) => card.impact && card.effort)).toBe(true)
  })

  it.each(languages)('%s: never puts two cards of one lane over each other', (language) => {
    expect(crowdedCells(sampleMap(language))).toEqual([])
  })

  it('holds a guess of the first persona’s feeling at every touchpoint, in steps of 0.1', () => {
    const map = sampleMap('en')
    const [first, second] = map.personas.map((persona) => persona.name)
    const emotions = touchpointsOf(map).flatMap((touchpoint) => touchpoint.emotions)
    expect(emotions.filter((emotion) => emotion.persona === first)).toHaveLength(12)
    expect(emotions.filter((emotion) => emotion.persona === second)).toHaveLength(8)
    for (const { level } of emotions) {
      expect(Math.abs(level)).toBeLessThanOrEqual(2)
      expect(Math.round(level * 10) / 10).toBe(level)
    }
  })

  it('goes back once and branches once, between touchpoints that exist', () => {
    for (const language of languages) {
      const { connections } = bones(sampleMap(language))
      expect(connections.map((connection) => connection.kind).sort()).toEqual([
        'alternative',
        'back',
      ])
      expect(connections.every(({ from, to }) => from >= 0 && to >= 0)).toBe(true)
    }
  })
})

describe('words that fit their places', () => {
  const context = createCanvas(1, 1).getContext('2d')
  const width = (text: string, font: string) => {
    context.font = font
    return context.measureText(text).width
  }
  const lineCount = (text: string, font: string, most: number) => {
    let lines = 1
    let line = ''
    for (const word of text.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (width(longer, font) <= most) {
        line = longer
      } else {
        lines++
        line = word
      }
    }
    return lines
  }

  beforeAll(() => {
    const fonts = join(root, 'node_modules/@expo-google-fonts/inter')
    const load = (file: string, name: string) =>
      expect(GlobalFonts.registerFromPath(join(fonts, file), name)).toBeTruthy()
    load('400Regular/Inter_400Regular.ttf', 'Sample regular')
    load('400Regular_Italic/Inter_400Regular_Italic.ttf', 'Sample italic')
    load('600SemiBold/Inter_600SemiBold.ttf', 'Sample semibold')
  })

  it.each(languages)('%s: titles of touchpoints take one line of 106 px', (language) => {
    for (const { title } of touchpointsOf(sampleMap(language))) {
      expect(title.length, title).toBeLessThanOrEqual(16)
      expect(width(title, '13px "Sample semibold"'), title).toBeLessThanOrEqual(106)
    }
  })

  it.each(languages)('%s: actions and thoughts take two lines of 104 px', (language) => {
    for (const { lane, text } of cardsOf(sampleMap(language))) {
      if (lane !== 'actions' && lane !== 'thoughts') continue
      const shown = lane === 'thoughts' ? `“${text}”` : text
      const font = lane === 'thoughts' ? '12px "Sample italic"' : '12px "Sample regular"'
      expect(text.length, text).toBeLessThanOrEqual(34)
      expect(lineCount(shown, font, 104), text).toBeLessThanOrEqual(2)
    }
  })
})

describe('the sample survey', () => {
  it('has 2,000 answers of 2025, each marked as made, and only made addresses', () => {
    for (const [language, mark] of [
      ['en', 'made answer'],
      ['hu', 'kitalált válasz'],
      ['pl', 'zmyślona odpowiedź'],
    ] as const) {
      const rows = survey(language)
      expect(rows).toHaveLength(2000)
      expect(new Set(rows.map((row) => row.get('response_id'))).size).toBe(2000)
      for (const row of rows) {
        expect(row.get('sample')).toBe(mark)
        expect(row.get('recorded')).toMatch(/^2025-(0[1-9]|1[0-2])-\d\d$/)
        expect(row.get('email')).toMatch(/@example\.com$/)
      }
      expect(new Set(rows.map((row) => row.get('recorded')?.slice(0, 7))).size).toBe(12)
    }
  })

  it('names the touchpoints as the map of its language does', () => {
    for (const language of languages) {
      const titles = new Set(touchpointsOf(sampleMap(language)).map(({ title }) => title))
      const named = new Set(survey(language).map((row) => row.get('touchpoint') ?? ''))
      expect(named.size).toBe(11)
      expect([...named].filter((title) => !titles.has(title))).toEqual([])
    }
  })

  it('has answers of the customers that each persona stands for', () => {
    for (const language of languages) {
      for (const { name, segment } of sampleMap(language).personas) {
        const answers = survey(language).filter(
          (row) => segment && row.get(segment.column) === segment.value,
        )
        expect(answers.length, name).toBeGreaterThan(500)
      }
    }
  })

  it('holds the planned answers at each touchpoint, few at one and none at another', () => {
    expect(
      recount('en').map(({ title, n, nps }) => [title, n, nps === null ? null : Math.round(nps)]),
    ).toEqual([
      ['Social ad', 12, -8],
      ['Site search', 140, -12],
      ['Product page', 258, 22],
      ['Size advisor', 0, null],
      ['Buyer reviews', 150, 14],
      ['Basket', 228, 8],
      ['Payment', 268, 50],
      ['Delivery texts', 238, -30],
      ['Courier visit', 248, 26],
      ['Unboxing', 190, 44],
      ['Helpline', 119, -38],
      ['Return', 140, 36],
    ])
  })

  it('has the same numbers in every language', () => {
    const numbers = (language: MapLanguage) =>
      survey(language).map((row) =>
        ['response_id', 'recorded', 'nps', 'csat', 'ease', 'email'].map((name) => row.get(name)),
      )
    const withoutTitles = (language: MapLanguage) =>
      recount(language).map(({ n, nps }) => ({ n, nps }))
    expect(numbers('hu')).toEqual(numbers('en'))
    expect(numbers('pl')).toEqual(numbers('en'))
    expect(withoutTitles('hu')).toEqual(withoutTitles('en'))
    expect(withoutTitles('pl')).toEqual(withoutTitles('en'))
  })

  it('contradicts the team twice: texts they are proud of, returns they are ashamed of', () => {
    const map = sampleMap('en')
    const guessed = (title: string) =>
      touchpointsOf(map).find((touchpoint) => touchpoint.title === title)?.emotions[0]?.level ?? 0
    const said = (title: string) => recount('en').find((count) => count.title === title)?.nps ?? 0
    expect(guessed('Delivery texts')).toBeGreaterThan(1)
    expect(said('Delivery texts')).toBeLessThan(-25)
    expect(guessed('Return')).toBeLessThan(-1)
    expect(said('Return')).toBeGreaterThan(25)
    const agreeing = ['Product page', 'Payment', 'Courier visit', 'Unboxing', 'Helpline']
    for (const title of agreeing) expect(guessed(title) * said(title), title).toBeGreaterThan(0)
  })

  it('shows the courier getting worse after June by more than chance', () => {
    const rows = survey('en').filter((row) => row.get('touchpoint') === 'Courier visit')
    const before = validNps(rows.filter((row) => (row.get('recorded') ?? '') < '2025-07'))
    const after = validNps(rows.filter((row) => (row.get('recorded') ?? '') >= '2025-07'))
    const points = (scores: number[]): number[] =>
      scores.map((score) => (score >= 9 ? 100 : score <= 6 ? -100 : 0))
    const squaredError = (scores: number[]) => {
      const values = points(scores)
      const mean = npsOf(scores)
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
      return variance / values.length
    }
    const fall = npsOf(before) - npsOf(after)
    expect(fall).toBeGreaterThan(35)
    expect(fall / Math.sqrt(squaredError(before) + squaredError(after))).toBeGreaterThan(3.3)
  })

  it('has a few bad cells, blank efforts, and comments on about a third of the answers', () => {
    const rows = survey('en')
    const bad = rows.map((row) => row.get('nps') ?? '').filter((cell) => !/^(\d|10)$/.test(cell))
    expect(bad.sort()).toEqual(['', '', '', '', '11', '11', 'n/a', 'n/a', 'n/a'])
    const share = (name: string) => rows.filter((row) => row.get(name) !== '').length / rows.length
    expect(share('ease')).toBeLessThan(0.92)
    expect(share('comment')).toBeGreaterThan(0.3)
    expect(share('comment')).toBeLessThan(0.4)
    expect(rows.some((row) => row.get('comment')?.includes('\n'))).toBe(true)
  })

  it('is exactly what its script makes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'touchline-sample-'))
    try {
      execFileSync(process.execPath, [join(root, 'scripts/make-sample-survey.mjs'), folder])
      for (const language of languages) {
        const name = `sample-survey-made-answers.${language}.csv`
        expect(readFileSync(join(folder, name), 'utf8') === readAsset('sample', name), name).toBe(
          true,
        )
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('has a mapping that names its columns and no others', () => {
    const mapping = z
      .object({
        touchpoint: z.object({ column: z.string() }),
        columns: z.record(z.string(), z.object({ role: z.string() })),
      })
      .parse(JSON.parse(readAsset('sample', 'mapping.json')))
    const mapped = [mapping.touchpoint.column, ...Object.keys(mapping.columns)]
    for (const language of languages) {
      const header = [...(survey(language)[0]?.keys() ?? [])]
      expect(mapped.sort()).toEqual(header.sort())
    }
    expect(mapping.columns.email?.role).toBe('personal')
  })
})
