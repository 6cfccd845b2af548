import type { LucideIcon } from 'lucide-react'
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'

type Look = 'line' | 'plain' | 'ok'
interface ChipProps {
  readonly look?: Look
  readonly small?: boolean
  readonly icon?: LucideIcon | undefined
  readonly children: ReactNode
}

const classOf = (look: Look, small: boolean) =>
  `chip${look === 'line' ? '' : ` chip-${look}`}${small ? ' chip-small' : ''}`

/** A short fact in a frame. */
export function Chip({ look = 'line', small = false, icon: Icon, children }: ChipProps) {
  return (
    <span className={classOf(look, small)}>
      {Icon && <Icon size={small ? 12 : 14} strokeWidth={1.75} aria-hidden />}
      {children}
    </span>
  )
}

/** A chip that opens a menu. */
export function ChipButton({
  look = 'line',
  small = false,
  icon: Icon,
  children,
  ...rest
}: ChipProps &
  ButtonHTMLAttributes<HTMLButtonElement> & { readonly ref?: Ref<HTMLButtonElement> }) {
  return (
    <button type="button" className={classOf(look, small)} {...rest}>
      {Icon && <Icon size={14} strokeWidth={1.75} aria-hidden />}
      <span className="chip-words">{children}</span>
    </button>
  )
}
