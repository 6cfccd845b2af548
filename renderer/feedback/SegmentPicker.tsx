import { Check, ChevronDown, ListFilter } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { Menu, MenuItem, MenuSeparator, SubMenu } from '../ui/Menu.tsx'

type Where = Readonly<Record<string, readonly string[]>>

interface SegmentPickerProps {
  readonly segments: readonly { readonly column: string; readonly values: readonly string[] }[]
  readonly where: Where
  readonly onChoose: (where: Where) => void
}

/** Whose answers count: for each segment column any of the ticked values; nothing ticked means everybody. */
export function SegmentPicker({ segments, where, onChoose }: SegmentPickerProps) {
  const { t } = useTranslation('feedback')
  const chosen = Object.values(where).flat()
  const text = chosen.length === 0 ? t('bar.allCustomers') : chosen.join(', ')
  const toggle = (column: string, value: string) => {
    const values = where[column] ?? []
    onChoose({
      ...where,
      [column]: values.includes(value)
        ? values.filter((each) => each !== value)
        : [...values, value],
    })
  }
  return (
    <Menu
      label={t('bar.segment')}
      trigger={
        <button type="button" className="picker" aria-label={`${t('bar.segment')}: ${text}`}>
          <ListFilter size={14} strokeWidth={1.75} aria-hidden />
          <span className="picker-text">{text}</span>
          <ChevronDown size={12} strokeWidth={2} aria-hidden />
        </button>
      }
    >
      <MenuItem disabled={chosen.length === 0} onSelect={() => onChoose({})}>
        {t('bar.allCustomers')}
      </MenuItem>
      <MenuSeparator />
      {segments.map(({ column, values }) => (
        <SubMenu key={column} label={column}>
          {values.map((value) => (
            <DropdownMenu.CheckboxItem
              key={value}
              className="menu-item"
              checked={where[column]?.includes(value) ?? false}
              // The menu stays open: a choice is often of several values.
              onSelect={(event) => event.preventDefault()}
              onCheckedChange={() => toggle(column, value)}
            >
              <span className="menu-tick">
                <DropdownMenu.ItemIndicator>
                  <Check size={14} strokeWidth={1.75} aria-hidden />
                </DropdownMenu.ItemIndicator>
              </span>
              <span className="menu-item-label">{value}</span>
            </DropdownMenu.CheckboxItem>
          ))}
        </SubMenu>
      ))}
    </Menu>
  )
}
