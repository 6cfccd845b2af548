import { type NodeProps, useStore } from '@xyflow/react'
import { memo, useCallback } from 'react'
import type { MapDocument } from '../../shared/document/document.ts'
import type { SceneItem } from '../../shared/scene/primitive.ts'
import { useDocument } from '../document/session-context.ts'
import { DistantItem, detailAt, hasLessDetail } from './DistantItem.tsx'
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

function Drawing({ item }: { readonly item: SceneItem }) {
  const detail = useStore(({ transform }) =>
    hasLessDetail(item) ? detailAt(transform[2]) : 'near',
  )
  const { width, height } = item.box
  return (
    <svg width={width} height={height} aria-hidden="true">
      {detail === 'near' ? (
        <SvgPrimitives primitives={item.primitives} />
      ) : (
        <DistantItem item={item} detail={detail} />
      )}
    </svg>
  )
}

function isFramed({ primitives }: SceneItem): boolean {
  const [first] = primitives
  return first?.kind === 'rect' && first.stroke !== undefined
}
