import type { MapDocument } from '../../shared/document/document.ts'
import { findRecord } from '../../shared/document/document.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { Layout } from '../../shared/scene/layout.ts'
import { boxOf } from '../canvas/place-box.ts'

/** Where the middle of a badge stands, in px of the map: on the thing's upper right corner, or beside it; null for what is not drawn. */
export function badgePlace(
  layout: Layout,
  document: MapDocument,
  targetId: string,
): { readonly x: number; readonly y: number } | null {
  const type = findRecord(document, targetId)?.type
  if (type === 'journey') return { x: layout.sheet.x, y: layout.sheet.y }
  const isFirst = mapOf(document).personas[0]?.id === targetId
  const box = type === 'persona' ? (isFirst ? layout.header : null) : boxOf(layout, targetId)
  if (!box) return null
  // Beside the point, which is seen and dragged itself.
  if (type === 'emotion') return { x: box.x + box.width + 14, y: box.y + box.height / 2 }
  // A lane's label column reaches into the cards: its badge stays within.
  const inset = type === 'lane' ? 18 : type === 'touchpoint' ? 14 : 8
  return { x: box.x + box.width - inset, y: box.y + (type === 'lane' ? 12 : 0) }
}
