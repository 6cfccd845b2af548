import { useTranslation } from 'react-i18next'
import type { TouchpointMatch } from '../../shared/feedback/import-report.ts'
import { attempt } from '../app/say-error.ts'
import { MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import type { WizardTouchpoint } from './ImportWizard.tsx'
import { useImportSession, useImportState } from './import-context.tsx'
import { Picker } from './Picker.tsx'
import { choiceOf } from './touchpoint-choice.ts'

interface MatchPickerProps {
  readonly match: TouchpointMatch
  readonly touchpoints: readonly WizardTouchpoint[]
}

/** The touchpoint that a value of the file means: one of the map's, a new one, or none. */
export function MatchPicker({ match, touchpoints }: MatchPickerProps) {
  const { t } = useTranslation('feedback')
  const session = useImportSession()
  const choices = useImportState((state) => state.choices)
  const choice = choiceOf(match, choices)
  const twice = (title: string) => touchpoints.filter((each) => each.title === title).length > 1
  const choose = (next: Parameters<typeof session.chooseTouchpoint>[1]) =>
    attempt(session.chooseTouchpoint(match.value, next))
  return (
    <Picker
      label={t('match.touchpointOf', { value: match.value })}
      value={choice?.kind === 'touchpoint' ? choice.id : null}
      placeholder={
        choice?.kind === 'create'
          ? t('match.createOne', { value: match.value })
          : t(choice?.kind === 'leave' ? 'match.leave' : 'match.choose')
      }
      choices={touchpoints.map(({ id, title, stage }) => ({
        value: id,
        label: twice(title) ? `${stage} / ${title}` : title,
      }))}
      onChoose={(id) => choose({ kind: 'touchpoint', id })}
    >
      {touchpoints.length > 0 && <MenuSeparator />}
      <MenuItem onSelect={() => choose({ kind: 'create' })}>
        {t('match.createOne', { value: match.value })}
      </MenuItem>
      <MenuItem onSelect={() => choose({ kind: 'leave' })}>{t('match.leave')}</MenuItem>
    </Picker>
  )
}
