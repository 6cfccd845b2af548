import { Minus, Plus, Scan } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/IconButton.tsx'

interface StillControlsProps {
  readonly onZoom: (factor: number) => void
  readonly onFit: () => void
}

/** Zoom and fit over the lower left corner of a map that is only shown. */
export function StillControls({ onZoom, onFit }: StillControlsProps) {
  const { t } = useTranslation('canvas')
  return (
    <div className="canvas-controls">
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that float over the map, not a form's fieldset */}
      <div className="floating" role="group" aria-label={t('zoom.label')}>
        <IconButton
          icon={Minus}
          iconSize={14}
          side="top"
          label={t('zoom.out')}
          onClick={() => onZoom(1 / 1.25)}
        />
        <IconButton
          icon={Plus}
          iconSize={14}
          side="top"
          label={t('zoom.in')}
          onClick={() => onZoom(1.25)}
        />
        <IconButton icon={Scan} iconSize={14} side="top" label={t('zoom.fit')} onClick={onFit} />
      </div>
    </div>
  )
}
