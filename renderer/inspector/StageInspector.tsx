import { Columns3 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { mapOf } from '../../shared/document/query.ts'
import type { Stage } from '../../shared/document/stage.ts'
import { useDocument } from '../document/session-context.ts'
import { ColourField } from './fields/ColourField.tsx'
import { TextField } from './fields/TextField.tsx'
import { InspectorHeader } from './InspectorHeader.tsx'
import { useRecordEdit } from './use-record-edit.ts'
import { useSelectedActions } from './use-selected-actions.ts'

export function StageInspector({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation('inspector')
  const edit = useRecordEdit('stage', stage.id, 'editStage')
  const actions = useSelectedActions([stage.id])
  const map = useDocument(mapOf)
  return (
    <>
      <InspectorHeader
        icon={<Columns3 size={18} />}
        title={stage.title || t('stage.untitled')}
        subtitle={t('stage.place', {
          place: map.stages.findIndex(({ id }) => id === stage.id) + 1,
          stages: map.stages.length,
          count: map.touchpointsOf(stage.id).length,
        })}
        {...actions}
      />
      <div className="inspector-fields">
        <TextField
          label={t('field.title')}
          value={stage.title}
          onInput={(title) => edit.type('title', { title })}
          onDone={edit.done}
        />
        <TextField
          label={t('field.period')}
          value={stage.period}
          placeholder={t('placeholder.period')}
          onInput={(period) => edit.type('period', { period })}
          onDone={edit.done}
        />
        <TextField
          label={t('field.goal')}
          value={stage.goal}
          placeholder={t('placeholder.goal')}
          multiline
          onInput={(goal) => edit.type('goal', { goal })}
          onDone={edit.done}
        />
        <ColourField value={stage.colour} onChange={(colour) => edit.set({ colour })} />
      </div>
    </>
  )
}
