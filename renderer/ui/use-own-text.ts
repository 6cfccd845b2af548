import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * A text area that keeps its own text while it is typed in, and takes a new one from outside only when
 * that differs. Given as its value, each letter would be set again, and the browser's undo, which goes
 * by words, would go by letters. For the same reason it has no default value: React would set that again.
 */
export function useOwnText(value: string): RefObject<HTMLTextAreaElement | null> {
  const ref = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const area = ref.current
    if (area && area.value !== value) area.value = value
  }, [value])
  return ref
}
