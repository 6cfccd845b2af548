import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../../shared/scene/format.ts'
import { useOpenDialog } from '../app/dialogs.ts'
import { liveSession } from '../app/live-session.ts'
import type { Template } from '../library/library-store.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import type { FutureDialog, MapRef } from './future-dialog.ts'
import { NameDialog } from './NameDialog.tsx'
import {
  deleteSnapshot,
  deleteTemplate,
  makeFutureState,
  renameTemplate,
  restoreSnapshot,
  saveTemplate,
  takeNamedSnapshot,
} from './snapshot-actions.ts'

/** The dialogs about snapshots, future states and templates of one's own. */
export function FutureDialogs() {
  const dialog = useOpenDialog()
  switch (dialog?.kind) {
    case 'takeSnapshot':
      return <TakeSnapshot {...dialog.map} />
    case 'futureState':
      return <MakeFutureState {...dialog.map} />
    case 'saveTemplate':
      return <SaveTemplate {...dialog.map} />
    case 'renameTemplate':
      return <RenameTemplate template={dialog.template} />
    case 'deleteTemplate':
      return <DeleteTemplate template={dialog.template} />
    case 'restoreSnapshot':
      return <RestoreSnapshot snapshot={dialog.snapshot} />
    case 'deleteSnapshot':
      return <DeleteSnapshot snapshot={dialog.snapshot} />
    default:
      return null
  }
}

function TakeSnapshot({ id }: MapRef) {
  const { t, i18n } = useTranslation('future')
  const day = new Intl.DateTimeFormat(localeOf(i18n.language), { dateStyle: 'long' }).format(
    new Date(),
  )
  return (
    <NameDialog
      title={t('takeSnapshot')}
      detail={t('takeSnapshotDetail')}
      label={t('name')}
      value={day}
      action={t('take')}
      onSubmit={(name) => takeNamedSnapshot(id, name)}
    />
  )
}

function MakeFutureState({ id, title }: MapRef) {
  const { t } = useTranslation('future')
  return (
    <NameDialog
      title={t('makeFuture')}
      detail={t('makeFutureDetail', { title })}
      label={t('title')}
      value={t('futureTitle', { title })}
      action={t('make')}
      onSubmit={(name) => makeFutureState(id, name)}
    />
  )
}

function SaveTemplate({ id, title }: MapRef) {
  const { t } = useTranslation('future')
  return (
    <TemplateDialog
      heading={t('saveTemplate')}
      detail={t('saveTemplateDetail')}
      action={t('save')}
      title={title}
      description=""
      onSubmit={(words) => saveTemplate(id, words)}
    />
  )
}

function RenameTemplate({ template }: { readonly template: Template }) {
  const { t } = useTranslation('future')
  return (
    <TemplateDialog
      heading={t('renameTemplate')}
      detail={t('renameTemplateDetail')}
      action={t('save')}
      title={template.title}
      description={template.description}
      onSubmit={(words) => renameTemplate(template.id, words)}
    />
  )
}

interface TemplateDialogProps {
  readonly heading: string
  readonly detail: string
  readonly action: string
  readonly title: string
  readonly description: string
  readonly onSubmit: (words: { title: string; description: string }) => Promise<unknown>
}

function TemplateDialog(props: TemplateDialogProps) {
  const { t } = useTranslation('future')
  const [description, setDescription] = useState(props.description)
  return (
    <NameDialog
      title={props.heading}
      detail={props.detail}
      label={t('title')}
      value={props.title}
      action={props.action}
      onSubmit={(title) => props.onSubmit({ title, description: description.trim() })}
    >
      <label className="field">
        <span className="field-label">{t('description')}</span>
        <input
          className="text-input"
          value={description}
          maxLength={2000}
          onChange={(event) => setDescription(event.target.value)}
        />
      </label>
    </NameDialog>
  )
}

function DeleteTemplate({ template: { id, title } }: { readonly template: Template }) {
  const { t } = useTranslation('future')
  return (
    <ConfirmDialog
      title={t('deleteTemplateTitle')}
      detail={t('deleteTemplateDetail', { title })}
      action={t('delete')}
      danger
      onConfirm={() => deleteTemplate(id, title)}
    />
  )
}

type OfSnapshot = Pick<Extract<FutureDialog, { kind: 'restoreSnapshot' }>, 'snapshot'>

function RestoreSnapshot({ snapshot }: OfSnapshot) {
  const { t } = useTranslation('future')
  return (
    <ConfirmDialog
      title={t('restoreTitle')}
      detail={t('restoreDetail', { name: snapshot.name })}
      action={t('restore')}
      onConfirm={async () => {
        const session = liveSession()
        if (session?.journeyId === snapshot.journeyId) await restoreSnapshot(session, snapshot)
      }}
    />
  )
}

function DeleteSnapshot({ snapshot }: OfSnapshot) {
  const { t } = useTranslation('future')
  return (
    <ConfirmDialog
      title={t('deleteSnapshotTitle')}
      detail={t('deleteSnapshotDetail', { name: snapshot.name })}
      action={t('delete')}
      danger
      onConfirm={() => deleteSnapshot(snapshot)}
    />
  )
}
