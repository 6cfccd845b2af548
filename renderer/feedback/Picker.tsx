import { ChevronDown } from 'lucide-react'
import { Menu, MenuChoice } from '../ui/Menu.tsx'

interface PickerProps<T extends string> {
  /** What is picked; its accessible name has the present choice too. */
  readonly label: string
  readonly value: T | null
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly onChoose: (value: T) => void
  /** Shown while nothing is chosen. */
  readonly placeholder?: string
}

/** One of several, chosen from a menu. */
export function Picker<T extends string>(props: PickerProps<T>) {
  const { label, value, choices, onChoose, placeholder = '' } = props
  const chosen = choices.find((choice) => choice.value === value)
  const text = chosen?.label ?? placeholder
  return (
    <Menu
      label={label}
      trigger={
        <button
          type="button"
          className={`picker${chosen ? '' : ' picker-empty'}`}
          aria-label={text ? `${label}: ${text}` : label}
        >
          <span className="picker-text">{text}</span>
          <ChevronDown size={12} strokeWidth={2} aria-hidden />
        </button>
      }
    >
      <MenuChoice<T | ''>
        value={value ?? ''}
        choices={choices}
        onChoose={(v) => v && onChoose(v)}
      />
    </Menu>
  )
}
