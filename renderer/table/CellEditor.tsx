import { useLayoutEffect } from 'react'
import { describeRecord } from '../canvas/describe.ts'
import { guessChannels } from '../canvas/guess-channels.ts'
import { type EditorActions, pressInEditor } from '../canvas/press-in-editor.ts'
import { placeholderOf } from '../canvas/TextEditor.tsx'
import { finishEdit, setChannelWhileTyping, textOf, typeText } from '../canvas/text-commands.ts'
import { useWords } from '../canvas/use-words.ts'
import type { EditingTarget } from '../document/selection.ts'
import { useDocument } from '../document/session-context.ts'
import { ChannelIcon } from '../inspector/ChannelIcon.tsx'
import { useOwnText } from '../ui/use-own-text.ts'
import { useTextUndo } from '../ui/use-text-undo.ts'
import './cell-editor.css'

interface CellEditorProps {
  readonly target: EditingTarget
  readonly actions: EditorActions
  readonly kind: 'head' | 'title' | 'stage' | 'period' | 'card' | 'thought' | 'label' | 'note'
}

/** The text of a cell while it is edited: an area over it, in the same type. */
export function CellEditor({ target, actions, kind }: CellEditorProps) {
  const { context } = actions
  const words = useWords()
  const value = useDocument((document) => textOf(document, target))
  const name = useDocument((document) => describeRecord(document, target.id, words))
  const area = useOwnText(value)
  const undo = useTextUndo(value, (text) => typeText(context, target, text))
  const multiline = kind === 'card' || kind === 'thought' || kind === 'note'
  useLayoutEffect(() => {
    area.current?.focus({ preventScroll: true })
    area.current?.select()
  }, [area])
  return (
    <div className={`cell-editor cell-editor-${kind}`} data-value={value}>
      <textarea
        ref={area}
        rows={1}
        aria-label={words.t('edit', { name })}
        placeholder={words.t(`placeholder.${placeholderOf(target)}`)}
        spellCheck={false}
        onChange={(event) => {
          const typed = event.target.value
          const line = multiline ? typed : typed.replace(/\s*[\r\n]+\s*/g, ' ')
          if (line !== typed) event.target.value = line
          undo.note(line, event)
          typeText(context, target, line, { behindPaint: true })
        }}
        onBlur={() => {
          if (context.session.store.getState().editing?.id === target.id) finishEdit(context)
        }}
        onKeyDown={(event) => {
          if (!undo.press(event)) pressInEditor(event, target, multiline, actions)
        }}
      />
      {target.id.startsWith('touchpoint_') && <Guesses target={target} actions={actions} />}
    </div>
  )
}

/** Under a touchpoint that is being named: the channels that its name may mean, one key away. */
function Guesses({ target, actions }: Omit<CellEditorProps, 'kind'>) {
  const { t, labels } = useWords()
  const touchpoint = useDocument((document) => document.touchpoint[target.id])
  const guesses = touchpoint?.channel === null ? guessChannels(touchpoint.title) : []
  if (guesses.length === 0) return null
  return (
    <div className="channel-guesses cell-guesses">
      <p>{t('channelGuess')}</p>
      {guesses.map((channel, index) => (
        <button
          key={channel}
          type="button"
          tabIndex={-1}
          // The text keeps the keyboard.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setChannelWhileTyping(actions.context, target.id, channel)}
        >
          <ChannelIcon channel={channel} size={14} />
          {labels.channels[channel]}
          <kbd>Alt {index + 1}</kbd>
        </button>
      ))}
    </div>
  )
}
