import type { TFunction } from 'i18next'
import type { Card } from '../../shared/document/card.ts'
import type { Tint } from '../../shared/document/field.ts'
import type { Target } from '../../shared/document/target.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import type { MetricResult } from '../../shared/feedback/overlay.ts'
import { formatMetric, formatNumber } from '../../shared/scene/format.ts'
import { channelName } from '../../shared/scene/labels.ts'
import type { Words } from '../canvas/describe.ts'
import type { Standing } from './place.ts'
import type { TableItem } from './table-items.ts'
import type { TableCell, TableColumn } from './table-model.ts'
import type { Said, TableRow } from './table-rows.ts'
import type { Talk } from './talk.ts'

/** The words of the table and of the map, and which numbers it shows. */
export interface TableWords extends Words {
  readonly table: TFunction<'table'>
  /** Null where no numbers are shown. */
  readonly metric: MetricResult['metric'] | null
  /** Whether customers' emotions are known for any touchpoint. */
  readonly surveyed: boolean
  /** A colour's name. */
  readonly tint: (tint: Tint) => string
}

const plain = (text: string) => text.replaceAll('\u00AD', '')

/** A column's name. The metrics' lane is named by the metric that it shows. */
export function columnName(
  { lane, kind }: TableColumn,
  { labels, table, metric }: TableWords,
): string {
  if (kind === 'leadsTo') return table('column.leadsTo')
  if (kind === 'touchpoints') return plain(lane?.title || table('column.touchpoint'))
  if (lane?.title) return plain(lane.title)
  return plain(kind === 'metrics' && metric ? labels.metrics[metric] : labels.lanes[kind])
}

/** A row's name: the title of its stage or touchpoint. */
export function rowName(row: TableRow, { labels, table }: TableWords): string {
  switch (row.kind) {
    case 'stage':
    case 'vacant':
      return row.stage.title || labels.untitled.stage
    case 'touchpoint':
      return row.touchpoint.title || labels.untitled.touchpoint
    case 'notes':
    case 'note':
      return table('notes')
    case 'head':
      return table('head')
  }
}

/** The accessible name of a cell: its row, its column, and all that is in it. */
export function cellName(cell: TableCell, words: TableWords): string {
  const { row, column } = cell
  const { table } = words
  const place = rowName(row, words)
  if (row.kind === 'head') return columnName(column, words)
  if (row.kind === 'note') {
    const { text, colour } = row.note
    const said = [
      text || table('empty'),
      ...(colour ? [words.tint(colour)] : []),
      ...talkWords(cell.items[0]?.talk, words),
    ]
    return `${table('note')}: ${said.join(', ')}`
  }
  if (row.kind === 'notes') return `${table('notes')}, ${row.count}`
  if (column.kind === 'touchpoints') {
    return [titleName(row, words), ...talkWords(cell.items[0]?.talk, words)].join(', ')
  }
  const name = table('cell', {
    row: place,
    column: columnName(column, words),
    content: contentOf(cell, words),
  })
  return cell.rows > 1 ? `${name}, ${table('spans', { count: cell.rows })}` : name
}

function titleName(row: TableRow, words: TableWords): string {
  const { table, labels, t } = words
  if (row.kind === 'vacant') return table('vacant', { stage: rowName(row, words) })
  if (row.kind === 'stage') {
    return [
      t('name.stage', { title: rowName(row, words) }),
      row.stage.period,
      table('touchpoints', { count: row.count }),
      row.stage.colour && words.tint(row.stage.colour),
    ]
      .filter(Boolean)
      .join(', ')
  }
  if (row.kind !== 'touchpoint') return ''
  const { channel, moreChannels, owner, linkedMap, momentOfTruth } = row.touchpoint
  return [
    `${row.number}, ${rowName(row, words)}`,
    ...[channel, ...moreChannels].map((each) => each && channelName(each, labels)),
    owner,
    linkedMap && table('linkedMap'),
    momentOfTruth && t('name.momentOfTruth'),
  ]
    .filter(Boolean)
    .join(', ')
}

function contentOf(cell: TableCell, words: TableWords): string {
  const { row, column, items } = cell
  const { table } = words
  if (row.kind === 'touchpoint' && column.kind === 'metrics') {
    return [numberWords(row.said, words), ...targetWords(row.touchpoint.target, words)].join(', ')
  }
  if (row.kind === 'touchpoint' && column.kind === 'channels') {
    const { channel, moreChannels } = row.touchpoint
    const all = channel ? [channel, ...moreChannels] : []
    return all.map((each) => channelName(each, words.labels)).join(', ') || table('empty')
  }
  const parts = items.map((item) =>
    [itemName(item, row, column, words), ...talkWords(item.talk, words)].join(', '),
  )
  if (row.kind === 'touchpoint' && column.kind === 'emotions') {
    const said = evidenceWords(row.said, words)
    if (said) parts.push(said)
  }
  return parts.join('; ') || table('empty')
}

/** One thing of a cell in words, without its place. */
export function itemName(
  item: TableItem,
  row: TableRow,
  column: TableColumn,
  words: TableWords,
): string {
  const { table, t, language, labels } = words
  const titleOf = (touchpoint: Touchpoint | undefined) =>
    touchpoint?.title || labels.untitled.touchpoint
  switch (item.kind) {
    case 'title':
      return row.kind === 'head' ? columnName(column, words) : rowName(row, words)
    case 'card':
      return cardWords(item.card, column, words).join(', ')
    case 'same':
      return `${table('sameCard', { touchpoint: titleOf(item.origin) })}, ${item.card.text}`
    case 'emotion': {
      const name = item.persona.name || t('name.persona')
      if (!item.emotion) return table('noLevel', { persona: name })
      const level = formatNumber(item.emotion.level, language, { digits: 1, sign: true })
      return table('level', { persona: name, level })
    }
    case 'connection': {
      const { kind, label } = item.connection
      return [titleOf(item.target), table(`kind.${kind}`), label].filter(Boolean).join(', ')
    }
  }
}

function cardWords(card: Card, column: TableColumn, words: TableWords): string[] {
  const { text, picture, colour } = card
  const { table, t, tint } = words
  return [
    text || (picture ? t('name.picture') : table('empty')),
    ...gradeWords(card, column, words),
    ...(text && picture ? [table('withPicture')] : []),
    ...(colour ? [tint(colour)] : []),
  ]
}

/** How many comments and dots a thing has; nothing where there are none. */
export function talkWords(talk: Talk | undefined, { table }: TableWords): string[] {
  const { comments = 0, dots = 0 } = talk ?? {}
  return [
    ...(comments > 0 ? [table('comments', { count: comments })] : []),
    ...(dots > 0 ? [table('dots', { count: dots })] : []),
  ]
}

/** Severity, impact, effort and evidence of a card. */
export function gradeWords(card: Card, column: TableColumn, words: TableWords): string[] {
  const { table, labels } = words
  const graded = (key: 'severity' | 'impact' | 'effort') => {
    const grade = card[key]
    return grade === null
      ? []
      : [table(`grade.${key}`, { grade: labels.grades[grade].toLowerCase() })]
  }
  return [
    ...(column.kind === 'painPoints' ? graded('severity') : []),
    ...(column.kind === 'opportunities' ? [...graded('impact'), ...graded('effort')] : []),
    ...(card.evidence ? [labels.evidence[card.evidence]] : []),
  ]
}

/** A touchpoint's number with its interval and n, or why there is none. */
export function numberWords({ result }: Said, words: TableWords): string {
  const { labels, language, table } = words
  if (!result || result.state === 'none') return labels.noData
  if (result.state === 'suppressed' || result.value === null) return labels.hidden
  const format = (value: number) => formatMetric(value, result.metric, language)
  const n = labels.n(formatNumber(result.n ?? 0, language))
  return [
    format(result.value),
    result.interval &&
      table('interval', { low: format(result.interval.low), high: format(result.interval.high) }),
    n,
    result.state === 'few' && labels.tooFew,
  ]
    .filter(Boolean)
    .join(', ')
}

/** What a touchpoint is meant to reach. */
export function targetWords(target: Target | null, { t, labels, language }: TableWords): string[] {
  if (target === null) return []
  const { metric, value } = target
  return [
    t('name.target', {
      metric: labels.metrics[metric],
      value: formatMetric(value, metric, language),
    }),
  ]
}

/** What customers said of a touchpoint, as a level; empty where no survey is shown. */
function evidenceWords({ emotion }: Said, words: TableWords): string {
  const { surveyed, labels, language, table } = words
  if (!surveyed) return ''
  if (!emotion || emotion.state === 'none') return labels.noSurveyData
  if (emotion.state === 'suppressed' || emotion.evidence === null) {
    return table('survey', { level: labels.hidden.toLowerCase() })
  }
  const level = formatNumber(emotion.evidence, language, { digits: 1, sign: true })
  return table('survey', { level: emotion.state === 'few' ? `${level}, ${labels.tooFew}` : level })
}

/** What is said when the keyboard moves within a cell: the thing, and which one of how many it is. */
export function standingName(standing: Standing, words: TableWords): string {
  const { cell, item, place, row, column } = standing
  if (!item || cell.items.length < 2) return cellName(cell, words)
  const name = itemName(item, row, column, words)
  return `${name}, ${words.table('itemOf', { item: place.item + 1, count: cell.items.length })}`
}
