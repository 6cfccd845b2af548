import { useTranslation } from 'react-i18next'
import { channels, type Touchpoint } from '../../shared/document/touchpoint.ts'
import { channelName } from '../../shared/scene/labels.ts'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'
import { ChannelIcon } from './ChannelIcon.tsx'
import { SeveralChoiceField } from './fields/SeveralChoiceField.tsx'

/** The channels of a touchpoint besides its first one, in the order in which they were ticked. */
export function MoreChannelsField(props: {
  readonly touchpoint: Touchpoint
  readonly onChange: (channels: string[]) => void
}) {
  const { channel, moreChannels } = props.touchpoint
  const { t } = useTranslation('inspector')
  const labels = useSceneLabels()
  const own = moreChannels.filter((name) => !(channels as readonly string[]).includes(name))
  return (
    <SeveralChoiceField<string>
      label={t('field.moreChannels')}
      values={moreChannels}
      noneLabel={t('none')}
      choices={[...own, ...channels.filter((name) => name !== channel && name !== 'other')].map(
        (name) => ({
          value: name,
          label: channelName(name, labels),
          icon: <ChannelIcon channel={name} size={14} />,
        }),
      )}
      onChange={props.onChange}
    />
  )
}
