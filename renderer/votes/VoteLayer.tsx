import './votes.css'
import { useReactFlow } from '@xyflow/react'
import { type MouseEvent, type PointerEvent, useEffect, useState } from 'react'
import type { Layout } from '../../shared/scene/layout.ts'
import type { Box } from '../../shared/scene/primitive.ts'
import { holds } from '../canvas/geometry.ts'
import { cellOfRecord } from '../canvas/grid.ts'
import { usePicture } from '../canvas/picture-context.ts'
import { placeAt } from '../canvas/Rings.tsx'
import { useSession } from '../document/session-context.ts'
import { turnKey } from './turn-key.ts'
import { VoteMarks } from './VoteMarks.tsx'
import { changeDots, undoOwnDot, useVotes } from './votes-store.ts'

/** The dots on the map; during somebody's turn a press on a card or touchpoint gives one. */
export function VoteLayer() {
  const { voter } = useVotes()
  return (
    <>
      {voter !== null && <PressLayer />}
      <VoteMarks />
    </>
  )
}

/** Lies over the whole map, so that a press gives a dot and neither drags nor edits. */
function PressLayer() {
  const { layout, document } = usePicture()
  const session = useSession()
  const flow = useReactFlow()
  const [hovered, setHovered] = useState<string | null>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const onMap =
        event.target instanceof Element && event.target.getAttribute('role') === 'application'
      const meant = onMap ? turnKey(event) : 'pass'
      if (meant === 'pass') return
      event.preventDefault()
      event.stopPropagation()
      if (meant === 'undo') undoOwnDot(session)
      const [id, ...others] = session.store.getState().selection.ids
      if (meant === 'give' && id !== undefined && others.length === 0) changeDots(session, id, 1)
    }
    // Before the map, which would edit what is selected.
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [session])
  const targetAt = (event: MouseEvent): string | null => {
    const { x, y } = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
    return votableAt(layout, { x, y })
  }
  const press = (event: PointerEvent, by: 1 | -1) => {
    const id = targetAt(event)
    if (!id) return
    session.select([id], cellOfRecord(document, id))
    changeDots(session, id, by)
  }
  const { x, y, width, height } = layout.bounds
  const box = hovered ? boxOfTarget(layout, hovered) : undefined
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the map has the keyboard; + and − do the same there */}
      <div
        data-interactive
        className={hovered ? 'vote-layer vote-layer-over' : 'vote-layer'}
        style={placeAt({ x: x - 2000, y: y - 2000, width: width + 4000, height: height + 4000 })}
        onPointerMove={(event) => setHovered(targetAt(event))}
        onPointerLeave={() => setHovered(null)}
        onPointerDown={(event) => {
          if (event.button === 0) press(event, 1)
          if (event.button === 2) press(event, -1)
        }}
        // The right button takes a dot back: no menu.
        onContextMenu={(event) => {
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      {box && <div className="vote-hover" style={placeAt(box)} />}
    </>
  )
}

function boxOfTarget(layout: Layout, id: string): Box | undefined {
  const touchpoints: ReadonlyMap<string, Box> = layout.touchpoints
  const cards: ReadonlyMap<string, { readonly box: Box }> = layout.cards
  return cards.get(id)?.box ?? touchpoints.get(id)
}

function votableAt(layout: Layout, point: { x: number; y: number }): string | null {
  for (const [id, { box }] of layout.cards) if (holds(box, point)) return id
  for (const [id, box] of layout.touchpoints) if (holds(box, point)) return id
  return null
}
