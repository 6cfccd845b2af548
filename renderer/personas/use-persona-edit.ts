import { setFields } from '../../shared/document/operations/operations.ts'
import type { Persona, PersonaId } from '../../shared/document/persona.ts'
import { useSession } from '../document/session-context.ts'

export type PersonaFields = Partial<Omit<Persona, 'type' | 'id'>>

export interface PersonaEdit {
  /** One choice: one step of undo. */
  readonly set: (fields: PersonaFields) => void
  /** Typing in one place: one step of undo until `done`. */
  readonly type: (place: string, fields: PersonaFields) => void
  readonly done: () => void
}

/** Changes of one persona through the open map. */
export function usePersonaEdit(id: PersonaId): PersonaEdit {
  const session = useSession()
  const change = (fields: PersonaFields, typing?: string) =>
    session.dispatch(
      'editPersona',
      (document) => setFields(document, { type: 'persona', id, fields }),
      typing === undefined ? {} : { typing },
    )
  return {
    set: (fields) => void change(fields),
    type: (place, fields) => void change(fields, `${id}.${place}`),
    done: session.endTyping,
  }
}
