import { ChevronDown, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import { metricKinds } from '../../shared/feedback/metric.ts'
import type { ColumnProfile } from '../../shared/feedback/profile.ts'
import { attempt } from '../app/say-error.ts'
import { Menu, MenuChoice, MenuItem, MenuSeparator, SubMenu } from '../ui/Menu.tsx'
import { ChoicesMenu } from './ChoicesMenu.tsx'
import { ContinuesMenu } from './ContinuesMenu.tsx'
import {
  otherRoles,
  type RoleChoice,
  roleChoiceOf,
  scaleChoices,
  scaleOf,
  withRole,
  withScale,
} from './column-role.ts'
import { useImportSession, useImportState } from './import-context.tsx'
import { ReadingMenu } from './ReadingMenu.tsx'
import { ScaleDialog } from './ScaleDialog.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import { kindColumns } from './split-parts.ts'
import { UnitMenu } from './UnitMenu.tsx'

interface RolePickerProps {
  readonly column: ColumnProfile
  readonly mapping: ColumnMapping
  /** The element that says why the column is taken so. */
  readonly whyId: string
}

/** What the column holds, and how: scale, points and unit of a metric, format of a date, choices of a segment. */
export function RolePicker({ column, mapping, whyId }: RolePickerProps) {
  const { t } = useTranslation('feedback')
  const session = useImportSession()
  const isSaid = useImportState(({ edits }) => edits.columns?.[column.name] !== undefined)
  const [opened, setOpened] = useState<'points' | 'split' | null>(null)
  const canSplit = useImportState(
    ({ profile }) => profile !== null && kindColumns(profile.columns, column).length > 0,
  )
  const metrics = [
    ...metricKinds.map((kind) => ({
      value: `metric:${kind}` as RoleChoice,
      label: t(`metric.${kind}`),
    })),
    ...(canSplit || mapping.split
      ? [{ value: 'split' as RoleChoice, label: t('split.open') }]
      : []),
  ]
  const others = otherRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))
  const present = roleChoiceOf(mapping)
  const word = [...metrics, ...others].find(({ value }) => value === present)?.label ?? ''
  const unused = mapping.role === 'personal' || mapping.role === 'ignored'
  const edit = (changed: ColumnMapping) => attempt(session.editColumn(column.name, changed))
  const open = (dialog: 'points' | 'split') => setTimeout(() => setOpened(dialog))
  const choose = (role: RoleChoice) => {
    if (role === 'split') open('split')
    else edit(withRole(mapping, role, column))
  }
  const text = useRoleText(mapping, word)
  const name = t('columns.roleOf', { column: column.name })
  return (
    <>
      <Menu
        label={name}
        onCloseAutoFocus={(event) => opened && event.preventDefault()}
        trigger={
          <button
            type="button"
            className={`role-picker${unused ? ' role-picker-unused' : ''}`}
            aria-label={`${name}: ${text}`}
            aria-describedby={whyId}
          >
            <span className="picker-text">{text}</span>
            <ChevronDown size={12} strokeWidth={2} aria-hidden />
          </button>
        }
      >
        <MenuChoice<RoleChoice> value={present} choices={metrics} onChoose={choose} />
        <MenuSeparator />
        <MenuChoice<RoleChoice> value={present} choices={others} onChoose={choose} />
        <ScaleMenu mapping={mapping} onChange={edit} />
        {mapping.role === 'metric' && !mapping.split && scaleOf(mapping) && (
          <MenuItem onSelect={() => open('points')}>{t('points.open')}</MenuItem>
        )}
        <ReadingMenu column={column} mapping={mapping} onChange={edit} />
        <UnitMenu column={column} mapping={mapping} onChange={edit} />
        <ChoicesMenu column={column} mapping={mapping} onChange={edit} />
        <ContinuesMenu column={column} mapping={mapping} onChange={edit} />
        {isSaid && (
          <>
            <MenuSeparator />
            <MenuItem icon={RotateCcw} onSelect={() => attempt(session.asFound(column.name))}>
              {t('columns.asFound')}
            </MenuItem>
          </>
        )}
      </Menu>
      {opened === 'points' && (
        <ScaleDialog
          column={column}
          mapping={mapping}
          onSave={edit}
          onClose={() => setOpened(null)}
        />
      )}
      {opened === 'split' && (
        <SplitDialog
          column={column}
          mapping={mapping}
          onSave={edit}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}

interface ScaleMenuProps {
  readonly mapping: ColumnMapping
  readonly onChange: (mapping: ColumnMapping) => void
}

function ScaleMenu({ mapping, onChange }: ScaleMenuProps) {
  const { t } = useTranslation('feedback')
  const scale = scaleOf(mapping)
  if (!scale || !mapping.metric || mapping.metric === 'nps') return null
  const present = `${scale.min}–${scale.max}`
  const usual = scaleChoices[mapping.metric].map(([min, max]) => `${min}–${max}`)
  return (
    <>
      <MenuSeparator />
      <SubMenu label={t('columns.scale', { scale: present })}>
        {usual.length > 0 && (
          <>
            <MenuChoice
              value={present}
              choices={[...new Set([present, ...usual])].map((value) => ({ value, label: value }))}
              onChoose={(value) => {
                const [min = scale.min, max = scale.max] = value.split('–').map(Number)
                onChange(withScale(mapping, { min, max }))
              }}
            />
            <MenuSeparator />
          </>
        )}
        <MenuChoice
          value={scale.higherIsBetter ? 'high' : 'low'}
          choices={[
            { value: 'high', label: t('columns.highIsGood') },
            { value: 'low', label: t('columns.lowIsGood') },
          ]}
          onChoose={(end) => onChange(withScale(mapping, { higherIsBetter: end === 'high' }))}
        />
      </SubMenu>
    </>
  )
}

/** `NPS, 0–10`, `Date, d.M.yyyy`, `Duration, minutes`, `NPS, CSAT`. */
function useRoleText(mapping: ColumnMapping, role: string): string {
  const { t } = useTranslation('feedback')
  if (mapping.split) {
    const kinds = new Set(Object.values(mapping.split.parts).map(({ metric }) => metric))
    return [...kinds].map((kind) => t(`metric.${kind}`)).join(', ')
  }
  const scale = mapping.role === 'metric' && mapping.metric !== 'share' ? scaleOf(mapping) : null
  if (scale) return `${role}, ${scale.min}–${scale.max}${scale.higherIsBetter ? '' : ' ↓'}`
  if (mapping.role === 'date' && mapping.format) return `${role}, ${dayOf(mapping.format)}`
  if (mapping.metric === 'duration') return `${role}, ${t(`unit.${mapping.unit ?? 's'}`)}`
  return role
}

/** A date format without its time of day, which is only read over: `yyyy-MM-dd` of `yyyy-MM-dd HH:mm:ss`. */
function dayOf(format: string): string {
  return format.replace(/[\s,'T]*[Hh]{1,2}[:.].*$/, '')
}
