import { useDocument } from '../document/session-context.ts'
import { ChannelIcon } from '../inspector/ChannelIcon.tsx'
import type { CanvasContext } from './canvas-context.ts'
import { guessChannels } from './guess-channels.ts'
import { usePicture } from './picture-context.ts'
import { boxOf } from './place-box.ts'
import { setChannelWhileTyping } from './text-commands.ts'
import { useWords } from './use-words.ts'
import './channel-guesses.css'

interface ChannelGuessesProps {
  readonly context: CanvasContext
  readonly touchpointId: string
}

/** Under a touchpoint that is being named: the channels that its name may mean, one key away. */
export function ChannelGuesses({ context, touchpointId }: ChannelGuessesProps) {
  const { layout } = usePicture()
  const { t, labels } = useWords()
  const touchpoint = useDocument((document) => document.touchpoint[touchpointId])
  const box = boxOf(layout, touchpointId)
  const guesses = touchpoint?.channel === null ? guessChannels(touchpoint.title) : []
  if (!box || guesses.length === 0) return null
  return (
    <div
      className="channel-guesses"
      data-interactive
      style={{ left: box.x, top: box.y + box.height + 10 }}
    >
      <p>{t('channelGuess')}</p>
      {guesses.map((channel, index) => (
        <button
          key={channel}
          type="button"
          tabIndex={-1}
          // The text keeps the keyboard.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setChannelWhileTyping(context, touchpointId, channel)}
        >
          <ChannelIcon channel={channel} size={14} />
          {labels.channels[channel]}
          <kbd>Alt {index + 1}</kbd>
        </button>
      ))}
    </div>
  )
}
