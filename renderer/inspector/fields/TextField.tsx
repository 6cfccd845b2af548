import { useId } from 'react'
import { useOwnText } from '../../ui/use-own-text.ts'
import { backToMapOn } from './back-to-map.ts'
import { FieldRow } from './FieldRow.tsx'

/**
 * A text that goes into the document as it is typed, so that the canvas shows it at once. `onDone` ends
 * the step of undo: on leaving the field, and on Enter where the text has one line.
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
  const common = {
    id,
    value: props.value,
    placeholder: props.placeholder ?? '',
    onBlur: props.onDone,
  }
  if (props.multiline) return <LongText {...props} common={common} />
  return (
    <FieldRow label={props.label} htmlFor={id}>
      <input
        {...common}
        type="text"
        className="inspector-input"
        onChange={(event) => props.onInput(event.target.value)}
        onKeyDown={backToMapOn(['Enter', 'Escape'])}
      />
    </FieldRow>
  )
}

function LongText(props: {
  readonly label: string
  readonly onInput: (value: string) => void
  readonly common: { id: string; value: string; placeholder: string; onBlur: () => void }
}) {
  const { value, ...common } = props.common
  const own = useOwnText(value)
  return (
    <FieldRow label={props.label} htmlFor={props.common.id} long>
      <span className="inspector-long" data-value={value || common.placeholder}>
        <textarea
          {...common}
          ref={own}
          rows={1}
          className="inspector-input inspector-textarea"
          onChange={(event) => props.onInput(event.target.value)}
          onKeyDown={backToMapOn(['Escape'])}
        />
      </span>
    </FieldRow>
  )
}
