import { Box, ContactRound, Monitor } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { moveTouchpoint } from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import { useDocument, useSession } from '../document/session-context.ts'
import { ChannelField } from './ChannelField.tsx'
import { ChannelIcon } from './ChannelIcon.tsx'
import { ConnectionList } from './ConnectionList.tsx'
import { ChoiceField } from './fields/ChoiceField.tsx'
import { ListField } from './fields/ListField.tsx'
import { SwitchField } from './fields/SwitchField.tsx'
import { TextField } from './fields/TextField.tsx'
import { InspectorHeader } from './InspectorHeader.tsx'
import { LinkedMapField } from './LinkedMapField.tsx'
import { MoreChannelsField } from './MoreChannelsField.tsx'
import { TargetField } from './TargetField.tsx'
import { useRecordEdit } from './use-record-edit.ts'
import { useSelectedActions } from './use-selected-actions.ts'

const kinds = [
  { value: 'digital', icon: <Monitor size={14} aria-hidden="true" /> },
  { value: 'personal', icon: <ContactRound size={14} aria-hidden="true" /> },
  { value: 'product', icon: <Box size={14} aria-hidden="true" /> },
] as const

export function TouchpointInspector(props: {
  readonly touchpoint: Touchpoint
  /** What customers said here, drawn below the fields. */
  readonly evidence?: ReactNode
}) {
  const { touchpoint } = props
  const { t } = useTranslation('inspector')
  const session = useSession()
  const edit = useRecordEdit('touchpoint', touchpoint.id, 'editTouchpoint')
  const actions = useSelectedActions([touchpoint.id])
  const map = useDocument(mapOf)
  const stage = map.stages.find(({ id }) => id === touchpoint.stageId)
  const place = map.touchpoints.findIndex(({ id }) => id === touchpoint.id) + 1
  const moveTo = (stageId: string | null) => {
    if (stageId === null || stageId === touchpoint.stageId) return
    const index = map.touchpointsOf(stageId).length
    session.dispatch('moveTouchpoint', (document) =>
      moveTouchpoint(document, { id: touchpoint.id, stageId, index }),
    )
  }
  return (
    <>
      <InspectorHeader
        icon={<ChannelIcon channel={touchpoint.channel ?? 'other'} size={18} />}
        title={touchpoint.title || t('touchpoint.untitled')}
        subtitle={t('touchpoint.place', {
          stage: stage?.title || t('stage.untitled'),
          place,
          count: map.touchpoints.length,
        })}
        {...actions}
      />
      <div className="inspector-fields">
        <TextField
          label={t('field.title')}
          value={touchpoint.title}
          onInput={(title) => edit.type('title', { title })}
          onDone={edit.done}
        />
        <ChannelField
          value={touchpoint.channel}
          onChange={(channel) =>
            edit.set({
              channel,
              moreChannels: touchpoint.moreChannels.filter((each) => each !== channel),
            })
          }
          typing={{ onInput: (channel) => edit.type('channel', { channel }), onDone: edit.done }}
        />
        {touchpoint.channel !== null && (
          <MoreChannelsField
            touchpoint={touchpoint}
            onChange={(moreChannels) => edit.set({ moreChannels })}
          />
        )}
        <ChoiceField
          label={t('field.kind')}
          value={touchpoint.kind}
          noneLabel={t('none')}
          choices={kinds.map(({ value, icon }) => ({
            value,
            icon,
            label: t(`touchpoint.kind.${value}`),
          }))}
          onChange={(kind) => edit.set({ kind })}
        />
        <TextField
          label={t('field.owner')}
          value={touchpoint.owner}
          placeholder={t('placeholder.owner')}
          onInput={(owner) => edit.type('owner', { owner })}
          onDone={edit.done}
        />
        <ListField
          label={t('field.systems')}
          values={touchpoint.systems}
          placeholder={t('placeholder.systems')}
          onChange={(systems) => edit.set({ systems })}
        />
        <TargetField touchpoint={touchpoint} onChange={(target) => edit.set({ target })} />
        <SwitchField
          label={t('field.momentOfTruth')}
          checked={touchpoint.momentOfTruth}
          onChange={(momentOfTruth) => edit.set({ momentOfTruth })}
        />
        <TextField
          label={t('field.description')}
          value={touchpoint.description}
          placeholder={t('placeholder.description')}
          multiline
          onInput={(description) => edit.type('description', { description })}
          onDone={edit.done}
        />
        <ChoiceField
          label={t('field.stage')}
          value={touchpoint.stageId}
          choices={map.stages.map((each) => ({
            value: each.id,
            label: each.title || t('stage.untitled'),
          }))}
          onChange={moveTo}
        />
        <LinkedMapField touchpoint={touchpoint} />
      </div>
      <ConnectionList touchpointId={touchpoint.id} />
      {props.evidence}
    </>
  )
}
