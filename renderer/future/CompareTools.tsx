import { Camera } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DifferenceKind } from '../../shared/document/compare/compare-maps.ts'
import { Button } from '../ui/Button.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { differenceKinds, kindIcons } from './ChangeList.tsx'
import type { CompareMode } from './ComparedMaps.tsx'

interface CompareToolsProps {
  readonly mode: CompareMode
  readonly onMode: (mode: CompareMode) => void
  /** Whether the later one is a future state. */
  readonly isFuture: boolean
  readonly kinds: ReadonlySet<DifferenceKind>
  readonly onKinds: (kinds: ReadonlySet<DifferenceKind>) => void
  readonly onSnapshot: () => void
}

/** How the maps are shown together, and which differences: the key is the filter. */
export function CompareTools(props: CompareToolsProps) {
  const { t } = useTranslation('future')
  const { mode, onMode, isFuture, kinds, onKinds, onSnapshot } = props
  const toggle = (kind: DifferenceKind) => {
    const next = new Set(kinds)
    if (!next.delete(kind)) next.add(kind)
    onKinds(next)
  }
  return (
    <>
      <Segmented
        label={t('mode.label')}
        value={mode}
        choices={[
          { value: 'overlaid', label: t('mode.overlaid') },
          { value: 'sideBySide', label: t('mode.sideBySide') },
          { value: 'after', label: t(isFuture ? 'mode.future' : 'mode.later') },
        ]}
        onChoose={onMode}
      />
      <span className="view-bar-divider" aria-hidden />
      {differenceKinds.map((kind) => {
        const Icon = kindIcons[kind]
        return (
          <button
            key={kind}
            type="button"
            className={`difference difference-button difference-${kind}`}
            aria-pressed={kinds.has(kind)}
            title={t(kinds.has(kind) ? 'hideKind' : 'showKind')}
            onClick={() => toggle(kind)}
          >
            <Icon size={12} strokeWidth={2} aria-hidden />
            {t(`kind.${kind}`)}
          </button>
        )
      })}
      <span className="compare-note" title={t('unmarked')}>
        {t('unmarked')}
      </span>
      <span className="view-bar-space" />
      <Button onClick={onSnapshot}>
        <Camera size={14} strokeWidth={1.75} aria-hidden />
        {t('takeSnapshotButton')}
      </Button>
    </>
  )
}
