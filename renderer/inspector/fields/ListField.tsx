import { useEffect, useId, useState } from 'react'
import { backToMapOn } from './back-to-map.ts'
import { FieldRow } from './FieldRow.tsx'

/** Several short names in one line, parted by commas; they are set on leaving the field or on Enter. */
export function ListField(props: {
  readonly label: string
  readonly values: readonly string[]
  readonly onChange: (values: string[]) => void
  readonly placeholder?: string
}) {
  const id = useId()
  const stored = props.values.join(', ')
  const [typed, setTyped] = useState(stored)
  useEffect(() => setTyped(stored), [stored])
  const commit = () => {
    const values = typed.split(',').flatMap((value) => value.trim() || [])
    if (values.join(', ') !== stored) props.onChange(values)
    else setTyped(stored)
  }
  return (
    <FieldRow label={props.label} htmlFor={id}>
      <input
        id={id}
        type="text"
        className="inspector-input"
        value={typed}
        placeholder={props.placeholder ?? ''}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={backToMapOn(['Enter', 'Escape'])}
      />
    </FieldRow>
  )
}
