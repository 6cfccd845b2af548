import { Check, ChevronDown } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { Choice } from './ChoiceField.tsx'
import { FieldRow } from './FieldRow.tsx'

/** Any number of a few values: the menu stays open while they are ticked. */
export function SeveralChoiceField<T extends string>(props: {
  readonly label: string
  readonly values: readonly T[]
  readonly choices: readonly Choice<T>[]
  readonly noneLabel: string
  readonly onChange: (values: T[]) => void
}) {
  const { label, values, choices } = props
  const chosen = choices.filter(({ value }) => values.includes(value))
  const words = chosen.map((choice) => choice.label).join(', ')
  return (
    <FieldRow label={label}>
      {/* Not modal: a modal menu writes style elements, which the content security policy forbids. */}
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger
          className="inspector-choice"
          aria-label={`${label}: ${words || props.noneLabel}`}
          title={words}
        >
          <span className={words ? undefined : 'inspector-none'}>{words || props.noneLabel}</span>
          <ChevronDown size={12} aria-hidden="true" className="inspector-chevron" />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" collisionPadding={8} align="start" sideOffset={4}>
            {choices.map((choice) => (
              <DropdownMenu.CheckboxItem
                key={choice.value}
                className="menu-item"
                checked={values.includes(choice.value)}
                onSelect={(event) => event.preventDefault()}
                onCheckedChange={(checked) =>
                  props.onChange(
                    checked
                      ? [...values, choice.value]
                      : values.filter((value) => value !== choice.value),
                  )
                }
              >
                {choice.icon}
                <span className="menu-item-label">{choice.label}</span>
                <DropdownMenu.ItemIndicator className="menu-check">
                  <Check size={14} aria-hidden="true" />
                </DropdownMenu.ItemIndicator>
              </DropdownMenu.CheckboxItem>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </FieldRow>
  )
}
