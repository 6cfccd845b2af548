import { FileInput, PanelLeftClose } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useJourney } from '../document/session-context.ts'
import { DatasetMatches } from '../feedback/DatasetMatches.tsx'
import { DatasetMenu } from '../library/DatasetMenu.tsx'
import { DatasetState } from '../library/DatasetState.tsx'
import { loadLibrary, useLibrary } from '../library/library-store.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { startImport } from './import-survey.ts'
import { closePanel } from './panels.ts'
import { attempt } from './say-error.ts'

/** The surveys that speak of this map. */
export function DatasetsPanel() {
  const { t } = useTranslation('app')
  const language = useLanguage()
  const { id } = useJourney()
  const { library } = useLibrary()
  useEffect(() => void loadLibrary(), [])
  const datasets = library?.datasets.filter(({ map }) => map?.id === id)
  return (
    <aside className="panel" aria-label={t('datasets.title')}>
      <header className="panel-head">
        <h2>{t('datasets.title')}</h2>
        <IconButton icon={PanelLeftClose} label={t('outline.close')} onClick={closePanel} />
      </header>
      <div className="panel-body">
        {datasets?.length === 0 && (
          <p className="panel-empty">
            <b>{t('datasets.empty')}</b>
            {t('datasets.emptyDetail')}
          </p>
        )}
        <ul className="panel-datasets">
          {datasets?.map((dataset) => (
            <li key={dataset.id}>
              <div className="panel-dataset-head">
                <b>{dataset.name}</b>
                <DatasetMenu dataset={dataset} />
              </div>
              <span className="panel-dataset-state">
                <DatasetState dataset={dataset} />
              </span>
              <small>
                {t('datasets.answers', {
                  count: dataset.answers,
                  formatted: formatNumber(dataset.answers, language),
                })}
              </small>
              <DatasetMatches dataset={dataset} onChange={() => void loadLibrary()} />
            </li>
          ))}
        </ul>
        <div className="panel-action">
          <Button onClick={() => attempt(startImport())}>
            <FileInput size={14} strokeWidth={1.75} aria-hidden />
            {t('datasets.import')}
          </Button>
        </div>
      </div>
    </aside>
  )
}
