import { useTranslation } from 'react-i18next'
import type { TouchpointMatch } from '../../shared/feedback/import-report.ts'
import { attempt } from '../app/say-error.ts'
import type { WizardTouchpoint } from './ImportWizard.tsx'
import { useImportSession, useImportState } from './import-context.tsx'
import { Picker } from './Picker.tsx'
import { choiceOf, type TouchpointChoice } from './touchpoint-choice.ts'

const CREATE = 'create'
const LEAVE = 'leave'

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
  const choose = (key: string) => {
    const next: TouchpointChoice =
      key === CREATE || key === LEAVE ? { kind: key } : { kind: 'touchpoint', id: key }
    attempt(session.chooseTouchpoint(match.value, next))
  }
  return (
    <Picker
      label={t('match.touchpointOf', { value: match.value })}
      value={choice?.kind === 'touchpoint' ? choice.id : (choice?.kind ?? null)}
      placeholder={t('match.choose')}
      choices={[
        ...touchpoints.map(({ id, title, stage }) => ({
          value: id,
          label: twice(title) ? `${stage} / ${title}` : title,
        })),
        { value: CREATE, label: t('match.createOne', { value: match.value }) },
        { value: LEAVE, label: t('match.leave') },
      ]}
      onChoose={choose}
    />
  )
}
