/**
 * Makes the sample survey: about 2,000 invented answers in three languages with the same numbers.
 * Run it with `node scripts/make-sample-survey.mjs [FOLDER]`, which writes to assets/sample where
 * no folder is named. It writes the same bytes every time, so a change of the files is always a
 * change of this script, of the comments or of the map's titles.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const languages = ['en', 'hu', 'pl']
const sampleFolder = new URL('../assets/sample/', import.meta.url)
const outFolder = process.argv[2] ?? fileURLToPath(sampleFolder)

/**
 * How customers answered at each touchpoint: valid NPS answers, and how many of them were promoters
 * and detractors. Two contradict the map's hypothesis on purpose (Delivery texts, Return), one has
 * few answers (Social ad), one got worse in the second half-year (Courier visit), and one is not in
 * the survey at all (Size advisor). `broken` cells stand in further records.
 */
const plan = [
  { key: 'Social ad', year: [12, 3, 4], ease: 0 },
  { key: 'Site search', year: [140, 33, 50], ease: -0.6 },
  { key: 'Product page', year: [258, 113, 56], ease: 0.2, broken: ['', 'n/a'] },
  { key: 'Buyer reviews', year: [150, 57, 36], ease: 0.4 },
  { key: 'Basket', year: [228, 82, 64], ease: -0.2, broken: ['', '11'] },
  { key: 'Payment', year: [268, 163, 29], ease: 0.8, broken: ['n/a', ''] },
  { key: 'Delivery texts', year: [238, 42, 114], ease: -0.3, broken: ['11', 'n/a'] },
  {
    key: 'Courier visit',
    halves: [
      [122, 73, 17],
      [126, 46, 38],
    ],
    ease: 0.1,
    broken: [''],
  },
  { key: 'Unboxing', year: [190, 105, 21], ease: 0.5 },
  { key: 'Helpline', year: [119, 18, 63], ease: -1 },
  { key: 'Return', year: [140, 70, 20], ease: 0.7 },
]

/** Shifts of satisfaction, in standard deviations, that a comparison of segments can find. */
const segmentShifts = {
  'Delivery texts': { region: { north: -0.4 } },
  'Courier visit': { region: { north: -0.8 } },
  Basket: { customer: { new: -0.6 } },
  'Product page': { customer: { new: -0.3 } },
}

const monthShares = [6, 6, 8, 9, 9, 8, 7, 7, 9, 9, 11, 11]
const regionShares = { north: 24, south: 34, east: 18, west: 24 }
const customerShares = { new: 55, returning: 45 }
const commentShares = { promoters: 0.35, passives: 0.3, detractors: 0.52 }
const npsShares = {
  promoters: { 10: 55, 9: 45 },
  passives: { 8: 55, 7: 45 },
  detractors: { 6: 30, 5: 26, 4: 14, 3: 12, 2: 8, 1: 4, 0: 6 },
}

const words = {
  en: {
    region: { north: 'North', south: 'South', east: 'East', west: 'West' },
    customer: { new: 'new', returning: 'returning' },
    mark: 'made answer',
  },
  hu: {
    region: { north: 'Észak', south: 'Dél', east: 'Kelet', west: 'Nyugat' },
    customer: { new: 'új', returning: 'visszatérő' },
    mark: 'kitalált válasz',
  },
  pl: {
    region: { north: 'Północ', south: 'Południe', east: 'Wschód', west: 'Zachód' },
    customer: { new: 'nowy', returning: 'powracający' },
    mark: 'zmyślona odpowiedź',
  },
}

const mailboxes = [
  'anna',
  'b.cole',
  'dora',
  'hill.fan',
  'j.marsh',
  'kata',
  'lukas',
  'm.nowak',
  'oldboots',
  'petra',
  'r.green',
  'zoltan',
]

/** Mulberry32: numbers in [0, 1) that are the same on every machine. */
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
const random = randomFrom(20250101)

/** About standard normal: a sum of uniform numbers needs no function that differs by machine. */
function normal() {
  let sum = -6
  for (let i = 0; i < 12; i++) sum += random()
  return sum
}

/** One key of `shares`, each as likely as its share. */
function draw(shares) {
  const entries = Object.entries(shares)
  let left = random() * entries.reduce((sum, [, share]) => sum + share, 0)
  for (const [key, share] of entries) {
    left -= share
    if (left < 0) return key
  }
  return entries[0][0]
}

function shuffled(items) {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[result[i], result[j]] = [result[j], result[i]]
  }
  return result
}

function clamp(value, low, high) {
  return Math.min(high, Math.max(low, value))
}

/** A day of 2025 in the months from `first` to `last` (0 to 11), as an ISO date. */
function day(first, last) {
  const shares = Object.fromEntries(
    monthShares.map((share, month) => [String(month), month >= first && month <= last ? share : 0]),
  )
  const month = Number(draw(shares))
  const days = new Date(Date.UTC(2025, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(2025, month, 1 + Math.floor(random() * days))).toISOString().slice(0, 10)
}

/** The satisfaction of 1 to 5 that goes with an NPS answer, not perfectly. */
function csatOf(nps) {
  if (nps >= 9) return Number(draw({ 5: 70, 4: 27, 3: 3 }))
  if (nps >= 7) return Number(draw({ 5: 15, 4: 60, 3: 25 }))
  if (nps >= 5) return Number(draw({ 4: 8, 3: 37, 2: 48, 1: 7 }))
  return Number(draw({ 3: 7, 2: 38, 1: 55 }))
}

/**
 * Answers of one touchpoint and period with exactly the planned promoters and detractors: people
 * are ranked by a hidden satisfaction, which segments and the passing of time push up or down.
 */
function period({ key, ease }, [count, promoters, detractors], firstMonth, lastMonth) {
  const fading = key === 'Courier visit' && firstMonth >= 6
  const people = Array.from({ length: count }, () => {
    const recorded = day(firstMonth, lastMonth)
    const region = draw(regionShares)
    const customer = draw(customerShares)
    const shifts = segmentShifts[key]
    const shift = (shifts?.region?.[region] ?? 0) + (shifts?.customer?.[customer] ?? 0)
    const fade = fading ? (Number(recorded.slice(5, 7)) - 7) * -0.12 : 0
    return { key, recorded, region, customer, hidden: normal() + shift + fade }
  })
  people.sort((a, b) => b.hidden - a.hidden)
  return people.map(({ hidden: _hidden, ...person }, rank) => {
    const group =
      rank < promoters ? 'promoters' : rank >= count - detractors ? 'detractors' : 'passives'
    const nps = Number(draw(npsShares[group]))
    const csat = csatOf(nps)
    const effort = clamp(Math.round(1.4 + csat * 0.95 + ease + normal() * 0.9), 1, 7)
    return {
      ...person,
      group,
      nps: String(nps),
      csat: random() < 0.03 ? '' : String(csat),
      ease: random() < 0.12 ? '' : String(effort),
    }
  })
}

function answersOf(touchpoint) {
  const answers = touchpoint.halves
    ? [
        ...period(touchpoint, touchpoint.halves[0], 0, 5),
        ...period(touchpoint, touchpoint.halves[1], 6, 11),
      ]
    : period(touchpoint, touchpoint.year, 0, 11)
  const broken = (touchpoint.broken ?? []).map((cell) => ({
    ...period(touchpoint, [1, 0, 0], 0, 11)[0],
    nps: cell,
  }))
  return [...answers, ...broken]
}

/** Which comment each answer carries, as positions in the lists, so that languages agree. */
function withComments(answers, comments) {
  const decks = new Map()
  return answers.map((answer) => {
    if (random() >= commentShares[answer.group]) return answer
    const name = `${answer.key}/${answer.group}`
    const variants = comments[answer.key][answer.group].length
    const deck = decks.get(name)?.length ? decks.get(name) : shuffled(Array(variants).keys())
    const comment = deck.pop()
    decks.set(name, deck)
    if (random() >= 0.4) return { ...answer, comment }
    const tail = Math.floor(random() * comments.tails[answer.group].length)
    return { ...answer, comment, tail, tailOnNewLine: random() < 0.08 }
  })
}

/** Cells that a real file also has, in the columns beside NPS. */
function withBadCells(answers) {
  const bad = new Map([
    [173, { csat: 'n/a' }],
    [611, { csat: '6' }],
    [904, { ease: 'n/a' }],
    [1388, { csat: 'n/a' }],
    [1777, { ease: '9' }],
  ])
  return answers.map((answer, index) => ({ ...answer, ...bad.get(index) }))
}

function csvCell(value) {
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

function commentText(answer, comments) {
  if (answer.comment === undefined) return ''
  const text = comments[answer.key][answer.group][answer.comment]
  if (answer.tail === undefined) return text
  return `${text}${answer.tailOnNewLine ? '\n' : ' '}${comments.tails[answer.group][answer.tail]}`
}

function readJson(url) {
  return JSON.parse(readFileSync(url, 'utf8'))
}

function titlesOf(language) {
  const map = readJson(new URL(`online-shop.${language}.json`, sampleFolder))
  return map.stages.flatMap((stage) => stage.touchpoints.map((touchpoint) => touchpoint.title))
}

function commentsOf(language) {
  return readJson(new URL(`sample-comments.${language}.json`, import.meta.url))
}

const englishTitles = titlesOf('en')
const dated = withComments(plan.flatMap(answersOf), commentsOf('en')).sort((a, b) =>
  a.recorded < b.recorded ? -1 : a.recorded > b.recorded ? 1 : 0,
)
const answers = withBadCells(dated).map((answer, index) => ({
  ...answer,
  id: `R-${String(index + 1).padStart(5, '0')}`,
  email: `${mailboxes[Math.floor(random() * mailboxes.length)]}${index + 1}@example.com`,
}))

for (const language of languages) {
  const titles = titlesOf(language)
  const comments = commentsOf(language)
  const { region, customer, mark } = words[language]
  const header =
    'response_id,recorded,touchpoint,nps,csat,ease,region,customer,comment,email,sample'
  const lines = answers.map((answer) =>
    [
      answer.id,
      answer.recorded,
      titles[englishTitles.indexOf(answer.key)],
      answer.nps,
      answer.csat,
      answer.ease,
      region[answer.region],
      customer[answer.customer],
      commentText(answer, comments),
      answer.email,
      mark,
    ]
      .map(csvCell)
      .join(','),
  )
  writeFileSync(
    join(outFolder, `sample-survey-made-answers.${language}.csv`),
    `${[header, ...lines].join('\n')}\n`,
  )
}
