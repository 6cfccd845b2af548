import { useTranslation } from 'react-i18next'
import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import type { ColumnProfile } from '../../shared/feedback/profile.ts'
import { MenuChoice, MenuHeading, MenuSeparator, SubMenu } from '../ui/Menu.tsx'
import { capitalised } from './format.ts'
import { useImportState } from './import-context.tsx'
import { useGuessWords } from './use-guess-words.ts'

interface ChoicesMenuProps {
  readonly column: ColumnProfile
  readonly mapping: ColumnMapping
  readonly onChange: (mapping: ColumnMapping) => void
}

const ONE = ''
const signs = [';', ',', '|', '\n'] as const

/** Whether a segment's cells hold one answer each, or several choices with a sign between them. */
export function ChoicesMenu({ column, mapping, onChange }: ChoicesMenuProps) {
  const { t } = useTranslation('feedback')
  const why = useGuessWords()
  const said = useImportState(({ edits }) => edits.columns?.[column.name] !== undefined)
  if (mapping.role !== 'segment') return null
  const { choices = ONE, ...rest } = mapping
  const word = (sign: string) => {
    if (sign === ONE) return t('columns.choicesOne')
    return t('columns.choicesBetween', { sign: sign === '\n' ? t('columns.lineBreak') : sign })
  }
  const reason = said ? t('why.said') : why.column(column.reasons, mapping)?.text
  return (
    <>
      <MenuSeparator />
      <SubMenu label={t('columns.choices', { choices: word(choices) })}>
        {reason && <MenuHeading>{reason}</MenuHeading>}
        <MenuChoice
          value={choices}
          choices={[...new Set([ONE, choices, ...signs])].map((sign) => ({
            value: sign,
            label: capitalised(word(sign)),
          }))}
          onChoose={(sign) => onChange(sign === ONE ? rest : { ...rest, choices: sign })}
        />
      </SubMenu>
    </>
  )
}
