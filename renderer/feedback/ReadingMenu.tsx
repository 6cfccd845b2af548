import { useTranslation } from 'react-i18next'
import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import type { ColumnProfile } from '../../shared/feedback/profile.ts'
import { MenuChoice, MenuSeparator, SubMenu } from '../ui/Menu.tsx'
import { dateFormats } from './column-role.ts'

interface ReadingMenuProps {
  readonly column: ColumnProfile
  readonly mapping: ColumnMapping
  readonly onChange: (mapping: ColumnMapping) => void
}

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone
const zones = ['UTC', 'Europe/London', 'Europe/Berlin', 'Europe/Budapest', 'Europe/Warsaw']
const fartherZones = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
]
const asWritten = ''

/** How a column's cells are read: of dates the format and the time zone, of numbers the decimal sign. */
export function ReadingMenu({ column, mapping, onChange }: ReadingMenuProps) {
  const { t } = useTranslation('feedback')
  if (mapping.role === 'date') {
    const { format = '', zone = asWritten, ...rest } = mapping
    return (
      <>
        <MenuSeparator />
        <SubMenu label={t('columns.dateFormat')}>
          <MenuChoice
            value={format}
            choices={[...new Set([format, column.dateFormat ?? '', ...dateFormats])]
              .filter(Boolean)
              .map((value) => ({ value, label: value }))}
            onChoose={(chosen) => onChange({ ...mapping, format: chosen })}
          />
        </SubMenu>
        <SubMenu label={t('columns.zone')}>
          <MenuChoice
            value={zone}
            choices={[
              { value: asWritten, label: t('columns.zoneAsWritten') },
              ...[...new Set([zone, ownZone, ...zones, ...fartherZones])]
                .filter(Boolean)
                .map((value) => ({ value, label: value.replaceAll('_', ' ') })),
            ]}
            onChoose={(chosen) =>
              onChange({ ...rest, ...(format && { format }), ...(chosen && { zone: chosen }) })
            }
          />
        </SubMenu>
      </>
    )
  }
  if (mapping.role !== 'metric' || mapping.split) return null
  if (column.type === 'label' || column.type === 'boolean') return null
  return (
    <SubMenu label={t('columns.decimal')}>
      <MenuChoice<'.' | ','>
        value={mapping.decimal ?? column.decimal ?? '.'}
        choices={[
          { value: '.', label: t('columns.decimalPoint') },
          { value: ',', label: t('columns.decimalComma') },
        ]}
        onChoose={(decimal) => onChange({ ...mapping, decimal })}
      />
    </SubMenu>
  )
}
