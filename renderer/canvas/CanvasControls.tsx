import { useStore } from '@xyflow/react'
import { Minus, Plus, Scan, StickyNote } from 'lucide-react'
import { memo, useRef } from 'react'
import { laneKinds, singleLaneKinds } from '../../shared/document/lane.ts'
import { mapOf } from '../../shared/document/query.ts'
import { canvasKeysOf as keysOf } from '../commands/canvas-commands.ts'
import { useDocument } from '../document/session-context.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import type { CanvasContext } from './canvas-context.ts'
import type { KeyboardContext } from './keyboard-context.ts'
import { makeLane } from './make-commands.ts'
import { PersonaSwitch } from './PersonaSwitch.tsx'
import { useWords } from './use-words.ts'
import './canvas-controls.css'

interface CanvasControlsProps {
  readonly context: CanvasContext
  readonly moves: Pick<
    KeyboardContext,
    'zoomToFit' | 'zoomTo100' | 'zoomIn' | 'zoomOut' | 'addNote' | 'reveal'
  >
  /** Gives the keyboard to the canvas. */
  readonly refocus: () => void
}

/** What floats over the lower left corner, in one line: zoom, fit, a new lane, a new note. Where words have no room, icons say it. */
export const CanvasControls = memo(function CanvasControls({
  context,
  moves,
  refocus,
}: CanvasControlsProps) {
  const { t } = useWords()
  return (
    <div className="canvas-controls-room">
      <div className="canvas-controls">
        {/* biome-ignore lint/a11y/useSemanticElements: buttons that float over the map, not a form's fieldset */}
        <div className="floating" role="group" aria-label={t('zoom.label')}>
          <IconButton
            icon={Minus}
            iconSize={14}
            side="top"
            label={t('zoom.out')}
            keys={keysOf('zoomOut')}
            onClick={moves.zoomOut}
          />
          <ZoomValue onPress={moves.zoomTo100} />
          <IconButton
            icon={Plus}
            iconSize={14}
            side="top"
            label={t('zoom.in')}
            keys={keysOf('zoomIn')}
            onClick={moves.zoomIn}
          />
          <IconButton
            icon={Scan}
            iconSize={14}
            side="top"
            label={t('zoom.fit')}
            keys={keysOf('zoomToFit')}
            onClick={moves.zoomToFit}
          />
        </div>
        <div className="floating">
          <AddLane context={context} reveal={moves.reveal} refocus={refocus} />
        </div>
        <div className="floating">
          <AddNote onAdd={moves.addNote} />
        </div>
        <PersonaSwitch />
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

function AddLane(props: {
  readonly context: CanvasContext
  readonly reveal: () => void
  readonly refocus: () => void
}) {
  const { context } = props
  const { t, labels } = useWords()
  const { lanes } = useDocument(mapOf)
  const present = new Set(lanes.map(({ kind }) => kind))
  const single: ReadonlySet<string> = new Set(singleLaneKinds)
  const made = useRef(false)
  return (
    <Menu
      label={t('addLane')}
      onCloseAutoFocus={(event) => {
        if (!made.current) return
        made.current = false
        // The new lane has the keyboard: its header, or the text of its title.
        event.preventDefault()
        if (!context.session.store.getState().editing) props.refocus()
      }}
      trigger={
        <Button look="ghost" size="small" title={t('addLane')}>
          <Plus size={14} aria-hidden="true" />
          <span className="canvas-control-words">{t('addLane')}</span>
        </Button>
      }
    >
      {laneKinds.map((kind) => (
        <MenuItem
          key={kind}
          disabled={single.has(kind) && present.has(kind)}
          onSelect={() => {
            makeLane(context, kind)
            made.current = true
            props.reveal()
          }}
        >
          {labels.lanes[kind]}
        </MenuItem>
      ))}
    </Menu>
  )
}

function AddNote({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useWords()
  return (
    <Button look="ghost" size="small" title={t('addNote')} onClick={onAdd}>
      <StickyNote size={14} aria-hidden="true" />
      <span className="canvas-control-words">{t('addNote')}</span>
    </Button>
  )
}
