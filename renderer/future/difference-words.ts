import type { TFunction } from 'i18next'
import type { Difference } from '../../shared/document/compare/compare-maps.ts'
import { subjectOf, titleOfRecord } from '../../shared/document/compare/difference-title.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import type { AnyRecord } from '../../shared/document/record.ts'
import { targetSchema } from '../../shared/document/target.ts'
import type { Language } from '../../shared/rpc/contract.ts'
import { formatMetric, formatNumber } from '../../shared/scene/format.ts'
import { channelName, type SceneLabels } from '../../shared/scene/labels.ts'
import type en from './locales/en.json'

/** What a difference is told from. */
export interface DifferenceContext {
  readonly before: MapDocument
  readonly after: MapDocument
  readonly t: TFunction<'future'>
  readonly labels: SceneLabels
  readonly language: Language
}

/** A difference in two lines: what it is about, and what is different about it. */
export interface DifferenceLine {
  readonly title: string
  readonly detail: string
}

export function lineOf(context: DifferenceContext, difference: Difference): DifferenceLine {
  const { t } = context
  const document = difference.after ? context.after : context.before
  const subject = subjectOf(difference)
  const title = titleOfRecord(document, subject) || untitled(context, subject)
  const more =
    difference.within.length > 0 ? [t('within', { count: difference.within.length })] : []
  const what =
    difference.kind === 'changed'
      ? [...changes(context, difference), ...movement(context, difference)]
      : [placeWords(context, document, subject)]
  const detail = [...what, ...more].filter(Boolean).join(', ')
  return { title, detail }
}

function untitled({ t, labels }: DifferenceContext, record: AnyRecord): string {
  switch (record.type) {
    case 'stage':
      return labels.untitled.stage
    case 'touchpoint':
      return labels.untitled.touchpoint
    case 'journey':
      return labels.untitled.map
    case 'lane':
      return labels.lanes[record.kind].replaceAll('\u00AD', '')
    default:
      return t('noWords')
  }
}

/** What kind of thing it is and where it stands: "Touchpoint, Choose". */
function placeWords(context: DifferenceContext, document: MapDocument, record: AnyRecord): string {
  const { t, labels, language } = context
  const touchpoint = (id: string) => document.touchpoint[id]?.title || labels.untitled.touchpoint
  const stage = (id: string) => document.stage[id]?.title || labels.untitled.stage
  switch (record.type) {
    case 'touchpoint':
      return `${t('type.touchpoint')}, ${stage(record.stageId)}`
    case 'card': {
      const lane = document.lane[record.laneId]
      const name = lane ? lane.title || labels.lanes[lane.kind] : ''
      const place = record.touchpointId ? touchpoint(record.touchpointId) : stage(record.stageId)
      return `${name.replaceAll('\u00AD', '')}, ${place}`
    }
    case 'emotion': {
      const persona = document.persona[record.personaId]?.name || t('type.persona')
      const level = formatNumber(record.level, language, { digits: 1, sign: true })
      return `${t('emotionOf', { persona })}, ${level}`
    }
    case 'connection':
      return record.label
        ? `${t('type.connection')}, ${touchpoint(record.from)} → ${touchpoint(record.to)}`
        : t('type.connection')
    case 'journey':
    case 'stage':
    case 'lane':
    case 'persona':
    case 'note':
      return t(`type.${record.type}`)
    default:
      return ''
  }
}

function movement(context: DifferenceContext, { after, moved }: Difference): string[] {
  const { t } = context
  if (!after || !moved) return []
  if (moved === 'order') return [t('movedInOrder')]
  if (after.type === 'note') return [t('moved')]
  const place =
    after.type === 'touchpoint'
      ? context.after.stage[after.stageId]?.title || context.labels.untitled.stage
      : placeWords(context, context.after, after)
  return [t('movedTo', { place })]
}

/** Each field that differs, with its values where they are short enough to be read in a list. */
function changes(context: DifferenceContext, { before, after, fields }: Difference): string[] {
  const former = new Map(Object.entries(before ?? {}))
  const present = new Map(Object.entries(after ?? {}))
  const emotion =
    after?.type === 'emotion' && !fields.includes('level')
      ? [placeWords(context, context.after, after)]
      : []
  const parts = fields.map((field) => {
    const name = fieldName(context, field, after)
    const [then, now] = [former.get(field), present.get(field)]
    const [from, to] = [valueWords(context, field, then), valueWords(context, field, now)]
    if (from === null || to === null) return name
    return `${name}: ${from} → ${to}`
  })
  return [...emotion, ...parts]
}

function fieldName(
  { t, after: document }: DifferenceContext,
  field: string,
  record: AnyRecord | null,
): string {
  if (field === 'level' && record?.type === 'emotion') {
    return t('emotionOf', {
      persona: document.persona[record.personaId]?.name || t('type.persona'),
    })
  }
  return isField(field) ? t(`field.${field}`) : field
}

type Field = keyof (typeof en)['field']
const fieldNames: Readonly<Record<Field, true>> = {
  title: true,
  name: true,
  text: true,
  label: true,
  description: true,
  goal: true,
  period: true,
  channel: true,
  moreChannels: true,
  kind: true,
  owner: true,
  systems: true,
  momentOfTruth: true,
  target: true,
  linkedMap: true,
  colour: true,
  severity: true,
  frequency: true,
  impact: true,
  effort: true,
  status: true,
  due: true,
  evidence: true,
  picture: true,
  span: true,
  level: true,
  feeling: true,
  quote: true,
  hidden: true,
  role: true,
  scenario: true,
  expectations: true,
  state: true,
  basis: true,
  bio: true,
  demographics: true,
  goals: true,
  needs: true,
  motivations: true,
  frustrations: true,
  behaviours: true,
  channels: true,
  traits: true,
  basedOn: true,
  portrait: true,
  segment: true,
}
const isField = (name: string): name is Field => Object.hasOwn(fieldNames, name)

const longest = 24

/** A value as it stands in a list; null where it says nothing there, or too much. */
function valueWords(
  { t, labels, language }: DifferenceContext,
  field: string,
  value: unknown,
): string | null {
  const grades = ['severity', 'frequency', 'impact', 'effort']
  if (grades.includes(field)) {
    if (value === null) return t('none')
    return value === 1 || value === 2 || value === 3 ? labels.grades[value] : null
  }
  if (field === 'level' && typeof value === 'number')
    return formatNumber(value, language, { digits: 1, sign: true })
  if (field === 'target') {
    const target = targetSchema.nullable().safeParse(value)
    if (!target.success) return null
    if (target.data === null) return t('none')
    const { metric, value: wanted } = target.data
    return `${labels.metrics[metric]} ${formatMetric(wanted, metric, language)}`
  }
  if (field === 'channel')
    return value === null
      ? t('none')
      : typeof value === 'string'
        ? channelName(value, labels)
        : null
  if (field === 'evidence') {
    if (value === null) return t('none')
    return value === 'assumed' || value === 'inferred' || value === 'observed'
      ? labels.evidence[value]
      : null
  }
  const short = ['title', 'name', 'label', 'period', 'owner', 'due', 'feeling']
  if (!short.includes(field) || (typeof value !== 'string' && value !== null)) return null
  const text = value ?? ''
  if (text.length > longest) return null
  return text === '' ? t('none') : text
}
