import { existsSync, readFileSync } from 'node:fs'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { answers, click, pick, survey, wizardDesk } from './wizard-desk.tsx'

const desk = wizardDesk()

describe('recipes', () => {
  /** Imports the file with the region left out, so that its recipe says something. */
  async function importOnce(name: string) {
    const user = await desk.openWizard()
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
    desk.choose('shop.csv', survey(answers))
    await importOnce('Shop, monthly')
    const user = await desk.openWizard()
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
    desk.choose('shop.csv', survey(answers))
    await importOnce('Shop')
    const user = await desk.openWizard()
    await click(user, 'Choose file…')
    await click(user, 'Do without it')
    await screen.findByText('No recipe')
    await click(user, 'Recipes…')
    const dialog = await screen.findByRole('dialog', { name: 'Recipes' })
    const field = await within(dialog).findByRole('textbox', { name: 'Name of Shop' })
    await user.clear(field)
    await user.type(field, 'Shop, monthly{Enter}')
    await click(user, 'Save Shop, monthly as a file…')
    await waitFor(() => expect(existsSync(desk.saved())).toBe(true))
    expect(JSON.parse(readFileSync(desk.saved(), 'utf8')).recipe.name).toBe('Shop, monthly')
    await click(user, 'Delete Shop, monthly')
    await within(dialog).findByText(/^There is none yet/)
    desk.chooseRecipe(desk.saved())
    await click(user, 'Add from a file…')
    await within(dialog).findByRole('textbox', { name: 'Name of Shop, monthly' })
    await click(user, 'Use')
    await screen.findByText('Recipe: Shop, monthly')
    await screen.findByRole('button', { name: 'Role of region: Ignored' })
  })
})
