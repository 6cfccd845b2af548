import { type CSSProperties, type KeyboardEvent, useLayoutEffect } from 'react'
import { findRecord } from '../../shared/document/document.ts'
import type { Tint } from '../../shared/document/field.ts'
import { isTinted } from '../../shared/document/operations/operations.ts'
import type { AnyRecord } from '../../shared/document/record.ts'
import type { EditingTarget } from '../document/selection.ts'
import { useDocument, useEditing } from '../document/session-context.ts'
import { useOwnText } from '../ui/use-own-text.ts'
import { ChannelGuesses } from './ChannelGuesses.tsx'
import type { CanvasContext } from './canvas-context.ts'
import { describeRecord } from './describe.ts'
import { editorPlace } from './editor-place.ts'
import { type Focus, focusOf } from './grid.ts'
import { guessChannels } from './guess-channels.ts'
import { makeIn } from './make-commands.ts'
import { usePicture } from './picture-context.ts'
import { placeAt } from './Rings.tsx'
import { finishEdit, setChannelWhileTyping, textOf, typeText } from './text-commands.ts'
import { useWords } from './use-words.ts'

/** What the keys of the editor do beyond its own text. */
export interface EditorActions {
  readonly context: CanvasContext
  readonly toNextStage: (focus: Focus) => void
  readonly toNextColumn: (focus: Focus, by: 1 | -1) => void
  /** Gives the keyboard back to the canvas. */
  readonly refocus: () => void
}

const tintOf = (record: AnyRecord | undefined): Tint | null =>
  record && isTinted(record) ? record.colour : null

/** The text that is edited in place: an area over the item, in the same type and width. */
export function TextEditor({ actions }: { readonly actions: EditorActions }) {
  const editing = useEditing()
  return editing && <Area key={editing.id} target={editing} actions={actions} />
}

function Area(props: { readonly target: EditingTarget; readonly actions: EditorActions }) {
  const { target, actions } = props
  const { context } = actions
  const { layout } = usePicture()
  const words = useWords()
  const value = useDocument((document) => textOf(document, target))
  const tint = useDocument((document) => tintOf(findRecord(document, target.id)))
  const { ref: area, defaultValue } = useOwnText(value)
  const name = useDocument((document) => describeRecord(document, target.id, words))
  // A lane without a title of its own goes by its kind's.
  const laneName = useDocument(({ lane }) => {
    const kind = lane[target.id]?.kind
    return kind ? words.labels.lanes[kind].replaceAll('\u00AD', '') : ''
  })
  useLayoutEffect(() => {
    area.current?.focus({ preventScroll: true })
    area.current?.select()
  }, [area])
  const place = editorPlace(layout, target)
  if (!place) return null
  const { style, lineHeight, padding } = place
  const look: CSSProperties = {
    ...placeAt(place.box),
    fontSize: style.size,
    fontWeight: style.weight,
    fontStyle: style.italic ? 'italic' : 'normal',
    lineHeight: `${lineHeight}px`,
    padding: `${padding.y}px ${padding.x}px`,
    background: `var(--${tint ? `tint-${tint}` : place.background})`,
  }
  return (
    <>
      <textarea
        ref={area}
        className="text-editor"
        data-editing={target.id.slice(0, target.id.indexOf('_'))}
        style={look}
        defaultValue={defaultValue}
        aria-label={words.t('edit', { name })}
        placeholder={laneName || words.t(`placeholder.${placeholderOf(target)}`)}
        spellCheck={false}
        onChange={(event) => {
          const typed = event.target.value
          const line = place.multiline ? typed : typed.replace(/\s*[\r\n]+\s*/g, ' ')
          if (line !== typed) event.target.value = line
          typeText(context, target, line)
        }}
        onBlur={() => {
          if (context.session.store.getState().editing?.id === target.id) finishEdit(context)
        }}
        onKeyDown={(event) => pressInEditor(event, target, place.multiline, actions)}
      />
      {target.id.startsWith('touchpoint_') && (
        <ChannelGuesses context={context} touchpointId={target.id} />
      )}
    </>
  )
}

function placeholderOf({ id }: EditingTarget) {
  const type = id.slice(0, id.indexOf('_'))
  switch (type) {
    case 'stage':
    case 'touchpoint':
    case 'note':
    case 'persona':
    case 'connection':
    case 'lane':
      return type
    default:
      return 'card'
  }
}

function pressInEditor(
  event: KeyboardEvent<HTMLTextAreaElement>,
  target: EditingTarget,
  multiline: boolean,
  actions: EditorActions,
): void {
  if (event.nativeEvent.isComposing) return
  const { context } = actions
  const { store } = context.session
  // Asked for after the edit has ended: what was left empty is gone then, and its place with it.
  const focus = () => {
    const { document, selection } = store.getState()
    return focusOf(document, selection)
  }
  const { document } = store.getState()
  const written = textOf(document, target).trim() !== ''
  const guess = guessKey(event)
  if (guess !== null && target.id.startsWith('touchpoint_')) {
    const channel = guessChannels(textOf(document, target))[guess]
    event.preventDefault()
    event.stopPropagation()
    if (channel) setChannelWhileTyping(context, target.id, channel)
    return
  }
  const take = () => {
    event.preventDefault()
    event.stopPropagation()
  }
  switch (event.key) {
    case 'Enter': {
      if (event.shiftKey) {
        if (!multiline) event.preventDefault()
        return
      }
      take()
      finishEdit(context)
      actions.refocus()
      const place = focus()
      if (!place) return
      if (event.ctrlKey || event.metaKey) actions.toNextStage(place)
      else if (written && makesNext(target)) makeIn(context, place.cell, target.id)
      return
    }
    case 'Tab': {
      take()
      finishEdit(context)
      actions.refocus()
      const place = focus()
      if (place) actions.toNextColumn(place, event.shiftKey ? -1 : 1)
      return
    }
    case 'Escape':
      take()
      finishEdit(context)
      actions.refocus()
      return
    default:
      return
  }
}

/** Alt 1 to Alt 3 as 0 to 2, by the place of the key; AltGr is typing. */
function guessKey(event: KeyboardEvent<HTMLTextAreaElement>): number | null {
  const plainAlt = event.altKey && !event.ctrlKey && !event.getModifierState('AltGraph')
  const place = ['Digit1', 'Digit2', 'Digit3'].indexOf(event.code)
  return plainAlt && place !== -1 ? place : null
}

/** After a card comes the next card of its cell, after a touchpoint the next one of its stage. */
function makesNext({ id }: EditingTarget): boolean {
  return id.startsWith('card_') || id.startsWith('touchpoint_')
}
