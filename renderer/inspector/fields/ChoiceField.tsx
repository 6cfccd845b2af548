import { Check, ChevronDown } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { type ReactNode, useId } from 'react'
import { FieldRow } from './FieldRow.tsx'

export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
  readonly icon?: ReactNode
}

/** One of a few values, or none where `noneLabel` is given. */
export function ChoiceField<T extends string>(props: {
  readonly label: string
  readonly value: T | null
  readonly choices: readonly Choice<T>[]
  readonly onChange: (value: T | null) => void
  readonly noneLabel?: string
}) {
  const id = useId()
  const chosen = props.choices.find(({ value }) => value === props.value)
  const choose = (value: string) =>
    props.onChange(props.choices.find((choice) => choice.value === value)?.value ?? null)
  return (
    <FieldRow label={props.label}>
      {/* Not modal: a modal menu writes style elements, which the content security policy forbids. */}
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger
          className="inspector-choice"
          aria-label={`${props.label}: ${chosen?.label ?? props.noneLabel ?? ''}`}
          id={id}
        >
          {chosen?.icon}
          <span className={chosen ? undefined : 'inspector-none'}>
            {chosen?.label ?? props.noneLabel}
          </span>
          <ChevronDown size={12} aria-hidden="true" className="inspector-chevron" />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" collisionPadding={8} align="start" sideOffset={4}>
            <DropdownMenu.RadioGroup value={props.value ?? ''} onValueChange={choose}>
              {props.noneLabel !== undefined && <Item value="" label={props.noneLabel} quiet />}
              {props.choices.map((choice) => (
                <Item key={choice.value} {...choice} />
              ))}
            </DropdownMenu.RadioGroup>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </FieldRow>
  )
}

function Item(props: {
  readonly value: string
  readonly label: string
  readonly icon?: ReactNode
  readonly quiet?: boolean
}) {
  return (
    <DropdownMenu.RadioItem
      value={props.value}
      className={props.quiet ? 'menu-item inspector-none' : 'menu-item'}
    >
      {props.icon}
      <span className="menu-item-label">{props.label}</span>
      <DropdownMenu.ItemIndicator className="menu-check">
        <Check size={14} aria-hidden="true" />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.RadioItem>
  )
}
