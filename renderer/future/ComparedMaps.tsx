import { type Ref, useCallback, useImperativeHandle, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  Comparison,
  Difference,
  DifferenceKind,
} from '../../shared/document/compare/compare-maps.ts'
import { subjectOf } from '../../shared/document/compare/difference-title.ts'
import { formerEmotions } from '../../shared/document/compare/former-emotions.ts'
import { type DifferenceMark, markSide } from '../../shared/document/compare/mark-differences.ts'
import { mergeMaps } from '../../shared/document/compare/merge-maps.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import { cardShape } from '../../shared/scene/card-layout.ts'
import { drawDifferences } from '../../shared/scene/difference-scene.ts'
import { formerEmotionsItem } from '../../shared/scene/former-emotions-scene.ts'
import type { Layout } from '../../shared/scene/layout.ts'
import type { Scene } from '../../shared/scene/primitive.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { carriedOverlay, type Family } from './family.ts'
import { StillControls } from './StillControls.tsx'
import { StillMap, type StillMapHandle } from './StillMap.tsx'

export type CompareMode = 'overlaid' | 'sideBySide' | 'after'

export interface ComparedMapsHandle {
  /** Goes to a difference on the map. */
  readonly show: (difference: Difference) => void
}

interface ComparedMapsProps {
  readonly mode: CompareMode
  readonly before: MapDocument
  readonly after: MapDocument
  readonly comparison: Comparison
  readonly kinds: ReadonlySet<DifferenceKind>
  readonly family: Family
  readonly chosen: Difference | null
  readonly ref?: Ref<ComparedMapsHandle>
}

/** The two maps as one, beside each other, or the later one alone; what differs is marked. */
export function ComparedMaps(props: ComparedMapsProps) {
  const { mode, before, after, comparison, kinds, family, chosen } = props
  const { t } = useTranslation('future')
  const left = useRef<StillMapHandle>(null)
  const right = useRef<StillMapHandle>(null)
  const shown = useMemo(
    () => comparison.differences.filter(({ kind }) => kinds.has(kind)),
    [comparison, kinds],
  )
  const merged = useMemo(
    () =>
      mergeMaps(
        before,
        after,
        { ...comparison, differences: shown },
        { gone: kinds.has('gone'), showsFormer: (kind) => cardShape(kind).look === 'bare' },
      ),
    [before, after, comparison, shown, kinds],
  )
  const marks = useMemo(
    () => ({ before: markSide(shown, 'before'), after: markSide(shown, 'after') }),
    [shown],
  )
  const curves = useMemo(
    () => formerEmotions(before, after, merged.document, { ...comparison, differences: shown }),
    [before, after, merged, comparison, shown],
  )
  const mark = useMarks()
  const language = useLanguage()
  const onMerged = useCallback(
    (scene: Scene, layout: Layout) => {
      const marked = mark(scene, layout, merged.marks)
      const words = { added: t('kind.added'), changed: t('kind.changed'), gone: t('kind.gone') }
      const emotions = formerEmotionsItem(layout, curves, words, language)
      return emotions ? { ...marked, items: [...marked.items, emotions] } : marked
    },
    [mark, merged, curves, language, t],
  )
  const onBefore = useCallback(
    (scene: Scene, layout: Layout) => mark(scene, layout, marks.before),
    [mark, marks],
  )
  const onAfter = useCallback(
    (scene: Scene, layout: Layout) => mark(scene, layout, marks.after),
    [mark, marks],
  )
  const overlayOf = useCallback(
    (document: MapDocument) =>
      family.overlay && carriedOverlay(family.overlay, document, family.origins),
    [family],
  )
  const overlays = useMemo(
    () => ({
      merged: overlayOf(merged.document),
      before: overlayOf(before),
      after: overlayOf(after),
    }),
    [overlayOf, merged, before, after],
  )
  const ringOn = (side: 'merged' | 'before' | 'after'): string | null =>
    chosen && placeOf(chosen, side, comparison)

  useImperativeHandle(props.ref, () => ({
    show(difference) {
      const side = mode === 'overlaid' ? 'merged' : 'after'
      const there = right.current?.show(placeOf(difference, side, comparison) ?? '')
      if (there) {
        left.current?.setViewport(there)
        return
      }
      const here = left.current?.show(placeOf(difference, 'before', comparison) ?? '')
      if (here) right.current?.setViewport(here)
    },
  }))

  const move = (act: (map: StillMapHandle) => ReturnType<StillMapHandle['fit']>) => {
    const viewport = right.current && act(right.current)
    if (viewport) left.current?.setViewport(viewport)
  }
  return (
    <div className="compared-maps">
      {mode === 'sideBySide' && (
        <StillMap
          key="before"
          ref={left}
          label={t('mapBefore')}
          document={before}
          overlay={overlays.before}
          decorate={onBefore}
          ringed={ringOn('before')}
          onMove={(viewport) => right.current?.setViewport(viewport)}
        />
      )}
      {mode === 'overlaid' ? (
        <StillMap
          key="merged"
          ref={right}
          label={t('mapBoth')}
          document={merged.document}
          overlay={overlays.merged}
          decorate={onMerged}
          ringed={ringOn('merged')}
        />
      ) : (
        <StillMap
          key="after"
          ref={right}
          label={t('mapAfter')}
          document={after}
          overlay={overlays.after}
          decorate={onAfter}
          ringed={ringOn('after')}
          onMove={(viewport) => left.current?.setViewport(viewport)}
        />
      )}
      <StillControls
        onZoom={(factor) => move((map) => map.zoomBy(factor))}
        onFit={() => move((map) => map.fit())}
      />
    </div>
  )
}

function useMarks() {
  const { t } = useTranslation('future')
  return useCallback(
    (scene: Scene, layout: Layout, marks: ReadonlyMap<string, DifferenceMark>) =>
      drawDifferences(scene, layout, marks, {
        added: t('kind.added'),
        changed: t('kind.changed'),
        gone: t('kind.gone'),
      }),
    [t],
  )
}

/** The id under which a difference is drawn on one of the maps; an emotion that is gone is told at its touchpoint. */
function placeOf(
  difference: Difference,
  side: 'merged' | 'before' | 'after',
  { matching }: Comparison,
): string | null {
  const record = side === 'merged' ? subjectOf(difference) : difference[side]
  if (!record) return null
  if (record.type === 'emotion' && difference.kind === 'gone' && side === 'merged')
    return matching.afterOf(record.touchpointId) ?? record.touchpointId
  return record.id
}
