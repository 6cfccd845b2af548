import { StickyNote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../shared/document/note.ts'
import { ColourField } from './fields/ColourField.tsx'
import { TextField } from './fields/TextField.tsx'
import { InspectorHeader } from './InspectorHeader.tsx'
import { useRecordEdit } from './use-record-edit.ts'
import { useSelectedActions } from './use-selected-actions.ts'

export function NoteInspector({ note }: { readonly note: Note }) {
  const { t } = useTranslation('inspector')
  const edit = useRecordEdit('note', note.id, 'editNote')
  const actions = useSelectedActions([note.id])
  return (
    <>
      <InspectorHeader
        icon={<StickyNote size={18} strokeWidth={1.75} />}
        title={note.text || t('note.title')}
        subtitle={t('note.place')}
        {...actions}
      />
      <div className="inspector-fields">
        <TextField
          label={t('field.text')}
          value={note.text}
          multiline
          onInput={(text) => edit.type('text', { text })}
          onDone={edit.done}
        />
        <ColourField value={note.colour} onChange={(colour) => edit.set({ colour })} />
      </div>
    </>
  )
}
