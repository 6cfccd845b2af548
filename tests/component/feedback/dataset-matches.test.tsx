import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Tooltip } from 'radix-ui'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { storage } from '../../../renderer/app/bridge.ts'
import { DatasetsPanel } from '../../../renderer/app/DatasetsPanel.tsx'
import { openMap } from '../../../renderer/document/open-map.ts'
import { SessionProvider } from '../../../renderer/document/session-context.ts'
import { OverlayProvider, useOverlay } from '../../../renderer/feedback/overlay-context.tsx'
import { openTestWindow, type TestWindow } from '../app/test-window.ts'
import { fillGapsOfJsdom } from './jsdom-gaps.ts'

configure({ asyncUtilTimeout: 8000 })
beforeAll(fillGapsOfJsdom)

let opened: TestWindow
afterEach(async () => {
  cleanup()
  await opened.close()
})

function Answers() {
  return <output aria-label="Answers">{String(useOverlay()?.answers)}</output>
}

describe('the join of a survey to the map', () => {
  it('is changed without another import; the numbers follow', async () => {
    opened = await openTestWindow({ sample: 'en' })
    const [map] = (await opened.storage.listMaps({})).maps
    if (!map) throw new Error('The sample has no map')
    render(
      <Tooltip.Provider>
        <SessionProvider value={await openMap(storage, map.id)}>
          <OverlayProvider journeyId={map.id}>
            <DatasetsPanel />
            <Answers />
          </OverlayProvider>
        </SessionProvider>
      </Tooltip.Provider>,
    )
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: '11 of 11 values matched' }))
    const dialog = await screen.findByRole('dialog', {
      name: /^Touchpoints of Sample, made answers/,
    })
    const [picker] = await within(dialog).findAllByRole('button', { name: /: Helpline$/ })
    if (!picker) throw new Error('No value belongs to the helpline')
    await user.click(picker)
    await user.click(await screen.findByRole('menuitemradio', { name: 'Leave out' }))
    await waitFor(() => expect(screen.getByLabelText('Answers').textContent).toBe('5340'))
    const overlay = await opened.storage.overlay({ journeyId: map.id, filter: {} })
    const helpline = overlay.touchpoints.find(({ title }) => title === 'Helpline')
    expect(helpline?.emotion.state).toBe('none')
    await user.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect(await screen.findByRole('button', { name: '10 of 11 values matched' })).toBeTruthy()
  })
})
