import { app } from '../app/bridge.ts'
import type { DifferenceLine } from './difference-words.ts'

/** A difference as a row of a table. */
export interface ChangeRow extends DifferenceLine {
  readonly kind: string
}

/** The rows as a table that spreadsheets and documents take over when it is pasted. */
export function changeTable(head: readonly string[], rows: readonly ChangeRow[]): string {
  const plain = (cell: string) => cell.replace(/[\t\r\n]+/g, ' ')
  return [head, ...rows.map(({ kind, title, detail }) => [kind, title, detail])]
    .map((cells) => cells.map(plain).join('\t'))
    .join('\n')
}

/** Puts a text on the clipboard. The page may not write there by itself: main copies, and this is what it gets. */
export async function copyText(text: string): Promise<void> {
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', put, { capture: true })
  try {
    await app.windowCommand({ command: 'copy' })
  } finally {
    // The event comes a moment after main has answered.
    setTimeout(() => document.removeEventListener('copy', put, { capture: true }), 500)
  }
}
