import type { Stage } from '../document/stage.ts'
import { body, textAt, title } from './draw.ts'
import { createItemMemo } from './memo.ts'
import type { Box, SceneItem } from './primitive.ts'
import type { SceneContext } from './scene-context.ts'
import { fitText, measureText } from './text-metrics.ts'

const memo = createItemMemo()
const inset = 10

/** The header bar of a stage: title, and its period where both fit. */
export function stageItem({ labels }: SceneContext, stage: Stage, box: Box): SceneItem {
  return memo({
    owner: stage,
    id: stage.id,
    kind: 'stage',
    name: stage.title,
    box,
    dependencies: [labels],
    draw: () => {
      const named = stage.title !== ''
      const room = box.width - 2 * inset
      const periodWidth = measureText(stage.period, body)
      const showPeriod =
        stage.period !== '' && measureText(stage.title, title) + 8 + periodWidth <= room
      return [
        {
          kind: 'rect',
          x: 0,
          y: 0,
          width: box.width,
          height: box.height,
          radius: 6,
          fill: stage.colour ? `tint-${stage.colour}` : 'surface-3',
        },
        textAt(
          fitText(named ? stage.title : labels.untitled.stage, room, title),
          inset,
          4,
          named ? title : { ...title, weight: 400 },
          named ? 'ink' : 'ink-2',
        ),
        ...(showPeriod ? [textAt(stage.period, box.width - inset, 6, body, 'ink-2', 'end')] : []),
      ]
    },
  })
}
