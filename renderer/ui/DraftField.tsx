import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

interface DraftFieldProps {
  readonly value: string
  readonly label: string
  readonly className?: string
  /** Where the focus goes when Enter or Escape has ended it: a selector of what shows the name. */
  readonly focusAfter: string
  readonly onCommit: (value: string) => void
  readonly onCancel: () => void
}

/** What means something to the window whatever is being typed: Ctrl+K, Ctrl+S, F6. F2 is the list's around the field. */
const isChord = ({ key, ctrlKey, metaKey }: KeyboardEvent) =>
  ctrlKey || metaKey || (/^F\d+$/.test(key) && key !== 'F2')

/** A name being typed: Enter or leaving takes it, Escape keeps the old one. Focused and selected at once. */
export function DraftField(props: DraftFieldProps) {
  const { value, label, className, focusAfter, onCommit, onCancel } = props
  const [draft, setDraft] = useState(value)
  const field = useRef<HTMLInputElement>(null)
  // A field that is taken away while it has the focus still blurs; that must not commit again.
  const over = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const end = (finish: () => void) => {
    if (over.current) return
    over.current = true
    finish()
  }
  const commit = () => end(() => onCommit(draft.trim()))
  const endByKey = (finish: () => void) => {
    finish()
    // What shows the name is on the page only after the field has gone.
    setTimeout(() => document.querySelector<HTMLElement>(focusAfter)?.focus())
  }
  return (
    <input
      ref={field}
      className={className}
      aria-label={label}
      value={draft}
      spellCheck={false}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (!isChord(event)) event.stopPropagation()
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) endByKey(commit)
        if (event.key === 'Escape') endByKey(() => end(onCancel))
      }}
    />
  )
}
