import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseOpenMap } from '../../../shared/document/parse-open-map.ts'

const root = join(import.meta.dirname, '../../..')
const assets = join(root, 'assets')
const languages = ['en', 'hu', 'pl'] as const
const templateIds = ['blank', 'online-shop', 'service-blueprint'] as const

/** What these tests look at of a map that `parseOpenMap` has already accepted whole. */
const cardView = z.object({
  lane: z.string(),
  text: z.string().min(1),
  severity: z.int().min(1).max(3).optional(),
  frequency: z.int().min(1).max(3).optional(),
  impact: z.int().min(1).max(3).optional(),
  effort: z.int().min(1).max(3).optional(),
  evidence: z.enum(['assumed', 'inferred', 'observed']).optional(),
  span: z.int().min(1).default(1),
})
const touchpointView = z.object({
  title: z.string().min(1),
  channel: z.string(),
  kind: z.enum(['digital', 'personal', 'product']),
  momentOfTruth: z.boolean().default(false),
  emotions: z.array(z.object({ persona: z.string(), level: z.number() })).default([]),
  cards: z.array(cardView).default([]),
})
const mapView = z.object({
  title: z.string().min(1),
  state: z.string(),
  basis: z.string(),
  personas: z
    .array(
      z.object({
        name: z.string().min(1),
        channels: z.array(z.string()),
        segment: z.object({ column: z.string(), value: z.string() }).optional(),
      }),
    )
    .default([]),
  lanes: z.array(z.object({ kind: z.string(), title: z.string().optional() })),
  stages: z.array(
    z.object({ title: z.string().min(1), touchpoints: z.array(touchpointView).default([]) }),
  ),
  connections: z
    .array(z.object({ from: z.string(), to: z.string(), kind: z.string(), label: z.string() }))
    .default([]),
  notes: z.array(z.object({ x: z.number(), y: z.number(), text: z.string().min(1) })).default([]),
})
const templateFile = z.strictObject({
  id: z.string(),
  title: z.string().min(1),
  description: z.string().min(1),
  map: z.unknown(),
})
type MapView = z.infer<typeof mapView>

function read(...path: string[]): string {
  return readFileSync(join(assets, ...path), 'utf8')
}

function sampleMap(language: string): MapView {
  return mapView.parse(openMap(read('sample', `online-shop.${language}.json`)))
}

/** A map as the app itself reads it, with the app's message where it does not. */
function openMap(json: string) {
  const parsed = parseOpenMap(json)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}

function template(id: string, language: string): z.infer<typeof templateFile> & { map: MapView } {
  const wrapper = templateFile.parse(JSON.parse(read('templates', `${id}.${language}.json`)))
  return { ...wrapper, map: mapView.parse(openMap(JSON.stringify(wrapper.map))) }
}

function touchpointsOf(map: MapView) {
  return map.stages.flatMap((stage) => stage.touchpoints)
}

/** Everything of a map but its words: two translations of one map have the same bones. */
function bones(map: MapView) {
  const personaNames = map.personas.map((persona) => persona.name)
  const titles = touchpointsOf(map).map((touchpoint) => touchpoint.title)
  const laneOf = (lane: string) =>
    map.lanes.findIndex((candidate) => candidate.kind === lane || candidate.title === lane)
  return {
    state: map.state,
    basis: map.basis,
    personas: map.personas.map((persona) => persona.channels),
    lanes: map.lanes.map((lane) => lane.kind),
    stages: map.stages.map((stage) =>
      stage.touchpoints.map(({ title: _title, ...touchpoint }) => ({
        ...touchpoint,
        emotions: touchpoint.emotions.map(({ persona, level }) => ({
          persona: personaNames.indexOf(persona),
          level,
        })),
        cards: touchpoint.cards.map(({ text: _text, lane, ...card }) => ({
          ...card,
          lane: laneOf(lane),
        })),
      })),
    ),
    connections: map.connections.map(({ from, to, kind }) => ({
      from: titles.indexOf(from),
      to: titles.indexOf(to),
      kind,
    })),
    notes: map.notes.map(({ x, y }) => ({ x, y })),
  }
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

function survey(language: string): Map<string, string>[] {
  return records(read('sample', `sample-survey-made-answers.${language}.csv`))
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
function recount(language: string) {
  const rows = survey(language)
  return touchpointsOf(sampleMap(language)).map(({ title }) => {
    const scores = validNps(rows.filter((row) => row.get('touchpoint') === title))
    return { title, n: scores.length, nps: scores.length === 0 ? null : npsOf(scores) }
  })
}

const allMaps: [string, MapView][] = languages.flatMap((language) => [
  [`sample ${language}`, sampleMap(language)] satisfies [string, MapView],
  ...templateIds.map((id): [string, MapView] => [`${id} ${language}`, template(id, language).map]),
])

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

  it('never puts two cards of one lane over each other', () => {
    for (const [name, map] of allMaps) {
      const taken = new Set<string>()
      touchpointsOf(map).forEach((touchpoint, column) => {
        for (const card of touchpoint.cards) {
          for (let covered = column; covered < column + card.span; covered++) {
            const cell = `${name}: ${card.lane} in column ${covered}`
            expect(taken.has(cell), cell).toBe(false)
            expect(covered, cell).toBeLessThan(touchpointsOf(map).length)
            taken.add(cell)
          }
        }
      })
    }
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

  it.each(allMaps)('%s: titles of touchpoints take one line of 106 px', (_name, map) => {
    for (const { title } of touchpointsOf(map)) {
      expect(title.length, title).toBeLessThanOrEqual(16)
      expect(width(title, '13px "Sample semibold"'), title).toBeLessThanOrEqual(106)
    }
  })

  it.each(allMaps)('%s: actions and thoughts take two lines of 104 px', (_name, map) => {
    for (const { lane, text } of touchpointsOf(map).flatMap((touchpoint) => touchpoint.cards)) {
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
    const numbers = (language: string) =>
      survey(language).map((row) =>
        ['response_id', 'recorded', 'nps', 'csat', 'ease', 'email'].map((name) => row.get(name)),
      )
    const withoutTitles = (language: string) => recount(language).map(({ n, nps }) => ({ n, nps }))
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
        expect(readFileSync(join(folder, name), 'utf8') === read('sample', name), name).toBe(true)
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
      .parse(JSON.parse(read('sample', 'mapping.json')))
    const mapped = [mapping.touchpoint.column, ...Object.keys(mapping.columns)]
    for (const language of languages) {
      const header = [...(survey(language)[0]?.keys() ?? [])]
      expect(mapped.sort()).toEqual(header.sort())
    }
    expect(mapping.columns.email?.role).toBe('personal')
  })
})

describe('the templates', () => {
  it('are three, each in three languages, and nothing else lies beside them', () => {
    const names = templateIds.flatMap((id) => languages.map((language) => `${id}.${language}.json`))
    expect(readdirSync(join(assets, 'templates')).sort()).toEqual(names.sort())
  })

  it.each(templateIds)('%s is the same map in every language', (id) => {
    for (const language of languages) {
      expect(template(id, language).id).toBe(id)
      expect(bones(template(id, language).map)).toEqual(bones(template(id, 'en').map))
    }
  })

  it('start blank with three stages, the usual lanes and nothing else', () => {
    const { map } = template('blank', 'en')
    expect(map.stages.map((stage) => stage.title)).toEqual(['Before', 'During', 'After'])
    expect(touchpointsOf(map)).toEqual([])
    expect(map.lanes).toHaveLength(8)
  })

  it('lead through an online shop with 10 touchpoints and feelings still at 0', () => {
    const { map } = template('online-shop', 'en')
    expect(map.stages).toHaveLength(5)
    expect(touchpointsOf(map)).toHaveLength(10)
    const levels = touchpointsOf(map).flatMap(({ emotions }) => emotions.map(({ level }) => level))
    expect(levels).toEqual(Array(10).fill(0))
  })

  it('lay a service blueprint out from what is seen to what supports it', () => {
    const { map } = template('service-blueprint', 'en')
    expect(map.lanes.map((lane) => lane.kind)).toEqual([
      'touchpoints',
      'actions',
      'text',
      'backstage',
      'backstage',
    ])
    expect(map.stages).toHaveLength(5)
    expect(touchpointsOf(map)).toHaveLength(8)
  })
})
