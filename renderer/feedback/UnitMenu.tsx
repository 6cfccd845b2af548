import { useTranslation } from 'react-i18next'
import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import type { ColumnProfile } from '../../shared/feedback/profile.ts'
import { type DurationUnit, durationUnits } from '../../shared/feedback/reading/durations.ts'
import { MenuChoice, MenuHeading, SubMenu } from '../ui/Menu.tsx'
import { capitalised } from './format.ts'
import { useUnitWhy } from './use-unit-why.ts'

interface UnitMenuProps {
  readonly column: ColumnProfile
  readonly mapping: ColumnMapping
  readonly onChange: (mapping: ColumnMapping) => void
}

/** What bare numbers of a duration count. */
export function UnitMenu({ column, mapping, onChange }: UnitMenuProps) {
  const { t } = useTranslation('feedback')
  const why = useUnitWhy(column)
  if (mapping.metric !== 'duration') return null
  const present = mapping.unit ?? 's'
  return (
    <SubMenu label={t('columns.unit', { unit: t(`unit.${present}`) })}>
      <MenuHeading>{why}</MenuHeading>
      <MenuChoice<DurationUnit>
        value={present}
        choices={durationUnits.map((unit) => ({
          value: unit,
          label: capitalised(t(`unit.${unit}`)),
        }))}
        onChoose={(unit) => onChange({ ...mapping, unit })}
      />
    </SubMenu>
  )
}
