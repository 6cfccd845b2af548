import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RankedPainPoint } from '../../shared/document/rank-pain-points.ts'
import { goToRecord } from '../app/go-to-record.ts'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'
import { useSession } from '../document/session-context.ts'
import { Button } from '../ui/Button.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { makeOpportunity } from './board-actions.ts'
import { boardStore, byWorth, type PainColumn, useBoard } from './board-store.ts'
import { SortHead } from './SortHead.tsx'
import { type Sort, sortAfterPress, sortRows } from './sort-rows.ts'
import { TouchpointChips } from './TouchpointChips.tsx'

/** The pain points, the worst first or sorted by a column; those that nobody has an idea for can be given one. */
export function PainPointList({ painPoints }: { readonly painPoints: readonly RankedPainPoint[] }) {
  const { t } = useTranslation('board')
  const { pains, painSort } = useBoard()
  const without = painPoints.filter(({ ideas }) => ideas.length === 0)
  const listed = sorted(pains === 'all' ? painPoints : without, painSort)
  const press = (column: PainColumn) =>
    boardStore.setState({
      painSort: sortAfterPress(painSort, column, ['value', 'severity', 'frequency', 'idea']),
    })
  const head = (column: PainColumn, label: string, className?: string) => (
    <SortHead
      column={column}
      label={label}
      sort={painSort}
      onPress={press}
      {...(className !== undefined && { className })}
    />
  )
  return (
    <section className="board-pains" aria-label={t(`pains.${pains}`)}>
      <div className="board-list-head">
        <h2>{t(`pains.${pains}`)}</h2>
        {painPoints.length > 0 && (
          <>
            <span className="board-quiet">
              {t('pains.count', { count: without.length, all: painPoints.length })}
            </span>
            <Segmented
              label={t('pains.show')}
              value={pains}
              choices={[
                { value: 'without', label: t('pains.showWithout') },
                { value: 'all', label: t('pains.showAll') },
              ]}
              onChoose={(chosen) => boardStore.setState({ pains: chosen })}
            />
          </>
        )}
      </div>
      {listed.length === 0 ? (
        <p className="board-quiet">{t(painPoints.length === 0 ? 'pains.none' : 'pains.done')}</p>
      ) : (
        <table className="board-table">
          <thead>
            <tr>
              <th scope="col" className="board-column-rank">
                <span className="visually-hidden">{t('column.rank')}</span>
              </th>
              {head('painPoint', t('column.painPoint'))}
              {head('severity', t('column.severity'), 'board-column-grade')}
              {head('frequency', t('column.frequency'), 'board-column-grade')}
              {head('value', t('column.pain'), 'board-column-pain')}
              {head('idea', t('column.idea'), 'board-column-idea')}
            </tr>
          </thead>
          <tbody>
            {listed.map((ranked) => (
              <PainPointRow key={ranked.card.id} ranked={ranked} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** By a column; equal ones stay as they are ranked. */
function sorted(
  pains: readonly RankedPainPoint[],
  sort: Sort<PainColumn>,
): readonly RankedPainPoint[] {
  if (sort.column === byWorth.column && sort.descending) return pains
  return sortRows(
    pains,
    ({ card, value, ideas }) => {
      switch (sort.column) {
        case 'painPoint':
          return card.text.trim() || null
        case 'value':
          return value
        case 'severity':
          return card.severity
        case 'frequency':
          return card.frequency
        case 'idea':
          return ideas.length
      }
    },
    sort,
  )
}

function PainPointRow({ ranked }: { readonly ranked: RankedPainPoint }) {
  const { t } = useTranslation('board')
  const session = useSession()
  const labels = useSceneLabels()
  const { card, rank, value, touchpoints, ideas } = ranked
  const text = card.text.trim() || t('pains.untitled')
  const { stageId, touchpointId, span } = card
  const grade = (value: 1 | 2 | 3 | null) =>
    value === null ? (
      <span className="board-quiet">{t('pains.notJudged')}</span>
    ) : (
      labels.grades[value]
    )
  return (
    <tr className="board-row">
      <td className="board-row-rank">{rank ?? '–'}</td>
      <th scope="row" className="board-row-text">
        <button
          type="button"
          className="board-pain-text"
          title={t('goTo', { title: text })}
          onClick={() => goToRecord(session, card.id)}
        >
          {text}
        </button>
        <TouchpointChips touchpoints={touchpoints} />
      </th>
      <td>{grade(card.severity)}</td>
      <td>{grade(card.frequency)}</td>
      <td>
        {value === null ? (
          <span className="board-quiet">–</span>
        ) : (
          <span className="board-value">
            <span>
              <b>{value}</b> / 9
            </span>
          </span>
        )}
      </td>
      <td>
        {ideas.length > 0 ? (
          t('ideas', { count: ideas.length })
        ) : (
          <Button
            size="small"
            aria-label={t('pains.addIdeaFor', { text })}
            onClick={() => makeOpportunity(session, { stageId, touchpointId, span })}
          >
            <Plus size={12} strokeWidth={2} aria-hidden />
            {t('pains.addIdea')}
          </Button>
        )}
      </td>
    </tr>
  )
}
