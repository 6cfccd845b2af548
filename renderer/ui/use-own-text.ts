import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/**
 * A text area that keeps its own text while it is typed in, and takes a new one from outside only when
 * that differs. Given as its value, each letter would be set again, and the browser's undo, which goes
 * by words, would go by letters.
 */
export function useOwnText(value: string): {
  readonly ref: RefObject<HTMLTextAreaElement | null>
  readonly defaultValue: string
} {
  const ref = useRef<HTMLTextAreaElement>(null)
  const [defaultValue] = useState(value)
  useLayoutEffect(() => {
    const area = ref.current
    if (area && area.value !== value) area.value = value
  }, [value])
  return { ref, defaultValue }
}
