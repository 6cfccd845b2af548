import type { Lane } from '../document/lane.ts'
import type { Persona } from '../document/persona.ts'
import type { Language } from '../rpc/contract.ts'
import { curveLooks, curvePoint, evidencePaint } from './curve-paint.ts'
import { body, lineFrom, meta, textAt } from './draw.ts'
import { voteSpread } from './emotion-curves.ts'
import { levelToY } from './emotion-plot.ts'
import { formatNumber } from './format.ts'
import type { SceneLabels } from './labels.ts'
import { laneContents, laneLabelStyle, laneLabelWidth, laneTitleLines } from './lane-rows.ts'
import type { LaneRow } from './layout.ts'
import { labelWidth, stageHeight, touchpointMarginTop } from './measures.ts'
import { createItemMemo } from './memo.ts'
import type { Box, Paint, Path, Primitive, SceneItem } from './primitive.ts'
import type { SceneContext } from './scene-context.ts'
import { fitText, measureText, wrapText } from './text-metrics.ts'

const memo = createItemMemo()
const stagesMemo = createItemMemo()
const hintMemo = createItemMemo()
const left = 12

/**
 * The label of a lane in the sheet's label column. It brings its own ground, so that the canvas can
 * keep it in view over what passes beneath.
 */
export function laneItem(context: SceneContext, row: LaneRow): SceneItem {
  const { lane } = row
  const { layout, shown, labels } = context
  const { personas } = layout.index
  const box: Box = { x: 0, y: row.box.y, width: labelWidth - 1, height: row.box.height }
  return memo({
    owner: lane,
    id: lane.id,
    kind: 'lane',
    name: lane.title || labels.lanes[lane.kind].replaceAll('\u00AD', ''),
    box,
    dependencies: [
      labels,
      ...(lane.kind === 'emotions'
        ? [...personas, layout.emotions?.personas.map(({ id }) => id).join(), hasVotes(context)]
        : []),
      lane.kind === 'touchpoints' ? arcRoomOf(context, row) : 0,
      lane.collapsed ? contentsOf(context, lane) : 0,
      shown,
    ],
    draw: () => {
      if (lane.collapsed) return collapsedLabel(context, lane, box)
      const own = laneTitleLines(lane.title)
      const lines =
        own.length > 0 ? own : wrapText(labels.lanes[lane.kind], laneLabelWidth, laneLabelStyle, 3)
      // The label of the touchpoints stands beside their cards, not beside the arcs above them.
      const least = lane.kind === 'backstage' ? 8 : 10
      const middle = (row.box.height - lines.length * 16) / 2
      const top =
        lane.kind === 'touchpoints'
          ? least + arcRoomOf(context, row)
          : Math.max(2, Math.min(least, middle))
      const below = top + lines.length * 16
      return [
        ground(box),
        ...lines.map((line, index) => textAt(line, left, top + index * 16, laneLabelStyle, 'ink')),
        ...details(context, lane, row.box, below),
      ]
    },
  })
}

/** Title and number on one line. */
function collapsedLabel(context: SceneContext, lane: Lane, box: Box): Primitive[] {
  const { labels, language } = context
  const count = contentsOf(context, lane)
  const number = count === null ? '' : formatNumber(count, language)
  const right = box.width - 8
  const room = right - left - (number === '' ? 0 : measureText(number, meta) + 6)
  const title = lane.title.replace(/\s+/gu, ' ').trim() || labels.lanes[lane.kind]
  return [
    ground(box),
    textAt(
      fitText(title.replaceAll('\u00AD', ''), room, laneLabelStyle),
      left,
      6,
      laneLabelStyle,
      'ink',
    ),
    ...(number === '' ? [] : [textAt(number, right, 6, meta, 'ink-3', 'end')]),
  ]
}

function contentsOf({ layout }: SceneContext, lane: Lane): number | null {
  return laneContents(layout.index, lane)?.reduce((sum, count) => sum + count, 0) ?? null
}

/** Px between the top of the touchpoints' row and their cards that arcs take. */
function arcRoomOf({ layout }: SceneContext, { box }: LaneRow): number {
  const [first] = layout.touchpoints.values()
  return first ? first.y - box.y - touchpointMarginTop : 0
}

/** The corner above the lane labels. */
export function stagesLabelItem({ document, labels }: SceneContext): SceneItem {
  const box: Box = { x: 0, y: 0, width: labelWidth - 1, height: stageHeight - 1 }
  return stagesMemo({
    owner: document.stage,
    id: 'stages-label',
    kind: 'lane',
    name: labels.stages,
    box,
    dependencies: [labels],
    draw: () => [ground(box), textAt(labels.stages, left, 10, body, 'ink-3')],
  })
}

/** What stands in an empty lane on the canvas: how to put something there. */
export function laneHintItem({ labels }: SceneContext, row: LaneRow): SceneItem | null {
  const { lane, box } = row
  const words = hintWords(lane.kind, labels)
  if (words === '') return null
  const width = Math.max(0, box.width - labelWidth - 28)
  return hintMemo({
    owner: lane,
    id: `hint-${lane.id}`,
    kind: 'hint',
    name: words,
    box: { x: labelWidth + 14, y: box.y, width, height: box.height },
    dependencies: [labels],
    draw: () => {
      const line = fitText(words, width, body)
      return [
        {
          kind: 'rect',
          x: -4,
          y: 11,
          width: measureText(line, body) + 8,
          height: 18,
          fill: 'surface',
        },
        textAt(line, 0, 12, body, 'ink-3'),
      ]
    },
  })
}

function hintWords(kind: Lane['kind'], labels: SceneLabels): string {
  switch (kind) {
    case 'touchpoints':
    case 'channels':
      return ''
    default:
      return labels.emptyLanes[kind]
  }
}

function ground(box: Box): Extract<Primitive, { kind: 'rect' }> {
  return {
    kind: 'rect',
    x: 0.5,
    y: 0.5,
    width: box.width - 1,
    height: box.height - 2,
    radius: 7,
    fill: 'surface',
  }
}

function details(context: SceneContext, lane: Lane, row: Box, below: number): Primitive[] {
  const { labels, shown } = context
  switch (lane.kind) {
    case 'touchpoints': {
      if (!shown) return []
      const words = labels.metricWithInterval(labels.metrics[shown.metric])
      return wrapText(words, laneLabelWidth, meta, 3).map((line, index) =>
        textAt(line, left, below + index * 16, meta, 'ink-3'),
      )
    }
    case 'emotions':
      return emotionKeys(context, row, below)
    case 'metrics':
      return shown ? metricKeys(context, below) : []
    default:
      return []
  }
}

/** The axis of the emotion curves, and which line is whose. */
function emotionKeys(context: SceneContext, row: Box, below: number): Primitive[] {
  const { layout, labels, language, shown } = context
  const plot = layout.emotions
  if (!plot) return []
  const { personas } = layout.index
  const looks = curveLooks(personas)
  const axis = [2, -2].map((level) =>
    textAt(
      formatNumber(level, language, { sign: true }),
      92,
      levelToY(plot, level) - row.y - 7,
      meta,
      'ink-3',
      'end',
    ),
  )
  const keys: { text: string; sample: (y: number) => Primitive[] }[] = [
    ...(shown?.hasEvidence
      ? [{ text: labels.survey, sample: (y: number) => evidenceSample(evidencePaint(personas), y) }]
      : []),
    ...plot.personas.map((persona) => ({
      text: personas.length === 1 ? labels.workshop : givenName(persona, language),
      sample: (y: number): Primitive[] => {
        const look = looks.get(persona.id)
        if (!look) return []
        const { paint: stroke, dash } = look
        return [
          lineFrom(left, y, left + 16, y, { stroke, strokeWidth: 1.5, dash }),
          ...(personas.length > 1 ? [curvePoint(left + 8, y, look)] : []),
        ]
      },
    })),
  ].slice(0, Math.max(1, Math.floor((row.height - below - 4) / 16)))
  if (hasVotes(context)) {
    keys.push({
      text: labels.votes,
      sample: (y) => voteSpread(left + 8, [-1, -1, 0, 1, 1], 'ink-2', (level) => y - 5 * level),
    })
  }
  const top = Math.max(below, Math.min(48, row.height - 36 - keys.length * 16))
  return [
    ...axis,
    ...keys.flatMap(({ text, sample }, index) => [
      ...sample(top + index * 16 + 8),
      textAt(fitText(text, 60, meta), left + 20, top + index * 16, meta, 'ink-2'),
    ]),
  ]
}

/** Whether any touchpoint shows how far votes lie apart. */
function hasVotes({ layout }: SceneContext): boolean {
  return layout.emotions?.points.some(({ votes }) => new Set(votes).size > 1) ?? false
}

function evidenceSample(colour: Paint, y: number): Primitive[] {
  return [
    {
      kind: 'rect',
      x: left,
      y: y - 4,
      width: 16,
      height: 8,
      radius: 2,
      fill: colour,
      fillOpacity: 0.18,
    },
    lineFrom(left, y, left + 16, y, { stroke: colour, strokeWidth: 2 }),
  ]
}

/** The name that a person is called by: the last word in Hungarian, where the family's name leads. */
function givenName({ name }: Persona, language: Language): string {
  const words = name.trim().split(/\s+/u)
  return (language === 'hu' ? words.at(-1) : words[0]) ?? name
}

function metricKeys({ labels, shown }: SceneContext, below: number): Primitive[] {
  const compared = shown?.overlay.touchpoints.some(({ id }) => shown.resultOf(id)?.change)
  if (!compared) return []
  return [
    {
      kind: 'group',
      name: labels.detectable,
      x: left,
      y: below + 6,
      children: [triangle('up', 'ink-2')],
    },
    textAt(labels.detectable, left + 12, below + 2, meta, 'ink-2'),
    textAt(labels.tooSmall, left, below + 18, meta, 'ink-2'),
  ]
}

/** A filled triangle in a square of 8 px. */
export function triangle(direction: 'up' | 'down', fill: 'ink' | 'ink-2'): Path {
  return {
    kind: 'path',
    d: direction === 'up' ? 'M4 1.2L7.2 6.8H0.8Z' : 'M4 6.8L0.8 1.2H7.2Z',
    fill,
  }
}
