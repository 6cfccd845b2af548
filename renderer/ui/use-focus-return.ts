import { useRef } from 'react'

/**
 * For `onCloseAutoFocus` of a dialog that has no trigger of its own, since a key or a menu opened it:
 * gives the focus back to what had it when the dialog came.
 */
export function useFocusReturn(): (event: Event) => void {
  const before = useRef(document.activeElement)
  return (event) => {
    event.preventDefault()
    if (before.current instanceof HTMLElement) before.current.focus()
  }
}
