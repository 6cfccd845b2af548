import { useReactFlow, useStore } from '@xyflow/react'
import { Minus, Plus, Scan, StickyNote } from 'lucide-react'
import { memo } from 'react'
import { laneKinds, singleLaneKinds } from '../../shared/document/lane.ts'
import { mapOf } from '../../shared/document/query.ts'
import { useDocument } from '../document/session-context.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import type { CanvasContext } from './canvas-context.ts'
import { makeLane, makeNote } from './make-commands.ts'
import { useWords } from './use-words.ts'

interface CanvasControlsProps {
  readonly context: CanvasContext
  readonly onFit: () => void
  readonly on100: () => void
}

/** What floats over the lower left corner: zoom, fit, a new lane, a new note. */
export const CanvasControls = memo(function CanvasControls(props: CanvasControlsProps) {
  const { t } = useWords()
  const flow = useReactFlow()
  return (
    <div className="canvas-controls">
      <div className="floating" role="toolbar" aria-label={t('zoom.label')}>
        <IconButton
          icon={Minus}
          iconSize={14}
          side="top"
          label={t('zoom.out')}
          keys="Ctrl −"
          onClick={() => void flow.zoomOut({ duration: 160 })}
        />
        <ZoomValue onPress={props.on100} />
        <IconButton
          icon={Plus}
          iconSize={14}
          side="top"
          label={t('zoom.in')}
          keys="Ctrl +"
          onClick={() => void flow.zoomIn({ duration: 160 })}
        />
        <IconButton
          icon={Scan}
          iconSize={14}
          side="top"
          label={t('zoom.fit')}
          keys="Shift 1"
          onClick={props.onFit}
        />
      </div>
      <div className="floating">
        <AddLane context={props.context} />
      </div>
      <div className="floating">
        <AddNote context={props.context} />
      </div>
    </div>
  )
})

function ZoomValue({ onPress }: { readonly onPress: () => void }) {
  const { t } = useWords()
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100))
  return (
    <button
      type="button"
      className="zoom-value"
      aria-label={t('zoom.value', { percent })}
      title={t('zoom.to100')}
      onClick={onPress}
    >
      {percent}%
    </button>
  )
}

function AddLane({ context }: { readonly context: CanvasContext }) {
  const { t, labels } = useWords()
  const { lanes } = useDocument(mapOf)
  const present = new Set(lanes.map(({ kind }) => kind))
  const single: ReadonlySet<string> = new Set(singleLaneKinds)
  return (
    <Menu
      label={t('addLane')}
      trigger={
        <Button look="ghost" size="small">
          <Plus size={14} aria-hidden="true" />
          {t('addLane')}
        </Button>
      }
    >
      {laneKinds.map((kind) => (
        <MenuItem
          key={kind}
          disabled={single.has(kind) && present.has(kind)}
          onSelect={() => makeLane(context, kind)}
        >
          {labels.lanes[kind]}
        </MenuItem>
      ))}
    </Menu>
  )
}

function AddNote({ context }: { readonly context: CanvasContext }) {
  const { t } = useWords()
  const flow = useReactFlow()
  const add = () => {
    const pane = document.querySelector('.map-canvas')?.getBoundingClientRect()
    if (!pane) return
    const middle = { x: pane.x + pane.width / 2, y: pane.y + pane.height * 0.72 }
    const { x, y } = flow.screenToFlowPosition(middle)
    makeNote(context, { x: x - 66, y: y - 36 })
  }
  return (
    <Button look="ghost" size="small" onClick={add}>
      <StickyNote size={14} aria-hidden="true" />
      {t('addNote')}
    </Button>
  )
}
