import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { goHome } from '../../../renderer/app/router.ts'
import { sweepDatasets } from '../../../renderer/library/dataset-actions.ts'
import { LibraryPage } from '../../../renderer/library/LibraryPage.tsx'
import { clearLibrary } from '../../../renderer/library/library-store.ts'
import { Toasts } from '../../../renderer/ui/Toasts.tsx'
import { toastStore } from '../../../renderer/ui/toast.ts'
import { openTestWindow, type TestWindow } from '../app/test-window.ts'

let opened: TestWindow
afterEach(async () => {
  cleanup()
  clearLibrary()
  toastStore.setState([], true)
  await goHome()
  await opened.close()
})

async function openLibrary() {
  opened = await openTestWindow({ sample: 'en' })
  render(
    <>
      <LibraryPage section="home" />
      <Toasts label="Notifications" />
    </>,
  )
  await screen.findByRole('region', { name: 'Datasets' })
  return userEvent.setup()
}

const surveys = () => within(screen.getByRole('region', { name: 'Datasets' }))

async function choose(user: ReturnType<typeof userEvent.setup>, command: string) {
  await user.click(surveys().getByRole('button', { name: /^Menu of dataset/ }))
  await user.click(await screen.findByRole('menuitem', { name: command }))
}

async function onlySurvey() {
  const [dataset] = (await opened.storage.listDatasets({})).datasets
  if (!dataset) throw new Error('The sample has no survey')
  return dataset
}

async function answersOnMap(): Promise<number | null> {
  const { map } = await onlySurvey()
  const overlay = await opened.storage.overlay({ journeyId: map?.id ?? '', filter: {} })
  return overlay.answers
}

function dayFromNow(days: number): string {
  const now = new Date()
  const then = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 12)
  return then.toLocaleDateString('sv')
}

describe('an analyst keeps the surveys in order', () => {
  it('renames one by keyboard', async () => {
    const user = await openLibrary()
    surveys()
      .getByRole('button', { name: /^Menu of dataset/ })
      .focus()
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('menuitem', { name: 'Rename…' }))
    const name = await screen.findByRole('textbox', { name: 'Name' })
    expect(document.activeElement).toBe(name)
    await user.clear(name)
    await user.type(name, 'Spring survey{Enter}')
    expect(await surveys().findByText('Spring survey')).toBeTruthy()
    expect((await onlySurvey()).name).toBe('Spring survey')
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect((await onlySurvey()).name).toMatch(/^Sample, made answers/))
    expect(await surveys().findByText(/^Sample, made answers/)).toBeTruthy()
  })

  it('pauses one: no figure counts it, until it is resumed by the toast or the menu', async () => {
    const user = await openLibrary()
    const before = await answersOnMap()
    await choose(user, 'Pause')
    expect(await surveys().findByText('Paused')).toBeTruthy()
    expect(await answersOnMap()).toBe(0)
    const { map, name } = await onlySurvey()
    const overlay = await opened.storage.overlay({ journeyId: map?.id ?? '', filter: {} })
    expect(overlay.paused).toEqual([name])
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(surveys().queryByText('Paused')).toBeNull())
    expect(await answersOnMap()).toBe(before)
    await choose(user, 'Pause')
    await surveys().findByText('Paused')
    await choose(user, 'Resume')
    await waitFor(() => expect(surveys().queryByText('Paused')).toBeNull())
    expect(await answersOnMap()).toBe(before)
  })

  it('says how long one is kept, is told before, and changes the day', async () => {
    const user = await openLibrary()
    await choose(user, 'Keep until…')
    const day = await screen.findByLabelText('Last day')
    expect(day.getAttribute('min')).toBe(dayFromNow(0))
    fireEvent.change(day, { target: { value: dayFromNow(3) } })
    await user.click(screen.getByRole('button', { name: 'Set day' }))
    expect(await surveys().findByText(/^until /)).toBeTruthy()
    await sweepDatasets()
    expect(await screen.findByText(/will be deleted after/)).toBeTruthy()
    expect((await onlySurvey()).keepUntil).toBe(dayFromNow(3))
    await choose(user, 'Keep until…')
    await user.click(await screen.findByRole('button', { name: 'Without end' }))
    await waitFor(() => expect(surveys().queryByText(/^until /)).toBeNull())
  })

  it('finds one gone after its last day, and is told what went', async () => {
    await openLibrary()
    const { id, name, answers } = await onlySurvey()
    await opened.storage.keepDataset({ datasetId: id, until: dayFromNow(-1) })
    expect(await answersOnMap()).toBe(0)
    await sweepDatasets()
    expect(await screen.findByText(/^No surveys yet/)).toBeTruthy()
    const gone = await screen.findByText(/^The last day of/)
    expect(gone.textContent).toContain(name)
    expect(gone.textContent).toContain(
      answers.toLocaleString('en').replaceAll(',', '\u00a0').slice(-3),
    )
  })

  it('deletes one only after having been asked: that cannot be undone', async () => {
    const user = await openLibrary()
    await choose(user, 'Delete…')
    await user.click(await screen.findByRole('button', { name: 'Cancel' }))
    expect((await opened.storage.listDatasets({})).datasets).toHaveLength(1)
    await choose(user, 'Delete…')
    await user.click(await screen.findByRole('button', { name: 'Delete dataset' }))
    expect(await screen.findByText(/^No surveys yet/)).toBeTruthy()
    expect((await opened.storage.listDatasets({})).datasets).toEqual([])
  })
})
