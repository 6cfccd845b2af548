import type { ColumnFacts } from './column-facts.ts'
import { ENOUGH, type LabelScale, scaleOfLabels } from './label-scale.ts'

/**
 * The label scales of a file's columns, where questions that are answered with the same words know
 * more of their ladder together than each alone: nobody may have chosen a point in one of them.
 */
export function labelsOfSiblings(columns: readonly ColumnFacts[]): (LabelScale | null)[] {
  const groups: { texts: Set<string>; members: ColumnFacts[] }[] = []
  for (const facts of columns) {
    if (!facts.labels || facts.labels.family === 'yesno') continue
    const { family } = facts.labels
    const texts = Object.keys(facts.labels.labels)
    const group = groups.find(
      (known) =>
        known.members[0]?.labels?.family === family && texts.some((text) => known.texts.has(text)),
    )
    if (!group) groups.push({ texts: new Set(texts), members: [facts] })
    else {
      group.members.push(facts)
      for (const text of texts) group.texts.add(text)
    }
  }
  const shared = groups
    .filter(({ members }) => members.length > 1)
    .flatMap(({ members }) => {
      const scale = scaleOfLabels(together(members))
      return scale ? [{ scale, members, batteries: new Set(members.map(batteryOf)) }] : []
    })
  return columns.map((facts) => {
    const own = shared.find(({ members }) => members.includes(facts))
    if (own) return knowsLess(facts, own) ? withAnswers(own.scale, facts) : facts.labels
    if (facts.labels || facts.truncated || facts.numeric > 0.5) return facts.labels
    // Two words alone may be anything; beside a question with the same words they are answers.
    const other = shared.find(({ batteries }) => batteries.has(batteryOf(facts)))
    const scale = other && withAnswers(other.scale, facts)
    return scale && scale.answers >= facts.answered * 0.9 ? scale : null
  })
}

function together(members: readonly ColumnFacts[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { entries, labels } of members) {
    for (const [text, count] of entries) {
      if (labels?.labels[text] !== undefined) counts.set(text, (counts.get(text) ?? 0) + count)
    }
  }
  return counts
}

function withAnswers(scale: LabelScale, { entries }: ColumnFacts): LabelScale {
  const answers = entries.reduce(
    (sum, [text, count]) => sum + (scale.labels[text] === undefined ? 0 : count),
    0,
  )
  return { ...scale, answers }
}

/** Whether the column is a part of the ladder, and not a shorter ladder of its own. */
function knowsLess(
  facts: ColumnFacts,
  { scale, members }: { scale: LabelScale; members: readonly ColumnFacts[] },
): boolean {
  if (facts.answered < ENOUGH) return true
  const battery = batteryOf(facts)
  if (battery !== null && members.some((other) => other !== facts && batteryOf(other) === battery))
    return true
  const used = new Set(Object.keys(facts.labels?.labels ?? {}).map((text) => scale.labels[text]))
  return used.has(scale.min) || used.has(scale.max)
}

/** `Q3_1` and `Q3_2`, `Q2[SQ001]`, `How was it? - Food`: items of one question; null where it is none. */
function batteryOf({ name, question }: ColumnFacts): string | null {
  const lead =
    /^(.+?)(?:[_.]\d+|\s*\[[^\]]*\]|\s*\([^)]*\)|\s[-–—|:]\s.+)$/u.exec(name)?.[1] ??
    /^(.{8,}?)(?:\s*\[[^\]]*\]|\s[-–—|:]\s.+)$/u.exec(question)?.[1]
  return lead ?? null
}
