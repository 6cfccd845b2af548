import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

interface BannerProps {
  readonly look?: 'bad' | 'warn'
  readonly title: string
  readonly detail?: string
  readonly children?: ReactNode
}

/** Stands under the top bar until what it says is solved. */
export function Banner({ look = 'bad', title, detail, children }: BannerProps) {
  return (
    <div className={`banner banner-${look}`} role="alert">
      <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
      {title}
      <span className="banner-detail">{detail}</span>
      {children}
    </div>
  )
}
