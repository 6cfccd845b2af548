import { useTranslation } from 'react-i18next'
import type { AskedColumn } from '../../shared/feedback/import-report.ts'
import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import type { ColumnProfile } from '../../shared/feedback/profile.ts'
import { MenuChoice, MenuHeading, MenuSeparator, SubMenu } from '../ui/Menu.tsx'
import { scaleOf } from './column-role.ts'
import { goingOnWith } from './going-on.ts'
import { useImportState } from './import-context.tsx'

interface ContinuesMenuProps {
  readonly column: ColumnProfile
  readonly mapping: ColumnMapping
  readonly onChange: (mapping: ColumnMapping) => void
}

const ITSELF = ''

/** Which of the dataset's columns this one goes on with, where an earlier file called it otherwise. */
export function ContinuesMenu({ column, mapping, onChange }: ContinuesMenuProps) {
  const { t } = useTranslation('feedback')
  const asked = useImportState((state) => state.asked)
  const said = useImportState(({ edits }) => edits.columns?.[column.name]?.continues)
  const isProven = useImportState(
    ({ report }) =>
      report?.changes.some((change) => change.column === column.name && change.together) === true,
  )
  const present = mapping.continues ?? ITSELF
  const others = asked.filter(
    (before) => before.name === present || (before.name !== column.name && fits(before, mapping)),
  )
  if (others.length === 0) return null
  const why = said !== undefined ? t('why.said') : isProven ? t('change.proven') : null
  return (
    <>
      <MenuSeparator />
      <SubMenu
        label={
          present === ITSELF ? t('change.goesOnMenu') : t('change.goesOn', { before: present })
        }
      >
        {why && <MenuHeading>{why}</MenuHeading>}
        <MenuChoice
          value={present}
          choices={[
            { value: ITSELF, label: t('change.byName', { column: column.name }) },
            ...others.map(({ name }) => ({ value: name, label: name })),
          ]}
          onChoose={(name) => onChange(goingOnWith(mapping, name === ITSELF ? null : name))}
        />
      </SubMenu>
    </>
  )
}

/** Whether its answers can be counted together with the column's. */
function fits(before: AskedColumn, mapping: ColumnMapping): boolean {
  if (before.role !== mapping.role || before.metric !== (mapping.metric ?? null)) return false
  const scale = scaleOf(mapping)
  if (!scale || !before.scale) return scale === before.scale
  const { min, max, higherIsBetter } = before.scale
  return min === scale.min && max === scale.max && higherIsBetter === scale.higherIsBetter
}
