import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type RefObject, useCallback } from 'react'
import { unite } from '../../shared/scene/box.ts'
import type { Layout } from '../../shared/scene/layout.ts'
import { labelWidth, stageHeight } from '../../shared/scene/measures.ts'
import type { Box } from '../../shared/scene/primitive.ts'
import type { GestureContext } from './gesture-context.ts'
import { focusOf } from './grid.ts'
import { makeNote } from './make-commands.ts'
import { boxOf, focusBox, promptBox } from './place-box.ts'
import { unlessStill } from './unless-still.ts'

/** From the canvas's edge to the map at 100 %, in px. */
const margin = 12
/** How near to the edge of the canvas the keyboard's place may come, in px on the screen. */
const revealMargin = 40
const revealDuration = 160
const zoomDuration = 400
/** What stands right of the sheet to be added: in the whole map it is seen too. */
const newStageRoom = 96

/** The map with the question whose journey it is, which no layout knows of. */
const wholeOf = (layout: Layout) => unite([layout.bounds, layout.header ?? promptBox(layout)])

/** Where the canvas goes by itself: to the keyboard's place, to the whole map, home at 100 %. */
export function useViewportMoves(context: GestureContext, root: RefObject<HTMLElement | null>) {
  const flow = useReactFlow()
  const pane = useStoreApi()

  const bringIntoView = useCallback(
    (box: Box) => {
      // As React Flow has measured it: asking the page would make it lay itself out for each key.
      const { width, height } = pane.getState()
      const { x, y, zoom } = flow.getViewport()
      const top = revealMargin + (y < 0 ? stageHeight * zoom : 0)
      const left = revealMargin + (x < 0 ? labelWidth * zoom : 0)
      const dx = shift(box.x * zoom + x, box.width * zoom, left, width - revealMargin)
      const dy = shift(box.y * zoom + y, box.height * zoom, top, height - revealMargin)
      if (dx !== 0 || dy !== 0) {
        // The usual flight zooms out on its way; a next key that stops it there would keep that zoom.
        void flow.setViewport(
          { x: x + dx, y: y + dy, zoom },
          { duration: unlessStill(revealDuration), interpolate: 'linear' },
        )
      }
    },
    [flow, pane],
  )

  const reveal = useCallback(() => {
    const layout = context.layout()
    const { document, selection } = context.session.store.getState()
    const focus = focusOf(document, selection)
    const [id] = selection.ids
    // Of several stages the keyboard stands in a row that has no empty places.
    const place = focus ? focusBox(layout, focus) : undefined
    const box = place ?? (id === undefined ? undefined : boxOf(layout, id))
    if (box) bringIntoView(box)
  }, [bringIntoView, context])

  const zoomToFit = useCallback(() => {
    const layout = context.layout()
    const { x, width } = layout.sheet
    const next = { x: x + width, y: 0, width: newStageRoom, height: stageHeight }
    void flow.fitBounds(unite([wholeOf(layout), next]), {
      padding: 0.04,
      duration: unlessStill(zoomDuration),
    })
  }, [context, flow])

  const zoomTo100 = useCallback(() => {
    const layout = context.layout()
    void flow.setViewport(home(layout.bounds, pane.getState()), {
      duration: unlessStill(zoomDuration),
    })
  }, [context, flow, pane])

  const goHome = useCallback(() => {
    const layout = context.layout()
    const area = root.current?.getBoundingClientRect()
    if (area) void flow.setViewport(home(wholeOf(layout), area))
  }, [context, flow, root])

  const zoomIn = useCallback(() => void flow.zoomIn({ duration: unlessStill(160) }), [flow])
  const zoomOut = useCallback(() => void flow.zoomOut({ duration: unlessStill(160) }), [flow])

  /** A note in the lower middle, where it covers the least. */
  const addNote = useCallback(() => {
    const pane = root.current?.getBoundingClientRect()
    if (!pane) return
    const middle = { x: pane.x + pane.width / 2, y: pane.y + pane.height * 0.72 }
    const { x, y } = flow.screenToFlowPosition(middle)
    makeNote(context, { x: x - 66, y: y - 36 })
  }, [context, flow, root])

  return { bringIntoView, reveal, zoomToFit, zoomTo100, zoomIn, zoomOut, addNote, goHome }
}

/** By how much a stretch must be moved to lie between two edges; its beginning counts when it is longer. */
function shift(start: number, length: number, low: number, high: number): number {
  if (start < low) return low - start
  if (start + length > high) return Math.max(high - start - length, low - start)
  return 0
}

/** At 100 % in the upper left corner; a map narrower than the canvas stands in its middle. */
function home(
  bounds: { readonly x: number; readonly y: number; readonly width: number },
  pane: { readonly width: number },
) {
  const spare = (pane.width - bounds.width) / 2
  return { x: Math.max(margin, spare) - bounds.x, y: margin - bounds.y, zoom: 1 }
}
