import { useTranslation } from 'react-i18next'
import { useImportState } from './import-context.tsx'
import './preview-table.css'

/** The first rows as they were read, to see whether letters and columns are right. */
export function SampleRows() {
  const { t } = useTranslation('feedback')
  const { profile, rows } = useImportState((state) => state)
  if (!profile) return null
  return (
    <section className="preview" aria-label={t('file.sample')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="preview-scroll" tabIndex={0}>
        <table className="preview-table">
          <thead>
            <tr>
              <th className="preview-number">
                <span className="visually-hidden">{t('columns.row')}</span>
              </th>
              {profile.columns.map((column) => (
                <th key={column.index} scope="col">
                  <b title={column.name}>{column.name}</b>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows?.rows.map((row) => (
              <tr key={row.row}>
                <td className="preview-cell preview-number">{row.row}</td>
                {profile.columns.map(({ index }) => (
                  <td key={index} className="preview-cell" title={row.cells[index]}>
                    {row.cells[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
