import type { Note } from '../document/note.ts'
import { textAt } from './draw.ts'
import { createItemMemo } from './memo.ts'
import { noteInset, noteLines, noteTextStyle } from './note-layout.ts'
import type { Box, SceneItem } from './primitive.ts'

const memo = createItemMemo()

/** A free sticky. */
export function noteItem(note: Note, box: Box): SceneItem {
  return memo({
    owner: note,
    id: note.id,
    kind: 'note',
    name: note.text,
    box,
    dependencies: [],
    draw: () => [
      {
        kind: 'rect',
        x: 0,
        y: 0,
        width: box.width,
        height: box.height,
        radius: 4,
        fill: `tint-${note.colour ?? 'amber'}`,
      },
      ...noteLines(note).map((line, row) =>
        textAt(line, noteInset, noteInset + row * 16 - 2, noteTextStyle, 'ink'),
      ),
    ],
  })
}
