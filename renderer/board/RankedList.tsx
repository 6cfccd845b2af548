import { Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { opportunityStatus } from '../../shared/document/card.ts'
import { type RankedOpportunity, rankBases } from '../../shared/document/rank-opportunities.ts'
import { Picker } from '../feedback/Picker.tsx'
import { boardStore, passes, useBoard } from './board-store.ts'
import { RankedRow } from './RankedRow.tsx'

/** All opportunities in their order, as a table, with filters by owner and status. */
export function RankedList({
  opportunities,
}: {
  readonly opportunities: readonly RankedOpportunity[]
}) {
  const { t } = useTranslation('board')
  const filter = useBoard()
  const shown = opportunities.filter(({ card }) => passes(filter, card))
  const hidden = opportunities.length - shown.length
  const bases = rankBases.filter((basis) => opportunities.some((each) => each.basis === basis))
  const first = bases[0] ?? 'none'
  const highs = opportunities.flatMap(({ interval }) => interval?.high ?? [])
  const most = Math.max(10, ...highs) * 1.05
  return (
    <>
      <div className="board-list-head">
        <h2>{t(`ranked.${first}`)}</h2>
        <Filters opportunities={opportunities} />
      </div>
      <table className="board-table">
        <thead>
          <tr>
            <th scope="col" className="board-column-rank">
              <span className="visually-hidden">{t('column.rank')}</span>
            </th>
            <th scope="col">{t('column.opportunity')}</th>
            <th scope="col" className="board-column-value">
              {t(`column.${first}`)}
            </th>
            <th scope="col" className="board-column-owner">
              {t('column.owner')}
            </th>
            <th scope="col" className="board-column-status">
              {t('column.status')}
            </th>
            <th scope="col" className="board-column-due">
              {t('column.due')}
            </th>
          </tr>
        </thead>
        {bases.map((basis) => {
          const rows = shown.filter((each) => each.basis === basis)
          return (
            <tbody key={basis}>
              {bases.length > 1 && rows.length > 0 && (
                <tr className="board-group">
                  <th scope="rowgroup" colSpan={6}>
                    {t(`group.${basis}`)}
                  </th>
                </tr>
              )}
              {rows.map((ranked) => (
                <RankedRow key={ranked.card.id} ranked={ranked} most={most} />
              ))}
            </tbody>
          )
        })}
      </table>
      {hidden > 0 && (
        <p className="board-filtered">
          {t('filtered', { count: hidden })}
          <button type="button" onClick={() => boardStore.setState({ owner: null, status: null })}>
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
        {opportunities.some(({ bracket }) => bracket !== 'none') && (
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

function Filters({ opportunities }: { readonly opportunities: readonly RankedOpportunity[] }) {
  const { t } = useTranslation('board')
  const { owner, status } = useBoard()
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
    </div>
  )
}
