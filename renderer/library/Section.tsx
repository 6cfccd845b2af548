import type { ReactNode } from 'react'

interface SectionProps {
  readonly title: string
  readonly count?: number
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One heading of the start page with what stands under it. */
export function Section({ title, count, action, children }: SectionProps) {
  return (
    <section className="library-section" aria-label={title}>
      <header className="library-section-head">
        <h2>{title}</h2>
        {count !== undefined && <span className="library-count">{count}</span>}
        <span className="library-section-action">{action}</span>
      </header>
      {children}
    </section>
  )
}
