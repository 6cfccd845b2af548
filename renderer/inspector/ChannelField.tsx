import { useTranslation } from 'react-i18next'
import { channels, isKnownChannel } from '../../shared/document/touchpoint.ts'
import { channelName } from '../../shared/scene/labels.ts'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'
import { ChannelIcon } from './ChannelIcon.tsx'
import { ChoiceField } from './fields/ChoiceField.tsx'
import { TextField } from './fields/TextField.tsx'

/** A channel: one with an icon of its own, or (after choosing "other") a word of the team's own. */
export function ChannelField(props: {
  readonly value: string | null
  readonly onChange: (channel: string | null) => void
  readonly typing?: {
    readonly onInput: (channel: string) => void
    readonly onDone: () => void
  }
}) {
  const { value, typing } = props
  const { t } = useTranslation('inspector')
  const labels = useSceneLabels()
  const own = value !== null && !isKnownChannel(value) ? [value] : []
  return (
    <>
      <ChoiceField<string>
        label={t('field.channel')}
        value={value}
        noneLabel={t('none')}
        choices={[...own, ...channels].map((channel) => ({
          value: channel,
          label: channelName(channel, labels),
          icon: <ChannelIcon channel={channel} size={14} />,
        }))}
        onChange={props.onChange}
      />
      {typing && (value === 'other' || own.length > 0) && (
        <TextField
          label={t('field.ownChannel')}
          value={value === 'other' ? '' : (value ?? '')}
          placeholder={t('placeholder.ownChannel')}
          onInput={(typed) => typing.onInput(typed || 'other')}
          onDone={typing.onDone}
        />
      )}
    </>
  )
}
