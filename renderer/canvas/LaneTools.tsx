import { ChevronDown, ChevronRight } from 'lucide-react'
import { useSelection } from '../document/session-context.ts'
import type { CanvasContext } from './canvas-context.ts'
import { useCanvasState } from './canvas-store.ts'
import { toggleCollapsed } from './lane-commands.ts'
import { usePicture } from './picture-context.ts'
import { useWords } from './use-words.ts'

/** The chevron in a lane's header that folds and opens it: under the pointer, on a selected lane, and on folded ones. */
export function LaneTools({ context }: { readonly context: CanvasContext }) {
  const { layout } = usePicture()
  const { t, labels } = useWords()
  const { ids } = useSelection()
  const hovered = useCanvasState(({ hover }) =>
    hover?.kind === 'lane' || hover?.kind === 'laneEdge' ? hover.id : null,
  )
  const busy = useCanvasState((state) => state.lifted !== null)
  if (busy) return null
  return layout.rows.flatMap(({ lane, box }) => {
    if (lane.id !== hovered && !ids.has(lane.id) && !lane.collapsed) return []
    const title = (lane.title || labels.lanes[lane.kind]).replaceAll('\u00AD', '')
    const label = t(lane.collapsed ? 'lane.expand' : 'lane.collapse', { lane: title })
    const Icon = lane.collapsed ? ChevronRight : ChevronDown
    return [
      <button
        key={lane.id}
        type="button"
        data-interactive
        className="lane-chevron"
        style={{ left: -1, top: box.y + (lane.collapsed ? 6 : 10) }}
        tabIndex={-1}
        aria-label={label}
        aria-expanded={!lane.collapsed}
        title={label}
        onClick={() => toggleCollapsed(context, lane.id)}
      >
        <Icon size={12} strokeWidth={2} aria-hidden="true" />
      </button>,
    ]
  })
}
