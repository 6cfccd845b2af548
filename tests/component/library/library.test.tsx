import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { goToArea } from '../../../renderer/app/areas.ts'
import { closeDialog, useOpenDialog } from '../../../renderer/app/dialogs.ts'
import { changeLanguage } from '../../../renderer/app/i18n.ts'
import { keepFocus } from '../../../renderer/app/keep-focus.ts'
import { currentRoute, goHome } from '../../../renderer/app/router.ts'
import { DeleteForGood } from '../../../renderer/library/DeleteForGood.tsx'
import { LibraryPage } from '../../../renderer/library/LibraryPage.tsx'
import { clearLibrary } from '../../../renderer/library/library-store.ts'
import { NewMapDialog } from '../../../renderer/library/NewMapDialog.tsx'
import { Toasts } from '../../../renderer/ui/Toasts.tsx'
import { toastStore } from '../../../renderer/ui/toast.ts'
import { openTestWindow, type TestWindow } from '../app/test-window.ts'

let opened: TestWindow
afterEach(async () => {
  cleanup()
  closeDialog()
  clearLibrary()
  toastStore.setState([], true)
  await goHome()
  await opened.close()
})

async function openLibrary(sample: 'en' | null = 'en') {
  opened = await openTestWindow({ sample })
  render(
    <>
      <LibraryPage section="home" />
      <Asked />
      <Toasts label="Notifications" />
    </>,
  )
  await screen.findByRole('region', { name: 'Maps' })
  return userEvent.setup()
}

/** The question before a map leaves the file. */
function Asked() {
  const dialog = useOpenDialog()
  return dialog?.kind === 'deleteForGood' ? <DeleteForGood map={dialog.map} /> : null
}

const card = () => screen.getByRole('article')

describe('a facilitator comes back to the workspace', () => {
  it('finds the sample map, its personas and its survey', async () => {
    await openLibrary()
    expect(within(card()).getByText('Boots for the big hike')).toBeTruthy()
    expect(within(card()).getByText('Research-based')).toBeTruthy()
    const personas = screen.getByRole('region', { name: 'Personas' })
    expect(within(personas).getAllByRole('button', { name: /,/ }).length).toBe(2)
    const datasets = screen.getByRole('region', { name: 'Datasets' })
    expect(within(datasets).getByText('11 of 11 matched')).toBeTruthy()
  })

  it('goes with F6 from the table of contents to the maps and on, and back with Shift', async () => {
    await openLibrary()
    const area = () => document.activeElement?.closest('nav, main')
    screen.getByRole('button', { name: /^Home/ }).focus()
    goToArea(1)
    expect(area()).toBe(screen.getByRole('main'))
    goToArea(-1)
    expect(area()).toBe(screen.getByRole('navigation', { name: 'Workspace' }))
  })

  it('sees each map as a picture that storage painted', async () => {
    await openLibrary()
    const picture = await screen.findByRole('img', { name: 'Picture of Boots for the big hike' })
    const source = decodeURIComponent(picture.getAttribute('src') ?? '')
    expect(source.startsWith('data:image/svg+xml,<')).toBe(true)
  })

  it('renames a map; Escape keeps the old title', async () => {
    const user = await openLibrary()
    const rename = async (typed: string) => {
      await user.click(within(card()).getByRole('button', { name: /^Menu of/ }))
      await user.click(await screen.findByRole('menuitem', { name: 'Rename' }))
      const field = await screen.findByRole('textbox', { name: 'Title of the map' })
      await user.clear(field)
      await user.type(field, typed)
    }
    await rename('Never{Escape}')
    expect(within(card()).getByRole('button', { name: 'Open Boots for the big hike' })).toBeTruthy()
    await rename('Hiking boots{Enter}')
    expect(await screen.findByRole('button', { name: 'Open Hiking boots' })).toBeTruthy()
    const { maps } = await opened.storage.listMaps({})
    expect(maps.map(({ title }) => title)).toEqual(['Hiking boots'])
  })

  it('deletes a map and takes that back from the toast', async () => {
    const user = await openLibrary()
    onTestFinished(keepFocus())
    await user.click(within(card()).getByRole('button', { name: /^Menu of/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }))
    expect(await screen.findByText('No maps yet')).toBeTruthy()
    // The last card had the focus; who works by keyboard goes on from the page's heading.
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Home', level: 1 })),
    )
    expect((await opened.storage.listMaps({})).maps).toEqual([])
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('button', { name: 'Open Boots for the big hike' })).toBeTruthy()
  })

  it('brings a deleted map back also when the toast has gone', async () => {
    const user = await openLibrary()
    expect(screen.queryByText('Deleted maps')).toBeNull()
    await user.click(within(card()).getByRole('button', { name: /^Menu of/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }))
    await screen.findByText('No maps yet')
    toastStore.setState([], true)
    await user.click(screen.getByText('Deleted maps'))
    await user.click(screen.getByRole('button', { name: 'Restore Boots for the big hike' }))
    expect(await screen.findByRole('button', { name: 'Open Boots for the big hike' })).toBeTruthy()
    expect(screen.queryByText('Deleted maps')).toBeNull()
  })

  it('deletes a map for good once it was told what goes with it', async () => {
    const user = await openLibrary()
    onTestFinished(keepFocus())
    await user.click(within(card()).getByRole('button', { name: /^Menu of/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }))
    await screen.findByText('No maps yet')
    await user.click(screen.getByText('Deleted maps'))
    const ask = 'Delete Boots for the big hike for good…'
    await user.click(screen.getByRole('button', { name: ask }))
    const dialog = await screen.findByRole('dialog', {
      name: 'Delete “Boots for the big hike” for good?',
    })
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '12 touchpoints with their cards, emotions, comments and votes',
      'its surveys with 5,680 answers',
      'the pictures that nothing else uses',
    ])
    // Who presses Enter at once has deleted nothing.
    await user.keyboard('{Enter}')
    expect((await opened.storage.listDeletedMaps({})).maps).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: ask }))
    await user.click(await screen.findByRole('button', { name: 'Delete for good' }))
    await waitFor(() => expect(screen.queryByText('Deleted maps')).toBeNull())
    expect((await opened.storage.listDeletedMaps({})).maps).toEqual([])
    expect((await opened.storage.listDatasets({})).datasets).toEqual([])
    expect(await screen.findByText('“Boots for the big hike” deleted for good')).toBeTruthy()
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Home', level: 1 })),
    )
  })

  it('duplicates a map and stands in the copy', async () => {
    const user = await openLibrary()
    await user.click(within(card()).getByRole('button', { name: /^Menu of/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Duplicate' }))
    await waitFor(() => expect(currentRoute().page).toBe('map'))
    const { maps } = await opened.storage.listMaps({})
    const copy = maps.find(({ title }) => title === 'Boots for the big hike, copy')
    expect(currentRoute()).toMatchObject({ journeyId: copy?.id })
    expect(copy?.touchpoints).toBe(12)
  })

  it('opens a persona through a map that has it', async () => {
    const user = await openLibrary()
    await user.click(screen.getByRole('button', { name: /Megan Hartley/ }))
    await waitFor(() => expect(currentRoute().page).toBe('map'))
    const { maps } = await opened.storage.listMaps({})
    expect(currentRoute()).toMatchObject({ journeyId: maps[0]?.id, view: { kind: 'persona' } })
  })

  it('reads it in Hungarian and Polish without a restart', async () => {
    await openLibrary()
    await changeLanguage('hu')
    expect(await screen.findByRole('region', { name: 'Térképek' })).toBeTruthy()
    await changeLanguage('pl')
    expect(await screen.findByRole('region', { name: 'Mapy' })).toBeTruthy()
    expect(document.documentElement.lang).toBe('pl')
  })
})

describe('an empty workspace', () => {
  it('says what to do first and offers every template', async () => {
    await openLibrary(null)
    expect(screen.getByText('No maps yet')).toBeTruthy()
    const templates = screen.getByRole('region', { name: 'Start from a template' })
    expect(within(templates).getAllByRole('button').length).toBeGreaterThanOrEqual(3)
  })

  it('makes a map from a template under the title that was typed', async () => {
    opened = await openTestWindow({ sample: null })
    render(<NewMapDialog />)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('radio', { name: /Service blueprint/ }))
    await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Repair in warranty')
    await user.click(screen.getByRole('button', { name: 'Create map' }))
    await waitFor(() => expect(currentRoute().page).toBe('map'))
    const [map] = (await opened.storage.listMaps({})).maps
    expect(map?.title).toBe('Repair in warranty')
    expect(map?.stages).toBe(5)
    expect(currentRoute()).toMatchObject({ journeyId: map?.id })
  })
})
