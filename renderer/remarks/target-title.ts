import type { TFunction } from 'i18next'
import { findRecord, type MapDocument } from '../../shared/document/document.ts'
import type { SceneLabels } from '../../shared/scene/labels.ts'

/** The short name of anything that can be spoken of: a touchpoint's title, a card's text; empty for what is gone. */
export function targetTitle(
  document: MapDocument,
  id: string,
  labels: SceneLabels,
  t: TFunction<'remarks'>,
): string {
  const record = findRecord(document, id)
  const touchpoint = (touchpointId: string) =>
    document.touchpoint[touchpointId]?.title || labels.untitled.touchpoint
  switch (record?.type) {
    case 'journey':
      return t('target.map')
    case 'stage':
      return record.title || labels.untitled.stage
    case 'touchpoint':
      return record.title || labels.untitled.touchpoint
    case 'lane':
      return (record.title || labels.lanes[record.kind]).replaceAll('\u00AD', '')
    case 'card':
      return record.text.trim() || t('target.card')
    case 'note':
      return record.text.trim() || t('target.note')
    case 'persona':
      return record.name || t('target.persona')
    case 'emotion':
      return t('target.emotion', {
        persona: document.persona[record.personaId]?.name || t('target.persona'),
        touchpoint: touchpoint(record.touchpointId),
      })
    case 'connection':
      return (
        record.label ||
        t('target.connection', { from: touchpoint(record.from), to: touchpoint(record.to) })
      )
    default:
      return ''
  }
}
