/** Keys that are pressed together, each as a cap; nothing for a command without keys. */
export function Keys({ written }: { readonly written: string }) {
  return written
    .split(' ')
    .filter(Boolean)
    .map((key) => (
      <kbd key={key} className="kbd">
        {key}
      </kbd>
    ))
}
