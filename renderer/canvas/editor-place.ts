import { footerHeight } from '../../shared/scene/card-footer.ts'
import { cardShape, textTop } from '../../shared/scene/card-layout.ts'
import { laneLabelWidth } from '../../shared/scene/lane-rows.ts'
import type { Layout } from '../../shared/scene/layout.ts'
import {
  headerGap,
  headerHeight,
  touchpointFootHeight,
  touchpointHeight,
} from '../../shared/scene/measures.ts'
import { noteInset } from '../../shared/scene/note-layout.ts'
import type { Box } from '../../shared/scene/primitive.ts'
import type { TextStyle } from '../../shared/scene/text-metrics.ts'
import type { EditingTarget } from '../document/selection.ts'
import { boxOf } from './place-box.ts'

/** Where and how a text is set, so that it stays where it is while it is edited. */
export interface EditorPlace {
  readonly box: Box
  readonly style: TextStyle
  readonly lineHeight: number
  readonly padding: { readonly x: number; readonly y: number }
  readonly background: 'surface' | 'surface-3' | 'warn-soft'
  readonly multiline: boolean
}

const small: TextStyle = { size: 11, weight: 400 }
const strong: TextStyle = { size: 13, weight: 600 }

export function editorPlace(layout: Layout, { id }: EditingTarget): EditorPlace | null {
  const box = boxOf(layout, id)
  const place = [...layout.cards.values()].find(({ card }) => card.id === id)
  if (place) {
    const shape = cardShape(place.laneKind)
    const footer = footerHeight(place.card, place.laneKind)
    // Below its picture, which stays in view.
    const top = textTop(place.card, place.laneKind, place.box.width) - shape.padding
    const height = Math.max(place.box.height - top - footer, 16 + 2 * shape.padding)
    return {
      box: inset({ ...place.box, y: place.box.y + top, height }, 1),
      style: shape.text,
      lineHeight: 16,
      padding: { x: shape.inset - 1, y: shape.padding - 1 },
      background: shape.look === 'bar' ? 'surface-3' : 'surface',
      multiline: true,
    }
  }
  switch (id.slice(0, id.indexOf('_'))) {
    case 'touchpoint':
      return (
        (box && {
          box: {
            x: box.x + 1,
            y: box.y + 27,
            width: box.width - 2,
            height: Math.min(36, box.height - footOf(box) - 29),
          },
          style: strong,
          lineHeight: 16,
          padding: { x: 9, y: 2 },
          background: 'surface',
          multiline: false,
        }) ??
        null
      )
    case 'stage':
      return box
        ? {
            box,
            style: strong,
            lineHeight: 20,
            padding: { x: 10, y: 4 },
            background: 'surface',
            multiline: false,
          }
        : null
    case 'note':
      return box
        ? {
            box,
            style: { size: 12, weight: 400 },
            lineHeight: 16,
            padding: { x: noteInset, y: noteInset - 2 },
            background: 'warn-soft',
            multiline: true,
          }
        : null
    case 'connection':
      return box ? labelPlace(box) : null
    case 'lane':
      return box
        ? {
            box: {
              x: box.x + 6,
              y: box.y + 2,
              width: laneLabelWidth + 10,
              height: Math.min(40, box.height - 4),
            },
            style: { size: 12, weight: 600 },
            lineHeight: 16,
            padding: { x: 6, y: 4 },
            background: 'surface',
            multiline: false,
          }
        : null
    case 'persona': {
      return {
        box: personaPlace(layout, id),
        style: { size: 15, weight: 600 },
        lineHeight: 20,
        padding: { x: 8, y: 4 },
        background: 'surface',
        multiline: false,
      }
    }
    default:
      return null
  }
}

/** The point-of-view persona's name is in the header; the next ones are typed where they were asked for, beside it. */
function personaPlace({ header, summary, index }: Layout, id: string): Box {
  const last = summary ?? header
  const size = { width: 180, height: 28 }
  if (last && index.personas.findIndex((persona) => persona.id === id) > 0) {
    return { x: last.x + last.width + 8, y: last.y + (last.height - size.height) / 2, ...size }
  }
  return { x: 62, y: (header?.y ?? -headerHeight - headerGap) + 12, ...size }
}

/** The foot with the number, which stays in view. */
function footOf(box: Box): number {
  return box.height >= touchpointHeight ? touchpointFootHeight : 0
}

/** A connection's label is edited in a pill, also when there is no label yet. */
function labelPlace(box: Box): EditorPlace {
  const width = Math.max(160, Math.min(box.width, 300))
  const labelled = box.height <= 20
  return {
    box: {
      x: box.x + box.width / 2 - width / 2,
      y: labelled ? box.y : box.y - 8,
      width,
      height: 20,
    },
    style: small,
    lineHeight: 16,
    padding: { x: 8, y: 2 },
    background: 'surface',
    multiline: false,
  }
}

function inset(box: Box, by: number): Box {
  return { x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by }
}
