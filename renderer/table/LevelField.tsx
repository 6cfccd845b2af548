import { useTranslation } from 'react-i18next'
import { setEmotion } from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { presentOf } from '../canvas/canvas-context.ts'
import { CellNumberField } from './CellNumberField.tsx'
import type { TableWords } from './describe-cell.ts'
import { parseLevel } from './parse-level.ts'
import type { TableContext } from './table-context.ts'
import type { TableItem } from './table-items.ts'

interface LevelFieldProps {
  readonly item: Extract<TableItem, { kind: 'emotion' }>
  readonly touchpoint: Touchpoint
  readonly context: TableContext
  readonly words: TableWords
}

/** What a persona feels, typed as a number. Arrows go up and down by a tenth. */
export function LevelField({ item, touchpoint, context, words }: LevelFieldProps) {
  const { t } = useTranslation('inspector')
  const { session } = context
  const { emotion, persona } = item
  const written = (level: number) => formatNumber(level, words.language, { digits: 1, sign: true })
  const keep = (text: string, stay: boolean) => {
    const level = parseLevel(text)
    if (level === null) return
    session.dispatch('moveEmotion', (document) =>
      setEmotion(document, { personaId: persona.id, touchpointId: touchpoint.id, level }),
    )
    const made = mapOf(presentOf(context)).emotionOf(persona.id, touchpoint.id)
    if (made && stay) session.select([made.id])
  }
  return (
    <CellNumberField
      label={words.table('levelField', {
        persona: persona.name || words.t('name.persona'),
        touchpoint: touchpoint.title || words.labels.untitled.touchpoint,
      })}
      written={emotion ? written(emotion.level) : ''}
      refusal={(text) =>
        parseLevel(text) === null && !/^[+\-−]$/.test(text.trim())
          ? t('target.range', { low: written(-2), high: written(2) })
          : null
      }
      step={(text, by, large) => {
        const level = (parseLevel(text) ?? 0) + by * (large ? 1 : 0.1)
        return written(Math.max(-2, Math.min(2, level)))
      }}
      onKeep={keep}
      context={context}
    />
  )
}
