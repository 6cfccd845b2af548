import type { KeyboardEvent, Ref } from 'react'
import { useTextUndo } from './use-text-undo.ts'

interface InlineTextProps {
  readonly value: string
  readonly label: string
  readonly placeholder?: string
  /** Lines may be broken with Shift+Enter. */
  readonly multiline?: boolean
  readonly className?: string
  readonly onChange: (value: string) => void
  /** Focus has left: the edit is over. */
  readonly onDone: () => void
  /** Keys beyond those of editing, for instance Backspace in an empty list entry. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** A text that is edited where it stands and grows with what is written. Enter and Escape leave it. */
export function InlineText(props: InlineTextProps) {
  const { value, label, placeholder = '', multiline = false, className = '', ref } = props
  const undo = useTextUndo(value, props.onChange)
  const leave = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (undo.press(event)) return
    props.onKeyDown?.(event)
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    const leaves =
      event.key === 'Escape' || (event.key === 'Enter' && !(multiline && event.shiftKey))
    if (!leaves) return
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.blur()
  }
  return (
    <span className={`inline-text ${className}`} data-value={value || placeholder}>
      <textarea
        ref={ref}
        rows={1}
        value={value}
        aria-label={label}
        placeholder={placeholder}
        spellCheck={false}
        onFocus={undo.onFocus}
        onChange={(event) => {
          const typed = event.target.value
          const text = multiline ? typed : typed.replace(/[\r\n]+/g, ' ')
          undo.note(text, event)
          props.onChange(text)
        }}
        onBlur={props.onDone}
        onKeyDown={leave}
      />
    </span>
  )
}
