import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { DayInput } from '../../ui/DayInput.tsx'
import { FieldRow } from './FieldRow.tsx'

/** A day, or none. */
export function DateField(props: {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}) {
  const { t } = useTranslation('inspector')
  const id = useId()
  return (
    <FieldRow label={props.label} htmlFor={id}>
      <DayInput
        id={id}
        className="inspector-input"
        value={props.value ?? ''}
        none={t('field.noDay')}
        onChange={(value) => props.onChange(value || null)}
      />
    </FieldRow>
  )
}
