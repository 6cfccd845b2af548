import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { handleKey } from '../../../renderer/app/keys.ts'
import { setLiveSession } from '../../../renderer/app/live-session.ts'
import { applyDiff } from '../../../shared/document/diff.ts'
import { createDocument, type MapDocument } from '../../../shared/document/document.ts'
import { createJourney } from '../../../shared/document/journey.ts'
import {
  addStage,
  addTouchpoint,
  setFields,
} from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { type OpenTable, openTable } from './open-table.tsx'

let table: OpenTable
afterEach(async () => {
  cleanup()
  setLiveSession(null)
  await table.close()
})

/** The sample map with the keyboard on the number of a touchpoint. */
async function onNumberOf(title: string) {
  table = await openTable()
  setLiveSession(table.session)
  await waitFor(() => table.cell(/^Social ad, NPS: −8/))
  await table.user.click(table.cell(new RegExp(`^${title}, NPS:`)))
}
const target = (title: string) =>
  table.index().touchpoints.find((touchpoint) => touchpoint.title === title)?.target
const undo = () =>
  act(() => void handleKey(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true })))
const field = () => screen.getByRole('textbox', { name: /^Target of/ })

const stageOf = (map: MapDocument) => {
  const [stage] = mapOf(map).stages
  if (!stage) throw new Error('There is no stage.')
  return stage.id
}

describe('what a touchpoint is meant to reach', () => {
  it('is typed into the cell of its number, which says it from then on', async () => {
    await onNumberOf('Social ad')
    await table.user.keyboard('20')
    expect(field().getAttribute('aria-label')).toBe('Target of Social ad, NPS')
    await table.user.keyboard('{Enter}')
    expect(target('Social ad')).toEqual({ metric: 'nps', value: 20 })
    const cell = table.cell('Social ad, NPS: −8, −45 to +31, n 12, too few, target NPS +20')
    expect(cell.textContent).toContain('target +20')
    expect(table.here()).toMatch(/^Site search, NPS/)
    expect(table.steps()).toEqual(['editTouchpoint'])
    undo()
    expect(target('Social ad')).toBeNull()
  })

  it('is opened with Enter as it is, and taken off with Delete', async () => {
    await onNumberOf('Social ad')
    await table.user.keyboard('20{Enter}{ArrowUp}{Enter}')
    expect(field()).toHaveProperty('value', '+20')
    await table.user.keyboard('{Escape}')
    expect(target('Social ad')).toEqual({ metric: 'nps', value: 20 })
    await waitFor(() => expect(table.here()).toMatch(/^Social ad, NPS/))
    await table.user.keyboard('{Delete}')
    expect(target('Social ad')).toBeNull()
    await table.user.keyboard('{Delete}')
    expect(table.steps()).toEqual(['editTouchpoint', 'editTouchpoint'])
  })

  it('is opened by a double click, and emptied', async () => {
    await onNumberOf('Social ad')
    await table.user.keyboard('20{Enter}')
    await table.user.dblClick(table.cell(/^Social ad, NPS/))
    await table.user.clear(field())
    await table.user.keyboard('{Enter}')
    expect(target('Social ad')).toBeNull()
  })

  it('stays in its field, with the reason, as long as the metric cannot be that', async () => {
    await onNumberOf('Social ad')
    await table.user.keyboard('120{Enter}')
    expect(field().getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('From −100 to +100')).toBeTruthy()
    await table.user.keyboard('{Backspace}{Enter}')
    expect(target('Social ad')).toEqual({ metric: 'nps', value: 12 })
  })

  it('keeps the metric that it was given, also where another one is shown', async () => {
    await onNumberOf('Social ad')
    const { id = '' } = table.index().touchpoints[0] ?? {}
    act(() => {
      table.session.dispatch('editTouchpoint', (map) =>
        setFields(map, {
          type: 'touchpoint',
          id,
          fields: { target: { metric: 'duration', value: 300 } },
        }),
      )
    })
    const name = 'Social ad, NPS: −8, −45 to +31, n 12, too few, target Duration, median 5 min'
    expect(table.cell(name).textContent).toContain('Duration, mediantarget 5 min')
    await table.user.keyboard('4')
    await table.user.keyboard('{Control>}a{/Control}')
    await table.user.paste('4 min')
    await table.user.keyboard('{Enter}')
    expect(target('Social ad')).toEqual({ metric: 'duration', value: 240 })
  })

  it('has its column where there is no survey and no lane for numbers', async () => {
    let map = createDocument(createJourney({ title: 'Plan' }))
    const draw = (step: (now: typeof map) => Parameters<typeof applyDiff>[1]) => {
      map = applyDiff(map, step(map))
    }
    draw((now) => addStage(now, { title: 'Buy' }))
    draw((now) =>
      addTouchpoint(now, {
        title: 'Pay',
        stageId: stageOf(now),
        target: { metric: 'csat', value: 80 },
      }),
    )
    table = await openTable(map)
    expect(table.cell('Pay, Metrics: No data, target CSAT, top 2 80%')).toBeTruthy()
  })
})
