import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { holdsCards } from '../../shared/document/lane.ts'
import { useSelection } from '../document/session-context.ts'
import { useCanvasState } from './canvas-store.ts'
import { describeCell } from './describe.ts'
import { type Focus, focusOf, laneOfRow } from './grid.ts'
import type { Target } from './hit.ts'
import { usePicture } from './picture-context.ts'
import { slotOf } from './place-box.ts'
import { placeAt } from './Rings.tsx'
import { meets } from './use-view.ts'
import { useWords } from './use-words.ts'
import './slot.css'

/** How long the pointer rests on an empty cell before its slot shows, in ms. */
const slotRest = 120

/** The dashed places in which something can be made: under the pointer, and where the keyboard stands. */
export function Slots() {
  return (
    <>
      <FirstTouchpointSlots />
      <HoverSlot />
      <FocusSlot />
    </>
  )
}

function HoverSlot() {
  const { layout, document } = usePicture()
  const cell = useRestingCell()
  const lifted = useCanvasState((state) => state.lifted !== null || state.marquee !== null)
  if (!cell || lifted) return null
  const lane = document.lane[cell.laneId]
  if (!lane || !holdsCards(lane.kind)) return null
  const box = slotOf(layout, { row: cell.laneId, column: cell.touchpointId ?? cell.stageId })
  // What was pasted or made meanwhile may fill the cell: its text must not lie under the place of the next.
  const full = layout.lanes.get(cell.laneId)?.cards.some((card) => box && meets(card.box, box))
  return (
    box &&
    !full && (
      <div className="slot" style={placeAt(box)} aria-hidden="true">
        <Plus size={14} />
      </div>
    )
  )
}

function useRestingCell() {
  const hover = useCanvasState((state) => state.hover)
  const cell = hover?.kind === 'cell' ? hover.cell : null
  const [resting, setResting] = useState<Extract<Target, { kind: 'cell' }>['cell'] | null>(null)
  useEffect(() => {
    setResting(null)
    if (!cell) return
    const timer = setTimeout(() => setResting(cell), slotRest)
    return () => clearTimeout(timer)
  }, [cell])
  return resting
}

/** The keyboard's place while there is nothing in it. */
function FocusSlot() {
  const { layout, document } = usePicture()
  const selection = useSelection()
  const words = useWords()
  const focus: Focus | null = focusOf(document, selection)
  const connecting = useCanvasState((state) => state.connecting !== null)
  if (!focus || focus.id !== null || selection.ids.size > 0 || connecting) return null
  const box = slotOf(layout, focus.cell)
  const emotions = laneOfRow(document, focus.cell.row)?.kind === 'emotions'
  return (
    box && (
      // biome-ignore lint/a11y/useSemanticElements: a place on a canvas, not a form's fieldset
      <div
        id="canvas-focus"
        role="group"
        aria-label={describeCell(document, focus.cell, words)}
        className={emotions ? 'slot slot-focus slot-emotion' : 'slot slot-focus'}
        style={placeAt(box)}
      >
        {!emotions && <Plus size={14} aria-hidden="true" />}
      </div>
    )
  )
}

/** A stage without touchpoints always shows where its first one goes. */
function FirstTouchpointSlots() {
  const { layout, document } = usePicture()
  const { t } = useWords()
  const selection = useSelection()
  const row = layout.rows.find(({ lane }) => lane.kind === 'touchpoints')
  if (!row) return null
  const blank = layout.index.touchpoints.length === 0
  return layout.columns.flatMap(({ stage, touchpoint, index }) => {
    const box = touchpoint ? undefined : slotOf(layout, { row: row.lane.id, column: stage.id })
    if (!box || (selection.cell?.column === stage.id && selection.cell.row === row.lane.id)) {
      return []
    }
    return [
      <div key={stage.id} className="slot slot-first" style={placeAt(box)} aria-hidden="true">
        {blank && index === 0 ? (
          <span className="slot-hint">
            {t('slot.firstTouchpoint')}
            <kbd>Enter</kbd>
          </span>
        ) : (
          <Plus size={14} />
        )}
        <span className="visually-hidden">{document.stage[stage.id]?.title}</span>
      </div>,
    ]
  })
}
