import { findRecord } from '../../shared/document/document.ts'
import { duplicateRecords, removeRecords } from '../../shared/document/operations/operations.ts'
import type { RecordTypeName } from '../../shared/document/record.ts'
import { useSession } from '../document/session-context.ts'
import type { StepName } from '../document/step-name.ts'

const deleteSteps: Readonly<Partial<Record<RecordTypeName, StepName>>> = {
  stage: 'deleteStage',
  touchpoint: 'deleteTouchpoint',
  lane: 'deleteLane',
  card: 'deleteCard',
  emotion: 'deleteEmotion',
  connection: 'deleteConnection',
  note: 'deleteNote',
  persona: 'removePersona',
}
const duplicable: readonly RecordTypeName[] = ['stage', 'touchpoint', 'card', 'note']

/** What can be done with whole records: each is one step of undo. */
export function useSelectedActions(ids: readonly string[]): {
  readonly onDelete: () => void
  readonly onDuplicate?: () => void
} {
  const session = useSession()
  const { document } = session.store.getState()
  const [first] = ids.flatMap((id) => findRecord(document, id) ?? [])
  const canCopy = ids.some((id) => {
    const type = findRecord(document, id)?.type
    return type !== undefined && duplicable.includes(type)
  })
  const deleteStep = (ids.length === 1 && first && deleteSteps[first.type]) || 'delete'
  return {
    onDelete: () => {
      session.dispatch(deleteStep, (present) => removeRecords(present, { ids }))
    },
    ...(canCopy && {
      onDuplicate: () => {
        session.dispatch('duplicate', (present) => duplicateRecords(present, { ids }))
      },
    }),
  }
}
