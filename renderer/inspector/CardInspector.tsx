import { CircleDashed, CircleDot, MessageCircle, StickyNote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Card, type CardId, opportunityStatus } from '../../shared/document/card.ts'
import { setFields } from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { MapSession } from '../document/session.ts'
import { useDocument, useSession } from '../document/session-context.ts'
import { PictureField } from '../pictures/PictureField.tsx'
import { ChoiceField } from './fields/ChoiceField.tsx'
import { ColourField } from './fields/ColourField.tsx'
import { DateField } from './fields/DateField.tsx'
import { FieldRow } from './fields/FieldRow.tsx'
import { GradeField } from './fields/GradeField.tsx'
import { TextField } from './fields/TextField.tsx'
import { InspectorHeader } from './InspectorHeader.tsx'
import { SpanField } from './SpanField.tsx'
import { useLaneTitle } from './use-lane-title.ts'
import { type RecordEdit, useRecordEdit } from './use-record-edit.ts'
import { useSelectedActions } from './use-selected-actions.ts'

export const evidenceChoices = [
  { value: 'assumed', icon: <CircleDashed size={14} aria-hidden="true" /> },
  { value: 'inferred', icon: <CircleDot size={14} aria-hidden="true" /> },
  { value: 'observed', icon: <MessageCircle size={14} aria-hidden="true" /> },
] as const

export function CardInspector({ card }: { readonly card: Card }) {
  const { t } = useTranslation('inspector')
  const edit = useRecordEdit('card', card.id, 'editCard')
  const session = useSession()
  const actions = useSelectedActions([card.id])
  const lane = useDocument((document) => document.lane[card.laneId])
  const laneTitle = useLaneTitle()
  const map = useDocument(mapOf)
  const touchpoint = map.touchpoints.find(({ id }) => id === card.touchpointId)
  const stage = map.stages.find(({ id }) => id === card.stageId)
  const title = card.text || t(card.picture ? 'field.picture' : 'card.untitled')
  return (
    <>
      <InspectorHeader
        icon={<StickyNote size={18} />}
        title={title}
        subtitle={t('card.place', {
          lane: lane ? laneTitle(lane) : '',
          place: touchpoint
            ? touchpoint.title || t('touchpoint.untitled')
            : stage?.title || t('stage.untitled'),
        })}
        {...actions}
      />
      <div className="inspector-fields">
        <TextField
          label={t('field.text')}
          value={card.text}
          multiline
          onInput={(text) => edit.type('text', { text })}
          onDone={edit.done}
        />
        <FieldRow label={t('field.picture')} long>
          <PictureField
            picture={card.picture}
            alt={title}
            onSet={(picture) => setPicture(session, card.id, picture)}
          />
        </FieldRow>
        {lane?.kind === 'painPoints' && <PainPointFields card={card} edit={edit} />}
        {lane?.kind === 'opportunities' && <OpportunityFields card={card} edit={edit} />}
        <ChoiceField
          label={t('field.evidence')}
          value={card.evidence}
          noneLabel={t('none')}
          choices={evidenceChoices.map(({ value, icon }) => ({
            value,
            icon,
            label: t(`evidence.${value}`),
          }))}
          onChange={(evidence) => edit.set({ evidence })}
        />
        <SpanField card={card} />
        <ColourField value={card.colour} onChange={(colour) => edit.set({ colour })} />
      </div>
    </>
  )
}

function setPicture(session: MapSession, id: CardId, picture: string | null): void {
  session.dispatch(picture ? 'setPicture' : 'removePicture', (document) =>
    setFields(document, { type: 'card', id, fields: { picture } }),
  )
}

interface KindProps {
  readonly card: Card
  readonly edit: RecordEdit<'card'>
}

function PainPointFields({ card, edit }: KindProps) {
  const { t } = useTranslation('inspector')
  return (
    <>
      <GradeField
        label={t('field.severity')}
        value={card.severity}
        highIsBad
        onChange={(severity) => edit.set({ severity })}
      />
      <GradeField
        label={t('field.frequency')}
        value={card.frequency}
        highIsBad
        onChange={(frequency) => edit.set({ frequency })}
      />
    </>
  )
}

function OpportunityFields({ card, edit }: KindProps) {
  const { t } = useTranslation('inspector')
  return (
    <>
      <GradeField
        label={t('field.impact')}
        value={card.impact}
        onChange={(impact) => edit.set({ impact })}
      />
      <GradeField
        label={t('field.effort')}
        value={card.effort}
        onChange={(effort) => edit.set({ effort })}
      />
      <TextField
        label={t('field.owner')}
        value={card.owner}
        placeholder={t('placeholder.owner')}
        onInput={(owner) => edit.type('owner', { owner })}
        onDone={edit.done}
      />
      <ChoiceField
        label={t('field.status')}
        value={card.status}
        noneLabel={t('none')}
        choices={opportunityStatus.options.map((value) => ({ value, label: t(`status.${value}`) }))}
        onChange={(status) => edit.set({ status })}
      />
      <DateField label={t('field.due')} value={card.due} onChange={(due) => edit.set({ due })} />
    </>
  )
}
