import { Waypoints } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Connection, connectionKind } from '../../shared/document/connection.ts'
import type { TouchpointId } from '../../shared/document/touchpoint.ts'
import { useDocument, useSession } from '../document/session-context.ts'
import { ChoiceField } from './fields/ChoiceField.tsx'
import { FieldRow } from './fields/FieldRow.tsx'
import { TextField } from './fields/TextField.tsx'
import { InspectorHeader } from './InspectorHeader.tsx'
import { useRecordEdit } from './use-record-edit.ts'
import { useSelectedActions } from './use-selected-actions.ts'

export function ConnectionInspector({ connection }: { readonly connection: Connection }) {
  const { t } = useTranslation('inspector')
  const edit = useRecordEdit('connection', connection.id, 'editConnection')
  const actions = useSelectedActions([connection.id])
  const touchpoints = useDocument((document) => document.touchpoint)
  const titleOf = (id: TouchpointId) => touchpoints[id]?.title || t('touchpoint.untitled')
  return (
    <>
      <InspectorHeader
        icon={<Waypoints size={18} strokeWidth={1.75} />}
        title={connection.label || t('connection.title')}
        subtitle={t('connection.place', {
          from: titleOf(connection.from),
          to: titleOf(connection.to),
        })}
        onDelete={actions.onDelete}
      />
      <div className="inspector-fields">
        <End label={t('field.from')} id={connection.from} title={titleOf(connection.from)} />
        <End label={t('field.to')} id={connection.to} title={titleOf(connection.to)} />
        <ChoiceField
          label={t('field.kind')}
          value={connection.kind}
          choices={connectionKind.options.map((value) => ({
            value,
            label: t(`connection.kind.${value}`),
          }))}
          onChange={(kind) => kind && edit.set({ kind })}
        />
        <TextField
          label={t('field.label')}
          value={connection.label}
          placeholder={t('placeholder.label')}
          onInput={(label) => edit.type('label', { label })}
          onDone={edit.done}
        />
      </div>
    </>
  )
}

/** One end of the connection; pressing it goes there. */
function End(props: { readonly label: string; readonly id: TouchpointId; readonly title: string }) {
  const session = useSession()
  return (
    <FieldRow label={props.label}>
      <button
        type="button"
        className="inspector-line"
        aria-label={`${props.label}: ${props.title}`}
        onClick={() => session.select([props.id])}
      >
        <span>{props.title}</span>
      </button>
    </FieldRow>
  )
}
