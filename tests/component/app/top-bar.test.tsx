import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { SaveBanner, WorkspaceBanners } from '../../../renderer/app/Banners.tsx'
import { TopBar } from '../../../renderer/app/TopBar.tsx'
import { workspaceStore } from '../../../renderer/app/workspace.ts'
import { openMap } from '../../../renderer/document/open-map.ts'
import { journeyOf } from '../../../shared/document/document.ts'
import { setFields } from '../../../shared/document/operations/operations.ts'
import { type OpenSample, openSample } from './open-sample.tsx'

let sample: OpenSample
afterEach(async () => {
  cleanup()
  workspaceStore.setState({ info: null, storage: 'up' })
  await sample.close()
})

async function openBar() {
  sample = await openSample(() => (
    <>
      <TopBar />
      <WorkspaceBanners />
      <SaveBanner />
    </>
  ))
  await screen.findByText('Saved')
  return userEvent.setup()
}

const journey = () => journeyOf(sample.session.store.getState().document)
const rename = async (user: ReturnType<typeof userEvent.setup>, title: string) => {
  await user.click(screen.getByTitle('Rename'))
  await user.keyboard(`${title}{Enter}`)
}

describe('the top bar', () => {
  it('renames the map in place, says when it is saved, and names what undo takes back', async () => {
    const user = await openBar()
    await rename(user, 'Hiking boots')
    expect(await screen.findByText(/^Saved \d\d:\d\d$/)).toBeTruthy()
    const { maps } = await sample.opened.storage.listMaps({})
    expect(maps[0]?.title).toBe('Hiking boots')
    await user.click(screen.getByRole('button', { name: 'Undo: rename map' }))
    expect(screen.getByRole('button', { name: 'Boots for the big hike' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Redo: rename map' }))
    expect(journey().title).toBe('Hiking boots')
  })

  it('keeps the map menu beside a title that is being typed: opening it takes the title', async () => {
    const user = await openBar()
    await user.click(screen.getByRole('button', { name: 'Boots for the big hike' }))
    await user.keyboard('{Control>}a{/Control}Second try')
    await user.click(screen.getByRole('button', { name: 'Menu of the map' }))
    expect(await screen.findByRole('menuitem', { name: 'Import survey…' })).toBeTruthy()
    expect(journey().title).toBe('Second try')
  })

  it('changes state and basis by their chips', async () => {
    const user = await openBar()
    await user.click(screen.getByRole('button', { name: 'State: Current state' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'Future state' }))
    await user.click(screen.getByRole('button', { name: 'Basis: Research-based' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'Assumption-based' }))
    expect(journey()).toMatchObject({ state: 'future', basis: 'assumption' })
  })
})

describe('when saving fails', () => {
  it('a map that was changed elsewhere is never overwritten: it says so and offers to load it again', async () => {
    const user = await openBar()
    const other = await openMap(sample.opened.storage, sample.session.journeyId)
    other.dispatch('renameMap', (document) =>
      setFields(document, {
        type: 'journey',
        id: document.journeyId,
        fields: { title: 'Renamed elsewhere' },
      }),
    )
    expect(await other.flush()).toBe(true)
    await rename(user, 'Renamed here')
    expect(await screen.findByText('This map was changed from elsewhere.')).toBeTruthy()
    expect(screen.getByText('Not saved: changed from elsewhere')).toBeTruthy()
    const { maps } = await sample.opened.storage.listMaps({})
    expect(maps[0]?.title).toBe('Renamed elsewhere')
    other.close()
  })

  it('a storage that is being started again is told of, and the wait is over when it is back', async () => {
    await openBar()
    workspaceStore.setState({ storage: 'down' })
    expect(await screen.findByText(/is being started again/)).toBeTruthy()
    workspaceStore.setState({ storage: 'up' })
    await waitFor(() => expect(screen.queryByText(/is being started again/)).toBeNull())
  })
})
