import { CircleCheck, Table2, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type MetricKind, metricKind } from '../../shared/feedback/metric.ts'
import { surveySource } from '../../shared/feedback/profile.ts'
import type { DatasetSummary } from '../../shared/rpc/contract.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { DatasetMenu } from './DatasetMenu.tsx'
import { DatasetState } from './DatasetState.tsx'
import { periodWords } from './dates.ts'
import { Section } from './Section.tsx'

/** The surveys of the workspace, and how well their values found their touchpoints. */
export function DatasetTable({ datasets }: { readonly datasets: readonly DatasetSummary[] }) {
  const { t } = useTranslation('library')
  return (
    <Section title={t('datasets')} count={datasets.length}>
      {datasets.length === 0 ? (
        <p className="library-empty">{t('emptyDatasets')}</p>
      ) : (
        <table className="dataset-table">
          <thead>
            <tr>
              <th className="dataset-name">{t('column.name')}</th>
              <th className="dataset-minor dataset-source">{t('column.source')}</th>
              <th>{t('column.metric')}</th>
              <th className="dataset-number">{t('column.answers')}</th>
              <th className="dataset-minor dataset-period">{t('column.period')}</th>
              <th className="dataset-map">{t('column.map')}</th>
              <th className="dataset-join">{t('column.touchpoints')}</th>
              <th className="dataset-actions">
                <span className="visually-hidden">{t('column.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {datasets.map((dataset) => (
              <DatasetRow key={dataset.id} dataset={dataset} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function DatasetRow({ dataset }: { readonly dataset: DatasetSummary }) {
  const { t } = useTranslation(['library', 'feedback'])
  const language = useLanguage()
  const { name, from, to } = dataset
  const metricWords = (metric: string) => {
    const kind = metricKind.safeParse(metric)
    return kind.success ? t(`metric.${kind.data satisfies MetricKind}`) : metric
  }
  const sourceWords = (source: string) => {
    const tool = surveySource.safeParse(source)
    return tool.success && tool.data !== 'generic' ? t(`feedback:source.${tool.data}`) : 'CSV'
  }
  return (
    <tr className={dataset.paused ? 'dataset-paused' : ''}>
      <td title={name}>
        <span className="dataset-title">
          <Table2 size={14} strokeWidth={1.75} aria-hidden />
          <span>{name}</span>
        </span>
        <span className="dataset-state">
          <DatasetState dataset={dataset} />
        </span>
      </td>
      <td className="dataset-minor">{sourceWords(dataset.source)}</td>
      <td>{[...new Set(dataset.metrics)].map(metricWords).join(', ')}</td>
      <td className="dataset-number">{formatNumber(dataset.answers, language)}</td>
      <td className="dataset-minor">
        {from && to ? periodWords(from, to, language) : t('noPeriod')}
      </td>
      <td title={dataset.map?.title}>{dataset.map?.title ?? t('noMap')}</td>
      <td>
        <Matches matched={dataset.matched} values={dataset.values} />
      </td>
      <td>
        <DatasetMenu dataset={dataset} />
      </td>
    </tr>
  )
}

function Matches({ matched, values }: { readonly matched: number; readonly values: number }) {
  const { t } = useTranslation('library')
  const open = values - matched
  return (
    <span className={`match-state match-state-${open === 0 ? 'done' : 'open'}`}>
      {open === 0 ? (
        <CircleCheck size={14} strokeWidth={1.75} aria-hidden />
      ) : (
        <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
      )}
      {open === 0 ? t('matched', { matched, values }) : t('toMatch', { count: open })}
    </span>
  )
}
