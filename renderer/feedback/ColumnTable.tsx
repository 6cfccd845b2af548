import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ColumnProfile } from '../../shared/feedback/profile.ts'
import { ColumnHead } from './ColumnHead.tsx'
import { useImportState } from './import-context.tsx'
import type { Rows } from './import-state.ts'
import './preview-table.css'
import { useReasonWords } from './use-reason-words.ts'

/** The file's rows under the heads of their columns; bad cells are marked, unused columns hatched. */
export function ColumnTable() {
  const { t } = useTranslation('feedback')
  const say = useReasonWords()
  const { profile, report, rows, reading, onlyRejected, edits } = useImportState((state) => state)
  if (!profile || !report) return null
  // What was said just now is seen at once, before it has been counted.
  const columns = { ...report.mapping.columns, ...(reading && edits.columns) }
  const shown = usedFirst(profile.columns)
  const asked = profile.columns.some(({ name, question }) => question !== name)
  return (
    <div className={`preview-scroll${reading ? ' preview-busy' : ''}`}>
      <table className="preview-table">
        <thead className={asked ? '' : 'preview-unasked'}>
          <tr>
            <th className="preview-number">
              <span className="visually-hidden">{t('columns.row')}</span>
            </th>
            {onlyRejected && (
              <th scope="col">
                <b>{t('quality.reason')}</b>
              </th>
            )}
            {shown.map((column) => (
              <ColumnHead
                key={column.index}
                column={column}
                mapping={columns[column.name] ?? { role: column.role }}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows?.rows.map((row) => (
            <tr key={row.row} className={row.rejected ? 'preview-rejected' : ''}>
              <RowNumber row={row} />
              {onlyRejected && (
                <td className="preview-cell preview-reason">{row.reason && say(row.reason)}</td>
              )}
              {shown.map((column) => (
                <Cell
                  key={column.index}
                  column={column}
                  row={row}
                  role={columns[column.name]?.role ?? column.role}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/**
 * What was found to be of use stands before what was not: a survey tool writes a dozen columns of its own
 * first. A column keeps its place when it is said to be something else.
 */
function usedFirst(columns: readonly ColumnProfile[]): ColumnProfile[] {
  const isUsed = ({ role }: ColumnProfile) => role !== 'ignored' && role !== 'personal'
  return [...columns.filter(isUsed), ...columns.filter((column) => !isUsed(column))]
}

/** The number of a row in the file; with a sign and the reason where the whole row is left out. */
function RowNumber({ row: { row, reason } }: Pick<CellProps, 'row'>) {
  const say = useReasonWords()
  if (reason === null) return <td className="preview-cell preview-number">{row}</td>
  const words = say(reason)
  return (
    <td className="preview-cell preview-number" title={words}>
      <span className="preview-left-out">
        <CircleAlert size={12} strokeWidth={2} aria-label={words} />
        {row}
      </span>
    </td>
  )
}

interface CellProps {
  readonly column: ColumnProfile
  readonly row: Rows['rows'][number]
  readonly role: ColumnProfile['role']
}

function Cell({ column, row, role }: CellProps) {
  const say = useReasonWords()
  const text = row.cells[column.index] ?? ''
  if (role === 'personal' || role === 'ignored')
    return <td className="preview-cell preview-unused" />
  const problem = row.problems.find((each) => each.column === column.index)
  const number = role === 'metric' && column.type !== 'label' && column.type !== 'text'
  // A blank cell in a record that counts is nothing to worry about.
  if (!problem || (problem.code === 'missing' && !row.rejected)) {
    return (
      <td className={`preview-cell${number ? ' preview-figure' : ''}`} title={text}>
        {text === '' ? <span className="preview-blank">–</span> : text}
      </td>
    )
  }
  const reason = say(problem.code)
  return (
    <td
      className={`preview-cell preview-bad${number ? ' preview-figure' : ''}`}
      title={`${reason}: ${text}`}
    >
      <CircleAlert
        className={number ? 'preview-mark-left' : 'preview-mark'}
        size={12}
        strokeWidth={2}
        aria-label={reason}
      />
      {text === '' ? reason : text}
    </td>
  )
}
