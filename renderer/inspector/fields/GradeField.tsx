import { ToggleGroup } from 'radix-ui'
import type { Grade } from '../../../shared/document/field.ts'
import { useSceneLabels } from '../../canvas/use-scene-labels.ts'
import { FieldRow } from './FieldRow.tsx'

const grades = [1, 2, 3] as const

/** Low, medium or high, each with its bars; choosing the chosen one again takes the judgement back. */
export function GradeField(props: {
  readonly label: string
  readonly value: Grade | null
  readonly onChange: (value: Grade | null) => void
  /** High is bad: its bars are drawn in the colour of bad. */
  readonly highIsBad?: boolean
}) {
  const { grades: words } = useSceneLabels()
  // Where the three words do not fit, only the chosen one stands beside its bars.
  const compact = grades.map((grade) => words[grade]).join('').length > 15
  return (
    <FieldRow label={props.label}>
      <ToggleGroup.Root
        type="single"
        className="inspector-grades"
        aria-label={props.label}
        value={props.value === null ? '' : String(props.value)}
        onValueChange={(chosen) =>
          props.onChange(grades.find((grade) => String(grade) === chosen) ?? null)
        }
      >
        {grades.map((grade) => (
          <ToggleGroup.Item
            key={grade}
            value={String(grade)}
            className="inspector-grade"
            aria-label={words[grade]}
            title={words[grade]}
          >
            <GradeBars grade={grade} alarming={props.highIsBad === true && grade === 3} />
            {(!compact || props.value === grade) && words[grade]}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </FieldRow>
  )
}

function GradeBars({ grade, alarming }: { readonly grade: Grade; readonly alarming: boolean }) {
  const on = alarming ? 'var(--n3)' : 'var(--ink-2)'
  return (
    <svg width="13" height="10" viewBox="0 0 13 10" aria-hidden="true">
      {[4, 7, 10].map((height, index) => (
        <rect
          key={height}
          x={index * 5}
          y={10 - height}
          width="3"
          height={height}
          rx="1"
          fill={index < grade ? on : 'var(--line-2)'}
        />
      ))}
    </svg>
  )
}
