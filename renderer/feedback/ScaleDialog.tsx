import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import type { ColumnProfile } from '../../shared/feedback/profile.ts'
import './scale-dialog.css'
import { pointsOf, withPoints } from './scale-points.ts'
import { ValuesDialog } from './ValuesDialog.tsx'

interface ScaleDialogProps {
  readonly column: ColumnProfile
  readonly mapping: ColumnMapping
  readonly onSave: (mapping: ColumnMapping) => void
  readonly onClose: () => void
}

/** The ends of a scale, and the point that each answer of the file stands for; an empty field: no answer. */
export function ScaleDialog({ column, mapping, onSave, onClose }: ScaleDialogProps) {
  const { t } = useTranslation('feedback')
  const [before] = useState(() => pointsOf(column, mapping))
  const [range, setRange] = useState({
    min: String(before?.min ?? ''),
    max: String(before?.max ?? ''),
  })
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(
    () =>
      new Map(
        [...(before?.points ?? [])].map(([value, point]) => [
          value,
          point === null ? '' : String(point),
        ]),
      ),
  )
  if (!before) return null
  const min = numberOf(range.min)
  const max = numberOf(range.max)
  const ordered = min !== null && max !== null && min < max
  const isOff = (value: string, text: string) => {
    const point = numberOf(text)
    if (text.trim() === '' || point === before.points.get(value)) return false
    return point === null || !ordered || point < min || point > max
  }
  const valid = ordered && ![...typed].some(([value, text]) => isOff(value, text))
  const save = () => {
    if (!valid) return
    const points = new Map([...typed].map(([value, text]) => [value, numberOf(text)]))
    onSave(withPoints(mapping, before, { min, max, points }))
  }
  // The ends of the other scales belong to what the metric is.
  const free = mapping.metric !== 'nps' && mapping.metric !== 'share'
  return (
    <ValuesDialog
      title={t('points.title', { column: column.name })}
      above={
        free && (
          <div className="scale-ends">
            {(['min', 'max'] as const).map((end) => (
              <label key={end} className="field">
                <span className="field-label">{t(`points.${end}`)}</span>
                <input
                  className="text-input"
                  inputMode="decimal"
                  value={range[end]}
                  aria-invalid={!ordered}
                  onChange={(event) => setRange({ ...range, [end]: event.target.value })}
                />
              </label>
            ))}
          </div>
        )
      }
      note={t('points.detail')}
      values={column.values}
      heads={{ value: t('match.inFile'), meaning: t('points.point') }}
      meaningOf={(value) => {
        const text = typed.get(value) ?? ''
        return (
          <input
            className="text-input"
            inputMode="decimal"
            value={text}
            placeholder={t('points.none')}
            aria-label={t('points.pointOf', { value })}
            aria-invalid={isOff(value, text)}
            onChange={(event) => setTyped(new Map(typed).set(value, event.target.value))}
          />
        )
      }}
      valid={valid}
      onSave={save}
      onClose={onClose}
    />
  )
}

/** Also with a decimal comma; null for a blank and for what is no number. */
function numberOf(text: string): number | null {
  const number = Number(text.trim().replace(',', '.').replace('−', '-'))
  return text.trim() === '' || !Number.isFinite(number) ? null : number
}
