import type { MapDocument } from '../../shared/document/document.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import type { Layout } from '../../shared/scene/layout.ts'
import type { Box } from '../../shared/scene/primitive.ts'
import { openDocument } from './shop-map.ts'

export const withNumbers = { overlay: true }
export const withoutNumbers = { overlay: false }

export function documentOf(map: object): MapDocument {
  return openDocument(JSON.stringify({ touchline: 1, title: 'Test', ...map }))
}

export function touchpointOf(document: MapDocument, title: string): Touchpoint {
  const found = Object.values(document.touchpoint).find((touchpoint) => touchpoint.title === title)
  if (!found) throw new Error(`no touchpoint ${title}`)
  return found
}

export function cardBox(document: MapDocument, layout: Layout, text: string): Box {
  const card = Object.values(document.card).find((candidate) => candidate.text === text)
  const box = card && layout.cards.get(card.id)?.box
  if (!box) throw new Error(`no card ${text}`)
  return box
}

export function rowOf(layout: Layout, kind: string) {
  const row = layout.rows.find(({ lane }) => lane.kind === kind)
  if (!row) throw new Error(`no lane ${kind}`)
  return row
}

export const two = {
  stages: [
    { title: 'Choose', touchpoints: [{ title: 'Product page' }, { title: 'Chat' }] },
    { title: 'Wait' },
    { title: 'Receive', touchpoints: [{ title: 'Courier' }] },
  ],
}
