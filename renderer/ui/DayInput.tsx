import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { dayWords } from './day.ts'

interface DayInputProps
  extends Pick<ComponentProps<'input'>, 'id' | 'className' | 'min' | 'required'> {
  /** An ISO day; empty for none. */
  readonly value: string
  /** What stands there at rest where there is no day; left out, the system's pattern of one. */
  readonly none?: string
  readonly onChange: (value: string) => void
}

/**
 * A day. At rest it is written as the window's language writes it; the browser's own field, which it is
 * changed in, keeps to the language of the system.
 */
export function DayInput({ value, none = '', className = '', onChange, ...input }: DayInputProps) {
  const { i18n } = useTranslation()
  const words = value ? dayWords(value, i18n.language) : none
  return (
    <span className={`day-input${words ? ' day-input-worded' : ''}`}>
      <input
        {...input}
        type="date"
        max="9999-12-31"
        className={className}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {words && (
        <span
          className={`${className} day-input-words${value ? '' : ' day-input-none'}`}
          aria-hidden
        >
          {words}
        </span>
      )}
    </span>
  )
}
