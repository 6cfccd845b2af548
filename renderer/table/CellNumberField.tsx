import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { presentStanding, standAt, type TableContext } from './table-context.ts'
import { walk } from './walk.ts'
import './cell-number-field.css'

interface CellNumberFieldProps {
  /** Its accessible name. */
  readonly label: string
  /** The number as it is written now; empty where there is none. */
  readonly written: string
  /** Why a text is no number that can stand here; null for one that can. Nothing typed is never refused. */
  readonly refusal: (text: string) => string | null
  /** Shown below the field. */
  readonly hint?: string
  /** What Up and Down make of the text; left out where they do nothing. */
  readonly step?: (text: string, by: 1 | -1, large: boolean) => string
  readonly onKeep: (text: string, stay: boolean) => void
  readonly context: TableContext
}

const neighbours = { Enter: 'down', Tab: 'right' } as const

/** A number typed over its cell. Enter and Tab keep it and go on, unless it cannot stand; Escape lets it go. */
export function CellNumberField(props: CellNumberFieldProps) {
  const { label, written, refusal, hint, step, onKeep, context } = props
  const { table } = context
  const [text, setText] = useState(written)
  const field = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  const noteId = useId()
  const refused = text.trim() === '' ? null : refusal(text)
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])

  const end = (keep: boolean, stay: boolean) => {
    if (done.current) return
    done.current = true
    if (keep && refused === null && text !== written) onKeep(text, stay)
    table.setState({ typingNumber: false })
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const { key } = event
    const take = () => {
      event.preventDefault()
      event.stopPropagation()
    }
    if (step && (key === 'ArrowUp' || key === 'ArrowDown')) {
      take()
      setText(step(text, key === 'ArrowUp' ? 1 : -1, event.shiftKey))
    } else if (key === 'Escape') {
      take()
      end(false, true)
    } else if (key === 'Enter' || key === 'Tab') {
      take()
      if (refused !== null) return
      end(true, true)
      const standing = presentStanding(context)
      const direction = key === 'Tab' && event.shiftKey ? 'left' : neighbours[key]
      const next = standing && walk(context.model(), standing, direction)
      if (next) standAt(context, next)
    }
  }
  const note = refused ?? hint ?? ''
  return (
    <div className="cell-number-field">
      <input
        ref={field}
        inputMode="decimal"
        maxLength={24}
        value={text}
        aria-label={label}
        aria-invalid={refused !== null}
        aria-describedby={noteId}
        onChange={({ target }) => setText(target.value)}
        onBlur={() => end(true, false)}
        onKeyDown={press}
      />
      <small id={noteId} role={refused === null ? undefined : 'alert'}>
        {note}
      </small>
    </div>
  )
}
