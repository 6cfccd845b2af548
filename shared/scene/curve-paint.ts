import type { Persona } from '../document/persona.ts'
import type { Paint } from './primitive.ts'

/** The colour of the customers' curve: the point of view's, or the first one on a map without personas. */
export function evidencePaint(personas: readonly Persona[]): Paint {
  return personas[0]?.colour ?? 'u1'
}

/**
 * The colour of a persona's workshop curve: neutral beside the coloured evidence when there is one
 * persona, its own when there are several to tell apart.
 */
export function hypothesisPaint(personas: readonly Persona[], persona: Persona): Paint {
  return personas.length > 1 ? persona.colour : 'ink-2'
}
