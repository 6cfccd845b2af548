import { type ReactNode, useEffect, useRef } from 'react'

interface StepHeadingProps {
  readonly className?: string
  readonly children: ReactNode
}

/**
 * What a step of the wizard is about. The button that led here is gone, and the focus with it: it goes on
 * from the heading, not from the next button, on which a key that is still held down would act.
 */
export function StepHeading({ className, children }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  return (
    <h2 ref={heading} tabIndex={-1} className={`step-heading ${className ?? ''}`}>
      {children}
    </h2>
  )
}
