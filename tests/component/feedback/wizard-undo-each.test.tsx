import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { commandOf, perform } from '../../../renderer/commands/registry.ts'
import type { ImportState } from '../../../renderer/feedback/import-state.ts'
import { liveImport } from '../../../renderer/feedback/live-import.ts'
import { surveyWorkbook } from '../../builders/survey-workbook.ts'
import { click, pick, wizardDesk } from './wizard-desk.tsx'

const desk = wizardDesk()

const forty = Array.from({ length: 40 }, (_, n) => n)
const picks = ['Price;Speed', 'Price', 'Staff;Price', 'Speed;Staff']
const smiles = ['sunny', 'cloudy', 'rainy', 'closed']
const days = (n: number) => `0${1 + (n % 4)}/0${6 + (n % 4)}/2025 1${n % 10}:30`

const columns: Readonly<Record<string, (n: number) => string | number>> = {
  id: (n) => `r${n}`,
  step: (n) => ['checkout', 'Courier', 'Fair'][n % 3] ?? '',
  place: (n) => ['Delivery', 'Checkout'][n % 2] ?? '',
  nps: (n) => n % 11,
  rating: (n) => 1 + (n % 5),
  mood: (n) => smiles[n % 4] ?? '',
  kind: (n) => (n % 2 ? 'NPS' : 'CSAT'),
  score: (n) => (n % 2 ? n % 11 : 1 + (n % 5)),
  'wait (minutes)': (n) => 1 + (n % 9),
  reasons: (n) => picks[n % 4] ?? '',
  date: days,
  email: (n) => `a${n}@mail.example.com`,
  why: (n) => `Jó a fűtő, ${n}`,
}

const survey = (names: Readonly<Record<string, string>> = {}) =>
  [
    Object.keys(columns).map((name) => names[name] ?? name),
    ...forty.map((n) => Object.values(columns).map((cell) => cell(n))),
  ]
    .map((cells) => `${cells.join(',')}\n`)
    .join('')

/** In windows-1250, where ő is F5 and ű FB, which windows-1252 takes for õ and û. */
const ansi = (text: string) =>
  new Uint8Array(
    [...text].map((c) => (c === 'ő' ? 0xf5 : c === 'ű' ? 0xfb : c.charCodeAt(0) & 0xff)),
  )

/** Opens what a column holds, goes into a part of it, and chooses there. */
const inColumn =
  (column: string, part: RegExp | null, choice: string | RegExp) => async (user: UserEvent) => {
    const heads = await screen.findAllByRole('button', { name: /^Role of / })
    const head = heads.find((each) => each.ariaLabel?.startsWith(`Role of ${column}:`))
    if (!head) throw new Error(`There is no column ${column}`)
    await user.click(head)
    if (part) {
      ;(await screen.findByRole('menuitem', { name: part })).focus()
      await user.keyboard('{ArrowRight}')
    }
    const item = await screen.findByRole('menuitemradio', { name: choice })
    item.focus()
    await user.keyboard('{Enter}')
  }

const inFacts = (button: RegExp, choice: string | RegExp) => async (user: UserEvent) => {
  await click(user, button)
  await pick(user, choice)
}

const asRating = (column: string) => inColumn(column, null, 'Rating')

interface Edit {
  readonly what: string
  readonly edit: (user: UserEvent) => Promise<unknown>
  /** What has to be said before. */
  readonly first?: (user: UserEvent) => Promise<unknown>
  readonly file?: readonly [name: string, content: string | Uint8Array]
  /** Whether this survey was imported before. */
  readonly goesOn?: boolean
}

const usual = ['survey.csv', survey()] as const

const edits: readonly Edit[] = [
  {
    what: 'encoding',
    file: ['ansi.csv', ansi(survey())],
    edit: inFacts(/^Encoding:/, /^Windows-1252/),
  },
  { what: 'delimiter', edit: inFacts(/^Separator:/, 'Semicolon') },
  {
    what: 'sheet',
    file: ['felmérés.xlsx', surveyWorkbook()],
    edit: inFacts(/^Sheet:/, 'Vázlat, hidden'),
  },
  { what: 'header rows', edit: inFacts(/^Header rows:/, '2') },
  { what: 'title rows', edit: inFacts(/^Title rows:/, '3') },
  { what: 'role', edit: inColumn('place', null, 'Ignored') },
  { what: 'response key', edit: inColumn('email', null, 'Response key') },
  { what: 'metric', edit: inColumn('nps', null, 'Rating') },
  { what: 'scale', first: asRating('rating'), edit: inColumn('rating', /^Scale:/, '0–10') },
  {
    what: 'direction',
    first: asRating('rating'),
    edit: inColumn('rating', /^Scale:/, 'Low is good'),
  },
  {
    what: 'points and sentinels',
    first: asRating('mood'),
    async edit(user) {
      await user.click(await screen.findByRole('button', { name: /^Role of mood: Rating/ }))
      await user.click(await screen.findByRole('menuitem', { name: 'Scale and points…' }))
      const dialog = await screen.findByRole('dialog', { name: 'Points of “mood”' })
      const field = (name: string) => within(dialog).getByRole('textbox', { name })
      for (const [point, value] of [...smiles.slice(0, 3)].entries()) {
        await user.clear(field(`Point of ${value}`))
        await user.type(field(`Point of ${value}`), String(3 - point))
      }
      await user.clear(field('Point of closed'))
      await click(user, 'Apply')
    },
  },
  {
    what: 'decimal sign',
    first: asRating('rating'),
    edit: inColumn('rating', /^Decimal sign/, 'Comma: 4,5'),
  },
  {
    what: 'date order',
    edit: async (user) => user.click(await screen.findByRole('radio', { name: '6 Jan 2025' })),
  },
  { what: 'date format', edit: inColumn('date', /^Date format/, 'yyyy-MM-dd') },
  { what: 'time zone', edit: inColumn('date', /^Time zone/, 'Europe/Warsaw') },
  { what: 'unit', edit: inColumn('wait (minutes)', /^Bare numbers are/, 'Hours') },
  { what: 'choices', edit: inColumn('reasons', /^A cell holds:/, 'One answer') },
  {
    what: 'split',
    async edit(user) {
      await inColumn('score', null, 'Several metrics…')(user)
      const dialog = await screen.findByRole('dialog', { name: 'Metrics in “score”' })
      await user.click(within(dialog).getByRole('button', { name: /^Metric of CSAT:/ }))
      const item = await screen.findByRole('menuitemradio', { name: 'Not used' })
      item.focus()
      await user.keyboard('{Enter}')
      await user.click(within(dialog).getByRole('button', { name: 'Apply' }))
    },
  },
  { what: 'one metric after all', edit: inColumn('score', null, 'Rating') },
  { what: 'touchpoint matching', edit: inFacts(/^Touchpoint of Courier:/, 'Delivery') },
  { what: 'leaving out', edit: inFacts(/^Touchpoint of Fair:/, 'Leave out') },
  { what: 'new touchpoints', edit: (user) => click(user, 'New touchpoints for 2 values') },
  {
    what: 'where touchpoints come from',
    first: inFacts(/^Touchpoint of Courier:/, 'Delivery'),
    edit: inFacts(/^Touchpoints come from:/, 'Column place'),
  },
  { what: 'the touchpoint column', edit: inColumn('place', null, 'Touchpoint') },
  { what: 'personal data ticked', edit: inColumn('email', null, 'Segment') },
  { what: 'personal data unticked', edit: inColumn('place', null, 'Personal data') },
  {
    what: 'as found',
    first: inColumn('nps', null, 'Rating'),
    async edit(user) {
      await click(user, /^Role of nps: Rating/)
      await user.click(await screen.findByRole('menuitem', { name: 'As found' }))
    },
  },
  { what: 'recipe', goesOn: true, edit: (user) => click(user, 'Do without it') },
  {
    what: 'dataset',
    goesOn: true,
    first: (user) => click(user, 'Review import'),
    edit: inFacts(/^Dataset:/, 'New dataset'),
  },
  {
    what: 'continues',
    goesOn: true,
    file: ['june.csv', survey({ nps: 'recommend (nps)' })],
    edit: inColumn('recommend (nps)', /^Goes on with/, /^None of another name/),
  },
]

/** Everything that the wizard knows and says of the file, but how long it took and what was ever doubted. */
function standing(): Partial<ImportState> & { readonly seen: string } {
  const state = liveImport()?.store.getState()
  if (!state) throw new Error('No wizard is open')
  const { past, future, askedBy, readMs, from, doubted, ...rest } = state
  const report = rest.report && { ...rest.report, elapsedMs: 0 }
  const main = screen.getByRole('main').cloneNode(true)
  const seen = (main.textContent ?? '').replace(/read in [\d.,]+ \w+/, 'read')
  return { ...rest, report, seen }
}

/** Waits until the step is done and the file was looked at for it. */
async function settled(steps: number): Promise<void> {
  await waitFor(() => {
    const state = liveImport()?.store.getState()
    expect([state?.reading, state?.past.length]).toEqual([false, steps])
  })
}

const go = (way: 'undo' | 'redo') => act(() => void perform(commandOf(way)))

async function bringBefore(): Promise<void> {
  const user = await desk.openOn('may.csv', survey())
  await inColumn('place', null, 'Ignored')(user)
  await settled(1)
  await click(user, 'Review import')
  await click(user, 'Import 40 rows')
  await screen.findByText(/answers are on the map$/)
  cleanup()
}

describe('each edit of the wizard', () => {
  it.each(edits)('$what: is undone and redone exactly', async (tried) => {
    const { edit, first, file = usual, goesOn = false } = tried
    if (goesOn) await bringBefore()
    const user = await desk.openOn(...file)
    await settled(0)
    if (first) await first(user)
    const steps = liveImport()?.store.getState().past.length ?? 0
    await settled(steps)
    const before = standing()
    await edit(user)
    await settled(steps + 1)
    const after = standing()
    expect(after).not.toEqual(before)
    go('undo')
    await settled(steps)
    expect(standing()).toEqual(before)
    go('redo')
    await settled(steps + 1)
    expect(standing()).toEqual(after)
    go('undo')
    await settled(steps)
    expect(standing()).toEqual(before)
  })
})
