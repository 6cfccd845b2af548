import type { LucideIcon } from 'lucide-react'
import type { ButtonHTMLAttributes, Ref } from 'react'
import { Tooltip } from './Tooltip.tsx'

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: LucideIcon
  /** Its accessible name, and what the tooltip says. */
  readonly label: string
  readonly keys?: string
  readonly iconSize?: number
  readonly small?: boolean
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button that is an icon. */
export function IconButton(props: IconButtonProps) {
  const { icon: Icon, label, keys, iconSize = 16, small, side, className = '', ...rest } = props
  return (
    <Tooltip label={label} keys={keys} {...(side && { side })}>
      <button
        type="button"
        aria-label={label}
        className={`icon-button${small ? ' icon-button-small' : ''} ${className}`}
        {...rest}
      >
        <Icon size={iconSize} strokeWidth={1.75} aria-hidden />
      </button>
    </Tooltip>
  )
}
