import './future.css'
import { Camera, GitBranchPlus, History, LoaderCircle } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Difference, DifferenceKind } from '../../shared/document/compare/compare-maps.ts'
import { subjectOf } from '../../shared/document/compare/difference-title.ts'
import { CrashBoundary } from '../app/CrashBoundary.tsx'
import { openDialog } from '../app/dialogs.ts'
import { MapFrame } from '../app/MapFrame.tsx'
import { openPanel } from '../app/panels.ts'
import { useLanguage, useSceneLabels } from '../canvas/use-scene-labels.ts'
import { useJourney } from '../document/session-context.ts'
import { Button } from '../ui/Button.tsx'
import { ChangeList, differenceKinds } from './ChangeList.tsx'
import { ComparedHead } from './ComparedHead.tsx'
import { ComparedMaps, type ComparedMapsHandle, type CompareMode } from './ComparedMaps.tsx'
import { CompareTools } from './CompareTools.tsx'
import type { Family } from './family.ts'
import { setLiveComparison } from './live-comparison.ts'
import { keyOfMoment, type Moment, sameMoment, stepMoment } from './moments.ts'
import { type Side, Timeline } from './Timeline.tsx'
import { useCompared, useFamily, useMoment } from './use-comparison.ts'
import { useRows } from './use-rows.ts'

interface FuturePageProps {
  /** The two moments to begin with; left out: the current map and its future state, or the last snapshot and now. */
  readonly between?: readonly [Moment, Moment]
}

/** Current against future, or any two moments of a map: drawn together, with a list of what differs. */
export function FuturePage({ between }: FuturePageProps) {
  const { t } = useTranslation('future')
  const family = useFamily()
  if (family.state === 'ready')
    return (
      <Compared
        key={between?.map(keyOfMoment).join() ?? ''}
        family={family.value}
        {...(between && { between })}
      />
    )
  return (
    <MapFrame>
      {family.state === 'loading' ? (
        <main className="notice notice-late">
          <LoaderCircle className="spinner" size={20} strokeWidth={1.5} aria-hidden />
          <p>{t('loading')}</p>
        </main>
      ) : (
        <main className="notice" role="alert">
          <h1>{t('failed')}</h1>
          <p>{family.error.message}</p>
        </main>
      )}
    </MapFrame>
  )
}

interface ComparedProps extends FuturePageProps {
  readonly family: Family
}

function Compared({ family, between }: ComparedProps) {
  const { id, title } = useJourney()
  const { t } = useTranslation('future')
  const [futureId, setFutureId] = useState(
    family.futures.find((future) => future.id === id)?.id ?? family.futures[0]?.id,
  )
  const rows = useRows(family, futureId)
  const [moments, setMoments] = useState<readonly [Moment, Moment] | null>(between ?? null)
  const [active, setActive] = useState<Side>('b')
  const [mode, setMode] = useState<CompareMode>('overlaid')
  const [kinds, setKinds] = useState<ReadonlySet<DifferenceKind>>(new Set(differenceKinds))
  const [chosen, setChosen] = useState<Difference | null>(null)
  const maps = useRef<ComparedMapsHandle>(null)

  const all = rows.flatMap((row) => row.moments)
  const standing = (moment: Moment) => all.some((one) => sameMoment(one, moment))
  const firstTwo = defaultMoments(rows)
  // What was found first stays while snapshots are taken; one that was deleted is compared no longer.
  const stands = moments?.every(standing) === true
  if (!stands && firstTwo) setMoments(firstTwo)
  const [a, b] = (stands && moments) || [null, null]
  const before = useMoment(a)
  const after = useMoment(b)
  const comparison = useCompared(before, after, family.origins)

  const onMove = (side: Side, moment: Moment) => {
    if (!a || !b) return
    setActive(side)
    setChosen(null)
    setMoments(side === 'a' ? [moment, b] : [a, moment])
  }
  useEffect(() => {
    if (!a || !b) return
    setLiveComparison({
      step: (by) => onMove(active, stepMoment(rows, active === 'a' ? a : b, by)),
    })
    return () => setLiveComparison(null)
  })

  const shown = useMemo(
    () => comparison?.differences.filter(({ kind }) => kinds.has(kind)) ?? [],
    [comparison, kinds],
  )
  const labels = useSceneLabels()
  const language = useLanguage()
  if (!a || !b) return <NothingToCompare />
  const nameOf = (moment: Moment) =>
    moment.snapshotId === null ? null : (all.find((one) => sameMoment(one, moment))?.name ?? null)
  const snapshots = all.filter(({ snapshotId }) => snapshotId !== null).length
  return (
    <MapFrame
      tools={
        <CompareTools
          mode={mode}
          onMode={setMode}
          isFuture={rows.find(({ journeyId }) => journeyId === b.journeyId)?.state === 'future'}
          kinds={kinds}
          onKinds={setKinds}
          onSnapshot={() => openDialog({ kind: 'takeSnapshot', map: { id, title } })}
        />
      }
      foot={
        <Timeline
          rows={rows}
          a={a}
          b={b}
          active={active}
          onMove={onMove}
          futures={family.futures}
          onFuture={(chosenId) => {
            setFutureId(chosenId)
            setMoments([a, { journeyId: chosenId, snapshotId: null }])
          }}
        >
          <p>{t('timelineHint')}</p>
          <Button size="small" onClick={() => openPanel('history')}>
            <History size={14} strokeWidth={1.75} aria-hidden />
            {snapshots === 0 ? t('history') : t('allSnapshots', { count: snapshots })}
          </Button>
          {family.futures.length === 0 && (
            <Button
              size="small"
              onClick={() => openDialog({ kind: 'futureState', map: { id, title } })}
            >
              <GitBranchPlus size={14} strokeWidth={1.75} aria-hidden />
              {t('makeFutureButton')}
            </Button>
          )}
        </Timeline>
      }
    >
      <CrashBoundary>
        {before && after && comparison ? (
          <>
            <main className="editor-map compared">
              <h1 className="visually-hidden">{t('heading')}</h1>
              <ComparedHead
                a={{ document: before, snapshot: nameOf(a) }}
                b={{ document: after, snapshot: nameOf(b) }}
              />
              <ComparedMaps
                ref={maps}
                mode={mode}
                before={before}
                after={after}
                comparison={comparison}
                kinds={kinds}
                family={family}
                chosen={chosen}
              />
            </main>
            <ChangeList
              context={{ before, after, labels, language }}
              differences={shown}
              chosen={chosen && subjectOf(chosen).id}
              onChoose={(difference) => {
                setChosen(difference)
                maps.current?.show(difference)
              }}
            />
          </>
        ) : (
          <main className="editor-map" />
        )}
      </CrashBoundary>
    </MapFrame>
  )
}

/** The current map and its future state; without one the last snapshot and now. */
function defaultMoments(rows: ReturnType<typeof useRows>): readonly [Moment, Moment] | null {
  const [first, second] = rows
  const now = first?.moments.at(-1)
  const future = second?.moments.at(-1)
  if (now && future) return [now, future]
  const earlier = first?.moments.at(-2)
  return now && earlier ? [earlier, now] : null
}

/** Neither a future state nor a snapshot yet: what they are for, and how to make one. */
function NothingToCompare() {
  const { t } = useTranslation('future')
  const { id, title } = useJourney()
  const map = { id, title }
  return (
    <MapFrame>
      <main className="notice future-empty">
        <GitBranchPlus size={20} strokeWidth={1.5} aria-hidden />
        <h1>{t('emptyTitle')}</h1>
        <p>{t('emptyDetail')}</p>
        <div className="future-empty-actions">
          <Button
            look="primary"
            size="big"
            onClick={() => openDialog({ kind: 'futureState', map })}
          >
            <GitBranchPlus size={14} strokeWidth={1.75} aria-hidden />
            {t('makeFutureButton')}
          </Button>
          <Button size="big" onClick={() => openDialog({ kind: 'takeSnapshot', map })}>
            <Camera size={14} strokeWidth={1.75} aria-hidden />
            {t('takeSnapshotButton')}
          </Button>
        </div>
      </main>
    </MapFrame>
  )
}
