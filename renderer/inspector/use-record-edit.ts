import { useCallback } from 'react'
import { setFields } from '../../shared/document/operations/operations.ts'
import type { Fields } from '../../shared/document/operations/update.ts'
import type { RecordTypeName } from '../../shared/document/record.ts'
import { useSession } from '../document/session-context.ts'
import type { StepName } from '../document/step-name.ts'

/** Changes of one record's fields, as the inspector's controls make them. */
export interface RecordEdit<T extends RecordTypeName> {
  /** One choice: one step of undo, saved at once. */
  readonly set: (fields: Fields<T>) => void
  /** Typing into one field: one step of undo until `done`, saved after a rest. */
  readonly type: (field: string, fields: Fields<T>) => void
  readonly done: () => void
}

export function useRecordEdit<T extends RecordTypeName>(
  type: T,
  id: string,
  step: StepName,
): RecordEdit<T> {
  const session = useSession()
  const set = useCallback(
    (fields: Fields<T>) => {
      session.dispatch(step, (document) => setFields(document, { type, id, fields }))
    },
    [session, step, type, id],
  )
  const typeText = useCallback(
    (field: string, fields: Fields<T>) => {
      session.dispatch(step, (document) => setFields(document, { type, id, fields }), {
        typing: `${id}.${field}`,
      })
    },
    [session, step, type, id],
  )
  return { set, type: typeText, done: session.endTyping }
}
