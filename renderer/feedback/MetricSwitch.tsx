import { useTranslation } from 'react-i18next'
import type { Overlay } from '../../shared/feedback/overlay.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { metricChoices } from './metric-choices.ts'
import { Picker } from './Picker.tsx'

const OFF = '\u0000off'
/** More than this many do not fit side by side. */
const sideBySide = 4

interface MetricSwitchProps {
  readonly overlay: Overlay
  readonly shown: boolean
  /** Null: no numbers. */
  readonly onChoose: (metric: string | null) => void
}

/** Which metric stands on the map; "Off" takes the numbers away. */
export function MetricSwitch({ overlay, shown, onChoose }: MetricSwitchProps) {
  const { t } = useTranslation('feedback')
  const found = metricChoices(overlay)
  const driver = overlay.questions.find(({ name }) => overlay.drivers.includes(name))
  const current =
    found.find(({ value }) => value === (overlay.filter.metric ?? overlay.drivenBy)) ??
    found.find(({ metric }) => metric === driver?.metric)
  const several = found.some(({ question }) => question !== null)
  const choices = [
    ...found.map(({ value, metric, question }) => ({
      value,
      label: question ? `${t(`metric.${metric}`)}: ${question}` : t(`metric.${metric}`),
    })),
    { value: OFF, label: t('bar.off') },
  ]
  const props = {
    label: t('bar.metric'),
    value: shown ? (current?.value ?? OFF) : OFF,
    choices,
    onChoose: (value: string) => onChoose(value === OFF ? null : value),
  }
  return several || found.length > sideBySide ? <Picker {...props} /> : <Segmented {...props} />
}
