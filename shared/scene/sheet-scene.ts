import { columnX } from './column-edges.ts'
import { lineFrom, textAt } from './draw.ts'
import type { SceneLabels } from './labels.ts'
import type { LaneRow, Layout } from './layout.ts'
import { blueprintLineHeight, labelWidth, stageHeight } from './measures.ts'
import { createItemMemo } from './memo.ts'
import type { Path, Primitive, SceneItem } from './primitive.ts'
import type { SceneContext } from './scene-context.ts'
import { measureText, type TextStyle } from './text-metrics.ts'

const memo = createItemMemo()
const ruleStyle: TextStyle = { size: 11, weight: 500 }

/** The sheet behind everything: its paper, the rules between lanes, stage breaks and blueprint lines. */
export function sheetItem({ document, layout, labels }: SceneContext): SceneItem {
  const { sheet, rows } = layout
  const rowSignature = rows
    .map(({ lane, box, lineAbove }) => `${lane.id} ${box.y} ${box.height} ${lineAbove}`)
    .join()
  const breaks = stageBreaks(layout)
  return memo({
    owner: document.stage,
    id: 'sheet',
    kind: 'sheet',
    name: 'Sheet',
    box: sheet,
    dependencies: [rowSignature, breaks.join(), labels],
    draw: () => [
      {
        kind: 'rect',
        x: -0.5,
        y: -0.5,
        width: sheet.width + 1,
        height: sheet.height + 1,
        radius: 8,
        fill: 'surface',
        stroke: 'line-2',
        strokeWidth: 1,
      },
      ...breaks.map((x) => lineFrom(x, stageHeight, x, sheet.height, strong)),
      lineFrom(labelWidth - 0.5, 0, labelWidth - 0.5, stageHeight, strong),
      ...rows.flatMap((row) => rowRules(row, sheet.width, labels)),
    ],
  })
}

const strong: Omit<Path, 'kind' | 'd'> = { stroke: 'line-2', strokeWidth: 1 }

/** Where a stage other than the first begins. */
function stageBreaks({ columns, edges }: Layout): number[] {
  return columns.flatMap(({ stage, index }) =>
    index > 0 && columns[index - 1]?.stage !== stage ? [columnX(edges, index) - 0.5] : [],
  )
}

function rowRules({ box, lineAbove }: LaneRow, width: number, labels: SceneLabels): Primitive[] {
  const top = (lineAbove ? box.y - blueprintLineHeight : box.y) - 0.5
  const bottom = box.y + box.height
  return [
    ...(top > stageHeight
      ? [lineFrom(0, top, width, top, { stroke: 'line', strokeWidth: 1 })]
      : []),
    lineFrom(labelWidth - 0.5, box.y, labelWidth - 0.5, bottom, strong),
    ...(lineAbove ? blueprintLine(labels.blueprintLines[lineAbove], top, width) : []),
  ]
}

function blueprintLine(words: string, top: number, width: number): Primitive[] {
  const start = 12 + measureText(words, ruleStyle) + 8
  return [
    lineFrom(start, top + 11, width - 12, top + 11, {
      stroke: 'control',
      strokeWidth: 1.5,
      dash: [4, 3],
    }),
    textAt(words, 12, top + 3, ruleStyle, 'ink-2'),
  ]
}
