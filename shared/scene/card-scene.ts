import type { Tint } from '../document/field.ts'
import { cardFooter, evidenceIcons } from './card-footer.ts'
import {
  type CardPlace,
  cardLineHeight,
  cardLines,
  cardShape,
  pictureBox,
  textTop,
} from './card-layout.ts'
import { bordered, iconAt, round, textAt } from './draw.ts'
import type { SceneLabels } from './labels.ts'
import { createItemMemo } from './memo.ts'
import { picturePlaceholder } from './picture-placeholder.ts'
import type { Paint, Primitive, SceneItem } from './primitive.ts'
import type { SceneContext } from './scene-context.ts'
import { measureText } from './text-metrics.ts'

const memo = createItemMemo()

/** A card in its cell: framed, as bare text, or as a grey bar, by the kind of its lane. */
export function cardItem({ labels }: SceneContext, place: CardPlace): SceneItem {
  const { card, box, laneKind } = place
  return memo({
    owner: card,
    id: card.id,
    kind: 'card',
    name: card.text,
    box,
    dependencies: [laneKind, labels],
    draw: () => {
      const { look, text, inset } = cardShape(laneKind)
      const ink: Paint = look === 'framed' || laneKind === 'thoughts' ? 'ink' : 'ink-2'
      const top = textTop(card, laneKind, box.width)
      const { lines, marked } = cardLines(card, laneKind, box.width)
      return [
        ...frame(look, card.colour, box.width, box.height),
        ...picture(place),
        ...lines.map((line, row) => textAt(line, inset, top + row * cardLineHeight, text, ink)),
        ...(marked ? evidenceMark(place, lines, top, labels) : []),
        ...cardFooter(place, labels),
      ]
    },
  })
}

/** On what a card rests, after its last word: the mark alone, the words are in the inspector and in the table. */
function evidenceMark(
  { card: { evidence }, laneKind }: CardPlace,
  lines: readonly string[],
  top: number,
  labels: SceneLabels,
): Primitive[] {
  if (evidence === null) return []
  const { inset, text } = cardShape(laneKind)
  const x = inset + measureText(lines.at(-1) ?? '', text) + 3
  const y = top + (lines.length - 1) * cardLineHeight + 2.5
  const icon = iconAt(evidenceIcons[evidence], round(x), y, 11, 'ink-3')
  return [{ ...icon, name: labels.evidence[evidence] }]
}

function frame(
  look: 'framed' | 'bare' | 'bar',
  colour: Tint | null,
  width: number,
  height: number,
): Primitive[] {
  const fill: Paint | null = colour && `tint-${colour}`
  if (look === 'framed') return [bordered(width, height, 6, fill ?? 'surface', 'line-2')]
  if (look === 'bare' && !fill) return []
  return [{ kind: 'rect', x: 0, y: 0, width, height, radius: 6, fill: fill ?? 'surface-3' }]
}

function picture({ card, laneKind, box }: CardPlace): readonly Primitive[] {
  const place = pictureBox(card, laneKind, box.width)
  if (!place) return []
  const { picture, text } = card
  if (picture === null) return picturePlaceholder({ ...place, radius: 4 }, 'surface-2')
  return [{ kind: 'image', ...place, picture, radius: 4, ...(text && { name: text }) }]
}
