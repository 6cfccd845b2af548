import { LoaderCircle, Upload, X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonaId } from '../../shared/document/persona.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { Language, ThemeName } from '../../shared/rpc/contract.ts'
import { sceneLabels } from '../../shared/scene/labels.ts'
import { layoutMap } from '../../shared/scene/layout.ts'
import { activeOverlay, createScene } from '../../shared/scene/scene.ts'
import { app, storage } from '../app/bridge.ts'
import { attempt, sayError } from '../app/say-error.ts'
import { useThemeName } from '../app/theme.ts'
import { shownPersona } from '../canvas/shown-persona.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useDocument, useJourney, useSession } from '../document/session-context.ts'
import { useOverlayState } from '../feedback/overlay-context.tsx'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { showToast } from '../ui/toast.ts'
import { useFocusReturn } from '../ui/use-focus-return.ts'
import { ExportChecks } from './ExportChecks.tsx'
import { ExportOptions } from './ExportOptions.tsx'
import { ExportPreview } from './ExportPreview.tsx'
import './export-dialog.css'
import { formatNumber } from '../../shared/scene/format.ts'
import { measuresOf, type OfferedFormat, suggestedName } from './export-choices.ts'
import { FormatList } from './FormatList.tsx'
import { useExportOverlay } from './use-export-overlay.ts'

/** The map as a file: format, look and numbers, with a preview of exactly what will be in it. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('export')
  const { t: words } = useTranslation('app')
  const returnFocus = useFocusReturn()
  const session = useSession()
  const journey = useJourney()
  const document = useDocument((present) => present)
  const windowLanguage = useLanguage()
  const windowTheme = useThemeName()
  const filter = useOverlayState((state) => state.filter)
  const onMap = useOverlayState(({ overlay, shown }) => (shown ? overlay : null))
  const formats = useRef<HTMLDivElement>(null)
  const [format, setFormat] = useState<OfferedFormat>('png')
  const [scale, setScale] = useState(2)
  const [theme, setTheme] = useState<ThemeName>(windowTheme)
  const [language, setLanguage] = useState<Language>(windowLanguage)
  const [metric, setMetric] = useState<string | null>(onMap?.drivenBy ?? null)
  // As the map shows it now.
  const [persona, setPersona] = useState<PersonaId | null>(() => shownPersona(document))
  const [exporting, setExporting] = useState(false)
  const overlay = useExportOverlay(metric)
  const scene = useMemo(() => {
    const layout = layoutMap(document, {
      overlay: activeOverlay(overlay) !== null,
      onlyPersona: persona,
    })
    return createScene(document, layout, overlay, {
      language,
      labels: sceneLabels[language],
      purpose: 'export',
      exportedOn: new Date().toISOString().slice(0, 10),
    })
  }, [document, overlay, language, persona])

  async function exportNow() {
    const name = suggestedName(journey.title, t('untitled'), format)
    const target = await app.chooseExportFile({ suggestedName: name, format })
    if (!target) return
    setExporting(true)
    try {
      // The storage exports what is saved.
      if (!(await session.flush())) {
        showToast({ look: 'problem', text: t('notSaved') })
        return
      }
      await storage.exportMap({
        file: target.file,
        journeyId: session.journeyId,
        format,
        options: {
          scale,
          theme,
          language,
          overlay: metric,
          persona,
          ...(metric !== null && { filter: { ...filter, metric } }),
        },
      })
      showToast({
        look: 'done',
        text: t('done', { name: target.name }),
        action: {
          label: t('showInFolder'),
          onSelect: () => attempt(app.showExported({ file: target.file })),
        },
      })
      onClose()
    } catch (reason) {
      sayError(reason)
    } finally {
      setExporting(false)
    }
  }

  const touchpoints = mapOf(document).touchpoints.length
  const measures = measuresOf(scene.bounds, format, scale)
  const size = measures && {
    width: formatNumber(Math.round(measures.width), windowLanguage),
    height: formatNumber(Math.round(measures.height), windowLanguage),
    unit: measures.unit,
  }
  return (
    <Dialog.Root open onOpenChange={(open) => !open && !exporting && onClose()}>
      <Dialog.Portal>
        <div className="scrim" />
        <Dialog.Content
          className="export-dialog"
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            formats.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus()
          }}
          onCloseAutoFocus={returnFocus}
        >
          <header className="export-head">
            <Dialog.Title>{t('title')}</Dialog.Title>
            <span>
              {t('whole', {
                title: journey.title || words('breadcrumb.untitled'),
                count: touchpoints,
              })}
            </span>
            <IconButton icon={X} label={words('close')} disabled={exporting} onClick={onClose} />
          </header>
          <div className="export-body">
            <FormatList ref={formats} format={format} onChoose={setFormat} />
            <div className="export-middle">
              {format === 'json' ? (
                <p className="export-json">{t('jsonDetail')}</p>
              ) : (
                <ExportPreview
                  scene={scene}
                  theme={theme}
                  measures={size ? t('measures', size) : ''}
                />
              )}
              <ExportChecks overlay={format === 'json' ? null : overlay} format={format} />
            </div>
            <ExportOptions
              format={format}
              scale={scale}
              onScale={setScale}
              theme={theme}
              onTheme={setTheme}
              language={language}
              onLanguage={setLanguage}
              metric={metric}
              onMetric={setMetric}
              persona={persona}
              onPersona={setPersona}
            />
          </div>
          <footer className="export-foot">
            <span>
              <b>{format.toUpperCase()}</b>
              {size && `, ${t('measures', size)}`}
              <small>{suggestedName(journey.title, t('untitled'), format)}</small>
            </span>
            <Button size="big" disabled={exporting} onClick={onClose}>
              {words('cancel')}
            </Button>
            <Button
              look="primary"
              size="big"
              disabled={exporting}
              onClick={() => attempt(exportNow())}
            >
              {exporting ? (
                <LoaderCircle className="spinner" size={14} strokeWidth={1.75} aria-hidden />
              ) : (
                <Upload size={14} strokeWidth={1.75} aria-hidden />
              )}
              {exporting ? t('exporting') : t('exportAs', { format: format.toUpperCase() })}
            </Button>
          </footer>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
