import { useTranslation } from 'react-i18next'
import type { DatasetSummary } from '../../shared/rpc/contract.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { attempt } from '../app/say-error.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { DatasetDialog } from './DatasetDialog.tsx'
import { deleteDataset } from './dataset-actions.ts'

interface DeleteDatasetProps {
  readonly dataset: DatasetSummary
  readonly onClose: () => void
}

/** Deletes a dataset; of all that the window does only this asks first, since it cannot be undone. */
export function DeleteDataset({ dataset, onClose }: DeleteDatasetProps) {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const { name, answers } = dataset
  return (
    <DatasetDialog
      title={t('deleteDatasetTitle')}
      submitLabel={t('deleteDataset')}
      danger
      onClose={onClose}
      onSubmit={() => {
        onClose()
        attempt(deleteDataset(dataset))
      }}
    >
      <p>
        {t('deleteDatasetDetail', {
          count: answers,
          name,
          formatted: formatNumber(answers, language),
        })}
      </p>
    </DatasetDialog>
  )
}
