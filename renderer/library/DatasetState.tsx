import { useTranslation } from 'react-i18next'
import type { DatasetSummary } from '../../shared/rpc/contract.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { Chip } from '../ui/Chip.tsx'
import { dayWords } from '../ui/day.ts'

/** That a dataset is paused, and its last day; nothing for one that simply counts. */
export function DatasetState({ dataset }: { readonly dataset: DatasetSummary }) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const { paused, keepUntil } = dataset
  return (
    <>
      {paused && <Chip small>{t('dataset.paused')}</Chip>}
      {keepUntil !== null && (
        <Chip small>{t('dataset.keptUntil', { day: dayWords(keepUntil, language) })}</Chip>
      )}
    </>
  )
}
