import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { App } from '../../../renderer/app/App.tsx'
import { storage } from '../../../renderer/app/bridge.ts'
import { handleKey } from '../../../renderer/app/keys.ts'
import { liveSession } from '../../../renderer/app/live-session.ts'
import { goHome, openMapPage } from '../../../renderer/app/router.ts'
import { loadSettings } from '../../../renderer/app/settings.ts'
import { openMap } from '../../../renderer/document/open-map.ts'
import type { JourneyId } from '../../../shared/document/journey.ts'
import { addStage, setFields } from '../../../shared/document/operations/operations.ts'
import { twentyKnownChanges } from '../../builders/twenty-changes.ts'
import { openTestWindow, type TestWindow } from '../app/test-window.ts'

const clipboard: string[] = []
let target = ''
let suggested = ''
let folder: string
let opened: TestWindow
let current: JourneyId
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-changes-'))
  opened = await openTestWindow({
    sample: 'en',
    app: {
      writeClipboard: (content) => {
        if ('text' in content) clipboard.push(content.text)
        return {}
      },
      chooseExportFile: ({ suggestedName }) => {
        suggested = suggestedName
        return { file: target, name: 'changes.csv' }
      },
    },
  })
  await loadSettings()
  const [map] = (await storage.listMaps({})).maps
  if (!map) throw new Error('There is no sample map.')
  current = map.id
})
afterAll(async () => {
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})
afterEach(async () => {
  await goHome()
  cleanup()
})

/** A copy of the sample map, open in the window at its future. */
async function openFuture(title: string): Promise<JourneyId> {
  const { map } = await storage.duplicateMap({ journeyId: current, title })
  await openMapPage(map.id, { kind: 'future' })
  render(<App />)
  return map.id
}

async function makeChangedFuture(journeyId: JourneyId): Promise<void> {
  const { map } = await storage.makeFutureState({ journeyId, title: 'Later' })
  const future = await openMap(storage, map.id)
  for (const { make } of twentyKnownChanges) future.dispatch('editMany', make)
  expect(await future.flush()).toBe(true)
  future.close()
}

const changes = () => screen.findByRole('complementary', { name: 'Changes' })
const count = async (text: string) =>
  within(await changes()).findByRole('heading', { level: 2, name: text })

describe('current and future, compared', () => {
  it('asks for a future state or a snapshot while there is nothing to compare', async () => {
    await openFuture('Alone')
    expect(await screen.findByRole('heading', { name: 'Nothing to compare yet' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Make future state…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Make future state' })
    fireEvent.change(within(dialog).getByLabelText('Title'), { target: { value: 'Alone, 2026' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Make future state' }))
    expect(await screen.findByText('“Alone, 2026” is ready to be changed.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Compare' }))
    expect(await count('0 changes')).toBeTruthy()
    expect(within(await changes()).getByText('Nothing differs.')).toBeTruthy()
  })

  it('lists exactly the twenty things that the future state changes, by kind', async () => {
    await makeChangedFuture(await openFuture('Boots'))
    cleanup()
    render(<App />)
    await count('20 changes')
    const groups = within(await changes()).getAllByRole('heading', { level: 3 })
    expect(groups.map(({ textContent }) => textContent)).toEqual(['Added5', 'Changed12', 'Gone3'])
    const moved = within(await changes()).getByRole('button', { name: /^Case history/ })
    expect(moved.textContent).toContain('moved to Opportunities, Return')
    const felt = within(await changes()).getByRole('button', { name: /^Helpline/ })
    expect(felt.textContent).toContain('Emotion of Megan Hartley: −1.3 → +0.5')
  })

  it('gives the list to a spreadsheet: copied as a table, or saved as CSV', async () => {
    await makeChangedFuture(await openFuture('Listed'))
    cleanup()
    render(<App />)
    await count('20 changes')
    fireEvent.click(screen.getByRole('button', { name: 'Gone', pressed: true }))
    await count('17 changes')
    fireEvent.click(within(await changes()).getByRole('button', { name: 'Copy the list' }))
    await screen.findByText('17 changes copied as a table.')
    const lines = (clipboard.at(-1) ?? '').split('\n').map((line) => line.split('\t'))
    expect(lines[0]).toEqual(['Change', 'What', 'Details'])
    expect(lines).toHaveLength(18)
    expect(lines).toContainEqual(['Changed', 'Helpline', 'Emotion of Megan Hartley: −1.3 → +0.5'])

    target = join(folder, 'changes.csv')
    fireEvent.click(within(await changes()).getByRole('button', { name: 'Save the list as CSV' }))
    await screen.findByText('Saved as changes.csv')
    expect(suggested).toBe('Listed and Later, changes')
    const bytes = readFileSync(target)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.toString('utf8').trimEnd().split('\r\n')).toHaveLength(18)
    expect(bytes.toString('utf8')).toContain(
      'Changed,Helpline,Emotion of Megan Hartley: −1.3 → +0.5\r\n',
    )
  })

  it('says which touchpoints shall reach more', async () => {
    const { map } = await storage.makeFutureState({
      journeyId: await openFuture('Wanted'),
      title: 'Wanted, later',
    })
    const future = await openMap(storage, map.id)
    const { document } = future.store.getState()
    const basket = Object.values(document.touchpoint).find(({ title }) => title === 'Basket')
    if (!basket) throw new Error('There is no basket.')
    const target = { metric: 'nps' as const, value: 20 }
    future.dispatch('editTouchpoint', (now) =>
      setFields(now, { type: 'touchpoint', id: basket.id, fields: { target } }),
    )
    expect(await future.flush()).toBe(true)
    future.close()
    cleanup()
    render(<App />)
    await count('1 change')
    const line = within(await changes()).getByRole('button', { name: /^Basket/ })
    expect(line.textContent).toContain('Target: none → NPS +20')
  })

  it('shows only the kinds that are wanted', async () => {
    await makeChangedFuture(await openFuture('Filtered'))
    cleanup()
    render(<App />)
    await count('20 changes')
    fireEvent.click(screen.getByRole('button', { name: 'Changed', pressed: true }))
    await count('8 changes')
    fireEvent.click(screen.getByRole('button', { name: 'Changed', pressed: false }))
    await count('20 changes')
  })
})

describe('snapshots', () => {
  async function take(name: string): Promise<void> {
    handleKey(new KeyboardEvent('keydown', { key: 'S', ctrlKey: true, shiftKey: true }))
    const dialog = await screen.findByRole('dialog', { name: 'Take snapshot' })
    fireEvent.change(within(dialog).getByLabelText('Name'), { target: { value: name } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Take snapshot' }))
    await screen.findByText(`Snapshot “${name}” taken.`)
  }

  it('are taken by key, compared with now, stepped through and moved by the arrow keys', async () => {
    await openFuture('Steps')
    await screen.findByRole('heading', { name: 'Nothing to compare yet' })
    await take('First')
    await count('0 changes')
    liveSession()?.dispatch('addStage', (document) => addStage(document, { title: 'Wear' }))
    await count('1 change')
    await take('Second')
    const marker = (side: string) => screen.getByRole('slider', { name: `Moment ${side}` })
    await waitFor(() => expect(marker('A').getAttribute('aria-valuemax')).toBe('3'))
    handleKey(new KeyboardEvent('keydown', { key: '[' }))
    await waitFor(() => expect(marker('B').getAttribute('aria-valuetext')).toBe('Second'))
    await count('1 change')
    fireEvent.keyDown(marker('A'), { key: 'ArrowRight' })
    await waitFor(() => expect(marker('A').getAttribute('aria-valuetext')).toBe('Second'))
    await count('0 changes')
  })

  it('are renamed, restored as one step of undo, and deleted after a question', async () => {
    const id = await openFuture('Back')
    await screen.findByRole('heading', { name: 'Nothing to compare yet' })
    await take('Before')
    const before = await storage.openMap({ journeyId: id })
    liveSession()?.dispatch('addStage', (document) => addStage(document, { title: 'Wear' }))
    fireEvent.click(screen.getByRole('button', { name: 'History' }))
    const panel = await screen.findByRole('complementary', { name: 'History' })
    const menu = async (name: string, item: string) => {
      const button = await within(panel).findByRole('button', { name: `Menu of ${name}` })
      fireEvent.keyDown(button, { key: 'Enter' })
      fireEvent.click(await screen.findByRole('menuitem', { name: item }))
    }
    await menu('Before', 'Rename')
    const field = await within(panel).findByRole('textbox', { name: 'Name' })
    fireEvent.change(field, { target: { value: 'Kick-off' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    await within(panel).findByRole('button', { name: /^Kick-off/ })

    await menu('Kick-off', 'Restore…')
    fireEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Restore' }),
    )
    await screen.findByText('The map is as it was in “Kick-off”.')
    expect(await liveSession()?.flush()).toBe(true)
    expect((await storage.openMap({ journeyId: id })).records).toEqual(before.records)
    const { snapshots } = await storage.listSnapshots({ journeyId: id })
    expect(snapshots.map(({ name }) => name)).toEqual(['Before restoring “Kick-off”', 'Kick-off'])
    liveSession()?.undo()
    expect(
      Object.values(liveSession()?.store.getState().document.stage ?? {}).map(({ title }) => title),
    ).toContain('Wear')
  })
})
