import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import type { ColumnProfile } from '../../shared/feedback/profile.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useImportState } from './import-context.tsx'
import { Picker } from './Picker.tsx'
import './scale-dialog.css'
import {
  keyOf,
  kindColumns,
  partChoices,
  partsFrom,
  type SplitPart,
  type SplitParts,
  splitFrom,
} from './split-parts.ts'

interface SplitDialogProps {
  readonly column: ColumnProfile
  readonly mapping: ColumnMapping
  readonly onSave: (mapping: ColumnMapping) => void
  readonly onClose: () => void
}

const LEAVE = 'leave'

/** Which other column says what each score is, and what each of its texts means. */
export function SplitDialog({ column, mapping, onSave, onClose }: SplitDialogProps) {
  const { t } = useTranslation('feedback')
  const { t: words } = useTranslation('app')
  const language = useLanguage()
  const columns = useImportState((state) => state.profile?.columns ?? [])
  const kinds = kindColumns(columns, column)
  const [chosen, setChosen] = useState(() => {
    const named = kinds.find(({ name }) => name === mapping.split?.column)
    // The one that names most metrics by itself.
    return named ?? kinds.toSorted((a, b) => metricsIn(b) - metricsIn(a))[0]
  })
  const [parts, setParts] = useState<SplitParts>(() =>
    chosen ? partsFrom(chosen, mapping.split) : new Map(),
  )
  const change = (kind: ColumnProfile | undefined) => {
    setChosen(kind)
    setParts(kind ? partsFrom(kind, mapping.split) : new Map())
  }
  const sayPart = ({ metric, scale }: SplitPart) =>
    [
      t(`metric.${metric}`),
      ...(scale && metric !== 'share' ? [`${scale.min}–${scale.max}`] : []),
    ].join(', ')
  const valid = chosen !== undefined && [...parts.values()].some((part) => part !== null)
  const save = () => {
    if (!valid) return
    const { metric: _metric, scale: _scale, missing: _missing, unit: _unit, ...rest } = mapping
    onSave({ ...rest, role: 'metric', split: splitFrom(chosen.name, parts) })
    onClose()
  }
  return (
    <Dialog
      title={t('split.title', { column: column.name })}
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
      <div className="split-by">
        <span>{t('split.by')}</span>
        <Picker
          label={t('split.by')}
          value={chosen?.name ?? null}
          placeholder={t('match.choose')}
          choices={kinds.map(({ name }) => ({ value: name, label: name }))}
          onChoose={(name) => change(kinds.find((kind) => kind.name === name))}
        />
      </div>
      <p className="scale-note">{t('split.detail')}</p>
      {chosen && (
        <table className="scale-points">
          <thead>
            <tr>
              <th scope="col">{chosen.name}</th>
              <th scope="col">{t('match.answers')}</th>
              <th scope="col">{t('split.metric')}</th>
            </tr>
          </thead>
          <tbody>
            {chosen.values.map(({ value, count }) => {
              const part = parts.get(value) ?? null
              return (
                <tr key={value}>
                  <th scope="row" title={value}>
                    {value}
                  </th>
                  <td>{formatNumber(count, language)}</td>
                  <td>
                    <Picker
                      label={t('split.metricOf', { value })}
                      value={part ? keyOf(part) : LEAVE}
                      placeholder={t('split.leave')}
                      choices={[
                        { value: LEAVE, label: t('split.leave') },
                        ...partChoices(part).map((each) => ({
                          value: keyOf(each),
                          label: sayPart(each),
                        })),
                      ]}
                      onChoose={(key) =>
                        setParts(
                          new Map(parts).set(
                            value,
                            partChoices(part).find((each) => keyOf(each) === key) ?? null,
                          ),
                        )
                      }
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </Dialog>
  )
}

const metricsIn = (kind: ColumnProfile) =>
  [...partsFrom(kind, undefined).values()].filter((part) => part !== null).length
