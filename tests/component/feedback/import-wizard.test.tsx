import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Tooltip } from 'radix-ui'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeLanguage } from '../../../renderer/app/i18n.ts'
import { commandOf, perform } from '../../../renderer/commands/registry.ts'
import { ImportWizard } from '../../../renderer/feedback/ImportWizard.tsx'
import type { JourneyId } from '../../../shared/document/journey.ts'
import { openTestWindow, type TestWindow } from '../app/test-window.ts'
import { fillGapsOfJsdom } from './jsdom-gaps.ts'

// Reading a file can take longer than the usual second when the machine is busy.
configure({ asyncUtilTimeout: 8000 })
beforeAll(fillGapsOfJsdom)

let opened: TestWindow
let folder: string
let chosen: { file: string; name: string; bytes: number } | null = null
let journeyId: JourneyId
let done = 0
let suggested = ''
let chosenRecipe: { file: string; name: string } | null = null
const saved = () => join(folder, 'saved.csv')

/** What the user's file dialog will answer. */
function choose(name: string, content: string | Uint8Array) {
  const file = join(folder, name)
  writeFileSync(file, content)
  chosen = { file, name: basename(file), bytes: statSync(file).size }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-survey-'))
  chosen = null
  done = 0
  opened = await openTestWindow({
    sample: null,
    app: {
      chooseSurveyFile: () => chosen,
      chooseRecipeFile: () => chosenRecipe,
      chooseExportFile: ({ suggestedName }) => {
        suggested = suggestedName
        return { file: saved(), name: 'saved.csv' }
      },
    },
  })
  const file = join(folder, 'shop.json')
  writeFileSync(
    file,
    JSON.stringify({
      touchline: 1,
      title: 'Shop',
      stages: [{ title: 'Buy', touchpoints: [{ title: 'Checkout' }, { title: 'Delivery' }] }],
    }),
  )
  const { map } = await opened.storage.loadMap({ file })
  journeyId = map.id
})

afterEach(async () => {
  cleanup()
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})

async function openWizard() {
  const { records } = await opened.storage.openMap({ journeyId })
  const touchpoints = records.flatMap((record) =>
    record.type === 'touchpoint' ? [{ id: record.id, title: record.title, stage: 'Buy' }] : [],
  )
  render(
    <Tooltip.Provider>
      <ImportWizard
        journeyId={journeyId}
        mapTitle="Shop"
        touchpoints={touchpoints}
        survey={null}
        beforeImport={async () => true}
        onCancel={() => {}}
        onDone={() => {
          done += 1
        }}
      />
    </Tooltip.Provider>,
  )
  return userEvent.setup()
}

const survey = (rows: readonly string[]) => `id,step,nps,region,why\n${rows.join('\n')}\n`
const answers = Array.from({ length: 40 }, (_, i) =>
  [
    `r${i}`,
    i % 2 ? 'checkout' : 'Courier',
    i % 11,
    i % 3 ? 'East' : 'West',
    'Fine as it was',
  ].join(),
)

/** Clicks the button as soon as it can be clicked. */
async function click(user: ReturnType<typeof userEvent.setup>, name: string | RegExp) {
  await waitFor(() =>
    expect(screen.getByRole('button', { name }).hasAttribute('disabled')).toBe(false),
  )
  await user.click(screen.getByRole('button', { name }))
}
const pick = async (user: ReturnType<typeof userEvent.setup>, name: string | RegExp) =>
  user.click(await screen.findByRole('menuitemradio', { name }))

describe('in Hungarian and Polish', () => {
  afterEach(() => act(() => changeLanguage('en')))

  it.each([
    [
      'hu',
      'Fájl kiválasztása…',
      /^cut\.csv: a fájl egy idézőjeles cella közepén ér véget: a 3\. sorban/,
    ],
    [
      'pl',
      'Wybierz plik…',
      /^cut\.csv: plik kończy się wewnątrz komórki w cudzysłowie: .* wierszu 3/,
    ],
  ] as const)('%s: says what is wrong with a file', async (language, button, words) => {
    choose('cut.csv', 'touchpoint,nps,why\nTill,9,"fine"\nTill,8,"it was')
    const user = await openWizard()
    await act(() => changeLanguage(language))
    await click(user, button)
    expect(await screen.findByText(words)).toBeTruthy()
  })

  it('says what to look at in a file, each kind once', async () => {
    const rows = answers.map(
      (_, i) =>
        `Checkout,${1 + (i % 6)},${1 + ((i + 3) % 6)},${1 + (i % 5)},0${1 + (i % 9)}/0${1 + (i % 4)}/2025`,
    )
    choose('marks.csv', `touchpoint,rating a,rating b,rating c,date\n${rows.join('\n')}\n`)
    const user = await openWizard()
    await act(() => changeLanguage('hu'))
    await click(user, 'Fájl kiválasztása…')
    expect(await screen.findByText('A skálán kívüli érték nem válasz')).toBeTruthy()
    expect(screen.getByText('rating a, 1–5: 6')).toBeTruthy()
    expect(screen.getByText('rating b, 1–5: 6')).toBeTruthy()
    expect(screen.getByText(/^date: 0\d\/0\d\/2025 így olvasva: \w+\/\w+\/yyyy\./)).toBeTruthy()
  })
})

describe('a survey file comes onto the map', () => {
  it('columns are found out, a value is matched by hand, and the answers arrive', async () => {
    choose('shop.csv', survey([...answers, 'r99,checkout,11,East,', 'r100,,,,']))
    const user = await openWizard()
    await click(user, 'Choose file…')

    expect(await screen.findByRole('button', { name: /^Role of step: Touchpoint/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Role of nps: NPS, 0–10' })).toBeTruthy()
    const quality = screen.getByRole('region', { name: 'Data quality' })
    expect(quality.textContent).toContain('40rows accepted')
    expect(within(quality).getByText('2 rejected')).toBeTruthy()
    expect(within(quality).getByText(/Outside the scale/).textContent).toContain('nps: 11')

    await click(user, 'Touchpoint of Courier: Choose')
    await pick(user, 'Delivery')
    expect(await screen.findByText('2 of 2 values matched')).toBeTruthy()

    await click(user, 'Review import')
    await click(user, 'Import 40 rows')
    expect(await screen.findByText('40 answers are on the map')).toBeTruthy()
    const overlay = await opened.storage.overlay({ journeyId, filter: {} })
    expect(overlay.touchpoints.map(({ title, metrics }) => [title, metrics[0]?.n])).toEqual([
      ['Checkout', 20],
      ['Delivery', 20],
    ])
    await click(user, 'Show on the map')
    expect(done).toBe(1)
  })

  it('shows only the rejected rows, each with its reason at the cell', async () => {
    choose('shop.csv', survey([...answers, 'r99,checkout,11,East,', 'r100,,,,']))
    const user = await openWizard()
    await click(user, 'Choose file…')
    await user.click(await screen.findByRole('radio', { name: 'Rejected 2' }))
    await screen.findByText('Rows 1 to 2 of 2')
    const cell = screen.getByRole('cell', { name: /11/ })
    expect(within(cell).getByLabelText('Outside the scale')).toBeTruthy()
  })

  it('another role changes what will be imported', async () => {
    choose('shop.csv', survey(answers))
    const user = await openWizard()
    await click(user, 'Choose file…')
    await click(user, /^Role of nps/)
    await pick(user, 'Rating')
    await click(user, /^Role of nps: Rating/)
    await user.click(await screen.findByRole('menuitem', { name: /^Scale:/ }))
    await pick(user, '0–10')
    await screen.findByRole('button', { name: 'Role of nps: Rating, 0–10' })
    await click(user, 'Role of region: Segment')
    await pick(user, 'Ignored')
    await screen.findByRole('button', { name: 'Role of region: Ignored' })
    await click(user, 'Review import')
    await click(user, 'Import 40 rows')
    await screen.findByText('20 answers are on the map')
    const overlay = await opened.storage.overlay({ journeyId, filter: {} })
    expect(overlay.questions).toMatchObject([{ name: 'nps', metric: 'rating' }])
    const facets = await opened.storage.overlayFacets({ journeyId })
    expect(facets.segments).toEqual([])
  })

  it('answers without a touchpoint are named before the import and after it', async () => {
    choose('shop.csv', survey(answers))
    const user = await openWizard()
    await click(user, 'Choose file…')
    await screen.findByText('1 of 2 values matched')
    await click(user, 'Review import')
    const term = (name: string) => screen.getByText(name).nextElementSibling?.textContent
    expect(term('Without a touchpoint yet')).toBe('Courier')
    expect(term('Answers')).toBe('40, of which 20 without a touchpoint')
    expect(screen.queryByText('Left out')).toBeNull()
    await click(user, 'Import 40 rows')
    const said = await screen.findByText('20 answers are on the map')
    expect(document.activeElement).toBe(said)
    expect(screen.getByText(/^20 answers have no touchpoint on this map: Courier\./)).toBeTruthy()
  })

  it('of two columns that should tell responses apart, the last one named does', async () => {
    choose('shop.csv', `a,b,nps\n${answers.map((_, i) => `x${i},y${i},${i % 11}`).join('\n')}\n`)
    const user = await openWizard()
    await click(user, 'Choose file…')
    const roleOf = (column: string) => new RegExp(`^Role of ${column}:`)
    for (const column of ['a', 'b']) {
      await click(user, roleOf(column))
      await pick(user, 'Response key')
      await screen.findByRole('button', { name: `Role of ${column}: Response key` })
    }
    expect(screen.getByRole('button', { name: 'Role of a: Personal data' })).toBeTruthy()
  })

  it('answers that a wider scale has room for are answers again', async () => {
    const marks = answers.map((_, i) => `${i},Checkout,${1 + (i % 6)},${1 + (i % 5)}`)
    choose('marks.csv', `id,touchpoint,rating,other rating\n${marks.join('\n')}\n`)
    const user = await openWizard()
    await click(user, 'Choose file…')
    await click(user, 'Role of rating: Rating, 1–5')
    const scales = await screen.findByRole('menuitem', { name: 'Scale: 1–5' })
    scales.focus()
    await user.keyboard('{ArrowRight}')
    const wider = await screen.findByRole('menuitemradio', { name: '1–6' })
    wider.focus()
    await user.keyboard('{Enter}')
    await screen.findByRole('button', { name: 'Role of rating: Rating, 1–6' })
    const quality = screen.getByRole('region', { name: 'Data quality' })
    await waitFor(() => expect(quality.textContent).toContain('Nothing to complain about.'))
  })

  it('words that nobody guessed get their points by hand, and one is no answer', async () => {
    const smiles = ['sunny', 'cloudy', 'rainy', 'closed']
    const rows = answers.map((_, i) => `${i},Checkout,${smiles[i % 4]}`)
    choose('smiles.csv', `id,touchpoint,mood\n${rows.join('\n')}\n`)
    const user = await openWizard()
    await click(user, 'Choose file…')
    await click(user, /^Role of mood:/)
    await pick(user, 'Rating')
    await click(user, /^Role of mood: Rating/)
    await user.click(await screen.findByRole('menuitem', { name: 'Scale and points…' }))
    const field = (name: string) => screen.getByRole('textbox', { name })
    await screen.findByRole('dialog', { name: 'Points of “mood”' })
    await user.clear(field('Greatest point'))
    await user.type(field('Greatest point'), '3')
    await user.type(field('Point of sunny'), '3')
    await user.type(field('Point of cloudy'), '2')
    await user.type(field('Point of rainy'), '7')
    expect(screen.getByRole('button', { name: 'Apply' }).hasAttribute('disabled')).toBe(true)
    await user.clear(field('Point of rainy'))
    await user.type(field('Point of rainy'), '1')
    await click(user, 'Apply')
    await screen.findByRole('button', { name: 'Role of mood: Rating, 1–3' })
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Data quality' }).textContent).toContain(
        '30rows accepted',
      ),
    )
    await click(user, 'Review import')
    await click(user, 'Import 30 rows')
    await screen.findByText('30 answers are on the map')
    const { touchpoints } = await opened.storage.overlay({ journeyId, filter: {} })
    expect(touchpoints[0]?.metrics[0]).toMatchObject({ n: 30, value: 2 })
  })

  it('makes a touchpoint for one value and leaves another out', async () => {
    choose('shop.csv', survey([...answers, 'x1,Fair,9,East,', 'x2,Fair,9,East,']))
    const user = await openWizard()
    await click(user, 'Choose file…')
    await click(user, /^Touchpoint of Courier/)
    await pick(user, 'New: Courier')
    await screen.findByRole('button', { name: 'Touchpoint of Courier: New: Courier' })
    await click(user, /^Touchpoint of Fair/)
    await pick(user, 'Leave out')
    await screen.findByRole('button', { name: 'Touchpoint of Fair: Leave out' })
    await click(user, 'Review import')
    await click(user, 'Import 42 rows')
    // The two that were left out are kept, but not on the map.
    await screen.findByText('40 answers are on the map')
    const overlay = await opened.storage.overlay({ journeyId, filter: { minN: 0 } })
    expect(overlay.touchpoints.map(({ title }) => title)).toEqual([
      'Checkout',
      'Delivery',
      'Courier',
    ])
    expect(overlay.unmatched).toEqual([{ value: 'Fair', answers: 2 }])
  })

  it('the same file again brings nothing, and says so', async () => {
    choose('shop.csv', survey(answers))
    for (const time of ['first', 'second']) {
      const user = await openWizard()
      await click(user, 'Choose file…')
      if (time === 'second') {
        expect(await screen.findByText('40 already there')).toBeTruthy()
        expect(screen.getByText('Recipe: shop')).toBeTruthy()
        await click(user, 'Review import')
        const button = screen.getByRole('button', { name: 'Import 0 rows' })
        expect(button.hasAttribute('disabled')).toBe(true)
        return
      }
      await click(user, 'Review import')
      await click(user, 'Import 40 rows')
      await screen.findByText('20 answers are on the map')
      cleanup()
    }
  })

  it('next month’s file brings answers up to date, and asks about a question under another name', async () => {
    choose('may.csv', survey(answers))
    const user = await openWizard()
    await click(user, 'Choose file…')
    await click(user, 'Review import')
    await click(user, 'Import 40 rows')
    await screen.findByText('20 answers are on the map')
    cleanup()
    choose('june.csv', survey(answers.map((row, i) => (i < 3 ? row.replace('Fine', 'Poor') : row))))
    await openWizard()
    await click(user, 'Choose file…')
    expect(await screen.findByText('3 of them changed')).toBeTruthy()
    await click(user, 'Review import')
    await click(user, 'Import 3 rows')
    expect(await screen.findByText('3 responses were brought up to date')).toBeTruthy()
    cleanup()
    const later = answers.map((row) => row.replace(/^r/, 's'))
    choose('july.csv', survey(later).replace('nps', 'recommend (nps)'))
    await openWizard()
    await click(user, 'Choose file…')
    await click(user, 'Review import')
    const changes = await screen.findByRole('list', { name: 'Asked otherwise than before' })
    expect(changes.textContent).toContain('kept apart')
    await user.click(within(changes).getByRole('radio', { name: 'Goes on with “nps”' }))
    await waitFor(() => expect(changes.textContent).toContain('count together'))
    await click(user, 'Import 40 rows')
    await screen.findByText('20 answers are on the map')
    expect((await opened.storage.listDatasets({})).datasets).toHaveLength(1)
  })

  it('reads it another way when the user says so', async () => {
    const text =
      'város;nps;miért\nGyőr;9;Gyors, jó a hűtő is\nBük;3;Nem fűtött, és késő volt\nPécs;8;Nőtt az ára\n'
    // windows-1250: ő is F5 and ű FB, which windows-1252 takes for õ and û.
    const bytes = [...text].map((c) => (c === 'ő' ? 0xf5 : c === 'ű' ? 0xfb : c.charCodeAt(0)))
    choose('ansi.csv', new Uint8Array(bytes))
    const user = await openWizard()
    await click(user, 'Choose file…')
    expect((await screen.findAllByText('Győr')).length).toBeGreaterThan(0)
    await click(user, /^Encoding:/)
    // Words of the file, as each encoding would have them, stand beside its name.
    await pick(user, /^Windows-1252: .*fûtött/)
    expect((await screen.findAllByText('Gyõr')).length).toBeGreaterThan(0)
  })
})

describe('what is wrong with the rows', () => {
  it('is told with examples, and those rows are saved as a table', async () => {
    choose('shop.csv', survey([...answers, 'r99,checkout,11,East,=1+1', 'r100,,,,']))
    const user = await openWizard()
    await click(user, 'Choose file…')
    await click(user, /^Outside the scale/)
    expect(await screen.findByText('Row 42')).toBeTruthy()
    await click(user, 'Save this row…')
    await waitFor(() => expect(existsSync(saved())).toBe(true))
    expect(suggested).toMatch(/^shop, Outside the scale/)
    expect(readFileSync(saved(), 'utf8')).toBe(
      "\u{FEFF}id,step,nps,region,why,Row,Reason\r\nr99,checkout,11,East,'=1+1,42,Outside the scale: nps\r\n",
    )
    await click(user, /^Save the row left out/)
    await waitFor(() => expect(readFileSync(saved(), 'utf8')).toContain('r100,,,,,43,'))
  })
})

describe('recipes', () => {
  /** Imports the file with the region left out, so that its recipe says something. */
  async function importOnce(name: string) {
    const user = await openWizard()
    await click(user, 'Choose file…')
    await click(user, 'Role of region: Segment')
    await pick(user, 'Ignored')
    await screen.findByRole('button', { name: 'Role of region: Ignored' })
    await click(user, 'Review import')
    const field = screen.getByRole('textbox', { name: 'Name of the recipe' })
    await user.clear(field)
    await user.type(field, name)
    await click(user, 'Import 40 rows')
    await screen.findByText('20 answers are on the map')
    cleanup()
  }

  it('are named with the import, said next time, and can be left with one click and taken back', async () => {
    choose('shop.csv', survey(answers))
    await importOnce('Shop, monthly')
    const user = await openWizard()
    await click(user, 'Choose file…')
    expect(await screen.findByText('Recipe: Shop, monthly')).toBeTruthy()
    await screen.findByRole('button', { name: 'Role of region: Ignored' })
    expect(screen.getAllByText('by the recipe').length).toBe(5)
    await click(user, 'Do without it')
    await screen.findByRole('button', { name: 'Role of region: Segment' })
    expect(screen.getByText('No recipe')).toBeTruthy()
    await click(user, 'Undo: the recipe')
    await screen.findByRole('button', { name: 'Role of region: Ignored' })
  })

  it('are listed, renamed, passed on, added, used and deleted', async () => {
    choose('shop.csv', survey(answers))
    await importOnce('Shop')
    const user = await openWizard()
    await click(user, 'Choose file…')
    await click(user, 'Do without it')
    await screen.findByText('No recipe')
    await click(user, 'Recipes…')
    const dialog = await screen.findByRole('dialog', { name: 'Recipes' })
    const field = await within(dialog).findByRole('textbox', { name: 'Name of Shop' })
    await user.clear(field)
    await user.type(field, 'Shop, monthly{Enter}')
    await click(user, 'Save Shop, monthly as a file…')
    await waitFor(() => expect(existsSync(saved())).toBe(true))
    expect(JSON.parse(readFileSync(saved(), 'utf8')).recipe.name).toBe('Shop, monthly')
    await click(user, 'Delete Shop, monthly')
    await within(dialog).findByText(/^There is none yet/)
    chosenRecipe = { file: saved(), name: 'saved.csv' }
    await click(user, 'Add from a file…')
    await within(dialog).findByRole('textbox', { name: 'Name of Shop, monthly' })
    await click(user, 'Use')
    await screen.findByText('Recipe: Shop, monthly')
    await screen.findByRole('button', { name: 'Role of region: Ignored' })
  })
})

describe('what was said can be taken back', () => {
  it('goes back and forth over roles, touchpoints and how the file is read', async () => {
    choose('shop.csv', survey(answers))
    const user = await openWizard()
    await click(user, 'Choose file…')
    await click(user, 'Role of region: Segment')
    await pick(user, 'Ignored')
    await click(user, 'Touchpoint of Courier: Choose')
    await pick(user, 'Delivery')
    await click(user, 'Separator: Comma')
    await pick(user, 'Semicolon')
    await screen.findByText('id,step,nps,region,why')

    await click(user, 'Undo: how the file is read')
    await screen.findByRole('button', { name: 'Touchpoint of Courier: Delivery' })
    await click(user, 'Undo: Courier')
    await screen.findByRole('button', { name: 'Touchpoint of Courier: Choose' })
    await click(user, 'Undo: region')
    await screen.findByRole('button', { name: 'Role of region: Segment' })
    expect(screen.getByRole('button', { name: 'Undo' }).hasAttribute('disabled')).toBe(true)

    await click(user, 'Redo: region')
    await screen.findByRole('button', { name: 'Role of region: Ignored' })
    await click(user, 'Redo: Courier')
    await screen.findByRole('button', { name: 'Touchpoint of Courier: Delivery' })
  })

  it('is done by the keys too, and the map stays as it is', async () => {
    choose('shop.csv', survey(answers))
    const user = await openWizard()
    await click(user, 'Choose file…')
    await click(user, 'Role of region: Segment')
    await pick(user, 'Ignored')
    await screen.findByRole('button', { name: 'Role of region: Ignored' })
    act(() => void perform(commandOf('undo')))
    await screen.findByRole('button', { name: 'Role of region: Segment' })
    act(() => void perform(commandOf('redo')))
    await screen.findByRole('button', { name: 'Role of region: Ignored' })
    act(() => void perform(commandOf('undo')))
    await screen.findByRole('button', { name: 'Role of region: Segment' })
    expect(perform(commandOf('undo'))).toBe(false)
  })

  it('of one column: it is what was found again, whatever was said in between', async () => {
    choose('shop.csv', survey(answers))
    const user = await openWizard()
    await click(user, 'Choose file…')
    await click(user, 'Role of nps: NPS, 0–10')
    await pick(user, 'Rating')
    await click(user, 'Role of region: Segment')
    await pick(user, 'Ignored')
    await screen.findByRole('button', { name: 'Role of region: Ignored' })
    await click(user, /^Role of nps: Rating/)
    await user.click(await screen.findByRole('menuitem', { name: 'As found' }))
    await screen.findByRole('button', { name: 'Role of nps: NPS, 0–10' })
    expect(screen.getByRole('button', { name: 'Role of region: Ignored' })).toBeTruthy()
  })
})

describe('dates whose day and month cannot be told apart', () => {
  it('asks what a real cell means, and reads the column so', async () => {
    const rows = answers.map((_, i) => `Checkout,${i % 11},0${1 + (i % 4)}/0${6 + (i % 4)}/2025`)
    choose('days.csv', `touchpoint,nps,date\n${rows.join('\n')}\n`)
    const user = await openWizard()
    await click(user, 'Choose file…')
    const question = await screen.findByRole('radiogroup', { name: 'Which day is 01/06/2025?' })
    const answer = (name: string) => within(question).getByRole('radio', { name })
    expect(within(question).queryByRole('radio', { checked: true })).toBeNull()
    expect(answer('1 Jun 2025')).toBeTruthy()
    await user.click(answer('6 Jan 2025'))
    await screen.findByRole('button', { name: 'Role of date: Date, MM/dd/yyyy' })
    expect(answer('6 Jan 2025').getAttribute('aria-checked')).toBe('true')
    await click(user, 'Review import')
    await click(user, 'Import 40 rows')
    await screen.findByText('40 answers are on the map')
    const { months } = await opened.storage.overlayFacets({ journeyId })
    expect(months).toEqual(
      ['01', '02', '03', '04'].map((month) => ({ month: `2025-${month}`, answers: 10 })),
    )
  })
})

describe('a file that is no survey', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  it.each([
    ['picture.csv', png, /PNG picture, not a table/],
    ['empty.csv', '', /empty/i],
    ['cut.csv', 'step,nps,why\nCheckout,9,fine\nCheckout,8,"this never ends', /quot/],
  ])('%s: a message that names it, and a way on', async (name, content, message) => {
    choose(name, content)
    const user = await openWizard()
    await click(user, 'Choose file…')
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading').textContent).toBe(`${name} could not be read`)
    expect(alert.textContent).toMatch(message)
    choose('shop.csv', survey(answers))
    await user.click(within(alert).getByRole('button', { name: 'Choose another file…' }))
    expect(await screen.findByRole('button', { name: /^Role of step/ })).toBeTruthy()
  })

  it('a header without rows: nothing to import', async () => {
    choose('header.csv', 'step,nps\n')
    const user = await openWizard()
    await click(user, 'Choose file…')
    await waitFor(() =>
      expect(screen.queryByRole('alert') ?? screen.queryByText('No records')).toBeTruthy(),
    )
    expect(screen.queryByRole('button', { name: /^Import \d/ })).toBeNull()
  })
})
