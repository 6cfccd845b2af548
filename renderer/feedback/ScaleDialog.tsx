import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import type { ColumnProfile } from '../../shared/feedback/profile.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import './scale-dialog.css'
import { pointsOf, withPoints } from './scale-points.ts'

interface ScaleDialogProps {
  readonly column: ColumnProfile
  readonly mapping: ColumnMapping
  readonly onSave: (mapping: ColumnMapping) => void
  readonly onClose: () => void
}

/** The ends of a scale, and the point that each answer of the file stands for; an empty field: no answer. */
export function ScaleDialog({ column, mapping, onSave, onClose }: ScaleDialogProps) {
  const { t } = useTranslation('feedback')
  const { t: words } = useTranslation('app')
  const language = useLanguage()
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
    onClose()
  }
  // The ends of the other scales belong to what the metric is.
  const free = mapping.metric !== 'nps' && mapping.metric !== 'share'
  return (
    <Dialog
      title={t('points.title', { column: column.name })}
      closeLabel={words('close')}
      width={520}
      onClose={onClose}
      foot={
        <>
          <Button look="ghost" onClick={onClose}>
            {words('cancel')}
          </Button>
          <Button look="primary" disabled={!valid} onClick={save}>
            {t('points.save')}
          </Button>
        </>
      }
    >
      {free && (
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
      )}
      <p className="scale-note">{t('points.detail')}</p>
      <table className="scale-points">
        <thead>
          <tr>
            <th scope="col">{t('match.inFile')}</th>
            <th scope="col">{t('match.answers')}</th>
            <th scope="col">{t('points.point')}</th>
          </tr>
        </thead>
        <tbody>
          {column.values.map(({ value, count }) => {
            const text = typed.get(value) ?? ''
            return (
              <tr key={value}>
                <th scope="row" title={value}>
                  {value}
                </th>
                <td>{formatNumber(count, language)}</td>
                <td>
                  <input
                    className="text-input"
                    inputMode="decimal"
                    value={text}
                    placeholder={t('points.none')}
                    aria-label={t('points.pointOf', { value })}
                    aria-invalid={isOff(value, text)}
                    onChange={(event) => setTyped(new Map(typed).set(value, event.target.value))}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Dialog>
  )
}

/** Also with a decimal comma; null for a blank and for what is no number. */
function numberOf(text: string): number | null {
  const number = Number(text.trim().replace(',', '.').replace('−', '-'))
  return text.trim() === '' || !Number.isFinite(number) ? null : number
}
