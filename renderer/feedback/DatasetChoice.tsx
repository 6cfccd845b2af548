import { useTranslation } from 'react-i18next'
import { attempt } from '../app/say-error.ts'
import './file-facts.css'
import { useImportSession, useImportState } from './import-context.tsx'
import { Picker } from './Picker.tsx'
import { Why } from './Why.tsx'

const NEW = 'new'

/** The dataset that the answers go into, with the reason; a click puts them into another one, or a new one. */
export function DatasetChoice() {
  const { t } = useTranslation('feedback')
  const session = useImportSession()
  const report = useImportState((state) => state.report)
  const datasets = useImportState((state) => state.datasets)
  if (!report) return null
  const { id, name } = report.dataset
  if (datasets.length === 0) return t('dataset.newNamed', { name })
  return (
    <>
      <Picker
        label={t('dataset.label')}
        value={id === '' ? NEW : id}
        choices={[
          { value: NEW, label: t('dataset.new') },
          ...datasets.map((each) => ({
            value: each.id,
            label: t('dataset.addTo', { name: each.name }),
          })),
        ]}
        onChoose={(chosen) => attempt(session.chooseDataset(chosen === NEW ? null : chosen))}
      />
      <Why words={{ text: t(`dataset.why.${report.datasetWhy}`), unsure: false }} />
    </>
  )
}
