import type { Lane, LaneKind } from '../lane.ts'

/** What lanes without a title are called in one language. */
export type LaneNames = Readonly<Record<LaneKind, string>>

/** The words of each language that a table may speak; the first is the window's and is written. */
export type TableLanguages = readonly [LaneNames, ...LaneNames[]]

/** Soft hyphens are for the screen; in a table they would make equal words different. */
export const plainName = (name: string) => name.replaceAll('\u00AD', '')

/** What a lane is called in tables. */
export function labelOf(lane: Pick<Lane, 'title' | 'kind'>, [names]: TableLanguages): string {
  return lane.title || plainName(names[lane.kind])
}

/** A name as it is compared: case, soft hyphens and spaces at its ends do not count. */
export function fold(name: string): string {
  return plainName(name).trim().toLowerCase()
}

/** The lane kind that has this name in one of the languages. */
export function kindNamed(label: string, languages: TableLanguages): LaneKind | undefined {
  const wanted = fold(label)
  for (const names of languages) {
    const found = (Object.keys(names) as LaneKind[]).find((kind) => fold(names[kind]) === wanted)
    if (found) return found
  }
  return undefined
}

/** What people write at the head of the stages' row, in the three languages. */
const stageWords = [
  'stage',
  'stages',
  'phase',
  'phases',
  'szakasz',
  'szakaszok',
  'fázis',
  'fázisok',
  'etap',
  'etapy',
  'faza',
  'fazy',
]
const touchpointWords = [
  'touchpoint',
  'touchpoints',
  'touch point',
  'touch points',
  'step',
  'steps',
  'érintkezési pont',
  'érintési pont',
  'érintési pontok',
  'punkt styku',
  'krok',
  'kroki',
]

export const isStageWord = (label: string) => stageWords.includes(fold(label))

export function isTouchpointWord(label: string, languages: TableLanguages): boolean {
  return touchpointWords.includes(fold(label)) || kindNamed(label, languages) === 'touchpoints'
}
