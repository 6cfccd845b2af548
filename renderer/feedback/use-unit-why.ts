import { useTranslation } from 'react-i18next'
import type { ColumnProfile } from '../../shared/feedback/profile.ts'
import { unitInHeader } from '../../shared/feedback/reading/durations.ts'
import { useImportState } from './import-context.tsx'

/** Why bare numbers of a duration count what they count. */
export function useUnitWhy({ name, question, unit }: ColumnProfile): string {
  const { t } = useTranslation('feedback')
  const said = useImportState(({ edits }) => edits.columns?.[name]?.unit)
  if (said !== undefined) return t('why.said')
  if (unit === undefined) return t('why.unit.usual')
  const evidence = [name, question].find((text) => unitInHeader(text) === unit)
  return evidence === undefined ? t('why.unit.values') : t('why.unit.named', { evidence })
}
