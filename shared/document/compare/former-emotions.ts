import type { MapDocument } from '../document.ts'
import type { PersonaId } from '../persona.ts'
import { mapOf } from '../query.ts'
import type { TouchpointId } from '../touchpoint.ts'
import type { Comparison } from './compare-maps.ts'

/** How a persona felt before, where that is not how it feels after. */
export interface FormerCurve {
  /** Its id on the map after. */
  readonly personaId: PersonaId
  /** From left to right on the merged map. */
  readonly points: readonly { readonly touchpointId: TouchpointId; readonly level: number }[]
  readonly shifts: readonly {
    readonly touchpointId: TouchpointId
    readonly before: number | null
    readonly after: number | null
  }[]
}

/** The curves of the map before that differ from those of the map after, on the columns of `merged`. */
export function formerEmotions(
  before: MapDocument,
  after: MapDocument,
  merged: MapDocument,
  { matching, differences }: Comparison,
): FormerCurve[] {
  const changed = new Set<string>(
    differences.flatMap(({ before: then, after: now }) =>
      [then, now].flatMap((record) => (record?.type === 'emotion' ? [record.id] : [])),
    ),
  )
  const [then, now, both] = [mapOf(before), mapOf(after), mapOf(merged)]
  return now.personas.flatMap((persona): FormerCurve[] => {
    const formerPersona = matching.beforeOf(persona.id) ?? ''
    const columns = both.touchpoints.map(({ id }) => {
      const former = then.emotionOf(formerPersona, matching.beforeOf(id) ?? id)
      return { touchpointId: id, former, present: now.emotionOf(persona.id, id) }
    })
    const shifts = columns.flatMap(({ touchpointId, former, present }) => {
      if (!changed.has(present?.id ?? '') && !changed.has(former?.id ?? '')) return []
      if (former?.level === present?.level) return []
      return [{ touchpointId, before: former?.level ?? null, after: present?.level ?? null }]
    })
    if (shifts.length === 0) return []
    const points = columns.flatMap(({ touchpointId, former }) =>
      former ? [{ touchpointId, level: former.level }] : [],
    )
    return [{ personaId: persona.id, points, shifts }]
  })
}
