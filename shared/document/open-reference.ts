/**
 * How the open format names lanes, personas and touchpoints: by the word a person would use where that
 * is unique, by a number where it is not. Loading and dumping share these, so that what is dumped is
 * found again.
 */

/** Where each name leads; names that lead to more than one place, and empty ones, are left out. */
function uniqueNames(names: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  const repeated = new Set<string>()
  names.forEach((name, place) => {
    if (places.has(name)) repeated.add(name)
    places.set(name, place)
  })
  for (const name of ['', ...repeated]) places.delete(name)
  return places
}

export interface References {
  /** The place that a reference leads to. */
  readonly find: (reference: string) => number | undefined
  /** The shortest reference that leads to the place. */
  readonly nameOf: (place: number) => string
}

/** References that are tried one kind after the other; `#n` (from 1) always works. */
function references(kinds: readonly (readonly string[])[]): References {
  const maps = kinds.map(uniqueNames)
  const find = (reference: string) => {
    for (const map of maps) {
      const place = map.get(reference)
      if (place !== undefined) return place
    }
    const number = /^#(\d+)$/.exec(reference)?.[1]
    const place = Number(number) - 1
    return number && kinds[0]?.[place] !== undefined ? place : undefined
  }
  const nameOf = (place: number) =>
    kinds.map((names) => names[place] ?? '').find((name) => name !== '' && find(name) === place) ??
    `#${place + 1}`
  return { find, nameOf }
}

/** Touchpoints by title, or `Stage / Touchpoint`. */
export function touchpointReferences(
  touchpoints: readonly { readonly title: string; readonly stage: string }[],
): References {
  return references([
    touchpoints.map(({ title }) => title),
    touchpoints.map(({ title, stage }) => `${stage} / ${title}`),
  ])
}

/** Personas by name. */
export function personaReferences(personas: readonly { readonly name: string }[]): References {
  return references([personas.map(({ name }) => name)])
}

/** Ballots by title. */
export function ballotReferences(ballots: readonly { readonly title: string }[]): References {
  return references([ballots.map(({ title }) => title)])
}

/** Lanes by kind (the first of its kind), title, or `kind#2`. */
export function laneReferences(
  lanes: readonly { readonly kind: string; readonly title: string }[],
): References {
  const seen = new Map<string, number>()
  const counted = lanes.map(({ kind }) => {
    const count = (seen.get(kind) ?? 0) + 1
    seen.set(kind, count)
    return count
  })
  return references([
    lanes.map(({ kind }, place) => (counted[place] === 1 ? kind : '')),
    lanes.map(({ title }) => title),
    lanes.map(({ kind }, place) => `${kind}#${counted[place]}`),
  ])
}
