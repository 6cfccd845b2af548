import { CircleCheck, Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MapDocument } from '../../shared/document/document.ts'
import { mapOf } from '../../shared/document/query.ts'
import { drivingResult } from '../../shared/feedback/driving-metric.ts'
import type { Overlay } from '../../shared/feedback/overlay.ts'
import { useDocument } from '../document/session-context.ts'
import type { OfferedFormat } from './export-choices.ts'

interface ExportChecksProps {
  readonly overlay: Overlay | null
  readonly format: OfferedFormat
}

/** What is and what is not in the file, before it leaves this computer. */
export function ExportChecks({ overlay, format }: ExportChecksProps) {
  const { t } = useTranslation('export')
  const document = useDocument((present) => present)
  const results = (overlay?.touchpoints ?? []).map((touchpoint) => ({
    title: touchpoint.title,
    n: overlay ? drivingResult(touchpoint, overlay)?.n : null,
    state: overlay ? (drivingResult(touchpoint, overlay)?.state ?? 'none') : 'none',
  }))
  const titles = (state: string) =>
    results.filter((result) => result.state === state).map(({ title }) => title)
  const [few, none, hidden] = [titles('few'), titles('none'), titles('suppressed')]
  const good = [
    ...(overlay && overlay.filter.minN > 0 ? [t('check.noSmall', { n: overlay.filter.minN })] : []),
    t(format === 'json' ? 'check.noAnswers' : 'check.noComments'),
    ...(format === 'png' ? [] : [t(`check.${format}`)]),
  ]
  const said = Object.keys(document.remark).length
  const dots = Object.keys(document.vote).length > 0
  const pictures = picturesOf(document).size
  const alongWithMap = [
    ...(said > 0 ? [t('check.remarks', { count: said })] : []),
    ...(dots ? [t('check.votes')] : []),
    ...(pictures > 0 ? [t('check.pictures', { count: pictures })] : []),
  ]
  const notes = [
    ...(format === 'json' ? alongWithMap : []),
    ...(few.length > 0 ? [t('check.few', { count: few.length, titles: few.join(', ') })] : []),
    ...(none.length > 0 ? [t('check.none', { count: none.length, titles: none.join(', ') })] : []),
    ...(hidden.length > 0
      ? [t('check.hidden', { count: hidden.length, titles: hidden.join(', ') })]
      : []),
  ]
  return (
    <section className="export-checks" aria-label={t('checks')}>
      <h3>{t('checks')}</h3>
      <ul>
        {good.map((text) => (
          <li key={text}>
            <CircleCheck className="export-check-good" size={14} strokeWidth={1.75} aria-hidden />
            {text}
          </li>
        ))}
        {notes.map((text) => (
          <li key={text}>
            <Info size={14} strokeWidth={1.75} aria-hidden />
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The pictures of the map's cards and personas, each once. */
function picturesOf(document: MapDocument): ReadonlySet<string> {
  const cards = Object.values(document.card).flatMap(({ picture }) => picture ?? [])
  return new Set([...cards, ...mapOf(document).personas.flatMap(({ portrait }) => portrait ?? [])])
}
