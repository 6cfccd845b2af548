import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import type { ColumnProfile } from '../../shared/feedback/profile.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useImportState } from './import-context.tsx'
import { MiniHistogram } from './MiniHistogram.tsx'
import { RolePicker } from './RolePicker.tsx'
import { type GuessWords, useGuessWords } from './use-guess-words.ts'
import { useUnitWhy } from './use-unit-why.ts'
import { Why } from './Why.tsx'

interface ColumnHeadProps {
  readonly column: ColumnProfile
  /** As the import would take it. */
  readonly mapping: ColumnMapping
}

/** A column's name, question and role, with its values at a glance. */
export function ColumnHead({ column, mapping }: ColumnHeadProps) {
  const whyId = useId()
  const words = useColumnWhy(column, mapping)
  return (
    <th scope="col">
      <b title={column.name}>{column.name}</b>
      <small title={column.question}>
        {column.question === column.name ? '' : column.question}
      </small>
      <RolePicker column={column} mapping={mapping} whyId={whyId} />
      <div className="column-why">{words && <Why id={whyId} words={words} />}</div>
      <div className="column-profile">
        <MiniHistogram column={column} mapping={mapping} />
        <Summary column={column} mapping={mapping} />
      </div>
    </th>
  )
}

/** Why the column is taken so: somebody said it, a recipe does, or it was found out. */
function useColumnWhy(column: ColumnProfile, mapping: ColumnMapping): GuessWords | null {
  const { t } = useTranslation('feedback')
  const why = useGuessWords()
  const isSaid = useImportState(({ edits }) => edits.columns?.[column.name] !== undefined)
  const unitWhy = useUnitWhy(column)
  const byRecipe = useImportState(({ recipe }) => recipe !== null)
  if (isSaid) return { text: t('why.said'), unsure: false }
  if (byRecipe) return { text: t('why.recipe'), unsure: false }
  const found = why.column(column.reasons, mapping)
  if (mapping.metric !== 'duration' || column.unit === undefined) return found
  return { text: [found?.text, unitWhy].filter(Boolean).join('; '), unsure: found?.unsure ?? false }
}

function Summary({ column, mapping }: ColumnHeadProps) {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const records = column.answers + column.missing
  const filled = records === 0 ? 0 : column.answers / records
  switch (mapping.role) {
    case 'personal':
      return t('columns.dropped')
    case 'ignored':
      return t('columns.ignored')
    case 'comment':
      return t('columns.filled', { percent: formatNumber(100 * filled, language) })
    case 'metric':
      return t('columns.answers', {
        count: column.answers,
        formatted: formatNumber(column.answers, language),
      })
    default:
      return t('columns.values', {
        count: column.distinct,
        formatted: `${formatNumber(column.distinct, language)}${column.distinctAtLeast ? '+' : ''}`,
      })
  }
}
