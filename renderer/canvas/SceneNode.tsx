import { type NodeProps, useStore } from '@xyflow/react'
import { memo, useCallback } from 'react'
import type { MapDocument } from '../../shared/document/document.ts'
import type { SceneItem } from '../../shared/scene/primitive.ts'
import { useDocument } from '../document/session-context.ts'
import { describeRecord } from './describe.ts'
import type { SceneFlowNode } from './flow-nodes.ts'
import { SvgPrimitives } from './SvgPrimitives.tsx'
import { useWords } from './use-words.ts'

/** Items that stand for a record, and are spoken of as such. */
const named: ReadonlySet<SceneItem['kind']> = new Set([
  'stage',
  'lane',
  'touchpoint',
  'card',
  'connection',
  'note',
])

/** One item of the scene. It is drawn again only when the item is another one, or its name is. */
export const SceneNode = memo(function SceneNode({ data }: NodeProps<SceneFlowNode>) {
  const { item } = data
  return named.has(item.kind) ? <NamedItem item={item} /> : <Unnamed item={item} />
})

function Unnamed({ item }: { readonly item: SceneItem }) {
  return (
    <div className={`scene-item scene-${item.kind}`} aria-hidden="true">
      <Drawing item={item} />
    </div>
  )
}

function NamedItem({ item }: { readonly item: SceneItem }) {
  const words = useWords()
  const describe = useCallback(
    (document: MapDocument) => describeRecord(document, item.id, words),
    [item.id, words],
  )
  const name = useDocument(describe)
  if (name === '') return <Unnamed item={item} />
  return (
    // biome-ignore lint/a11y/useSemanticElements: a thing on a canvas, not a form's fieldset
    <div
      id={`item-${item.id}`}
      role="group"
      aria-label={name}
      className={`scene-item scene-${item.kind}${isFramed(item) ? ' scene-framed' : ''}`}
    >
      <Drawing item={item} />
    </div>
  )
}

/** From far away a text is a few px high: bars stand for it. */
const farZoom = 0.4

function Drawing({ item }: { readonly item: SceneItem }) {
  const far = useStore(({ transform }) => transform[2] < farZoom)
  const { width, height } = item.box
  return (
    <svg width={width} height={height} aria-hidden="true">
      {far && item.kind === 'card' ? (
        <FarCard item={item} />
      ) : (
        <SvgPrimitives primitives={item.primitives} />
      )}
    </svg>
  )
}

function FarCard({ item }: { readonly item: SceneItem }) {
  const { width, height } = item.box
  return isFramed(item) ? (
    <rect
      x="1"
      y="1"
      width={width - 2}
      height={height - 2}
      rx="6"
      fill="var(--surface-3)"
      stroke="var(--line-2)"
      strokeWidth="2"
    />
  ) : (
    <rect x="10" y="10" width={width - 24} height="8" rx="4" fill="var(--line-2)" />
  )
}

function isFramed({ primitives }: SceneItem): boolean {
  const [first] = primitives
  return first?.kind === 'rect' && first.stroke !== undefined
}
