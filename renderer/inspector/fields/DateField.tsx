import { useId } from 'react'
import { FieldRow } from './FieldRow.tsx'

/** A day, or none. */
export function DateField(props: {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}) {
  const id = useId()
  return (
    <FieldRow label={props.label} htmlFor={id}>
      <input
        id={id}
        type="date"
        max="9999-12-31"
        className={`inspector-input${props.value ? '' : ' inspector-date-none'}`}
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.target.value || null)}
      />
    </FieldRow>
  )
}
