import { type CSSProperties, memo, useCallback } from 'react'
import type { MapDocument } from '../../shared/document/document.ts'
import type { SceneItem } from '../../shared/scene/primitive.ts'
import { useDocument } from '../document/session-context.ts'
import { type Detail, DistantItem } from './DistantItem.tsx'
import { describeRecord, type Words } from './describe.ts'
import { SvgPrimitives } from './SvgPrimitives.tsx'

interface SceneNodeProps {
  readonly item: SceneItem
  readonly detail: Detail
  /** From above: there are hundreds of items, and one language. Without numbers, see `number`. */
  readonly words: Words
  /** What a touchpoint's name ends with: a text, so that other touchpoints' new numbers draw nothing here. */
  readonly number: string
}

/** Items that stand for a record, and are spoken of as such. */
const named: ReadonlySet<SceneItem['kind']> = new Set([
  'stage',
  'lane',
  'touchpoint',
  'card',
  'connection',
  'note',
])

/** One item of the scene in its place. It is drawn again only when the item is another one, or its name is. */
export const SceneNode = memo(function SceneNode(props: SceneNodeProps) {
  const { item, detail } = props
  return named.has(item.kind) ? <NamedItem {...props} /> : <Unnamed item={item} detail={detail} />
})

function Unnamed({ item, detail }: Pick<SceneNodeProps, 'item' | 'detail'>) {
  return (
    <div className={`scene-item scene-${item.kind}`} style={placeOf(item)} aria-hidden="true">
      <Drawing item={item} detail={detail} />
    </div>
  )
}

function NamedItem({ item, detail, words, number }: SceneNodeProps) {
  const describe = useCallback(
    (document: MapDocument) => describeRecord(document, item.id, words),
    [item.id, words],
  )
  const name = useDocument(describe)
  if (name === '') return <Unnamed item={item} detail={detail} />
  return (
    // biome-ignore lint/a11y/useSemanticElements: a thing on a canvas, not a form's fieldset
    <div
      id={`item-${item.id}`}
      role="group"
      aria-label={`${name}${number}`}
      className={`scene-item scene-${item.kind}${isFramed(item) ? ' scene-framed' : ''}`}
      style={placeOf(item)}
    >
      <Drawing item={item} detail={detail} />
    </div>
  )
}

function Drawing({ item, detail }: Pick<SceneNodeProps, 'item' | 'detail'>) {
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

function placeOf({ box }: SceneItem): CSSProperties {
  return { left: box.x, top: box.y, width: box.width, height: box.height }
}

function isFramed({ primitives }: SceneItem): boolean {
  const [first] = primitives
  return first?.kind === 'rect' && first.stroke !== undefined
}
