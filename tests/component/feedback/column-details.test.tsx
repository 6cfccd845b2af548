import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Tooltip } from 'radix-ui'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ImportWizard } from '../../../renderer/feedback/ImportWizard.tsx'
import type { JourneyId } from '../../../shared/document/journey.ts'
import { openTestWindow, type TestWindow } from '../app/test-window.ts'

configure({ asyncUtilTimeout: 8000 })

let opened: TestWindow
let folder: string
let journeyId: JourneyId

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-details-'))
  opened = await openTestWindow({ sample: null, app: {} })
  journeyId = (await opened.storage.newMap({ template: 'online-shop', language: 'en' })).map.id
})

afterEach(async () => {
  cleanup()
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The wizard, as it comes when this file was dropped on the window. */
async function drop(name: string, lines: readonly string[]) {
  const file = join(folder, name)
  const content = `${lines.join('\n')}\n`
  writeFileSync(file, content)
  const survey = { file, name, bytes: content.length }
  render(
    <Tooltip.Provider>
      <ImportWizard
        journeyId={journeyId}
        mapTitle="Shop"
        touchpoints={[]}
        survey={survey}
        beforeImport={async () => true}
        onCancel={() => {}}
        onDone={() => {}}
      />
    </Tooltip.Provider>,
  )
  const user = userEvent.setup()
  await screen.findByRole('heading', { name: 'Choose what each column holds' })
  return {
    /** Opens what a column holds, and a part of it by keyboard. */
    details: async (column: string, part?: RegExp) => {
      await user.click(
        await screen.findByRole('button', { name: new RegExp(`^Role of ${column}:`) }),
      )
      if (!part) return
      const item = await screen.findByRole('menuitem', { name: part })
      item.focus()
      await user.keyboard('{ArrowRight}')
    },
    choose: async (choice: string) => {
      const item = await screen.findByRole('menuitemradio', { name: choice })
      item.focus()
      await user.keyboard('{Enter}')
    },
    click: async (name: string | RegExp) => {
      await waitFor(() =>
        expect(screen.getByRole('button', { name }).hasAttribute('disabled')).toBe(false),
      )
      await user.click(screen.getByRole('button', { name }))
    },
    user,
  }
}

const forty = Array.from({ length: 40 }, (_, i) => i)
const roleOf = (column: string, text: string) =>
  screen.findByRole('button', { name: `Role of ${column}: ${text}` })

describe('the unit of a duration', () => {
  it('is shown with its reason, changed by a click and taken back', async () => {
    const { details, choose, click } = await drop('calls.csv', [
      'id,touchpoint,wait (minutes)',
      ...forty.map((i) => `${i},Checkout,${(i % 9) + 1}`),
    ])
    await roleOf('wait (minutes)', 'Duration, minutes')
    await details('wait \\(minutes\\)', /^Bare numbers are minutes$/)
    expect(await screen.findByText('by “wait (minutes)”')).toBeTruthy()
    await choose('Seconds')
    // It is seen before the file has been counted again.
    expect(screen.getByRole('button', { name: /^Role of wait/ }).textContent).toBe(
      'Duration, seconds',
    )
    await roleOf('wait (minutes)', 'Duration, seconds')
    await click('Undo: wait (minutes)')
    await roleOf('wait (minutes)', 'Duration, minutes')
  })
})

describe('a segment whose cells hold several choices', () => {
  it('is read as one answer on a click, and as several again', async () => {
    const picks = ['Price;Speed', 'Price', 'Staff;Price', 'Speed;Staff']
    const { details, choose } = await drop('reasons.csv', [
      'id,touchpoint,nps,reasons',
      ...forty.map((i) => `${i},Checkout,${i % 11},${picks[i % 4]}`),
    ])
    await details('reasons', /^A cell holds: several, between ;$/)
    expect((await screen.findAllByText(/^several choices: /)).length).toBeGreaterThan(0)
    await choose('One answer')
    await details('reasons', /^A cell holds: one answer$/)
    await choose('Several, between ;')
    await details('reasons', /^A cell holds: several, between ;$/)
  })
})

describe('a column with the scores of several metrics', () => {
  const lines = [
    'id,touchpoint,kind,score',
    ...forty.map((i) => `${i},Checkout,${i % 2 ? 'NPS' : 'CSAT'},${i % 2 ? i % 11 : (i % 5) + 1}`),
  ]

  it('says which, and one of them is left out by hand', async () => {
    const { details, choose, click, user } = await drop('mixed.csv', lines)
    await details('score')
    await choose('Several metrics…')
    const dialog = await screen.findByRole('dialog', { name: 'Metrics in “score”' })
    expect(
      within(dialog).getByRole('button', { name: 'Column that names the metric: kind' }),
    ).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: 'Metric of CSAT: CSAT, 1–5' }))
    await choose('Not used')
    await user.click(within(dialog).getByRole('button', { name: 'Apply' }))
    await roleOf('score', 'NPS')
    await click('Review import')
    await click('Import 20 rows')
    await screen.findByText(/^20 answers/)
    const { datasets } = await opened.storage.listDatasets({})
    expect(datasets).toMatchObject([{ metrics: ['nps'], records: 20 }])
  })

  it('can be one metric after all', async () => {
    const { details, choose } = await drop('mixed.csv', lines)
    await details('score')
    await choose('Rating')
    await screen.findByRole('button', { name: /^Role of score: Rating/ })
  })
})

describe('who works by keyboard', () => {
  it('stays at the value whose touchpoint was picked, and at the heading of each step', async () => {
    const { user, choose } = await drop('zoo.csv', [
      'id,touchpoint,nps',
      ...forty.map((i) => `${i},${i % 2 ? 'Zebra' : 'Quagga'},${i % 11}`),
    ])
    expect(document.activeElement?.textContent).toBe('Choose what each column holds')
    const touchpoints = screen.getByRole('region', { name: 'Touchpoints' })
    for (const value of ['Zebra', 'Quagga']) {
      screen.getByRole('button', { name: `Touchpoint of ${value}: Choose` }).focus()
      await user.keyboard('{Enter}')
      await choose(`New: ${value}`)
      const picker = await screen.findByRole('button', {
        name: `Touchpoint of ${value}: New: ${value}`,
      })
      await waitFor(() => expect(document.activeElement).toBe(picker))
    }
    await within(touchpoints).findByText('Checked')
    screen.getByRole('button', { name: 'Review import' }).focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toMatch(/^Ready to import/)
  })
})

describe('next month’s file under other names', () => {
  const month = (question: string, from: number, to: number) => [
    `response_id,touchpoint,${question}`,
    ...Array.from(
      { length: to - from },
      (_, i) => `R_${from + i}x,Checkout,${((from + i) * 7) % 11}`,
    ),
  ]

  it('goes on with the earlier question and dataset; each is kept apart by one click, and back', async () => {
    const first = await drop('may.csv', month('nps', 0, 60))
    await first.click('Review import')
    await first.click('Import 60 rows')
    await screen.findByText(/^60 answers/)
    cleanup()

    const { click, choose, user } = await drop('june.csv', month('recommend us (nps)', 0, 80))
    await click('Review import')
    const changes = await screen.findByRole('list', { name: 'Asked otherwise than before' })
    const answer = (name: string) => within(changes).getByRole('radio', { name })
    expect(answer('Goes on with “nps”').getAttribute('aria-checked')).toBe('true')
    expect(changes.textContent).toContain('The same responses gave the same answers to both.')
    await user.click(answer('Keep apart'))
    await waitFor(() => expect(changes.textContent).toContain('kept apart'))
    expect(changes.textContent).toContain('you said so')
    await click('Undo: recommend us (nps)')
    await waitFor(() => expect(changes.textContent).toContain('count together'))

    await click('Dataset: Adds to: may')
    await choose('New dataset')
    await screen.findByRole('button', { name: 'Dataset: New dataset' })
    await click('Import 80 rows')
    await screen.findByText(/^80 answers/)
    expect((await opened.storage.listDatasets({})).datasets).toHaveLength(2)
  })
})
