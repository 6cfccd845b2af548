import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { activeOverlay, type ShownMetric, shownMetric } from '../../shared/scene/shown-metric.ts'
import { createCanvasStore } from '../canvas/canvas-store.ts'
import { makeNote } from '../canvas/make-commands.ts'
import { useWords } from '../canvas/use-words.ts'
import { useDocument, useSelection, useSession } from '../document/session-context.ts'
import { useOverlay } from '../feedback/overlay-context.tsx'
import { shownDots } from '../votes/shown-dots.ts'
import { useVotes } from '../votes/votes-store.ts'
import { itemName, standingName, type TableWords } from './describe-cell.ts'
import { setLiveTable } from './live-table.ts'
import { edgesOf, headHeight, rowHeights } from './measure-table.ts'
import { moveInTable } from './move-in-table.ts'
import { standingOf } from './place.ts'
import { scrollToCell } from './scroll-to-cell.ts'
import { presentStanding, type TableContext } from './table-context.ts'
import { tableModel } from './table-model.ts'
import { type TableStore, useTableState } from './table-store.ts'

/** The numbers that the table shows. */
const useShown = (): ShownMetric | null => shownMetric(activeOverlay(useOverlay()))

/** The words of the table in the window's language. */
export function useTableWords(): TableWords {
  const words = useWords()
  const { t: table } = useTranslation('table')
  const shown = useShown()
  const metric = shown?.metric ?? null
  const surveyed = shown?.hasEvidence === true
  const { t: tInspector } = useTranslation('inspector')
  return useMemo(
    () => ({
      ...words,
      table,
      metric,
      surveyed,
      tint: (tint) => tInspector(`colour.${tint}`).toLocaleLowerCase(words.language),
    }),
    [words, table, metric, surveyed, tInspector],
  )
}

/** The table as it is drawn: its rows and columns, their sizes, and where the keyboard stands. */
export function useTableModel(words: TableWords) {
  const document = useDocument((present) => present)
  const selection = useSelection()
  const folded = useTableState((state) => state.folded)
  const place = useTableState((state) => state.place)
  const shown = useShown()
  const dots = shownDots(document, useVotes())
  const model = useMemo(
    () => tableModel({ document, folded, shown, dots }),
    [document, folded, shown, dots],
  )
  const untitled = words.labels.untitled.touchpoint
  const heights = useMemo(() => rowHeights(model, untitled), [model, untitled])
  const edges = useMemo(() => edgesOf(heights), [heights])
  const standing = useMemo(() => standingOf(model, selection, place), [model, selection, place])
  return { model, heights, edges, standing, selection, shown, dots }
}

export type TableView = ReturnType<typeof useTableModel>

/** Everything that the table does; it keeps its identity while the map is open. */
export function useTableContext(
  table: TableStore,
  view: TableView,
  words: TableWords,
  frame: RefObject<HTMLDivElement | null>,
): TableContext {
  const session = useSession()
  const canvas = useMemo(createCanvasStore, [])
  // Handlers read what is present when they run.
  const present = useRef({ view, words })
  present.current = { view, words }

  const refocus = useCallback(() => {
    frame.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus({
      preventScroll: true,
    })
  }, [frame])

  const context = useMemo(() => {
    // What was just changed may not be drawn yet.
    const model = () =>
      tableModel({
        document: session.store.getState().document,
        folded: table.getState().folded,
        shown: present.current.view.shown,
        dots: present.current.view.dots,
      })
    const made: TableContext = {
      session,
      canvas,
      table,
      turned: true,
      model,
      refocus,
      page() {
        const height = frame.current?.clientHeight ?? 0
        return Math.max(1, Math.floor((height - headHeight) / 62))
      },
      reveal() {
        const standing = presentStanding(made)
        if (!standing) return
        // The cell that has the keyboard is read out by itself; of several things in it this one is said.
        if (standing.cell.items.length > 1) {
          canvas.setState({ said: standingName(standing, present.current.words) })
        }
        requestAnimationFrame(() => {
          const now = presentStanding(made)
          if (now && frame.current) scrollToCell(frame.current, present.current.view, now)
        })
      },
      say(key) {
        const { t } = present.current.words
        const standing = presentStanding(made)
        if (key === 'emotionLevel') {
          const { item, row, column } = standing ?? {}
          if (!item || !row || !column) return
          canvas.setState({ said: itemName(item, row, column, present.current.words) })
        } else if (key !== 'chooseTarget') canvas.setState({ said: t(`say.${key}`) })
      },
      addNote() {
        // Above the map, beside the notes that are there: it covers nothing.
        const { note } = session.store.getState().document
        makeNote({ session, canvas }, { x: Object.keys(note).length * 144, y: -168 })
      },
      connect: (of) => table.setState({ choosing: { what: 'target', of } }),
      move: (direction) => moveInTable(made, direction),
    }
    return made
  }, [canvas, frame, refocus, session, table])

  useEffect(() => {
    setLiveTable(context)
    return () => setLiveTable(null)
  }, [context])
  return context
}
