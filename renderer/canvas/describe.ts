import type { TFunction } from 'i18next'
import type { Card } from '../../shared/document/card.ts'
import { findRecord, type MapDocument } from '../../shared/document/document.ts'
import type { LaneKind } from '../../shared/document/lane.ts'
import { createMemo } from '../../shared/document/memo.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { AnyRecord } from '../../shared/document/record.ts'
import type { Language } from '../../shared/rpc/contract.ts'
import { formatMetric, formatNumber } from '../../shared/scene/format.ts'
import { channelName, type SceneLabels } from '../../shared/scene/labels.ts'
import type { ShownMetric } from '../../shared/scene/shown-metric.ts'
import type { Cell } from '../document/selection.ts'
import { columnOfCell, laneOfRow } from './grid.ts'

/** The words in which things on the map are spoken of. */
export interface Words {
  readonly t: TFunction<'canvas'>
  readonly labels: SceneLabels
  readonly language: Language
  /** The numbers that stand on the touchpoints. */
  readonly numbers: ShownMetric | null
}

const names = createMemo<string>()

/**
 * The accessible name of a record: what it is, its title, where it stands and its value. Kept until
 * something that it speaks of changes: all visible things are asked for theirs after each edit.
 */
export function describeRecord(document: MapDocument, id: string, words: Words): string {
  const record = findRecord(document, id)
  if (!record) return ''
  return names(record, [words, ...spokenOf(document, record)], () =>
    nameOf(document, record, words),
  )
}

/** The other records that the name of this one holds. */
function spokenOf(document: MapDocument, record: AnyRecord): readonly unknown[] {
  switch (record.type) {
    case 'card':
      return [
        document.lane[record.laneId],
        record.touchpointId
          ? document.touchpoint[record.touchpointId]
          : document.stage[record.stageId],
      ]
    case 'emotion':
      return [document.persona[record.personaId], document.touchpoint[record.touchpointId]]
    case 'connection':
      return [document.touchpoint[record.from], document.touchpoint[record.to]]
    default:
      return []
  }
}

function nameOf(document: MapDocument, record: AnyRecord, words: Words): string {
  const { t, labels, language } = words
  const touchpointTitle = (touchpointId: string) =>
    document.touchpoint[touchpointId]?.title || labels.untitled.touchpoint
  switch (record.type) {
    case 'stage': {
      const name = t('name.stage', { title: record.title || labels.untitled.stage })
      return record.period ? `${name}, ${record.period}` : name
    }
    case 'touchpoint': {
      const name = t('name.touchpoint', { title: record.title || labels.untitled.touchpoint })
      const channel = record.channel ? `, ${channelName(record.channel, labels)}` : ''
      const moment = record.momentOfTruth ? `, ${t('name.momentOfTruth')}` : ''
      const target = record.target
        ? `, ${t('name.target', {
            metric: labels.metrics[record.target.metric],
            value: formatMetric(record.target.value, record.target.metric, language),
          })}`
        : ''
      return `${name}${channel}${moment}${numberOf(record.id, words)}${target}`
    }
    case 'card': {
      const lane = document.lane[record.laneId]
      const place = record.touchpointId
        ? touchpointTitle(record.touchpointId)
        : document.stage[record.stageId]?.title || labels.untitled.stage
      return t('name.card', {
        lane: lane ? lane.title || labels.lanes[lane.kind] : '',
        text: record.text || t(record.picture ? 'name.picture' : 'name.empty'),
        place,
        value: gradesOf(record, lane?.kind, words),
      })
    }
    case 'emotion':
      return t('name.emotion', {
        persona: document.persona[record.personaId]?.name || t('name.persona'),
        place: touchpointTitle(record.touchpointId),
        level: formatNumber(record.level, language, { digits: 1, sign: true }),
      })
    case 'connection':
      return t('name.connection', {
        from: touchpointTitle(record.from),
        to: touchpointTitle(record.to),
        label: record.label ? `, ${record.label}` : '',
      })
    case 'note':
      return t('name.note', { text: record.text || t('name.empty') })
    case 'lane':
      return t('name.lane', { title: record.title || labels.lanes[record.kind] })
    default:
      return ''
  }
}

/** What a card is graded by in its lane, and how its statement is known. */
function gradesOf(card: Card, kind: LaneKind | undefined, { t, labels }: Words): string {
  const graded = (key: 'severity' | 'impact' | 'effort') => {
    const grade = card[key]
    return grade === null ? '' : `, ${t(`name.${key}`, { grade: labels.grades[grade] })}`
  }
  const evidence = card.evidence ? `, ${labels.evidence[card.evidence]}` : ''
  if (kind === 'painPoints') return graded('severity') + evidence
  if (kind === 'opportunities') return graded('impact') + graded('effort') + evidence
  return evidence
}

/** The number on a touchpoint with its interval and its n, or why there is none. */
export function numberOf(touchpointId: string, { t, labels, language, numbers }: Words): string {
  const result = numbers?.resultOf(touchpointId)
  if (!numbers) return ''
  const metric = labels.metrics[numbers.metric]
  const say = (text: string) => `, ${metric} ${text}`
  if (!result || result.state === 'none') return say(labels.noData)
  if (result.state === 'suppressed' || result.value === null) return say(labels.hidden)
  const format = (value: number) => formatMetric(value, numbers.metric, language)
  const interval = result.interval
    ? `, ${t('name.interval', { low: format(result.interval.low), high: format(result.interval.high) })}`
    : ''
  const few = result.state === 'few' ? `, ${labels.tooFew}` : ''
  return say(`${format(result.value)}${interval}, n ${result.n ?? 0}${few}`)
}

/** The accessible name of an empty place. */
export function describeCell(document: MapDocument, cell: Cell, words: Words): string {
  const { t, labels } = words
  const lane = laneOfRow(document, cell.row)
  const column = columnOfCell(document, cell)
  if (!lane || !column) return ''
  const { personas, emotionOf } = mapOf(document)
  const emotions = personas.flatMap(({ id }) => {
    const touchpointId = column.touchpoint?.id
    return (lane.kind === 'emotions' && touchpointId && emotionOf(id, touchpointId)?.id) || []
  })
  if (emotions.length > 0) {
    return emotions.map((id) => describeRecord(document, id, words)).join('; ')
  }
  return t('name.cell', {
    lane: lane.title || labels.lanes[lane.kind],
    place: column.touchpoint
      ? column.touchpoint.title || labels.untitled.touchpoint
      : column.stage.title || labels.untitled.stage,
  })
}
