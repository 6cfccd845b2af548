import { Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { opportunityStatus } from '../../shared/document/card.ts'
import { type RankedOpportunity, rankBases } from '../../shared/document/rank-opportunities.ts'
import { Picker } from '../feedback/Picker.tsx'
import { isoDay } from '../ui/day.ts'
import {
  type BoardState,
  boardStore,
  byWorth,
  type OpportunityColumn,
  passes,
  useBoard,
} from './board-store.ts'
import { RankedRow } from './RankedRow.tsx'
import { SortHead } from './SortHead.tsx'
import { type Sort, sortAfterPress, sortRows } from './sort-rows.ts'

/** All opportunities as a table: ranked, or sorted by a column, with filters by owner, status and due date. */
export function RankedList({
  opportunities,
}: {
  readonly opportunities: readonly RankedOpportunity[]
}) {
  const { t } = useTranslation('board')
  const filter = useBoard()
  const { sort } = filter
  const today = isoDay(new Date())
  const shown = opportunities.filter(({ card }) => passes(filter, card, today))
  const hidden = opportunities.length - shown.length
  const bases = rankBases.filter((basis) => opportunities.some((each) => each.basis === basis))
  const first = bases[0] ?? 'none'
  const highs = opportunities.flatMap(({ interval }) => interval?.high ?? [])
  const most = Math.max(10, ...highs) * 1.05
  const ranked = sort.column === byWorth.column && sort.descending
  const groups = ranked
    ? bases.map((basis) => ({ basis, rows: shown.filter((each) => each.basis === basis) }))
    : [{ basis: null, rows: sorted(shown, sort) }]
  const press = (column: OpportunityColumn) =>
    boardStore.setState({ sort: sortAfterPress(sort, column, ['value']) })
  const head = (column: OpportunityColumn, label: string, className?: string) => (
    <SortHead
      column={column}
      label={label}
      sort={sort}
      onPress={press}
      {...(className !== undefined && { className })}
    />
  )
  const valueLabel = t(`column.${first}`)
  const sortLabel = sort.column === 'value' ? valueLabel : t(`column.${sort.column}`)
  return (
    <>
      <div className="board-list-head">
        <h2>{ranked ? t(`ranked.${first}`) : t('sorted', { column: sortLabel })}</h2>
        <Filters opportunities={opportunities} />
      </div>
      <table className="board-table">
        <thead>
          <tr>
            <th scope="col" className="board-column-rank">
              <span className="visually-hidden">{t('column.rank')}</span>
            </th>
            {head('opportunity', t('column.opportunity'))}
            {head('value', valueLabel, 'board-column-value')}
            {head('owner', t('column.owner'), 'board-column-owner')}
            {head('status', t('column.status'), 'board-column-status')}
            {head('due', t('column.due'), 'board-column-due')}
          </tr>
        </thead>
        {groups.map(({ basis, rows }) => (
          <tbody key={basis}>
            {basis && bases.length > 1 && rows.length > 0 && (
              <tr className="board-group">
                <th scope="rowgroup" colSpan={6}>
                  {t(`group.${basis}`)}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <RankedRow
                key={row.card.id}
                ranked={ranked ? row : { ...row, bracket: 'none' }}
                most={most}
              />
            ))}
          </tbody>
        ))}
      </table>
      {hidden > 0 && (
        <p className="board-filtered">
          {t('filtered', { count: hidden })}
          <button
            type="button"
            onClick={() => boardStore.setState({ owner: null, status: null, due: null })}
          >
            {t('showAll')}
          </button>
        </p>
      )}
      <ul className="board-notes">
        {bases.map(
          (basis) =>
            basis !== 'none' && (
              <li key={basis}>
                <Info size={14} strokeWidth={1.75} aria-hidden />
                {t(`note.${basis}`)}
              </li>
            ),
        )}
        {ranked && opportunities.some(({ bracket }) => bracket !== 'none') && (
          <li>
            <svg width="14" height="16" viewBox="0 0 14 16" aria-hidden="true">
              <path
                d="M9 2H6q-2 0-2 2v8q0 2 2 2h3"
                fill="none"
                stroke="var(--control)"
                strokeWidth="1.5"
              />
            </svg>
            {t('note.bracket')}
          </li>
        )}
      </ul>
    </>
  )
}

/** By a column; where they stand in the ranking tells equal ones apart. */
function sorted(
  opportunities: readonly RankedOpportunity[],
  sort: Sort<OpportunityColumn>,
): readonly RankedOpportunity[] {
  const place = new Map(opportunities.map(({ card }, at) => [card.id, at]))
  const keyOf = ({ card, rank }: RankedOpportunity) => {
    switch (sort.column) {
      case 'opportunity':
        return card.text.trim() || null
      case 'value':
        // The ranking runs from the greatest value down, across bases that cannot be compared.
        return rank === null ? null : -(place.get(card.id) ?? 0)
      case 'owner':
        return card.owner.trim() || null
      case 'status':
        return card.status && opportunityStatus.options.indexOf(card.status)
      case 'due':
        return card.due
    }
  }
  return sortRows(opportunities, keyOf, sort)
}

function Filters({ opportunities }: { readonly opportunities: readonly RankedOpportunity[] }) {
  const { t } = useTranslation('board')
  const { owner, status, due } = useBoard()
  const owners = [...new Set(opportunities.map(({ card }) => card.owner.trim()))].sort((a, b) =>
    a.localeCompare(b),
  )
  // A menu's value is a text; what no owner is called stands for everybody.
  const everybody = '\u0000'
  return (
    <div className="board-filters">
      <Picker
        label={t('owners')}
        value={owner ?? everybody}
        choices={[
          { value: everybody, label: t('allOwners') },
          ...owners.map((name) => ({ value: name || ' ', label: name || t('noOwner') })),
        ]}
        onChoose={(name) => boardStore.setState({ owner: name === everybody ? null : name.trim() })}
      />
      <Picker<(typeof opportunityStatus.options)[number] | 'none' | 'all'>
        label={t('statuses')}
        value={status ?? 'all'}
        choices={[
          { value: 'all', label: t('allStatuses') },
          ...opportunityStatus.options.map((value) => ({ value, label: t(`status.${value}`) })),
          { value: 'none', label: t('noStatus') },
        ]}
        onChoose={(chosen) => boardStore.setState({ status: chosen === 'all' ? null : chosen })}
      />
      <Picker<NonNullable<BoardState['due']> | 'all'>
        label={t('due')}
        value={due ?? 'all'}
        choices={[
          { value: 'all', label: t('allDates') },
          { value: 'late', label: t('dueFilter.late') },
          { value: 'soon', label: t('dueFilter.soon') },
          { value: 'none', label: t('noDate') },
        ]}
        onChoose={(chosen) => boardStore.setState({ due: chosen === 'all' ? null : chosen })}
      />
    </div>
  )
}
