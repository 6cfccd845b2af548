import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { closeDialog, useOpenDialog } from '../../../renderer/app/dialogs.ts'
import { NewBallotDialog } from '../../../renderer/votes/NewBallotDialog.tsx'
import { VotesPanel } from '../../../renderer/votes/VotesPanel.tsx'
import { VotingBar } from '../../../renderer/votes/VotingBar.tsx'
import {
  changeDots,
  stopVoting,
  undoOwnDot,
  votesStore,
} from '../../../renderer/votes/votes-store.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { type OpenSample, openSample } from '../app/open-sample.tsx'

/** As much of the window as a vote needs; what a press on the map does is asked of `changeDots`. */
function Room() {
  const dialog = useOpenDialog()
  return (
    <>
      <VotesPanel />
      <VotingBar />
      {dialog?.kind === 'newBallot' && <NewBallotDialog />}
    </>
  )
}

let sample: OpenSample
beforeAll(async () => {
  sample = await openSample(() => <Room />)
  await screen.findByRole('complementary', { name: 'Dot votes' })
})
afterAll(async () => {
  cleanup()
  await sample.close()
})
afterEach(() =>
  act(() => {
    closeDialog()
    stopVoting()
    votesStore.setState({ shown: null, secret: true })
    while (steps().length > 0) sample.session.undo()
  }),
)

const doc = () => sample.session.store.getState().document
const steps = () => sample.session.store.getState().history.undo.map(({ name }) => name)
const panel = () => within(screen.getByRole('complementary', { name: 'Dot votes' }))
const bar = () => within(screen.getByRole('region', { name: 'What first?' }))
const touchpoint = (title: string) => {
  const found = mapOf(doc()).touchpoints.find((each) => each.title === title)
  if (!found) throw new Error(`There is no touchpoint “${title}”.`)
  return found.id
}
const press = (title: string, by: 1 | -1 = 1) =>
  act(() => changeDots(sample.session, touchpoint(title), by))

async function start(): Promise<void> {
  fireEvent.click(panel().getByRole('button', { name: 'Start a dot vote' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'New dot vote' }))
  fireEvent.change(dialog.getByRole('textbox'), { target: { value: 'What first?' } })
  fireEvent.click(dialog.getByRole('button', { name: 'Fewer dots' }))
  fireEvent.click(dialog.getByRole('button', { name: 'Start' }))
  await screen.findByRole('region', { name: 'What first?' })
}
async function comes(name: string, round = bar()): Promise<void> {
  const field = await round.findByRole('textbox', { name: 'Who votes?' })
  fireEvent.change(field, { target: { value: name } })
  fireEvent.click(round.getByRole('button', { name: 'Begin' }))
  await round.findByText(/ votes$/)
}

describe('A dot vote on one machine', () => {
  it('goes from person to person, closes, and shows who got how many dots', async () => {
    await start()
    await comes('Anna')
    press('Helpline')
    press('Helpline')
    expect(bar().getByText('0 dots left')).toBeTruthy()
    fireEvent.click(bar().getByRole('button', { name: 'Next person' }))
    await comes('Béla')
    expect(bar().getByText('2 dots left')).toBeTruthy()
    press('Helpline')
    press('Basket')
    fireEvent.click(bar().getByRole('button', { name: 'Close the vote' }))
    const result = within(await panel().findByRole('table', { name: 'Result: What first?' }))
    const [, first, second] = result.getAllByRole('row')
    expect(
      within(first ?? document.body)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['1', '3 1–2 each', '2 of 2'])
    expect(first?.textContent).toContain('Helpline')
    expect(second?.textContent).toContain('Basket')
    expect(screen.queryByRole('region', { name: 'What first?' })).toBeNull()
    expect(
      panel().getByRole('switch', { name: 'Show dots on the map' }).getAttribute('aria-checked'),
    ).toBe('true')
  })

  it('says so where there are no dots left, and gives them again when one is taken back', async () => {
    await start()
    await comes('Anna')
    press('Helpline')
    press('Helpline')
    press('Basket')
    // In the place of the hint: a line more would push the map away under the next press.
    const said = bar().getByText('No dots left: take one back first.', { ignore: '[role=status]' })
    expect(said.className).toContain('voting-note')
    expect(bar().queryByText(/^Click a card or touchpoint/)).toBeNull()
    press('Helpline', -1)
    expect(bar().getByText('1 dot left')).toBeTruthy()
    press('Basket')
    expect(Object.values(doc().vote).map(({ dots }) => dots)).toEqual([1, 1])
  })

  it('undoes dots of the person whose turn it is, and never those that others have given unseen', async () => {
    await start()
    await comes('Anna')
    press('Helpline')
    fireEvent.click(bar().getByRole('button', { name: 'Next person' }))
    await comes('Béla')
    press('Basket')
    const dots = () => Object.values(doc().vote).map(({ voter }) => voter)
    expect(dots()).toEqual(['Anna', 'Béla'])
    act(() => undoOwnDot(sample.session))
    expect(dots()).toEqual(['Anna'])
    expect(bar().getByText('2 dots left')).toBeTruthy()
    act(() => undoOwnDot(sample.session))
    expect(dots()).toEqual(['Anna'])
    expect(bar().getAllByText(/^Nothing of yours to undo/).length).toBeGreaterThan(0)
  })

  it('knows who comes back, however the name is written', async () => {
    await start()
    await comes('Anna')
    press('Helpline')
    fireEvent.click(bar().getByRole('button', { name: 'Next person' }))
    expect(bar().getByText('Has voted already: Anna')).toBeTruthy()
    await comes('anna')
    expect(bar().getByText('Anna votes')).toBeTruthy()
    expect(bar().getByText('1 dot left')).toBeTruthy()
  })

  it('is opened again with its dots, and deleted with them; undo brings all back', async () => {
    await start()
    await comes('Anna')
    press('Helpline')
    fireEvent.click(bar().getByRole('button', { name: 'Close the vote' }))
    const more = await panel().findByRole('button', { name: 'More for What first?' })
    fireEvent.keyDown(more, { key: 'Enter' })
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Reopen' }))
    expect(Object.values(doc().ballot)).toMatchObject([{ open: true }])
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull())
    fireEvent.keyDown(more, { key: 'Enter' })
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }))
    expect([doc().ballot, doc().vote]).toEqual([{}, {}])
    act(() => sample.session.undo())
    expect(Object.values(doc().vote)).toMatchObject([{ voter: 'Anna', dots: 1 }])
  })

  it('goes into a new round with as many dots and the same question, numbered, and keeps the last result', async () => {
    await start()
    await comes('Anna')
    press('Helpline')
    press('Helpline')
    fireEvent.click(bar().getByRole('button', { name: 'Close the vote' }))
    const more = await panel().findByRole('button', { name: 'More for What first?' })
    fireEvent.keyDown(more, { key: 'Enter' })
    fireEvent.click(await screen.findByRole('menuitem', { name: 'New round, from no dots' }))
    const round = within(await screen.findByRole('region', { name: 'What first? (2)' }))
    // She has all her dots again, and no more than before.
    await comes('Anna', round)
    expect(round.getByText('2 dots left')).toBeTruthy()
    press('Basket')
    press('Basket')
    press('Basket')
    expect(round.getAllByText('No dots left: take one back first.').length).toBeGreaterThan(0)
    const rounds = Object.values(doc().ballot)
    expect(rounds.map(({ title, budget }) => [title, budget])).toEqual([
      ['What first?', 2],
      ['What first? (2)', 2],
    ])
    expect(rounds.filter(({ open }) => open)).toHaveLength(1)
    expect(panel().getByRole('table', { name: 'Result: What first?' }).textContent).toContain(
      'Helpline',
    )
  })

  it('ends when undo takes it away', async () => {
    await start()
    act(() => sample.session.undo())
    expect(screen.queryByRole('region', { name: 'What first?' })).toBeNull()
    expect(votesStore.getState().ballotId).toBeNull()
  })
})
