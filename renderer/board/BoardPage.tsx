import './board.css'
import './board-list.css'
import { useTranslation } from 'react-i18next'
import { mapOf } from '../../shared/document/query.ts'
import { CrashBoundary } from '../app/CrashBoundary.tsx'
import { MapFrame } from '../app/MapFrame.tsx'
import { showView } from '../app/router.ts'
import { useDocument } from '../document/session-context.ts'
import { Button } from '../ui/Button.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { AddOpportunity } from './AddOpportunity.tsx'
import { Board } from './Board.tsx'
import { boardStore, useBoard } from './board-store.ts'
import { DoneList } from './DoneList.tsx'
import { PainPointList } from './PainPointList.tsx'
import { RankedList } from './RankedList.tsx'
import { useRanking } from './use-ranking.ts'

/** The map's opportunities by impact and effort, and in the order in which they are worth it. */
export function BoardPage() {
  return (
    <MapFrame>
      <CrashBoundary>
        <Opportunities />
      </CrashBoundary>
    </MapFrame>
  )
}

function Opportunities() {
  const { t } = useTranslation('board')
  const { look } = useBoard()
  const { opportunities, painPoints } = useRanking()
  const covered = painPoints.filter(({ ideas }) => ideas.length > 0).length
  const ideas = t('ideas', { count: opportunities.length })
  return (
    <main className="board-page">
      <div className="board-columns">
        <div className="board-side">
          <header className="board-head">
            <h1>{t('title')}</h1>
            {opportunities.length > 0 && (
              <p>
                {painPoints.length > 0
                  ? t('covered', { ideas, covered, count: painPoints.length })
                  : ideas}
              </p>
            )}
            <span className="board-space" />
            <Segmented
              label={t('look')}
              value={look}
              choices={[
                { value: 'cards', label: t('cards') },
                { value: 'bubbles', label: t('bubbles') },
              ]}
              onChoose={(chosen) => boardStore.setState({ look: chosen })}
            />
            <AddOpportunity />
          </header>
          {opportunities.length === 0 ? (
            <Empty />
          ) : (
            <Board opportunities={opportunities} look={look} />
          )}
        </div>
        <div className="board-list">
          {opportunities.length > 0 && <RankedList opportunities={opportunities} />}
          <PainPointList painPoints={painPoints} />
          <DoneList opportunities={opportunities} />
        </div>
      </div>
    </main>
  )
}

function Empty() {
  const { t } = useTranslation('board')
  const touchpoints = useDocument((document) => mapOf(document).touchpoints.length)
  return (
    <div className="board-empty">
      <h2>{t('empty.title')}</h2>
      <p>{t(touchpoints > 0 ? 'empty.detail' : 'empty.noTouchpoints')}</p>
      {touchpoints > 0 ? (
        <AddOpportunity primary />
      ) : (
        <Button look="primary" onClick={() => showView({ kind: 'canvas' })}>
          {t('empty.toMap')}
        </Button>
      )}
    </div>
  )
}
