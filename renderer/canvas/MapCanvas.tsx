import '@xyflow/react/dist/base.css'
import './canvas.css'
import {
  Background,
  BackgroundVariant,
  ReactFlow,
  ReactFlowProvider,
  ViewportPortal,
} from '@xyflow/react'
import { memo, useState } from 'react'
import type { Overlay } from '../../shared/feedback/overlay.ts'
import { activeOverlay, shownMetric } from '../../shared/scene/shown-metric.ts'
import { RemarkBadges } from '../remarks/RemarkBadges.tsx'
import { VoteLayer } from '../votes/VoteLayer.tsx'
import { Announcer } from './Announcer.tsx'
import { CanvasControls } from './CanvasControls.tsx'
import { CanvasMenu } from './CanvasMenu.tsx'
import { CanvasMinimap } from './CanvasMinimap.tsx'
import { CanvasSurface } from './CanvasSurface.tsx'
import { Connectors } from './Connectors.tsx'
import { CanvasStoreProvider, createCanvasStore } from './canvas-store.ts'
import { useClipboard } from './clipboard/use-clipboard.ts'
import { Emotions } from './Emotions.tsx'
import { Guides } from './Guides.tsx'
import { HeaderPrompt } from './HeaderPrompt.tsx'
import { KeyHints } from './KeyHints.tsx'
import { LaneHeads } from './LaneHeads.tsx'
import { Lifting } from './Lifting.tsx'
import { Marquee } from './Marquee.tsx'
import { type Picture, PictureProvider } from './picture-context.ts'
import { PictureSlot } from './pictures/PictureSlot.tsx'
import { usePictureDrop } from './pictures/use-picture-drop.ts'
import { Rings } from './Rings.tsx'
import { SceneLayer } from './SceneLayer.tsx'
import { ColumnGrip } from './SizeGrips.tsx'
import { Slots } from './Slots.tsx'
import { StageTools } from './StageTools.tsx'
import { StickyHeaders } from './StickyHeaders.tsx'
import { NumbersProvider } from './shown-numbers.ts'
import { TextEditor } from './TextEditor.tsx'
import { useCanvas } from './use-canvas.ts'
import { useMapPicture } from './use-map-picture.ts'

interface MapCanvasProps {
  /** The numbers to draw on the map; null for a map without. */
  readonly overlay: Overlay | null
}

/** The open map: drawn from the scene, edited in place. Needs the session's provider above it. */
export function MapCanvas(props: MapCanvasProps) {
  const [store] = useState(createCanvasStore)
  return (
    <CanvasStoreProvider value={store}>
      <ReactFlowProvider>
        <CanvasWithPicture {...props} />
      </ReactFlowProvider>
    </CanvasStoreProvider>
  )
}

function CanvasWithPicture({ overlay }: MapCanvasProps) {
  const picture = useMapPicture(overlay)
  return (
    <PictureProvider value={picture}>
      <NumbersProvider value={shownMetric(overlay)}>
        <div className="canvas-column">
          <Canvas picture={picture} overlay={overlay} />
          {activeOverlay(overlay) === null && <KeyHints />}
        </div>
      </NumbersProvider>
    </PictureProvider>
  )
}

function Canvas({
  picture,
  overlay,
}: {
  readonly picture: Picture
  readonly overlay: Overlay | null
}) {
  const canvas = useCanvas(picture)
  const { pointer } = canvas
  useClipboard(canvas.context, canvas.root, canvas.reveal)
  const drop = usePictureDrop(canvas.context)
  return (
    <CanvasMenu
      context={canvas.context}
      onConnect={canvas.connectSelected}
      onClosed={canvas.refocus}
    >
      <CanvasSurface
        ref={canvas.root}
        canvas={canvas}
        onPointerDown={pointer.onPointerDown}
        onPointerMove={pointer.onPointerMove}
        onPointerUp={pointer.onPointerUp}
        onPointerCancel={pointer.onPointerCancel}
        onPointerLeave={pointer.onPointerLeave}
        onDoubleClick={pointer.onDoubleClick}
        onKeyDown={canvas.onKeyDown}
        onKeyUp={canvas.onKeyUp}
        onBlur={canvas.onBlur}
        onFocus={canvas.onFocus}
        {...drop}
      >
        <Flow panning={canvas.panning} onInit={canvas.onInit}>
          <SceneLayer />
          <Rings />
          <Slots />
          <LaneHeads context={canvas.context} />
          <ColumnGrip />
          <Emotions />
          <Connectors />
          <RemarkBadges />
          <StageTools context={canvas.context} />
          <HeaderPrompt context={canvas.context} />
          <Lifting />
          <Guides />
          <PictureSlot />
          <Marquee />
          <VoteLayer />
          <TextEditor actions={canvas.editorActions} />
        </Flow>
        <StickyHeaders context={canvas.context} />
        <CanvasControls context={canvas.context} moves={canvas.moves} refocus={canvas.refocus} />
        <CanvasMinimap overlay={overlay} />
        <Announcer />
      </CanvasSurface>
    </CanvasMenu>
  )
}

const withoutSpace = [1]
const withSpace = [0, 1]

/** React Flow holds the viewport; what lies in it is the scene's, so that it is not asked about it. */
const Flow = memo(function Flow(props: {
  readonly panning: boolean
  readonly onInit: () => void
  readonly children: React.ReactNode
}) {
  return (
    <ReactFlow
      onInit={props.onInit}
      minZoom={0.1}
      maxZoom={4}
      panOnDrag={props.panning ? withSpace : withoutSpace}
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
      noDragClassName="nodrag"
      attributionPosition="bottom-right"
    >
      <Background variant={BackgroundVariant.Dots} gap={16} size={1.5} />
      <ViewportPortal>{props.children}</ViewportPortal>
    </ReactFlow>
  )
})
