import type { Note } from '../document/note.ts'
import { noteHeight, noteWidth } from './measures.ts'
import { type TextStyle, wrapText } from './text-metrics.ts'

export const noteTextStyle: TextStyle = { size: 12, weight: 400 }
export const noteInset = 10

/** The lines of a note's text. */
export function noteLines(note: Note): readonly string[] {
  return wrapText(note.text, noteWidth - 2 * noteInset, noteTextStyle, 60)
}

/** The height of a note: it grows with its text. */
export function noteLayoutHeight(note: Note): number {
  return Math.max(noteHeight, noteLines(note).length * 16 + 2 * noteInset)
}
