import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RankedPainPoint } from '../../shared/document/rank-pain-points.ts'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'
import { useSession } from '../document/session-context.ts'
import { Button } from '../ui/Button.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { makeOpportunity } from './board-actions.ts'
import { boardStore, useBoard } from './board-store.ts'
import { TouchpointChips } from './TouchpointChips.tsx'

/** The pain points, the worst first; those that nobody has an idea for can be given one. */
export function PainPointList({ painPoints }: { readonly painPoints: readonly RankedPainPoint[] }) {
  const { t } = useTranslation('board')
  const { pains } = useBoard()
  const without = painPoints.filter(({ ideas }) => ideas.length === 0)
  const listed = pains === 'all' ? painPoints : without
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
              <th scope="col">{t('column.painPoint')}</th>
              <th scope="col" className="board-column-grade">
                {t('column.severity')}
              </th>
              <th scope="col" className="board-column-grade">
                {t('column.frequency')}
              </th>
              <th scope="col" className="board-column-idea">
                {t('column.idea')}
              </th>
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

function PainPointRow({ ranked }: { readonly ranked: RankedPainPoint }) {
  const { t } = useTranslation('board')
  const session = useSession()
  const labels = useSceneLabels()
  const { card, rank, touchpoints, ideas } = ranked
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
        <span className="board-pain-text">{text}</span>
        <TouchpointChips touchpoints={touchpoints} />
      </th>
      <td>{grade(card.severity)}</td>
      <td>{grade(card.frequency)}</td>
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
