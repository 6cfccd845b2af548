import { createStore, type StoreApi } from 'zustand/vanilla'
import type { JourneyId } from '../../shared/document/journey.ts'
import {
  type Overlay,
  type OverlayFilter,
  overlayFilterSchema,
} from '../../shared/feedback/overlay.ts'
import type { Client, Output, storageContract } from '../../shared/rpc/contract.ts'
import { type ErrorData, toErrorData } from '../../shared/rpc/errors.ts'
import { keepTouchpoints } from './keep-touchpoints.ts'

export type Facets = Output<(typeof storageContract)['overlayFacets']>
type Storage = Pick<Client<typeof storageContract>, 'overlay' | 'overlayFacets'>

export interface OverlayState {
  /** What the numbers were asked for with; `overlay` may still be the answer to the one before. */
  readonly filter: OverlayFilter
  /** Off: the map is drawn without numbers. */
  readonly shown: boolean
  readonly overlay: Overlay | null
  readonly facets: Facets | null
  readonly problem: ErrorData | null
}

/** The numbers of one open map: what is asked for, and the latest answer. */
export interface OverlaySession {
  readonly journeyId: JourneyId
  readonly store: StoreApi<OverlayState>
  /** A question's name or a metric's kind; null takes the numbers off the map. */
  readonly chooseMetric: (metric: string | null) => void
  /** Both days included; null: all dates. */
  readonly choosePeriod: (period: { readonly from: string; readonly to: string } | null) => void
  /** The values of which any will do, for each segment column; columns without values are left out. */
  readonly chooseSegments: (where: Readonly<Record<string, readonly string[]>>) => void
  /** A segment column whose groups are told apart; null: all customers as one. */
  readonly compareBy: (column: string | null) => void
  readonly setReliableN: (n: number) => void
  /** Asks anew, facets too: answers or matches have changed. Resolves when the numbers are there. */
  readonly refresh: () => Promise<void>
  /** Asks for the same numbers anew: the map has changed. */
  readonly askAgain: () => void
  /** Answers that still come are dropped. */
  readonly close: () => void
}

/** Opens the numbers of a map. Nothing is asked for until the first `refresh`. */
export function createOverlaySession(storage: Storage, journeyId: JourneyId): OverlaySession {
  const store = createStore<OverlayState>()(() => ({
    filter: overlayFilterSchema.parse({ trend: 'month' }),
    shown: true,
    overlay: null,
    facets: null,
    problem: null,
  }))
  let asked = 0
  let closed = false
  let known: Overlay['questions'] = []
  const unlessStale = (mine: number, change: Partial<OverlayState>) => {
    if (!closed && mine === asked) store.setState(change)
  }

  async function ask(): Promise<void> {
    asked += 1
    const mine = asked
    try {
      const answer = await storage.overlay({ journeyId, filter: store.getState().filter })
      const overlay = {
        ...keepTouchpoints(store.getState().overlay, answer),
        questions: withKnown(answer.questions, known),
      }
      if (mine === asked) known = overlay.questions
      unlessStale(mine, { overlay, problem: null })
    } catch (reason) {
      unlessStale(mine, { problem: toErrorData(reason) })
    }
  }

  function change(filter: OverlayFilter, more: Partial<OverlayState> = {}): void {
    store.setState({ ...more, filter })
    void ask()
  }

  return {
    journeyId,
    store,
    chooseMetric(metric) {
      if (metric === null) return store.setState({ shown: false })
      change({ ...store.getState().filter, metric }, { shown: true })
    },
    choosePeriod(period) {
      const { from: _from, to: _to, ...rest } = store.getState().filter
      change(period ? { ...rest, from: period.from, to: period.to } : rest)
    },
    chooseSegments(where) {
      const { where: _where, ...rest } = store.getState().filter
      const chosen = Object.entries(where).filter(([, values]) => values.length > 0)
      change(
        chosen.length === 0
          ? rest
          : {
              ...rest,
              where: Object.fromEntries(chosen.map(([column, values]) => [column, [...values]])),
            },
      )
    },
    compareBy(column) {
      const { by: _by, ...rest } = store.getState().filter
      change(column === null ? rest : { ...rest, by: column })
    },
    setReliableN: (reliableN) => change({ ...store.getState().filter, reliableN }),
    async refresh() {
      known = []
      const facets = storage.overlayFacets({ journeyId }).then(
        (value) => !closed && store.setState({ facets: value }),
        (reason: unknown) => !closed && store.setState({ problem: toErrorData(reason) }),
      )
      await Promise.all([ask(), facets])
    },
    askAgain: () => void ask(),
    close() {
      closed = true
    },
  }
}

/**
 * The questions with those that the filter leaves without answers: a narrow filter must not take away
 * what one would widen it by.
 */
function withKnown(
  questions: Overlay['questions'],
  known: Overlay['questions'],
): Overlay['questions'] {
  const missing = known.filter(({ name }) => !questions.some((question) => question.name === name))
  return [...questions, ...missing.map((question) => ({ ...question, answers: 0 }))]
}
