import { useRef } from 'react'

/**
 * For `onCloseAutoFocus` of a dialog that has no trigger of its own, since a key or a menu opened it:
 * gives the focus back to what had it when the dialog came, unless something else has it by then.
 */
export function useFocusReturn(): (event: Event) => void {
  const before = useRef(document.activeElement)
  return (event) => {
    event.preventDefault()
    // What came with the dialog's closing may have taken the focus on purpose.
    if (document.activeElement && document.activeElement !== document.body) return
    if (before.current instanceof HTMLElement) before.current.focus()
  }
}
