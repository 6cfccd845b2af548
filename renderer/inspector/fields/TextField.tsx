import { useId } from 'react'
import { useOwnText } from '../../ui/use-own-text.ts'
import { useTextUndo } from '../../ui/use-text-undo.ts'
import { backToMapOn } from './back-to-map.ts'
import { FieldRow } from './FieldRow.tsx'

/**
 * A text that goes into the document as it is typed, so that the canvas shows it at once. `onDone` ends
 * the step of undo: on leaving the field, and on Enter where the text has one line. The field grows with its
 * text: nothing of it is cut off.
 */
export function TextField(props: {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly onDone: () => void
  readonly placeholder?: string
  readonly multiline?: boolean
}) {
  const id = useId()
  const { label, value, placeholder = '', multiline = false } = props
  const own = useOwnText(value)
  const undo = useTextUndo(value, props.onInput)
  const leave = backToMapOn(multiline ? ['Escape'] : ['Enter', 'Escape'])
  return (
    <FieldRow label={label} htmlFor={id} long>
      <span className="inspector-long" data-value={value || placeholder}>
        <textarea
          ref={own}
          id={id}
          placeholder={placeholder}
          rows={1}
          className="inspector-input inspector-textarea"
          onBlur={props.onDone}
          onFocus={undo.onFocus}
          onChange={(event) => {
            const typed = event.target.value
            const text = multiline ? typed : typed.replace(/[\r\n]+/g, ' ')
            undo.note(text, event)
            props.onInput(text)
          }}
          onKeyDown={(event) => {
            if (!undo.press(event)) leave(event)
          }}
        />
      </span>
    </FieldRow>
  )
}
