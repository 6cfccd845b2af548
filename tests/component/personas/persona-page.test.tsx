import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { currentRoute } from '../../../renderer/app/router.ts'
import type { MapSession } from '../../../renderer/document/session.ts'
import { PersonaPage } from '../../../renderer/personas/PersonaPage.tsx'
import { PersonasPanel } from '../../../renderer/personas/PersonasPanel.tsx'
import { mapOf } from '../../../shared/document/query.ts'
import { type OpenSample, openSample } from '../app/open-sample.tsx'

let sample: OpenSample
afterEach(async () => {
  cleanup()
  await sample.close()
})

const personasOf = (session: MapSession) => mapOf(session.store.getState().document).personas

async function openPage() {
  sample = await openSample((session) => {
    const [first] = personasOf(session)
    return first && <PersonaPage personaId={first.id} />
  })
  await screen.findByRole('textbox', { name: 'Name' })
  return userEvent.setup()
}

const present = () => personasOf(sample.session)[0]

describe('a persona on its page', () => {
  it('is renamed by typing; that is one step of undo, and it is saved', async () => {
    const user = await openPage()
    const name = screen.getByRole('textbox', { name: 'Name' })
    await user.clear(name)
    await user.type(name, 'Anna Kowalska{Enter}')
    expect(sample.session.store.getState().history.undo.map((step) => step.name)).toEqual([
      'editPersona',
    ])
    await waitFor(async () => {
      const { personas } = await sample.opened.storage.listPersonas({})
      expect(personas).toContainEqual(expect.objectContaining({ name: 'Anna Kowalska' }))
    })
    sample.session.undo()
    expect(present()?.name).toBe('Megan Hartley')
  })

  it('gets goals one after the other with Enter, and loses an empty one with Backspace', async () => {
    const user = await openPage()
    const before = present()?.goals ?? []
    const goals = screen.getByRole('region', { name: 'Goals' })
    await user.click(within(goals).getByRole('button', { name: 'Add to Goals' }))
    const last = () => within(goals).getAllByRole('textbox').at(-1)
    await waitFor(() => expect(document.activeElement).toBe(last()))
    await user.keyboard('Dry feet{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(last()))
    await user.keyboard('No blisters{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(last()))
    await user.keyboard('{Backspace}')
    expect(present()?.goals).toEqual([...before, 'Dry feet', 'No blisters'])
  })

  it('changes its colour, its channels and the group that it stands for', async () => {
    const user = await openPage()
    await user.click(screen.getByRole('radio', { name: 'Colour 5' }))
    expect(present()?.colour).toBe('u5')
    await user.click(screen.getByRole('button', { name: 'Add to Channels' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Kiosk' }))
    expect(present()?.channels.at(-1)).toBe('kiosk')
    await user.click(await screen.findByRole('button', { name: /^(customer|region|No group)/ }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'returning' }))
    expect(present()?.segment?.value).toBe('returning')
  })
})

describe("the map's personas", () => {
  it('come, go and change places; the first is the point of view', async () => {
    sample = await openSample(() => <PersonasPanel />)
    const user = userEvent.setup()
    const names = () => personasOf(sample.session).map(({ name }) => name)
    await user.click(await screen.findByRole('button', { name: 'Menu of Graham Cole' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Move up' }))
    expect(names()).toEqual(['Graham Cole', 'Megan Hartley'])
    await user.click(screen.getByRole('button', { name: 'Menu of Graham Cole' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Remove from this map' }))
    expect(names()).toEqual(['Megan Hartley'])
    await user.click(screen.getByRole('button', { name: 'Add persona' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Graham Cole' }))
    expect(names()).toEqual(['Megan Hartley', 'Graham Cole'])
  })

  it('a new one opens on its page', async () => {
    sample = await openSample(() => <PersonasPanel />)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Add persona' }))
    await user.click(await screen.findByRole('menuitem', { name: 'New persona' }))
    const added = personasOf(sample.session)[2]
    expect(currentRoute()).toMatchObject({ view: { kind: 'persona', personaId: added?.id } })
  })
})
