import '@xyflow/react/dist/base.css'
import '../canvas/canvas.css'
import {
  Background,
  BackgroundVariant,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStoreApi,
  type Viewport,
  ViewportPortal,
} from '@xyflow/react'
import { type KeyboardEvent, type Ref, useImperativeHandle, useMemo } from 'react'
import type { MapDocument } from '../../shared/document/document.ts'
import type { Overlay } from '../../shared/feedback/overlay.ts'
import { type Layout, layoutMap } from '../../shared/scene/layout.ts'
import type { Scene } from '../../shared/scene/primitive.ts'
import { createScene } from '../../shared/scene/scene.ts'
import { activeOverlay } from '../../shared/scene/shown-metric.ts'
import { type Picture, PictureProvider } from '../canvas/picture-context.ts'
import { boxOf } from '../canvas/place-box.ts'
import { SceneLayer } from '../canvas/SceneLayer.tsx'
import { StickyHeaders } from '../canvas/StickyHeaders.tsx'
import { useLanguage, useSceneLabels } from '../canvas/use-scene-labels.ts'
import { createSession, type MapSession } from '../document/session.ts'
import { SessionProvider } from '../document/session-context.ts'

/** What can be asked of a map that is only shown. */
export interface StillMapHandle {
  readonly setViewport: (viewport: Viewport) => void
  /** Brings a record into the middle; answers where the map stands then, or null where it has no such thing. */
  readonly show: (id: string) => Viewport | null
  readonly zoomBy: (factor: number) => Viewport
  readonly fit: () => Viewport
}

interface StillMapProps {
  readonly document: MapDocument
  readonly overlay: Overlay | null
  readonly label: string
  /** Draws marks into the scene. Must keep its identity while it draws the same. */
  readonly decorate?: (scene: Scene, layout: Layout) => Scene
  /** The record that a ring stands around. */
  readonly ringed?: string | null
  /** Told when the user has moved the map. */
  readonly onMove?: (viewport: Viewport) => void
  readonly ref?: Ref<StillMapHandle>
}

/** A map to be looked at: drawn as on the canvas, moved and zoomed, never edited. */
export function StillMap(props: StillMapProps) {
  const { document } = props
  const session = useMemo(() => stillSession(document), [document])
  return (
    <SessionProvider value={session}>
      <ReactFlowProvider>
        <Still {...props} />
      </ReactFlowProvider>
    </SessionProvider>
  )
}

/** A session that never saves: the parts of the canvas find their document in it. */
function stillSession(document: MapDocument): MapSession {
  return createSession({
    document,
    autosave: () => ({
      push: () => undefined,
      flush: async () => true,
      unsaved: () => null,
      retry: () => undefined,
      stop: () => undefined,
    }),
  })
}

function useStillPicture({ document, overlay, decorate }: StillMapProps): Picture {
  const language = useLanguage()
  const labels = useSceneLabels()
  return useMemo(() => {
    const layout = layoutMap(document, { overlay: activeOverlay(overlay) !== null })
    const scene = createScene(document, layout, overlay, { language, labels, purpose: 'canvas' })
    return { document, layout, scene: decorate ? decorate(scene, layout) : scene }
  }, [document, overlay, decorate, language, labels])
}

const margin = 12
const step = 120

function Still(props: StillMapProps) {
  const picture = useStillPicture(props)
  const flow = useReactFlow()
  const pane = useStoreApi()
  const { layout } = picture
  const { bounds } = layout
  const { label, ringed, onMove } = props
  const handle = useMemo((): StillMapHandle => {
    const moved = (viewport: Viewport) => {
      void flow.setViewport(viewport)
      return viewport
    }
    return {
      setViewport: moved,
      show(id) {
        const box = boxOf(layout, id)
        if (!box) return null
        const { width, height } = pane.getState()
        const { zoom } = flow.getViewport()
        return moved({
          // Not past the map's own edges, where there is nothing to see.
          x: Math.min(
            margin - bounds.x * zoom,
            Math.max(
              width - margin - (bounds.x + bounds.width) * zoom,
              width / 2 - (box.x + box.width / 2) * zoom,
            ),
          ),
          y: Math.min(margin - bounds.y * zoom, height / 2 - (box.y + box.height / 2) * zoom),
          zoom,
        })
      },
      zoomBy(factor) {
        const { x, y, zoom } = flow.getViewport()
        const { width, height } = pane.getState()
        const next = Math.max(0.1, Math.min(4, zoom * factor))
        const scale = next / zoom
        return moved({
          x: width / 2 - (width / 2 - x) * scale,
          y: height / 2 - (height / 2 - y) * scale,
          zoom: next,
        })
      },
      fit() {
        const { width, height } = pane.getState()
        const zoom = Math.max(
          0.1,
          Math.min(1, (width - 2 * margin) / bounds.width, (height - 2 * margin) / bounds.height),
        )
        return moved({
          x: (width - bounds.width * zoom) / 2 - bounds.x * zoom,
          y: Math.max(margin, (height - bounds.height * zoom) / 2) - bounds.y * zoom,
          zoom,
        })
      },
    }
  }, [bounds, flow, layout, pane])
  useImperativeHandle(props.ref, () => handle, [handle])
  const onKeyDown = (event: KeyboardEvent) => {
    const way = ways[event.key]
    if (!way || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const { x, y, zoom } = flow.getViewport()
    const viewport = { x: x + way[0] * step, y: y + way[1] * step, zoom }
    handle.setViewport(viewport)
    onMove?.(viewport)
  }
  const ring = ringed ? boxOf(layout, ringed) : undefined
  return (
    <PictureProvider value={picture}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with a keyboard of its own, not a form's fieldset */}
      <div
        className="map-canvas still-map"
        role="group"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move it
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <ReactFlow
          defaultViewport={{ x: margin - bounds.x, y: margin + 8 - bounds.y, zoom: 1 }}
          onMove={(event, viewport) => event && onMove?.(viewport)}
          minZoom={0.1}
          maxZoom={4}
          panOnScroll
          zoomOnDoubleClick={false}
          zoomActivationKeyCode="Control"
          panActivationKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          deleteKeyCode={null}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          attributionPosition="bottom-right"
        >
          <Background variant={BackgroundVariant.Dots} gap={16} size={1.5} />
          <ViewportPortal>
            <SceneLayer />
            {ring && (
              <div
                className="still-ring"
                style={{
                  transform: `translate(${ring.x}px, ${ring.y}px)`,
                  width: ring.width,
                  height: ring.height,
                }}
              />
            )}
          </ViewportPortal>
        </ReactFlow>
        <StickyHeaders context={null} />
      </div>
    </PictureProvider>
  )
}

/** The map goes the other way than the eye. */
const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}
