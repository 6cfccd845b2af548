import { journeyOf } from '../document/document.ts'
import type { Journey } from '../document/journey.ts'
import type { Persona } from '../document/persona.ts'
import { body, bordered, heading, lineFrom, round, textAt, title } from './draw.ts'
import { formatMetric, formatNumber } from './format.ts'
import { initialsOf } from './initials.ts'
import { createItemMemo } from './memo.ts'
import type { Box, Image, Primitive, SceneItem } from './primitive.ts'
import type { SceneContext } from './scene-context.ts'
import { fitText, measureText, type TextStyle, wrapText } from './text-metrics.ts'

const memo = createItemMemo()
const padding = 16
const quoteStyle: TextStyle = { size: 13, weight: 500 }

/** The card above the sheet: the point-of-view persona, the scenario, who else, and on what it is based. */
export function personaHeaderItem(context: SceneContext, box: Box): SceneItem {
  const { document, layout, shown, labels } = context
  const journey = journeyOf(document)
  return memo({
    owner: journey,
    id: 'persona-header',
    kind: 'personaHeader',
    name: layout.index.personas[0]?.name ?? labels.scenario,
    box,
    dependencies: [...layout.index.personas, shown?.answers, labels],
    draw: () => [
      bordered(box.width, box.height, 8, 'surface', 'line-2'),
      ...sections(context, journey, box.width),
    ],
  })
}

interface Section {
  /** Px that it takes; null takes what is left. */
  readonly width: number | null
  readonly draw: (x: number, width: number) => Primitive[]
}

const scenarioLines = 3
/** What stands in the card with air above and below; the basis also goes for it. */
const airyLines = 2

function sections(context: SceneContext, journey: Journey, total: number): Primitive[] {
  const { layout, labels } = context
  const [first, ...others] = layout.index.personas
  const who: Section[] = first
    ? [{ width: total >= 760 ? 256 : 232, draw: (x) => identity(first, x) }]
    : []
  const words: Section[] = first?.quote
    ? [{ width: 268, draw: (x, width) => quote(first.quote, labels.quote, x, width - 2 * padding) }]
    : []
  const scenario: Section[] = journey.scenario
    ? [
        {
          width: null,
          draw: (x, width) => labelled(labels.scenario, journey.scenario, x, width - 2 * padding),
        },
      ]
    : []
  const company: Section[] =
    others.length > 0
      ? [{ width: 156, draw: (x) => otherPersonas(others, labels.alsoOnMap, x, 156) }]
      : []
  const ground: Section[] = [
    { width: 140, draw: (x) => basis(context, journey, x, 140 - 2 * padding) },
  ]
  // A long scenario takes the place of what stands elsewhere too: first the basis, then the quote.
  const choices = [
    [...who, ...words, ...scenario, ...company, ...ground],
    [...who, ...words, ...scenario, ...company],
    [...who, ...scenario, ...company],
  ]
  const fits = (most: number) => (choice: readonly Section[]) => {
    const room = total - fixedWidth(choice) - 2 * padding
    const needed = journey.scenario ? Math.max(120, room) : room
    return (
      room >= (journey.scenario ? 120 : 0) &&
      wrapText(journey.scenario, needed, body).length <= most
    )
  }
  const parts = choices.slice(0, 2).find(fits(airyLines)) ??
    choices.find(fits(scenarioLines)) ?? [...who, ...scenario]
  return drawSections(parts, total)
}

function fixedWidth(parts: readonly Section[]): number {
  return parts.reduce((sum, { width }) => sum + (width ?? 0), 0)
}

function drawSections(parts: readonly Section[], total: number): Primitive[] {
  const rest = Math.max(120, total - fixedWidth(parts))
  let x = 0
  return parts.flatMap(({ width, draw }, index) => {
    const at = x
    x += width ?? rest
    return [
      ...(index > 0
        ? [lineFrom(at + 0.5, 12, at + 0.5, 60, { stroke: 'line', strokeWidth: 1 })]
        : []),
      ...draw(at + padding, width ?? rest),
    ]
  })
}

function identity(persona: Persona, x: number): Primitive[] {
  const room = 256 - 72 - padding
  return [
    ...avatar(persona, x - 2 + 22, 36, 22, heading),
    textAt(fitText(persona.name, room, heading), x + 54, 18, heading, 'ink'),
    textAt(fitText(persona.role, room, body), x + 54, 38, body, 'ink-3'),
  ]
}

/** The persona's portrait, over its initials on its colour: those stay where the picture cannot be had. */
function avatar(
  { name, colour, portrait }: Persona,
  cx: number,
  cy: number,
  r: number,
  style: TextStyle,
): Primitive[] {
  const line = style.size >= 15 ? 20 : 16
  return [
    { kind: 'circle', cx, cy, r, fill: colour },
    textAt(initialsOf(name), cx, cy - line / 2, style, 'on-user', 'middle'),
    ...(portrait ? [portraitAt(portrait, name, cx, cy, r)] : []),
  ]
}

/** Inside of a ring of the persona's colour, by which its curve is known. */
const ring = 0.16

function portraitAt(picture: string, name: string, cx: number, cy: number, outer: number): Image {
  const r = outer * (1 - ring)
  const place = { x: cx - r, y: cy - r, width: 2 * r, height: 2 * r, radius: r }
  return { kind: 'image', ...place, picture, over: true, ...(name && { name }) }
}

function quote(
  words: string,
  [open, close]: readonly [string, string],
  x: number,
  width: number,
): Primitive[] {
  const quoted = /^[“„"'«‘]/u.test(words) ? words : `${open}${words}${close}`
  const lines = wrapText(quoted, width, quoteStyle, 2)
  const top = 36 - lines.length * 10
  return lines.map((line, row) => textAt(line, x, top + row * 20, quoteStyle, 'ink'))
}

function labelled(label: string, text: string, x: number, width: number): Primitive[] {
  const lines = wrapText(text, width, body, scenarioLines)
  const top = 36 - (lines.length + 1) * 8
  return [
    textAt(label, x, top, body, 'ink-3'),
    ...lines.map((line, row) => textAt(line, x, top + 16 + row * 16, body, 'ink-2')),
  ]
}

function otherPersonas(
  others: readonly Persona[],
  label: string,
  x: number,
  width: number,
): Primitive[] {
  const room = width - 2 * padding - 26
  const [only] = others
  if (others.length === 1 && only) {
    return [
      textAt(label, x, 16, body, 'ink-3'),
      ...avatar(only, x + 10, 45, 10, { size: 11, weight: 600 }),
      textAt(fitText(only.name, room, body), x + 26, 37, body, 'ink-2'),
    ]
  }
  return [
    textAt(label, x, 16, body, 'ink-3'),
    ...others
      .slice(0, 5)
      .flatMap((persona, index) =>
        avatar(persona, x + 10 + index * 23, 45, 10, { size: 11, weight: 600 }),
      ),
  ]
}

function basis(
  { labels, language, shown }: SceneContext,
  journey: Journey,
  x: number,
  width: number,
): Primitive[] {
  const answers = shown?.answers ?? null
  const lines = [
    ...wrapText(labels.bases[journey.basis], width, body, answers === null ? 2 : 1),
    ...(answers === null ? [] : [labels.answers(answers, formatNumber(answers, language))]),
  ]
  const top = 36 - (lines.length + 1) * 8
  return [
    textAt(labels.basedOn, x, top, body, 'ink-3'),
    ...lines.map((line, row) => textAt(line, x, top + 16 + row * 16, body, 'ink-2')),
  ]
}

const summaryMemo = createItemMemo()

/** The overlay in four facts, beside the persona: how much is known, the best and the worst moment, pains and ideas. */
export function summaryItem(context: SceneContext, box: Box): SceneItem {
  const { document, shown, labels } = context
  const journey = journeyOf(document)
  return summaryMemo({
    owner: journey,
    id: 'summary',
    kind: 'summary',
    name: labels.summary.withEnoughAnswers,
    box,
    dependencies: [document.touchpoint, document.card, document.lane, shown, labels],
    draw: () => {
      const facts = summaryFacts(context)
      const needs = facts.map(({ value, words }) =>
        Math.max(measureText(value, title), measureText(words, body)),
      )
      const spare = (box.width - needs.reduce((sum, width) => sum + width, 0)) / facts.length
      let x = 0
      return [
        bordered(box.width, box.height, 8, 'surface', 'line-2'),
        ...facts.flatMap(({ value, words }, index) => {
          const at = round(x)
          const left = at + Math.min(padding, Math.max(6, spare / 2))
          x += (needs[index] ?? 0) + spare
          return [
            ...(index > 0
              ? [lineFrom(at + 0.5, 16, at + 0.5, 56, { stroke: 'line', strokeWidth: 1 })]
              : []),
            textAt(value, left, 18, title, 'ink'),
            textAt(words, left, 38, body, 'ink-3'),
          ]
        }),
      ]
    },
  })
}

function summaryFacts({ document, layout, shown, labels, language }: SceneContext): {
  value: string
  words: string
}[] {
  const { summary } = labels
  const measured = layout.index.touchpoints.flatMap((touchpoint) => {
    const result = shown?.resultOf(touchpoint.id)
    if (result?.state !== 'ok' || result.value === null) return []
    const better = result.scale?.higherIsBetter === false ? -result.value : result.value
    return [{ touchpoint, result, value: result.value, better }]
  })
  measured.sort((a, b) => b.better - a.better)
  const moment = (at: (typeof measured)[number] | undefined, words: string) => {
    if (!at) return { value: '–', words }
    const value = formatMetric(at.value, at.result.metric, language)
    return { value: `${fitText(at.touchpoint.title, 118, title)}, ${value}`, words }
  }
  const kindOf = new Map(layout.index.lanes.map((lane) => [lane.id, lane.kind]))
  const cards = Object.values(document.card)
  const pains = cards.filter(({ laneId }) => kindOf.get(laneId) === 'painPoints')
  const ideas = cards.filter(({ laneId }) => kindOf.get(laneId) === 'opportunities')
  const observed = pains.filter(({ evidence }) => evidence === 'observed').length
  const all = layout.index.touchpoints.length
  return [
    {
      value: summary.enough(formatNumber(measured.length, language), formatNumber(all, language)),
      words: summary.withEnoughAnswers,
    },
    moment(measured[0], summary.strongest),
    moment(measured.at(-1), summary.weakest),
    {
      value: summary.painsAndIdeas(pains.length, ideas.length),
      words: summary.painsObserved(observed),
    },
  ]
}
