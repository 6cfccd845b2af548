import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PersonaId } from '../../shared/document/persona.ts'
import { mapOf } from '../../shared/document/query.ts'
import { type Language, languageSchema, type ThemeName } from '../../shared/rpc/contract.ts'
import { useDocument } from '../document/session-context.ts'
import { metricChoices } from '../feedback/metric-choices.ts'
import { NumberStepper } from '../feedback/NumberStepper.tsx'
import { useOverlayState } from '../feedback/overlay-context.tsx'
import { Picker } from '../feedback/Picker.tsx'
import '../feedback/picker.css'
import { Segmented } from '../ui/Segmented.tsx'
import type { OfferedFormat } from './export-choices.ts'

interface ExportOptionsProps {
  readonly format: OfferedFormat
  readonly scale: number
  readonly onScale: (scale: number) => void
  readonly theme: ThemeName
  readonly onTheme: (theme: ThemeName) => void
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  /** A question's name or a metric's kind; null: no numbers. */
  readonly metric: string | null
  readonly onMetric: (metric: string | null) => void
  /** Whose emotion curve is drawn alone; null: all. */
  readonly persona: PersonaId | null
  readonly onPersona: (persona: PersonaId | null) => void
}

const NONE = '\u0000none'
const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  hu: 'Magyar',
  pl: 'Polski',
}

/** How the picture looks and which numbers it carries; JSON holds the whole map and has no options. */
export function ExportOptions(props: ExportOptionsProps) {
  const { t } = useTranslation('export')
  const { t: feedback } = useTranslation('feedback')
  const overlay = useOverlayState((state) => state.overlay)
  const filter = useOverlayState((state) => state.filter)
  if (props.format === 'json') {
    return <aside className="export-options" aria-label={t('options')} />
  }
  const metrics = overlay ? metricChoices(overlay) : []
  const driver = overlay?.questions.find(({ name }) => name === props.metric)
  const present = metrics.find(({ value }) => value === props.metric)
    ? props.metric
    : (metrics.find(({ metric }) => metric === driver?.metric)?.value ?? null)
  return (
    <aside className="export-options" aria-label={t('options')}>
      <section>
        <h3>{t('page')}</h3>
        {props.format === 'png' && (
          <div className="export-option">
            <span>{t('scale')}</span>
            <NumberStepper
              label={t('scale')}
              value={props.scale}
              min={1}
              max={8}
              step={1}
              lessLabel={t('smaller')}
              moreLabel={t('larger')}
              onChange={props.onScale}
            />
          </div>
        )}
        <div className="export-option">
          <span>{t('theme')}</span>
          <Segmented
            label={t('theme')}
            value={props.theme}
            choices={[
              { value: 'light', label: t('light') },
              { value: 'dark', label: t('dark') },
            ]}
            onChoose={props.onTheme}
          />
        </div>
        <div className="export-option">
          <span>{t('language')}</span>
          <Picker
            label={t('language')}
            value={props.language}
            choices={languageSchema.options.map((value) => ({
              value,
              label: languageNames[value],
            }))}
            onChoose={props.onLanguage}
          />
        </div>
      </section>
      <section>
        <h3>{t('content')}</h3>
        <div className="export-option">
          <span>{t('overlay')}</span>
          <Picker
            label={t('overlay')}
            value={props.metric === null ? NONE : (present ?? NONE)}
            choices={[
              ...metrics.map(({ value, metric, question }) => ({
                value,
                label: question ?? t('withIntervals', { metric: feedback(`metric.${metric}`) }),
              })),
              { value: NONE, label: t('noOverlay') },
            ]}
            onChoose={(value) => props.onMetric(value === NONE ? null : value)}
          />
        </div>
        <Curves persona={props.persona} onPersona={props.onPersona} />
      </section>
      {props.metric !== null && (
        <section>
          <h3>{t('fewAnswers')}</h3>
          <div className="export-option">
            <span>{t('hideBelow')}</span>
            <b>
              <Lock size={12} strokeWidth={2} aria-hidden />
              {filter.minN}
            </b>
          </div>
          <div className="export-option">
            <span>{t('stripesBelow')}</span>
            <b>{filter.reliableN}</b>
          </div>
        </section>
      )}
    </aside>
  )
}

const ALL = 'all'

/** Whose emotion curves are drawn, where there are several. */
function Curves({ persona, onPersona }: Pick<ExportOptionsProps, 'persona' | 'onPersona'>) {
  const { t } = useTranslation('export')
  const { t: tCanvas } = useTranslation('canvas')
  const document = useDocument((present) => present)
  const { personas } = mapOf(document)
  if (personas.length < 2) return null
  return (
    <div className="export-option">
      <span>{tCanvas('curves.label')}</span>
      <Picker
        label={tCanvas('curves.label')}
        value={persona ?? ALL}
        choices={[
          { value: ALL, label: t('allCurves') },
          ...personas.map(({ id, name }): { value: string; label: string } => ({
            value: id,
            label: tCanvas('curves.only', { name: name || tCanvas('name.persona') }),
          })),
        ]}
        onChoose={(value) => onPersona(personas.find(({ id }) => id === value)?.id ?? null)}
      />
    </div>
  )
}
