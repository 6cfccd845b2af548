import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Tooltip } from 'radix-ui'
import { afterEach, describe, expect, it } from 'vitest'
import { storage } from '../../../renderer/app/bridge.ts'
import { DatasetsPanel } from '../../../renderer/app/DatasetsPanel.tsx'
import { openMap } from '../../../renderer/document/open-map.ts'
import { SessionProvider } from '../../../renderer/document/session-context.ts'
import { OverlayProvider, useOverlay } from '../../../renderer/feedback/overlay-context.tsx'
import { openTestWindow, type TestWindow } from '../app/test-window.ts'

configure({ asyncUtilTimeout: 8000 })

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
    expect(within(dialog).getByRole('status').textContent).toMatch(/changed$/)
    await user.click(within(dialog).getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(screen.getByLabelText('Answers').textContent).not.toBe('5340'))
    const [again] = await within(dialog).findAllByRole('button', { name: /: Helpline$/ })
    if (!again) throw new Error('The helpline has not come back')
    await user.click(again)
    await user.click(await screen.findByRole('menuitemradio', { name: 'Leave out' }))
    await waitFor(() => expect(screen.getByLabelText('Answers').textContent).toBe('5340'))
    await user.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect(await screen.findByRole('button', { name: '10 of 11 values matched' })).toBeTruthy()
  })

  it('is looked for anew without the file, when touchpoints have been renamed', async () => {
    opened = await openTestWindow({ sample: 'en' })
    const [map] = (await opened.storage.listMaps({})).maps
    const [dataset] = (await opened.storage.listDatasets({})).datasets
    if (!map || !dataset) throw new Error('The sample has no survey')
    const { matches } = await opened.storage.readMatches({ datasetId: dataset.id })
    await opened.storage.setMatches({
      datasetId: dataset.id,
      matches: matches.map(({ value }) => ({ value, touchpointId: null, matchedBy: 'none' })),
    })
    render(
      <Tooltip.Provider>
        <SessionProvider value={await openMap(storage, map.id)}>
          <OverlayProvider journeyId={map.id}>
            <DatasetsPanel />
          </OverlayProvider>
        </SessionProvider>
      </Tooltip.Provider>,
    )
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: '0 of 11 values matched' }))
    await user.click(await screen.findByRole('button', { name: 'Match anew' }))
    expect(await screen.findByText(/ values matched anew$/)).toBeTruthy()
    const after = (await opened.storage.readMatches({ datasetId: dataset.id })).matches
    const joined = after.filter(({ touchpointId }) => touchpointId !== null)
    expect(joined.length).toBeGreaterThan(8)
    for (const { value, touchpointId } of joined) {
      expect(touchpointId).toBe(matches.find((each) => each.value === value)?.touchpointId)
    }
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(async () => {
      const back = (await opened.storage.readMatches({ datasetId: dataset.id })).matches
      expect(back.every(({ touchpointId }) => touchpointId === null)).toBe(true)
    })
  })
})
