import { Switch } from 'radix-ui'
import { useId } from 'react'
import { FieldRow } from './FieldRow.tsx'

export function SwitchField(props: {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) {
  const id = useId()
  return (
    <FieldRow label={props.label} htmlFor={id}>
      <Switch.Root
        id={id}
        className="inspector-switch"
        checked={props.checked}
        onCheckedChange={props.onChange}
      >
        <Switch.Thumb className="inspector-switch-thumb" />
      </Switch.Root>
    </FieldRow>
  )
}
