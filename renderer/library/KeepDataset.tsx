import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DatasetSummary } from '../../shared/rpc/contract.ts'
import { attempt } from '../app/say-error.ts'
import { Button } from '../ui/Button.tsx'
import { DayInput } from '../ui/DayInput.tsx'
import { isoDay } from '../ui/day.ts'
import { DatasetDialog } from './DatasetDialog.tsx'
import { keepDataset } from './dataset-actions.ts'

interface KeepDatasetProps {
  readonly dataset: DatasetSummary
  readonly onClose: () => void
}

/** Until which day a dataset is kept, and what happens then. */
export function KeepDataset({ dataset, onClose }: KeepDatasetProps) {
  const { t } = useTranslation('library')
  const id = useId()
  const [day, setDay] = useState(dataset.keepUntil ?? '')
  const keep = (until: string | null) => {
    onClose()
    attempt(keepDataset(dataset, until))
  }
  return (
    <DatasetDialog
      title={t('dataset.keepTitle')}
      submitLabel={t('dataset.keepSubmit')}
      onClose={onClose}
      onSubmit={() => keep(day)}
      extra={
        dataset.keepUntil !== null && (
          <Button size="big" onClick={() => keep(null)}>
            {t('dataset.keepForever')}
          </Button>
        )
      }
    >
      <p>{t('dataset.keepDetail', { name: dataset.name })}</p>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {t('dataset.lastDay')}
        </label>
        <DayInput
          id={id}
          className="text-input"
          value={day}
          min={isoDay(new Date())}
          required
          onChange={setDay}
        />
      </div>
    </DatasetDialog>
  )
}
