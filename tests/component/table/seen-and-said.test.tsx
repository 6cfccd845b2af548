import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { votesStore } from '../../../renderer/votes/votes-store.ts'
import { brandId } from '../../../shared/document/id.ts'
import {
  addBallot,
  addRemark,
  castVote,
  putPictures,
  setFields,
} from '../../../shared/document/operations/operations.ts'
import { pngPicture } from '../../builders/pictures.ts'
import { type OpenTable, openTable } from './open-table.tsx'

let table: OpenTable
afterEach(async () => {
  cleanup()
  votesStore.setState({ shown: null })
  await table.close()
})

/** The table with the keyboard on the first card, and that card. */
async function onFirstCard() {
  table = await openTable()
  await table.user.keyboard('{ArrowRight}')
  const [id = ''] = table.session.store.getState().selection.ids
  return () => {
    const card = table.session.store.getState().document.card[id]
    if (!card) throw new Error('The card is gone.')
    return card
  }
}
const name = 'Social ad, Actions: Taps a boot advert on the train, observed'
describe('a cell of the table shows what the map shows', () => {
  it('a picture, small; pressing it takes it off', async () => {
    const card = await onFirstCard()
    const picture = 'a'.repeat(64)
    act(() => {
      table.session.dispatch('setPicture', (map) =>
        putPictures(map, { pictures: [picture], place: { kind: 'card', id: card().id } }),
      )
    })
    table.cell(`${name}, with picture`)
    const thumb = screen.getByRole('button', { name: 'Picture: Taps a boot advert on the train' })
    await table.user.click(thumb)
    await table.user.click(await screen.findByRole('menuitem', { name: 'Remove picture' }))
    expect(card().picture).toBeNull()
    expect(table.cell(name)).toBeTruthy()
  })

  it('takes a picture that is dropped on an empty cell, and on a card', async () => {
    const card = await onFirstCard()
    const bytes = await pngPicture()
    const file = new File([new Uint8Array(bytes)], 'queue.png', { type: 'image/png' })
    const dataTransfer = { files: [file], items: [{ kind: 'file', type: 'image/png' }] }
    const empty = table.cell('Payment, Pain points: empty')
    fireEvent.dragOver(empty, { dataTransfer })
    expect(document.querySelector('.picture-slot')).not.toBeNull()
    fireEvent.drop(empty, { dataTransfer })
    await waitFor(() => table.cell('Payment, Pain points: a picture'))
    expect(document.querySelector('.picture-slot')).toBeNull()
    const item = table.cell(name).querySelector('[data-item]')
    if (item) fireEvent.drop(item, { dataTransfer })
    await waitFor(() => expect(card().picture).toMatch(/^[0-9a-f]{64}$/))
    expect(table.steps()).toEqual(['addPicture', 'setPicture'])
  })

  it('the colour of a card and of a stage, which its name says as well', async () => {
    const card = await onFirstCard()
    const [stage] = table.index().stages
    act(() => {
      table.session.dispatch('setColour', (map) =>
        setFields(map, { type: 'card', id: card().id, fields: { colour: 'green' } }),
      )
      table.session.dispatch('setColour', (map) =>
        setFields(map, { type: 'stage', id: stage?.id ?? '', fields: { colour: 'violet' } }),
      )
    })
    const cell = table.cell(`${name}, green`)
    const tinted = cell.querySelector<HTMLElement>('.table-card-tinted')
    expect(tinted?.style.backgroundColor).toBe('var(--tint-green)')
    expect(table.cell(/^Stage Discover.*, violet$/)).toBeTruthy()
  })

  it('open comments, which a press on their number opens', async () => {
    const card = await onFirstCard()
    const [touchpoint] = table.index().touchpoints
    act(() => {
      for (const targetId of [card().id, card().id, touchpoint?.id ?? '']) {
        table.session.dispatch('addRemark', (map) =>
          addRemark(map, {
            targetId,
            author: 'Eszter',
            text: 'Ask them',
            at: '2026-01-05T10:00:00Z',
          }),
        )
      }
    })
    expect(table.cell(`${name}, 2 comments`)).toBeTruthy()
    expect(table.cell(/^1, Social ad, .*, 1 comment$/)).toBeTruthy()
    await table.user.click(
      screen.getByRole('button', { name: '2 comments on Taps a boot advert on the train' }),
    )
    expect(await screen.findByRole('heading', { name: 'Comments' })).toBeTruthy()
  })

  it('the dots of the vote that is shown, which lead to its result', async () => {
    const card = await onFirstCard()
    const ballotId = brandId('ballot', 'ballot_first')
    act(() => {
      table.session.dispatch('addBallot', (map) =>
        addBallot(map, {
          id: ballotId,
          title: 'What first?',
          budget: 5,
          at: '2026-01-05T10:00:00Z',
        }),
      )
      table.session.dispatch('editVote', (map) =>
        castVote(map, { ballotId, targetId: card().id, voter: 'Anna', dots: 3 }),
      )
    })
    expect(table.cell(name)).toBeTruthy()
    act(() => votesStore.setState({ shown: ballotId, secret: false }))
    expect(table.cell(`${name}, 3 dots`)).toBeTruthy()
    await table.user.click(
      screen.getByRole('button', { name: 'Taps a boot advert on the train: 3 dots' }),
    )
    expect(await screen.findByRole('heading', { name: 'Dot votes' })).toBeTruthy()
  })

  it('all channels of a touchpoint, and that it has a map of its own', async () => {
    await onFirstCard()
    const [touchpoint] = table.index().touchpoints
    act(() => {
      table.session.dispatch('editTouchpoint', (map) =>
        setFields(map, {
          type: 'touchpoint',
          id: touchpoint?.id ?? '',
          fields: { moreChannels: ['email'], linkedMap: brandId('journey', 'journey_other') },
        }),
      )
    })
    expect(
      table.cell('1, Social ad, Ad, E-mail, Brand marketer, has a map of its own'),
    ).toBeTruthy()
  })
})
