import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'primary' | 'line' | 'ghost' | 'danger'
  readonly size?: 'small' | 'usual' | 'big'
  readonly children: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with words, and an icon before them if it is given one. */
export function Button({ look = 'line', size = 'usual', className = '', ...rest }: ButtonProps) {
  const sizeClass = size === 'usual' ? '' : ` btn-${size}`
  return <button type="button" className={`btn btn-${look}${sizeClass} ${className}`} {...rest} />
}
