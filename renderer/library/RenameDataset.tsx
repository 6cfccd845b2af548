import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DatasetSummary } from '../../shared/rpc/contract.ts'
import { attempt } from '../app/say-error.ts'
import { DatasetDialog } from './DatasetDialog.tsx'
import { renameDataset } from './dataset-actions.ts'

interface RenameDatasetProps {
  readonly dataset: DatasetSummary
  readonly onClose: () => void
}

export function RenameDataset({ dataset, onClose }: RenameDatasetProps) {
  const { t } = useTranslation('library')
  const [name, setName] = useState(dataset.name)
  return (
    <DatasetDialog
      title={t('dataset.renameTitle')}
      submitLabel={t('rename')}
      onClose={onClose}
      onSubmit={() => {
        const typed = name.trim()
        if (typed === '') return
        onClose()
        attempt(renameDataset(dataset, typed))
      }}
    >
      <label className="field">
        <span className="field-label">{t('column.name')}</span>
        <input
          className="text-input"
          value={name}
          maxLength={200}
          required
          spellCheck={false}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
    </DatasetDialog>
  )
}
