import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { StepAnnouncer } from '../../../renderer/app/StepAnnouncer.tsx'
import { removeRecords, setFields } from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { type OpenSample, openSample } from './open-sample.tsx'

let sample: OpenSample
afterEach(async () => {
  cleanup()
  await sample.close()
})

const said = () => screen.getByRole('status').textContent

it('who cannot see the map hears what was deleted, undone and redone, but not what is being typed', async () => {
  sample = await openSample(() => <StepAnnouncer />)
  const { session } = sample
  const [touchpoint] = mapOf(session.store.getState().document).touchpoints
  const id = touchpoint?.id ?? ''
  const type = (title: string) =>
    session.dispatch(
      'editTouchpoint',
      (document) => setFields(document, { type: 'touchpoint', id, fields: { title } }),
      { typing: `${id}.title` },
    )
  act(() => void type('S'))
  act(() => void type('So'))
  expect(said()).toBe('')
  act(() => void session.dispatch('deleteTouchpoint', (map) => removeRecords(map, { ids: [id] })))
  expect(said()).toBe('Done: delete touchpoint')
  act(session.undo)
  expect(said()).toBe('Undone: delete touchpoint')
  act(session.redo)
  expect(said()).toBe('Redone: delete touchpoint')
  act(session.undo)
  act(session.undo)
  expect(said()).toBe('Undone: edit touchpoint')
})
