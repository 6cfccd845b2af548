import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './IconButton.tsx'
import { useFocusReturn } from './use-focus-return.ts'

interface DialogProps {
  readonly title: string
  readonly closeLabel: string
  readonly width: number
  readonly onClose: () => void
  readonly children: ReactNode
  readonly foot?: ReactNode
}

/**
 * A dialog in the middle of the window, open as long as it is rendered. The scrim is a plain element:
 * Radix' own overlay locks scrolling by a style element, which the content security policy forbids.
 */
export function Dialog({ title, closeLabel, width, onClose, children, foot }: DialogProps) {
  const returnFocus = useFocusReturn()
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <div className="scrim" />
        <Radix.Content
          className="dialog"
          style={{ width }}
          aria-describedby={undefined}
          onOpenAutoFocus={focusBody}
          onCloseAutoFocus={returnFocus}
        >
          <header className="dialog-head">
            <Radix.Title>{title}</Radix.Title>
            <IconButton icon={X} label={closeLabel} onClick={onClose} />
          </header>
          <div className="dialog-body">{children}</div>
          {foot && <footer className="dialog-foot">{foot}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** The first control of the body, else of the foot: the close button comes first, but nobody opens a dialog to close it. */
function focusBody(event: Event): void {
  const dialog = event.currentTarget
  if (!(dialog instanceof HTMLElement)) return
  const control = ':is(input, button, select, textarea)'
  const first =
    dialog.querySelector<HTMLElement>(`.dialog-body ${control}`) ??
    dialog.querySelector<HTMLElement>(`.dialog-foot ${control}`)
  if (!first) return
  event.preventDefault()
  first.focus()
}
