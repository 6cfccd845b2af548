import type { Persona } from '../document/persona.ts'
import type { Paint } from './primitive.ts'

/**
 * The colour of a persona's workshop curve: neutral beside the coloured evidence when there is one
 * persona, its own when there are several to tell apart.
 */
export function hypothesisPaint(personas: readonly Persona[], persona: Persona): Paint {
  return personas.length > 1 ? persona.colour : 'ink-2'
}
