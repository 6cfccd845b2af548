import { act, cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { MapCanvas } from '../../../renderer/canvas/MapCanvas.tsx'
import { mapOf } from '../../../shared/document/query.ts'
import { type OpenSample, openSample } from '../app/open-sample.tsx'

let sample: OpenSample
beforeEach(async () => {
  // Room for the first columns only.
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600)
  sample = await openSample(() => <MapCanvas overlay={null} />)
})
afterEach(async () => {
  cleanup()
  vi.restoreAllMocks()
  await sample.close()
})

it('the map tells who cannot see it how to walk in it and how to leave it', () => {
  expect(screen.getByRole('application', { description: /F6 leaves the map/ })).toBe(
    screen.getByRole('application', { name: 'Journey map' }),
  )
})

it('the map points at the thing that has the keyboard as long as it is drawn', () => {
  const pointedAt = () => {
    const id = screen.getByRole('application', { name: 'Journey map' })
    return id.getAttribute('aria-activedescendant')
  }
  const { touchpoints } = mapOf(sample.session.store.getState().document)
  const [first] = touchpoints
  const last = touchpoints.at(-1)
  if (!first || !last) throw new Error('The sample has no touchpoints.')
  act(() => sample.session.select([last.id, first.id]))
  const name = document.getElementById(pointedAt() ?? '')?.getAttribute('aria-label')
  expect(name).toMatch(/^Touchpoint Social ad/)
  act(() => sample.session.select([first.id, last.id]))
  expect(pointedAt()).toBeNull()
})

it('the menu of new lanes gives the focus back when nothing was chosen, else to the map', async () => {
  const user = userEvent.setup()
  const button = screen.getByRole('button', { name: 'Add lane' })
  button.focus()
  await user.keyboard('{Enter}')
  await screen.findByRole('menu', { name: 'Add lane' })
  await user.keyboard('{Escape}')
  await waitFor(() => expect(document.activeElement).toBe(button))
  await user.keyboard('{Enter}')
  await user.click(await screen.findByRole('menuitem', { name: 'Backstage' }))
  await waitFor(() => expect(document.activeElement).not.toBe(button))
  const map = screen.getByRole('application', { name: 'Journey map' })
  expect(map.contains(document.activeElement)).toBe(true)
  expect(sample.lanes().filter((kind) => kind === 'backstage')).toHaveLength(2)
})
