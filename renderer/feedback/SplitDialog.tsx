import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import type { ColumnProfile } from '../../shared/feedback/profile.ts'
import { useImportState } from './import-context.tsx'
import { Picker } from './Picker.tsx'
import './split-dialog.css'
import {
  keyOf,
  kindColumns,
  partChoices,
  partsFrom,
  type SplitPart,
  type SplitParts,
  splitFrom,
} from './split-parts.ts'
import { ValuesDialog } from './ValuesDialog.tsx'

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
  }
  return (
    <ValuesDialog
      title={t('split.title', { column: column.name })}
      above={
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
      }
      note={t('split.detail')}
      values={chosen?.values ?? []}
      heads={{ value: chosen?.name ?? '', meaning: t('split.metric') }}
      meaningOf={(value) => {
        const part = parts.get(value) ?? null
        const choices = partChoices(part)
        return (
          <Picker
            label={t('split.metricOf', { value })}
            value={part ? keyOf(part) : LEAVE}
            placeholder={t('split.leave')}
            choices={[
              { value: LEAVE, label: t('split.leave') },
              ...choices.map((each) => ({ value: keyOf(each), label: sayPart(each) })),
            ]}
            onChoose={(key) =>
              setParts(
                new Map(parts).set(value, choices.find((each) => keyOf(each) === key) ?? null),
              )
            }
          />
        )
      }}
      valid={valid}
      onSave={save}
      onClose={onClose}
    />
  )
}

const metricsIn = (kind: ColumnProfile) =>
  [...partsFrom(kind, undefined).values()].filter((part) => part !== null).length
