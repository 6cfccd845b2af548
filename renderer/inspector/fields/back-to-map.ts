import type { KeyboardEvent } from 'react'

/**
 * For a field's `onKeyDown`: these keys end what is typed, and the keyboard is on the map again. A key
 * that an input method takes to end its word is not meant for the field.
 */
export function backToMapOn(keys: readonly string[]) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (!keys.includes(event.key) || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.currentTarget.blur()
    const map = document.querySelector<HTMLElement>(
      '[role="application"], [role="treegrid"] [data-cell][tabindex="0"]',
    )
    map?.focus({ preventScroll: true })
  }
}
