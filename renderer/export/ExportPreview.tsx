import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ThemeName } from '../../shared/rpc/contract.ts'
import type { Scene } from '../../shared/scene/primitive.ts'
import { SvgPrimitives } from '../canvas/SvgPrimitives.tsx'
import { Segmented } from '../ui/Segmented.tsx'

interface ExportPreviewProps {
  readonly scene: Scene
  readonly theme: ThemeName
  readonly measures: string
}

/** The picture that the file will hold, whole or in its own size. */
export function ExportPreview({ scene, theme, measures }: ExportPreviewProps) {
  const { t } = useTranslation('export')
  const [zoom, setZoom] = useState<'whole' | 'actual'>('whole')
  const { x, y, width, height } = scene.bounds
  const size = zoom === 'whole' ? {} : { width, height }
  return (
    <section className="export-preview" aria-label={t('preview')}>
      <header>
        <Segmented
          label={t('zoom')}
          value={zoom}
          choices={[
            { value: 'whole', label: t('wholeMap') },
            { value: 'actual', label: t('actualSize') },
          ]}
          onChoose={setZoom}
        />
        <span>{measures}</span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={`export-sheet export-sheet-${zoom}`} data-theme={theme} tabIndex={0}>
        <svg
          viewBox={`${x} ${y} ${width} ${height}`}
          {...size}
          role="img"
          aria-label={t('preview')}
        >
          <rect x={x} y={y} width={width} height={height} fill="var(--surface)" />
          {scene.items.map((item) => (
            <g key={item.id} transform={`translate(${item.box.x} ${item.box.y})`}>
              <SvgPrimitives primitives={item.primitives} />
            </g>
          ))}
        </svg>
      </div>
    </section>
  )
}
