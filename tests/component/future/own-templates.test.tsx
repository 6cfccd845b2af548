import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { App } from '../../../renderer/app/App.tsx'
import { currentRoute, goHome } from '../../../renderer/app/router.ts'
import { loadSettings } from '../../../renderer/app/settings.ts'
import { openTestWindow, type TestWindow } from '../app/test-window.ts'

let opened: TestWindow
beforeAll(async () => {
  opened = await openTestWindow({ sample: 'en' })
  await loadSettings()
})
afterAll(() => opened.close())
afterEach(cleanup)

async function choose(menu: string, item: string): Promise<void> {
  fireEvent.keyDown(await screen.findByRole('button', { name: menu }), { key: 'Enter' })
  fireEvent.click(await screen.findByRole('menuitem', { name: item }))
}

describe('a template of one’s own, in the library', () => {
  it('is saved from a map, offered as yours, renamed, used, and deleted after a question', async () => {
    await goHome()
    render(<App />)
    await choose('Menu of Boots for the big hike', 'Save as template…')
    const saving = await screen.findByRole('dialog', { name: 'Save as template' })
    fireEvent.change(within(saving).getByLabelText('Title'), { target: { value: 'Our frame' } })
    fireEvent.click(within(saving).getByRole('button', { name: 'Save' }))
    await screen.findByText('Template “Our frame” saved.')

    await choose('Menu of template Our frame', 'Rename…')
    const renaming = await screen.findByRole('dialog', { name: 'Rename template' })
    fireEvent.change(within(renaming).getByLabelText('Title'), { target: { value: 'Kick-off' } })
    fireEvent.click(within(renaming).getByRole('button', { name: 'Save' }))

    fireEvent.click(await screen.findByRole('button', { name: 'Kick-off' }))
    const making = await screen.findByRole('dialog', { name: 'New map' })
    expect(
      within(making).getByRole('radio', { name: /^Kick-off.*Yours/, checked: true }),
    ).toBeTruthy()
    fireEvent.change(within(making).getByLabelText('Title'), { target: { value: 'Spring' } })
    fireEvent.click(within(making).getByRole('button', { name: 'Create map' }))
    await waitFor(() => expect(currentRoute()).toMatchObject({ page: 'map' }))
    const { maps } = await opened.storage.listMaps({})
    expect(maps.map(({ title }) => title)).toContain('Spring')

    await goHome()
    await choose('Menu of template Kick-off', 'Delete…')
    const deleting = await screen.findByRole('dialog', { name: 'Delete this template?' })
    fireEvent.click(within(deleting).getByRole('button', { name: 'Delete' }))
    await screen.findByText('Template “Kick-off” deleted.')
    const { templates } = await opened.storage.listTemplates({})
    expect(templates.filter(({ language }) => language === null)).toEqual([])
  })

  it('a map is made into its future state from its card', async () => {
    await goHome()
    render(<App />)
    await choose('Menu of Boots for the big hike', 'Make future state…')
    const dialog = await screen.findByRole('dialog', { name: 'Make future state' })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Make future state' }))
    await screen.findByText('“Boots for the big hike, future” is ready to be changed.')
    const { maps } = await opened.storage.listMaps({})
    const [future] = maps.filter(({ futureOf }) => futureOf !== null)
    expect(future).toMatchObject({ title: 'Boots for the big hike, future', state: 'future' })
    expect(currentRoute()).toMatchObject({ page: 'map', journeyId: future?.id })
  })
})
