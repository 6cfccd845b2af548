import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { settingsStore } from '../../../renderer/app/settings.ts'
import { Inspector } from '../../../renderer/inspector/Inspector.tsx'
import { RemarksPanel } from '../../../renderer/remarks/RemarksPanel.tsx'
import { commentOn, remarksStore } from '../../../renderer/remarks/remarks-store.ts'
import { mapOf } from '../../../shared/document/query.ts'
import type { Remark } from '../../../shared/document/remark.ts'
import { type OpenSample, openSample } from '../app/open-sample.tsx'

let sample: OpenSample
beforeAll(async () => {
  sample = await openSample(() => (
    <>
      <RemarksPanel />
      <Inspector />
    </>
  ))
  await screen.findByRole('complementary', { name: 'Comments' })
})
afterAll(async () => {
  cleanup()
  await sample.close()
})
beforeEach(() => settingsStore.setState({ author: 'Zsófia' }))
afterEach(() =>
  act(() => {
    while (steps().length > 0) sample.session.undo()
    sample.session.select([])
    remarksStore.setState({ filter: 'open', target: null })
  }),
)

const doc = () => sample.session.store.getState().document
const steps = () => sample.session.store.getState().history.undo.map(({ name }) => name)
const remarks = (): Remark[] => Object.values(doc().remark)
const panel = () => within(screen.getByRole('complementary', { name: 'Comments' }))
const touchpoint = () => {
  const found = mapOf(doc()).touchpoints.find(({ title }) => title === 'Helpline')
  if (!found) throw new Error('There is no helpline.')
  return found
}
const write = (text: string) => {
  const field = panel().getByRole('textbox', { name: /^Comment on/ })
  fireEvent.change(field, { target: { value: text } })
  fireEvent.keyDown(field, { key: 'Enter' })
}

describe('The comments of a map', () => {
  it('are written on what is selected, by whom the settings name', async () => {
    act(() => sample.session.select([touchpoint().id]))
    write('Is this still open at night?')
    expect(remarks()).toMatchObject([
      { targetId: touchpoint().id, author: 'Zsófia', text: 'Is this still open at night?' },
    ])
    expect(steps()).toEqual(['addRemark'])
    expect(await panel().findByText('Is this still open at night?')).toBeTruthy()
    expect(panel().getByRole('button', { name: 'Go to Helpline' })).toBeTruthy()
    // The inspector has it too, since it shows the same thing.
    const inspector = within(screen.getByRole('complementary', { name: 'Inspector' }))
    await waitFor(() => inspector.getByText('Is this still open at night?'))
  })

  it('are on the map as a whole where nothing is selected, and on a persona by its menu', () => {
    write('Who has checked this?')
    expect(remarks()).toMatchObject([{ targetId: doc().journeyId }])
    const persona = mapOf(doc()).personas[0]?.id ?? ''
    act(() => commentOn(sample.session, persona))
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Comment on /)
    write('A real person?')
    expect(remarks().map(({ targetId }) => targetId)).toContain(persona)
  })

  it('ask for the name with the first one, and not again', async () => {
    settingsStore.setState({ author: '' })
    const field = panel().getByRole('textbox', { name: /^Comment on/ })
    fireEvent.change(field, { target: { value: 'Hello' } })
    fireEvent.click(panel().getByRole('button', { name: 'Comment' }))
    expect(remarks()).toEqual([])
    const name = await panel().findByRole('textbox', { name: /^Your name/ })
    expect(document.activeElement).toBe(name)
    fireEvent.change(name, { target: { value: 'Béla' } })
    fireEvent.keyDown(name, { key: 'Enter' })
    expect(remarks()).toMatchObject([{ author: 'Béla', text: 'Hello' }])
    expect(panel().queryByRole('textbox', { name: /^Your name/ })).toBeNull()
  })

  it('wait half written at what they are about while one looks elsewhere', () => {
    const field = () => panel().getByRole<HTMLTextAreaElement>('textbox', { name: /^Comment on/ })
    act(() => sample.session.select([touchpoint().id]))
    fireEvent.change(field(), { target: { value: 'Half a thought' } })
    act(() => sample.session.select([]))
    expect(field().value).toBe('')
    act(() => sample.session.select([touchpoint().id]))
    expect(field().value).toBe('Half a thought')
    fireEvent.keyDown(field(), { key: 'Enter' })
    expect(remarks()).toMatchObject([{ targetId: touchpoint().id, text: 'Half a thought' }])
    expect(field().value).toBe('')
  })

  it('say nothing with nothing but space', () => {
    write('   ')
    expect(remarks()).toEqual([])
  })

  it('are resolved, found among the resolved, and opened again', async () => {
    write('Done already')
    fireEvent.click(await panel().findByRole('button', { name: 'Resolve' }))
    expect(remarks()).toMatchObject([{ resolved: true }])
    expect(panel().getByText('No open comments')).toBeTruthy()
    fireEvent.click(panel().getByRole('radio', { name: 'Resolved 1' }))
    fireEvent.click(panel().getByRole('button', { name: 'Reopen' }))
    expect(remarks()).toMatchObject([{ resolved: false }])
    expect(steps()).toEqual(['addRemark', 'resolveRemark', 'resolveRemark'])
  })

  it('are edited and deleted', async () => {
    write('Frist')
    const more = await panel().findByRole('button', { name: 'More for the comment of Zsófia' })
    fireEvent.keyDown(more, { key: 'Enter' })
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Edit' }))
    const field = await panel().findByRole('textbox', { name: 'Edit the comment' })
    fireEvent.change(field, { target: { value: 'First' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(remarks()).toMatchObject([{ text: 'First' }])
    fireEvent.keyDown(more, { key: 'Enter' })
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }))
    expect(remarks()).toEqual([])
    sample.session.undo()
    expect(remarks()).toMatchObject([{ text: 'First' }])
  })

  it('are kept in the file', async () => {
    write('For later')
    await sample.session.flush()
    const { records } = await sample.opened.storage.openMap({ journeyId: doc().journeyId })
    expect(records.filter(({ type }) => type === 'remark')).toMatchObject([{ text: 'For later' }])
  })
})
