import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PresentationPage } from '../../../renderer/presentation/PresentationPage.tsx'
import { setFields } from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { type OpenSample, openSample } from '../app/open-sample.tsx'

let sample: OpenSample
afterEach(async () => {
  cleanup()
  await sample.close()
})

const left = vi.fn()
async function present(about: (sample: OpenSample['session']) => string | null = () => null) {
  left.mockClear()
  sample = await openSample((session) => <PresentationPage about={about(session)} onLeave={left} />)
  await screen.findByRole('navigation', { name: 'Where we are' })
  return userEvent.setup()
}

const title = () => screen.getByRole('heading', { level: 1 }).textContent
const index = () => mapOf(sample.session.store.getState().document)
const touchpoint = (name: string) => {
  const found = index().touchpoints.find((each) => each.title === name)
  if (!found) throw new Error(`There is no ${name}.`)
  return found
}
const votesAt = (name: string) => {
  const [persona] = index().personas
  return persona && index().emotionOf(persona.id, touchpoint(name).id)
}
/** Until the numbers have come. */
const numbers = () => screen.findByText('NPS')

describe('a presentation', () => {
  it('begins with the map and goes on by the keys of a remote', async () => {
    const user = await present()
    expect(title()).toBe('Boots for the big hike')
    await user.keyboard('{PageDown}')
    expect(title()).toBe('Discover')
    await user.keyboard('{PageDown}')
    expect(title()).toBe('Social ad')
    await user.keyboard('{PageUp}{PageUp}')
    expect(title()).toBe('Boots for the big hike')
  })

  it('says each slide to a screen reader', async () => {
    const user = await present()
    await user.keyboard('{PageDown}{PageDown}')
    expect(screen.getByText('Touchpoint 1 of 12: Social ad')).toBeTruthy()
    await user.keyboard('b')
    expect(screen.getByText('Black screen')).toBeTruthy()
  })

  it('begins with what it is asked for', async () => {
    await present(
      (session) =>
        mapOf(session.store.getState().document).touchpoints.find(
          ({ title: name }) => name === 'Basket',
        )?.id ?? null,
    )
    expect(title()).toBe('Basket')
  })

  it('goes to a touchpoint by its number, and by a click on its bar', async () => {
    const user = await present()
    await user.keyboard('12')
    expect(screen.getAllByText('Go to touchpoint 12: Return').length).toBeGreaterThan(0)
    await user.keyboard('{Enter}')
    expect(title()).toContain('Return')
    await user.click(screen.getByRole('button', { name: 'Basket' }))
    expect(title()).toBe('Basket')
    await user.click(screen.getByRole('button', { name: /^Receive/ }))
    expect(title()).toBe('Receive')
  })

  it('goes on by a click on the right half and back by one on the left', async () => {
    const user = await present()
    const slide = screen.getByRole('main')
    await user.pointer([
      { keys: '[MouseLeft]', target: slide, coords: { clientX: 900, clientY: 300 } },
    ])
    expect(title()).toBe('Discover')
    await user.pointer([
      { keys: '[MouseLeft]', target: slide, coords: { clientX: 100, clientY: 300 } },
    ])
    expect(title()).toBe('Boots for the big hike')
  })

  it('shows its keys and is left by Escape', async () => {
    const user = await present()
    await user.keyboard('?')
    expect(screen.getByRole('dialog', { name: 'Keys while presenting' })).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(left).not.toHaveBeenCalled()
    await user.keyboard('{Escape}')
    expect(left).toHaveBeenCalledOnce()
  })
})

describe('a touchpoint in front of the room', () => {
  it('says what its number means, what has changed and what customers write', async () => {
    const user = await present()
    await user.keyboard('7{Enter}')
    await numbers()
    expect(screen.getByText('+50')).toBeTruthy()
    expect(
      screen.getByText('Between +41 and +58, so more customers are happy than unhappy.'),
    ).toBeTruthy()
    expect(screen.getByText(/^No detectable change since/)).toBeTruthy()
    const voices = await screen.findByRole('region', { name: 'What customers say' })
    await waitFor(() => expect(within(voices).getAllByRole('figure')).toHaveLength(2))
  })

  it('then shows what the team knows', async () => {
    const user = await present()
    await user.keyboard('8{Enter}')
    await numbers()
    await user.keyboard('{PageDown}')
    const team = screen.getByRole('region', { name: 'What the team knows' })
    expect(title()).toContain('Delivery texts')
    const item = (text: RegExp) => within(team).getByText(text).closest('li')
    expect(item(/^The text promises two hours/)?.textContent).toMatch(/High.*observed/)
    expect(item(/^Checks the text twice/)).toBeTruthy()
    expect(item(/^Good, they keep me/)).toBeTruthy()
    // How it is known stands with the last word: no line begins with the mark alone.
    const mark = within(team).getAllByLabelText('observed')[0]?.parentElement
    expect(mark?.className).toBe('presentation-last-word')
    expect(mark?.textContent?.trim()).toBe('lunch')
  })

  it('shows the picture of its storyboard beside that', async () => {
    const user = await present()
    const card = Object.values(sample.session.store.getState().document.card).find(({ text }) =>
      text.startsWith('The text promises two hours'),
    )
    if (!card) throw new Error('There is no such card.')
    sample.session.dispatch('editCard', (document) =>
      setFields(document, { type: 'card', id: card.id, fields: { picture: 'a'.repeat(64) } }),
    )
    await user.keyboard('8{Enter}')
    await numbers()
    await user.keyboard('{PageDown}')
    const team = within(screen.getByRole('region', { name: 'What the team knows' }))
    expect(team.getByRole('img', { name: card.text })).toBeTruthy()
  })

  it('says that answers are too few, and that nobody was asked', async () => {
    const user = await present()
    await user.keyboard('1{Enter}')
    await numbers()
    expect(screen.getByText(/^Too few answers to rely on/)).toBeTruthy()
    await user.keyboard('4{Enter}')
    expect(screen.getByText('No survey here')).toBeTruthy()
  })
})

describe("the room's votes", () => {
  it('are typed as numbers, become the level, and go from touchpoint to touchpoint', async () => {
    const user = await present()
    await user.keyboard('2{Enter}e')
    const field = screen.getByLabelText(/Votes from −2 to \+2/)
    expect(document.activeElement).toBe(field)
    await user.keyboard('2 1 1 -1 0')
    expect(
      screen.getByText(/^5 votes, −1 to \+2, half of the room between 0 and \+1$/),
    ).toBeTruthy()
    expect(votesAt('Site search')).toMatchObject({ votes: [2, 1, 1, -1, 0], level: 0.6 })
    // The first Enter ends the number, the next one goes on.
    await user.keyboard('{Enter}')
    expect(title()).toBe('Site search')
    await user.keyboard('{Enter}')
    expect(title()).toBe('Product page')
    await user.keyboard('-1{Tab}')
    expect(votesAt('Product page')).toMatchObject({ votes: [-1], level: -1 })
    expect(sample.session.store.getState().history.undo.map(({ name }) => name)).toEqual([
      'voteEmotion',
      'voteEmotion',
    ])
    await user.keyboard('{Escape}')
    expect(title()).toBe('Size advisor')
    sample.session.undo()
    sample.session.undo()
    expect(votesAt('Site search')).toMatchObject({ votes: [], level: -0.3 })
  })

  it('that cannot be read stay, are said, and hold back the step to the next', async () => {
    const user = await present()
    await user.keyboard('2{Enter}e1 3 x 2')
    const field = screen.getByLabelText(/Votes from −2 to \+2/)
    expect(screen.getByText(/“3” is not between −2 and \+2/)).toBeTruthy()
    await user.keyboard('{Tab}')
    expect(title()).toBe('Site search')
    expect(field).toHaveProperty('value', '1 3 x 2')
    expect(votesAt('Site search')).toMatchObject({ votes: [1, 2] })
    // Leaving the step and coming back loses nothing either.
    await user.keyboard('{Escape}e')
    expect(screen.getByLabelText(/Votes from −2 to \+2/)).toHaveProperty('value', '1 3 x 2')
  })

  it('take one that comes late behind the others', async () => {
    const user = await present()
    await user.keyboard('2{Enter}e1 2{Tab}')
    expect(title()).toBe('Product page')
    await user.keyboard('{PageUp}-1')
    expect(title()).toBe('Site search')
    expect(votesAt('Site search')).toMatchObject({ votes: [1, 2, -1] })
    // Also when the room has looked at something else meanwhile.
    await user.keyboard('{Escape}e0')
    expect(votesAt('Site search')).toMatchObject({ votes: [1, 2, -1, 0] })
  })

  it('from a column of a spreadsheet are pasted as they stand', async () => {
    const user = await present()
    await user.keyboard('2{Enter}e')
    await user.paste('2\n1\r\n-1\n')
    expect(votesAt('Site search')).toMatchObject({ votes: [2, 1, -1] })
  })

  it('end with the last touchpoint of the last persona', async () => {
    const user = await present()
    await user.keyboard('12{Enter}e')
    expect(screen.getByLabelText(/How does Megan Hartley feel here\?/)).toBeTruthy()
    await user.keyboard('{Tab}')
    expect(title()).toBe('Social ad')
    expect(screen.getByLabelText(/How does Graham Cole feel here\?/)).toBeTruthy()
    for (let steps = 0; steps < 12; steps += 1) await user.keyboard('{Tab}')
    expect(screen.queryByLabelText(/Votes from −2 to \+2/)).toBeNull()
    expect(title()).toContain('Return')
  })
})
