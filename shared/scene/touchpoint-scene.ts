import { journeyOf } from '../document/document.ts'
import type { Target } from '../document/target.ts'
import type { Touchpoint } from '../document/touchpoint.ts'
import type { MetricResult } from '../feedback/overlay.ts'
import { body, bodyMedium, heading, iconAt, lineFrom, meta, round, textAt } from './draw.ts'
import { formatMetric, formatNumber } from './format.ts'
import { channelIconName } from './icons.ts'
import { channelName } from './labels.ts'
import { titleLineHeight, touchpointFootHeight } from './measures.ts'
import { createItemMemo } from './memo.ts'
import { type Area, areaPath, hatch, stripes } from './pattern.ts'
import type { Box, Primitive, SceneItem } from './primitive.ts'
import type { SceneContext } from './scene-context.ts'
import { heatClassOf } from './shown-metric.ts'
import { fitText, measureText } from './text-metrics.ts'
import { touchpointTitle, touchpointTitleStyle } from './touchpoint-layout.ts'

const memo = createItemMemo()
const inset = 10
const radius = 8

/** The card of a touchpoint: channel, title, moment of truth, and a foot with its number. */
export function touchpointItem(context: SceneContext, touchpoint: Touchpoint, box: Box): SceneItem {
  const { shown, labels, document } = context
  const result = shown?.resultOf(touchpoint.id)
  const isFuture = journeyOf(document).state === 'future'
  return memo({
    owner: touchpoint,
    id: touchpoint.id,
    kind: 'touchpoint',
    name: touchpoint.title,
    box,
    dependencies: [
      shown === null,
      result,
      ...(shown?.domain ?? []),
      shown?.reference,
      labels,
      isFuture,
    ],
    draw: () => [
      { kind: 'rect', x: 0, y: 0, width: box.width, height: box.height, radius, fill: 'surface' },
      ...(shown ? foot(context, touchpoint, result, box) : []),
      {
        kind: 'rect',
        x: 0.5,
        y: 0.5,
        width: box.width - 1,
        height: box.height - 1,
        radius: radius - 0.5,
        fill: 'none',
        stroke: 'line-2',
        strokeWidth: 1,
      },
      ...head(context, touchpoint, box),
    ],
  })
}

function head({ labels }: SceneContext, touchpoint: Touchpoint, box: Box): Primitive[] {
  const { channel, momentOfTruth, linkedMap } = touchpoint
  const starX = box.width - inset - 14
  const linkX = starX - (momentOfTruth ? 18 : 0)
  const right = linkedMap ? linkX - 4 : momentOfTruth ? starX - 4 : box.width - inset
  const more = furtherChannels(touchpoint, right)
  const channelRoom = right - more.width - inset - 20
  const title = touchpointTitle(touchpoint.title, box.width)
  return [
    ...(channel
      ? [
          iconAt(channelIconName(channel), inset, 10, 14, 'ink-2'),
          textAt(fitText(channelName(channel, labels), channelRoom, meta), 30, 9, meta, 'ink-2'),
        ]
      : []),
    ...more.icons,
    ...(linkedMap ? [iconAt('map', linkX, 10, 14, 'ink-2')] : []),
    ...(momentOfTruth ? [iconAt('star', starX, 10, 14, 'ink', true)] : []),
    ...(title.length === 0
      ? [textAt(labels.untitled.touchpoint, inset, 27, { size: 13, weight: 400 }, 'ink-3')]
      : title.map((line, row) =>
          textAt(line, inset, 27 + row * titleLineHeight, touchpointTitleStyle, 'ink'),
        )),
  ]
}

const iconStep = 17
const mostIcons = 2

/** Icons of the channels besides the first, from the right edge leftwards; "+3" where they are too many. */
function furtherChannels(
  { channel, moreChannels }: Touchpoint,
  right: number,
): { readonly icons: readonly Primitive[]; readonly width: number } {
  if (!channel || moreChannels.length === 0) return { icons: [], width: 0 }
  if (moreChannels.length > mostIcons) {
    const count = `+${moreChannels.length}`
    const width = measureText(count, meta)
    return { icons: [textAt(count, right, 9, meta, 'ink-2', 'end')], width: round(width + 4) }
  }
  const width = moreChannels.length * iconStep
  const icons = moreChannels.map((name, place) =>
    iconAt(channelIconName(name), right - width + place * iconStep + 3, 10, 14, 'ink-2'),
  )
  return { icons, width: width + 2 }
}

function foot(
  context: SceneContext,
  touchpoint: Touchpoint,
  result: MetricResult | undefined,
  box: Box,
): Primitive[] {
  const { labels, shown } = context
  // A target of another metric has no place on this one's scale.
  const target = touchpoint.target?.metric === shown?.metric ? touchpoint.target : null
  const top = box.height - 1 - touchpointFootHeight
  const area: Area = {
    x: 1,
    y: top,
    width: box.width - 2,
    height: touchpointFootHeight,
    bottomRadius: radius - 1,
  }
  if (!result || result.state === 'none') {
    const words = labels.noData
    return [
      { kind: 'path', d: areaPath(area), fill: 'hatch-bg' },
      { kind: 'path', d: hatch(area), fill: 'hatch' },
      {
        kind: 'rect',
        x: inset - 4,
        y: top + 5,
        width: round(measureText(words, bodyMedium) + 8),
        height: 18,
        radius: 3,
        fill: 'hatch-bg',
      },
      textAt(words, inset, top + 6, bodyMedium, 'ink-2'),
      ...(target ? targetBelow(context, target, top) : []),
    ]
  }
  if (result.state === 'suppressed' || result.value === null) {
    return [
      { kind: 'path', d: areaPath(area), fill: 'surface-3' },
      iconAt('lock', inset, top + 7, 14, 'ink-2'),
      textAt(labels.hidden, 30, top + 6, bodyMedium, 'ink-2'),
    ]
  }
  return numberFoot(context, result, result.value, area, box, target)
}

function numberFoot(
  { shown, labels, language, document }: SceneContext,
  result: MetricResult,
  value: number,
  area: Area,
  box: Box,
  target: Target | null,
): Primitive[] {
  const few = result.state === 'few'
  const heat = heatClassOf(result)
  const number = formatMetric(value, result.metric, language)
  const isFuture = journeyOf(document).state === 'future'
  // The answers are about the present; what the future state is about is where it shall be.
  const count =
    target && isFuture
      ? labels.target(formatMetric(target.value, target.metric, language))
      : labels.n(formatNumber(result.n ?? 0, language))
  const room = box.width - 2 * inset - measureText(number, heading) - 6
  return [
    { kind: 'path', d: areaPath(area), fill: few ? 'surface' : `${heat}t` },
    ...(few ? [{ kind: 'path', d: stripes(area), fill: `${heat}t` } as const] : []),
    textAt(
      number,
      inset,
      area.y + 4,
      few ? { ...heading, weight: 500 } : heading,
      few ? 'ink-2' : 'ink',
    ),
    ...(measureText(count, meta) <= room
      ? [textAt(count, box.width - inset, area.y + 7, meta, 'ink-2', 'end')]
      : []),
    ...intervalBar(result, value, {
      x: inset,
      y: area.y + 26,
      width: box.width - 2 * inset,
      domain: shown?.domain ?? [0, 1],
      reference: shown?.reference ?? null,
      target: target?.value ?? null,
    }),
  ]
}

/** Value and interval on a track: the interval as a bar (open when answers are few), the value as a tick. */
function intervalBar(
  result: MetricResult,
  value: number,
  at: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly domain: readonly [number, number]
    readonly reference: number | null
    /** The value that is meant to be reached: an open circle on the track. */
    readonly target: number | null
  },
): Primitive[] {
  const [low, high] = at.domain
  const place = (of: number) =>
    at.x + Math.max(0, Math.min(1, (of - low) / (high - low || 1))) * at.width
  const middle = at.y + 5
  const few = result.state === 'few'
  const mark = `${heatClassOf(result)}x` as const
  const parts: Primitive[] = [
    lineFrom(at.x, middle, at.x + at.width, middle, {
      stroke: 'ink',
      strokeOpacity: 0.16,
      strokeWidth: 2,
      cap: 'round',
    }),
  ]
  if (at.reference !== null) {
    const x = place(at.reference)
    parts.push(
      lineFrom(x, at.y + 2, x, at.y + 8, { stroke: 'ink', strokeOpacity: 0.35, strokeWidth: 1 }),
    )
  }
  if (result.interval) {
    const from = place(result.interval.low)
    const width = Math.max(4, place(result.interval.high) - from)
    const left = Math.min(from, at.x + at.width - width)
    parts.push(
      few
        ? {
            kind: 'rect',
            x: round(left),
            y: at.y + 2.5,
            width: round(width),
            height: 5,
            radius: 2,
            fill: 'surface',
            stroke: mark,
            strokeWidth: 1,
          }
        : {
            kind: 'rect',
            x: round(left),
            y: at.y + 2,
            width: round(width),
            height: 6,
            radius: 2,
            fill: mark,
          },
    )
  }
  const x = place(value)
  parts.push(
    lineFrom(x, at.y + (few ? 1 : 0), x, at.y + (few ? 9 : 10), {
      stroke: few ? 'ink-2' : 'ink',
      strokeWidth: few ? 1.5 : 2,
    }),
  )
  if (at.target !== null) {
    parts.push({
      kind: 'circle',
      cx: round(place(at.target)),
      cy: middle,
      r: 3.5,
      fill: 'surface',
      stroke: 'ink',
      strokeWidth: 1.5,
    })
  }
  return parts
}

/** What is meant to be reached where nothing has been measured yet. */
function targetBelow(
  { labels, language }: SceneContext,
  { metric, value }: Target,
  top: number,
): Primitive[] {
  const words = labels.target(formatMetric(value, metric, language))
  const width = round(measureText(words, meta) + 8)
  return [
    { kind: 'rect', x: inset - 4, y: top + 23, width, height: 16, radius: 3, fill: 'hatch-bg' },
    textAt(words, inset, top + 24, meta, 'ink-2'),
  ]
}

const channelMemo = createItemMemo()

/** A cell of the channels lane: icon and name of each of the touchpoint's channels. */
export function channelItem(
  { labels }: SceneContext,
  touchpoint: Touchpoint,
  cell: Box,
): SceneItem | null {
  const { channel } = touchpoint
  if (!channel) return null
  const all = [channel, ...touchpoint.moreChannels]
  const shown = all.slice(0, Math.max(1, Math.floor((cell.height - 8) / 18)))
  const rest = all.length - shown.length
  return channelMemo({
    owner: touchpoint,
    id: `channel-${touchpoint.id}`,
    kind: 'channel',
    name: all.map((each) => channelName(each, labels)).join(', '),
    box: cell,
    dependencies: [labels],
    draw: () => {
      const top = shown.length > 1 ? 4 : Math.min(cell.height / 2, 20) - 8
      return shown.flatMap((each, row) => {
        const y = top + row * 18
        const more = rest > 0 && row === shown.length - 1 ? ` +${rest}` : ''
        const room = cell.width - 46 - measureText(more, body)
        const word = `${fitText(channelName(each, labels), room, body)}${more}`
        return [
          iconAt(channelIconName(each), 14, y + 1, 14, 'ink-2'),
          textAt(word, 34, y, body, 'ink-2'),
        ]
      })
    },
  })
}
