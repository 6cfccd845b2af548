import { describe, expect, it } from 'vitest'
import { createOverlaySession } from '../../../renderer/feedback/overlay-store.ts'
import { brandId } from '../../../shared/document/id.ts'
import { buildOverlay } from '../../../shared/feedback/build-overlay.ts'
import {
  type OverlayFilter,
  overlayFilterSchema,
  overlaySchema,
} from '../../../shared/feedback/overlay.ts'
import { TouchlineError } from '../../../shared/rpc/errors.ts'

/** Answers that come when the test says so, in any order. */
function slowStorage() {
  const asked: { filter: OverlayFilter; answer: () => void; fail: () => void }[] = []
  return {
    asked,
    storage: {
      overlay: (input: { filter: unknown }) =>
        new Promise<ReturnType<typeof buildOverlay>>((resolve, reject) => {
          const filter = overlayFilterSchema.parse(input.filter)
          const map = { id: 'journey_a', title: '' }
          const empty = { touchpoints: [], emotions: [], questions: [], counts: [], unmatched: [] }
          asked.push({
            filter,
            answer: () => resolve(buildOverlay({ map, ...empty, filter })),
            fail: () => reject(new TouchlineError('storage_died', 'Storage is starting again.')),
          })
        }),
      overlayFacets: async () => ({ segments: [], months: [], datasets: [] }),
    },
  }
}

const journeyId = brandId('journey', 'journey_a')
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('the numbers of a map', () => {
  it('an answer that comes late does not replace a later question’s', async () => {
    const { storage, asked } = slowStorage()
    const session = createOverlaySession(storage, journeyId)
    session.chooseMetric('nps')
    session.chooseMetric('csat')
    asked[1]?.answer()
    await settled()
    asked[0]?.answer()
    await settled()
    expect(session.store.getState().overlay?.filter.metric).toBe('csat')
  })

  it('keeps the last numbers when storage fails, and forgets the failure with the next answer', async () => {
    const { storage, asked } = slowStorage()
    const session = createOverlaySession(storage, journeyId)
    session.chooseMetric('nps')
    asked[0]?.answer()
    await settled()
    session.setReliableN(40)
    asked[1]?.fail()
    await settled()
    expect(session.store.getState().problem?.code).toBe('storage_died')
    expect(session.store.getState().overlay?.filter.metric).toBe('nps')
    const refreshed = session.refresh()
    asked[2]?.answer()
    await refreshed
    expect(session.store.getState().problem).toBeNull()
  })

  it('a closed map takes no answers any more', async () => {
    const { storage, asked } = slowStorage()
    const session = createOverlaySession(storage, journeyId)
    session.choosePeriod({ from: '2025-01-01', to: '2025-01-31' })
    session.close()
    asked[0]?.answer()
    await settled()
    expect(session.store.getState().overlay).toBeNull()
  })

  it('a filter that leaves nobody does not take the questions away', async () => {
    const nps = { name: 'nps', question: 'How likely?', metric: 'nps', answers: 9, touchpoints: [] }
    let questions: unknown[] = [nps]
    const session = createOverlaySession(
      {
        overlay: async ({ filter }) => {
          const map = { id: 'journey_a', title: '' }
          const empty = { touchpoints: [], emotions: [], questions: [], counts: [], unmatched: [] }
          const made = buildOverlay({ map, ...empty, filter: overlayFilterSchema.parse(filter) })
          return overlaySchema.parse({ ...made, questions })
        },
        overlayFacets: async () => ({ segments: [], months: [], datasets: [] }),
      },
      journeyId,
    )
    await session.refresh()
    questions = []
    session.choosePeriod({ from: '1999-01-01', to: '1999-01-31' })
    await settled()
    expect(session.store.getState().overlay?.questions).toEqual([{ ...nps, answers: 0 }])
    // A refresh asks what there is: the survey may be gone.
    await session.refresh()
    expect(session.store.getState().overlay?.questions).toEqual([])
  })

  it('the whole period and everybody are asked for by saying nothing', () => {
    const { storage, asked } = slowStorage()
    const session = createOverlaySession(storage, journeyId)
    session.choosePeriod({ from: '2025-01-01', to: '2025-01-31' })
    session.chooseSegments({ region: ['East'], customer: [] })
    session.choosePeriod(null)
    expect(asked.at(-1)?.filter).toEqual({
      trend: 'month',
      minN: 5,
      reliableN: 30,
      where: { region: ['East'] },
    })
    session.chooseSegments({ region: [] })
    expect(asked.at(-1)?.filter).toEqual({ trend: 'month', minN: 5, reliableN: 30 })
  })
})
