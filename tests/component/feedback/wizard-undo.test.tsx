import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { commandOf, perform } from '../../../renderer/commands/registry.ts'
import { answers, click, pick, survey, wizardDesk } from './wizard-desk.tsx'

const desk = wizardDesk()

describe('what was said can be taken back', () => {
  it('goes back and forth over roles, touchpoints and how the file is read', async () => {
    desk.choose('shop.csv', survey(answers))
    const user = await desk.openWizard()
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
    desk.choose('shop.csv', survey(answers))
    const user = await desk.openWizard()
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
    desk.choose('shop.csv', survey(answers))
    const user = await desk.openWizard()
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
