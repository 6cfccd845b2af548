import { type CSSProperties, useLayoutEffect, useState } from 'react'
import { findRecord } from '../../shared/document/document.ts'
import type { Tint } from '../../shared/document/field.ts'
import { isTinted } from '../../shared/document/operations/operations.ts'
import type { AnyRecord } from '../../shared/document/record.ts'
import type { EditingTarget } from '../document/selection.ts'
import { useDocument, useEditing } from '../document/session-context.ts'
import { useOwnText } from '../ui/use-own-text.ts'
import { useTextUndo } from '../ui/use-text-undo.ts'
import { ChannelGuesses } from './ChannelGuesses.tsx'
import { describeRecord } from './describe.ts'
import { editorPlace } from './editor-place.ts'
import { usePicture } from './picture-context.ts'
import { type EditorActions, pressInEditor } from './press-in-editor.ts'
import { placeAt } from './Rings.tsx'
import { finishEdit, textOf, typeText } from './text-commands.ts'
import { useWords } from './use-words.ts'
import './text-editor.css'

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
  const area = useOwnText(value)
  const name = useDocument((document) => describeRecord(document, target.id, words))
  // A lane without a title of its own goes by its kind's.
  const laneName = useDocument(({ lane }) => {
    const kind = lane[target.id]?.kind
    return kind ? words.labels.lanes[kind].replaceAll('\u00AD', '') : ''
  })
  const undo = useTextUndo(value, (text) => typeText(context, target, text))
  // As it was called when the edit began: a name that changes with each letter would be read out again.
  const [named] = useState(name)
  useLayoutEffect(() => {
    area.current?.focus({ preventScroll: true })
    area.current?.select()
  }, [area])
  const place = editorPlace(layout, target)
  if (!place) return null
  const { style, lineHeight, padding } = place
  const look: CSSProperties = {
    fontSize: style.size,
    fontWeight: style.weight,
    fontStyle: style.italic ? 'italic' : 'normal',
    lineHeight: `${lineHeight}px`,
    padding: `${padding.y}px ${padding.x}px`,
    background: `var(--${tint ? `tint-${tint}` : place.background})`,
  }
  return (
    <>
      <div className="text-editor-place" style={placeAt(place.box)}>
        <textarea
          ref={area}
          className="text-editor"
          data-editing={target.id.slice(0, target.id.indexOf('_'))}
          style={look}
          aria-label={words.t('edit', { name: named })}
          placeholder={laneName || words.t(`placeholder.${placeholderOf(target)}`)}
          spellCheck={false}
          onChange={(event) => {
            const typed = event.target.value
            const line = place.multiline ? typed : typed.replace(/\s*[\r\n]+\s*/g, ' ')
            if (line !== typed) event.target.value = line
            undo.note(line, event)
            typeText(context, target, line, { behindPaint: true })
          }}
          onBlur={() => {
            if (context.session.store.getState().editing?.id === target.id) finishEdit(context)
          }}
          onKeyDown={(event) => {
            if (!undo.press(event)) pressInEditor(event, target, place.multiline, actions)
          }}
        />
      </div>
      {target.id.startsWith('touchpoint_') && (
        <ChannelGuesses context={context} touchpointId={target.id} />
      )}
    </>
  )
}

/** The key of the words that stand in an empty text. */
export function placeholderOf({ id }: EditingTarget) {
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
