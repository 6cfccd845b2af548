import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { storage } from '../../../renderer/app/bridge.ts'
import { changeLanguage } from '../../../renderer/app/i18n.ts'
import { Inspector } from '../../../renderer/inspector/Inspector.tsx'
import { deleteMap, restoreMap } from '../../../renderer/library/map-actions.ts'
import { journeyOf } from '../../../shared/document/document.ts'
import { setEmotionVotes, setFields } from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { type OpenSample, openSample } from '../app/open-sample.tsx'

let sample: OpenSample
afterEach(async () => {
  cleanup()
  await sample.close()
})

const present = () => sample.session.store.getState().document
const steps = () => sample.session.store.getState().history.undo.map(({ name }) => name)
const touchpoint = (title: string) => {
  const found = mapOf(present()).touchpoints.find((each) => each.title === title)
  if (!found) throw new Error(`There is no ${title}.`)
  return found
}
/** Two pain points that were not of high severity when the story began. */
let mild: readonly string[] = []
const pains = () => {
  const lane = mapOf(present()).lanes.find(({ kind }) => kind === 'painPoints')
  return mapOf(present())
    .cardsOfLane(lane?.id ?? '')
    .filter(({ id }) => mild.includes(id))
}
const card = (text: RegExp) => {
  const found = Object.values(present().card).find((each) => text.test(each.text))
  if (!found) throw new Error(`There is no ${text}.`)
  return found
}

async function inspect(ids: (sample: OpenSample) => readonly string[] = () => []) {
  sample = await openSample(() => <Inspector evidence={(id) => <p>Evidence of {id}</p>} />)
  sample.session.select(ids(sample))
  await screen.findByRole('complementary', { name: 'Inspector' })
  return userEvent.setup()
}

describe('a touchpoint', () => {
  it('takes its title as it is typed, as one step of undo', async () => {
    const user = await inspect(() => [touchpoint('Basket').id])
    await screen.findByText('Buy, touchpoint 6 of 12')
    const title = screen.getByLabelText('Title')
    await user.clear(title)
    await user.type(title, 'Cart{Enter}')
    expect(touchpoint('Cart').channel).toBe('app')
    expect(steps()).toEqual(['editTouchpoint'])
    sample.session.undo()
    expect(touchpoint('Basket').title).toBe('Basket')
  })

  it('says that its detail map was deleted, and knows when it is back', async () => {
    await inspect(() => [touchpoint('Basket').id])
    const { map } = await storage.newMap({ template: 'blank', language: 'en', title: 'Checkout' })
    const id = touchpoint('Basket').id
    sample.session.dispatch('linkMap', (document) =>
      setFields(document, { type: 'touchpoint', id, fields: { linkedMap: map.id } }),
    )
    await deleteMap(map)
    await screen.findByRole('button', { name: 'Detail map: Checkout (deleted)' })
    await restoreMap(map.id)
    await screen.findByRole('button', { name: 'Detail map: Checkout' })
  })

  it('is given a target beside its number of now, within what the metric can be', async () => {
    const user = await inspect(() => [touchpoint('Basket').id])
    await screen.findByText('now +8, n 228')
    const target = () => screen.getByLabelText('Target')
    await user.type(target(), '20{Enter}')
    expect(touchpoint('Basket').target).toEqual({ metric: 'nps', value: 20 })
    expect(target()).toHaveProperty('value', '+20')
    expect(steps()).toEqual(['editTouchpoint'])
    await user.clear(target())
    await user.type(target(), '120{Enter}')
    expect(screen.getByText('From −100 to +100')).toBeTruthy()
    expect(touchpoint('Basket').target).toEqual({ metric: 'nps', value: 20 })
    await user.clear(target())
    await user.type(target(), '−5,5{Enter}')
    expect(touchpoint('Basket').target).toEqual({ metric: 'nps', value: -5.5 })
    await user.clear(target())
    await user.tab()
    expect(touchpoint('Basket').target).toBeNull()
    sample.session.undo()
    expect(touchpoint('Basket').target).toEqual({ metric: 'nps', value: -5.5 })
  })

  it('is given a target of time in the words of time', async () => {
    const user = await inspect(() => [touchpoint('Basket').id])
    await user.click(await screen.findByRole('button', { name: /^Metric of the target/ }))
    await user.click(screen.getByRole('menuitemradio', { name: 'Duration' }))
    await user.type(screen.getByLabelText('Target'), '5 min{Enter}')
    expect(touchpoint('Basket').target).toEqual({ metric: 'duration', value: 300 })
    expect(screen.getByLabelText('Target')).toHaveProperty('value', '5 min')
  })

  it('chooses a channel by its name, or one that the team names itself', async () => {
    const user = await inspect(() => [touchpoint('Basket').id])
    await user.click(await screen.findByRole('button', { name: 'Channel: Mobile app' }))
    await user.click(screen.getByRole('menuitemradio', { name: 'Kiosk' }))
    expect(touchpoint('Basket').channel).toBe('kiosk')
    await user.click(screen.getByRole('button', { name: 'Channel: Kiosk' }))
    await user.click(screen.getByRole('menuitemradio', { name: 'Other' }))
    await user.type(screen.getByLabelText('Own name'), 'Fax')
    expect(touchpoint('Basket').channel).toBe('Fax')
  })

  it('goes back to what was typed over in one step, and comes again', async () => {
    const user = await inspect(() => [touchpoint('Basket').id])
    await screen.findByText('Buy, touchpoint 6 of 12')
    const title = screen.getByLabelText<HTMLTextAreaElement>('Title')
    const { id } = touchpoint('Basket')
    const now = () => present().touchpoint[id]?.title
    await user.type(title, 'Cart', { initialSelectionStart: 0, initialSelectionEnd: 6 })
    expect(now()).toBe('Cart')
    await user.keyboard('{Control>}z{/Control}')
    expect([now(), title.value]).toEqual(['Basket', 'Basket'])
    await user.keyboard('{Control>}z{/Control}')
    expect(now()).toBe('Basket')
    await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}')
    expect([now(), title.value]).toEqual(['Cart', 'Cart'])
  })

  it('is marked, moved to another stage, and shows what customers said', async () => {
    const user = await inspect(() => [touchpoint('Basket').id])
    await user.click(await screen.findByRole('switch', { name: 'Moment of truth' }))
    expect(touchpoint('Basket').momentOfTruth).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Stage: Buy' }))
    await user.click(screen.getByRole('menuitemradio', { name: 'Receive' }))
    const receive = mapOf(present()).stages.find(({ title }) => title === 'Receive')
    expect(touchpoint('Basket').stageId).toBe(receive?.id)
    expect(screen.getByText(`Evidence of ${touchpoint('Basket').id}`)).toBeTruthy()
  })

  it('leads to its connections by keyboard', async () => {
    const user = await inspect(() => [touchpoint('Basket').id])
    const line = await screen.findByRole('button', { name: /^To Product page/ })
    line.focus()
    await user.keyboard('{Enter}')
    await user.click(screen.getByRole('button', { name: 'Kind: Back' }))
    await user.click(screen.getByRole('menuitemradio', { name: 'Alternative' }))
    expect(Object.values(present().connection).map(({ kind }) => kind)).toContain('alternative')
  })
})

describe('a card', () => {
  it('has a severity that is chosen and taken back, a step each', async () => {
    const user = await inspect(() => [card(/^Delivery fee/).id])
    const severity = await screen.findByRole('radiogroup', { name: 'Severity' })
    await user.click(within(severity).getByRole('radio', { name: 'High' }))
    expect(card(/^Delivery fee/).severity).toBe(3)
    await user.click(within(severity).getByRole('radio', { name: 'High' }))
    expect(card(/^Delivery fee/).severity).toBeNull()
    expect(steps()).toEqual(['editCard', 'editCard'])
  })

  it('is made to stand over more touchpoints and over fewer, a step each', async () => {
    const user = await inspect(() => [card(/^Delivery fee/).id])
    const { span } = card(/^Delivery fee/)
    await user.click(await screen.findByRole('button', { name: 'One touchpoint more' }))
    expect(card(/^Delivery fee/).span).toBe(span + 1)
    await user.click(screen.getByRole('button', { name: 'One touchpoint fewer' }))
    expect(card(/^Delivery fee/).span).toBe(span)
    expect(steps()).toEqual(['spanCard', 'spanCard'])
  })

  it('of an opportunity has impact, effort, owner, status and due date instead', async () => {
    const user = await inspect(() => [card(/^Keep width/).id])
    await screen.findByRole('radiogroup', { name: 'Impact' })
    expect(screen.queryByRole('radiogroup', { name: 'Severity' })).toBeNull()
    await user.type(screen.getByLabelText('Due'), '2027-03-31')
    expect(card(/^Keep width/).due).toBe('2027-03-31')
  })

  it('is due on a day that is written as the window’s language writes it', async () => {
    await inspect(() => [card(/^Keep width/).id])
    fireEvent.change(await screen.findByLabelText('Due'), { target: { value: '2027-03-31' } })
    await screen.findByText('31 Mar 2027')
    await act(() => changeLanguage('hu'))
    await screen.findByText('2027. márc. 31.')
    await act(() => changeLanguage('pl'))
    await screen.findByText('31 mar 2027')
    await act(() => changeLanguage('en'))
  })
})

describe('an emotion', () => {
  it('is raised press by press, as one step', async () => {
    const emotion = () => Object.values(present().emotion).find(({ level }) => level === 0.6)
    const user = await inspect(() => [emotion()?.id ?? ''])
    const id = emotion()?.id ?? ''
    const raise = await screen.findByRole('button', { name: 'Raise' })
    await user.click(raise)
    await user.click(raise)
    expect(present().emotion[id]?.level).toBe(0.8)
    expect(steps()).toEqual(['moveEmotion'])
  })
})

describe('several', () => {
  it('are changed and deleted together, a step each', async () => {
    const user = await inspect(() => [touchpoint('Basket').id, touchpoint('Payment').id])
    await screen.findByText('2 selected')
    await user.click(screen.getByRole('switch', { name: 'Moment of truth' }))
    expect([touchpoint('Basket'), touchpoint('Payment')].every((each) => each.momentOfTruth)).toBe(
      true,
    )
    await user.click(screen.getByRole('button', { name: 'Delete all' }))
    expect(sample.touchpoints()).toHaveLength(10)
    expect(steps()).toEqual(['editMany', 'delete'])
    sample.session.undo()
    expect(sample.touchpoints()).toHaveLength(12)
  })
})

describe('touchpoints and cards selected together', () => {
  it('each take the fields that they have', async () => {
    const user = await inspect(() => {
      const lane = mapOf(present()).lanes.find(({ kind }) => kind === 'painPoints')
      mild = mapOf(present())
        .cardsOfLane(lane?.id ?? '')
        .flatMap(({ id, severity }) => (severity === 3 ? [] : [id]))
        .slice(0, 2)
      return [touchpoint('Basket').id, ...mild]
    })
    await user.click(await screen.findByRole('button', { name: /^Channel: / }))
    await user.click(screen.getByRole('menuitemradio', { name: 'Kiosk' }))
    const severity = within(screen.getByRole('radiogroup', { name: 'Severity' }))
    await user.click(severity.getByRole('radio', { name: 'High' }))
    await user.click(screen.getByRole('radio', { name: 'Rose' }))
    expect(touchpoint('Basket').channel).toBe('kiosk')
    expect(pains().map((pain) => [pain.severity, pain.colour])).toEqual([
      [3, 'rose'],
      [3, 'rose'],
    ])
    expect(steps()).toEqual(['editMany', 'editMany', 'setColour'])
  })
})

describe('a touchpoint on several channels', () => {
  it('keeps those that are ticked, and none twice', async () => {
    const user = await inspect(() => [touchpoint('Basket').id])
    await user.click(await screen.findByRole('button', { name: 'Also on: Not set' }))
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Web' }))
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Kiosk' }))
    await user.keyboard('{Escape}')
    expect(touchpoint('Basket').moreChannels).toEqual(['web', 'kiosk'])
    await user.click(screen.getByRole('button', { name: 'Channel: Mobile app' }))
    await user.click(screen.getByRole('menuitemradio', { name: 'Kiosk' }))
    expect(touchpoint('Basket')).toMatchObject({ channel: 'kiosk', moreChannels: ['web'] })
  })
})

describe('nothing selected', () => {
  it('shows the map itself, its personas and its grounds', async () => {
    const user = await inspect()
    await user.click(await screen.findByRole('button', { name: 'State: Current state' }))
    await user.click(screen.getByRole('menuitemradio', { name: 'Future state' }))
    expect(journeyOf(present()).state).toBe('future')
    await user.click(screen.getByRole('button', { name: 'Make Graham Cole the point of view' }))
    expect(mapOf(present()).personas.map(({ name }) => name)).toEqual([
      'Graham Cole',
      'Megan Hartley',
    ])
    await user.click(screen.getByRole('button', { name: 'Take Megan Hartley off the map' }))
    expect(mapOf(present()).personas.map(({ name }) => name)).toEqual(['Graham Cole'])
  })
})

describe('on what the map rests', () => {
  it('is counted by cards and touchpoints, and a click goes through the cards', async () => {
    const user = await inspect()
    const row = (name: RegExp) => screen.getByRole('row', { name })
    const assumed = Object.values(present().card).filter(({ evidence }) => evidence === 'assumed')
    expect(within(row(/assumed/)).getByText(String(assumed.length))).toBeTruthy()
    // Eleven have answers; nobody was asked about the size advisor, but an observed pain reaches over it.
    await waitFor(() => expect(within(row(/observed/)).getByText('12')).toBeTruthy())
    await user.click(screen.getByRole('button', { name: 'Next assumed card' }))
    const [selected] = sample.session.store.getState().selection.ids
    expect(assumed.map(({ id }) => id)).toContain(selected)
  })
})

describe("the room's votes on an emotion", () => {
  it('are told with their range, and go when the level is changed by hand', async () => {
    const user = await inspect()
    const [persona] = mapOf(present()).personas
    if (!persona) throw new Error('There is no persona.')
    const place = { personaId: persona.id, touchpointId: touchpoint('Basket').id }
    sample.session.dispatch('voteEmotion', (document) =>
      setEmotionVotes(document, { ...place, votes: [2, 1, 0, -1, 1] }),
    )
    const emotion = mapOf(present()).emotionOf(place.personaId, place.touchpointId)
    sample.session.select([emotion?.id ?? ''])
    expect(await screen.findByText('5 votes, −1 to +2')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Raise' }))
    await waitFor(() => expect(screen.queryByText(/votes/)).toBeNull())
  })
})
