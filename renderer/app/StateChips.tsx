import { BadgeCheck, ChevronDown, CircleDashed, CircleDot, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Journey, journeyBasis, journeyState } from '../../shared/document/journey.ts'
import { setFields } from '../../shared/document/operations/operations.ts'
import { useJourney, useSession } from '../document/session-context.ts'
import { ChipButton } from '../ui/Chip.tsx'
import { Menu, MenuChoice } from '../ui/Menu.tsx'

export const basisIcons: Readonly<Record<Journey['basis'], LucideIcon>> = {
  assumption: CircleDashed,
  research: BadgeCheck,
  both: CircleDot,
}

/** How a basis looks as a chip: research is the one that stands on something. */
export const basisLook = (basis: Journey['basis']): 'ok' | 'plain' =>
  basis === 'research' ? 'ok' : 'plain'

/** Current or future, assumed or researched: two decisions that every map shows, changed by menus. */
export function StateChips() {
  const { t } = useTranslation('app')
  const session = useSession()
  const { id, state, basis } = useJourney()
  const set = (fields: Partial<Pick<Journey, 'state' | 'basis'>>) =>
    session.dispatch('editMap', (document) => setFields(document, { type: 'journey', id, fields }))
  return (
    <span className="state-chips">
      <Menu
        trigger={
          <ChipButton aria-label={t('state.label', { state: t(`state.${state}`) })}>
            {t(`state.${state}`)}
            <ChevronDown size={12} strokeWidth={2} aria-hidden />
          </ChipButton>
        }
      >
        <MenuChoice
          value={state}
          choices={journeyState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChoose={(value) => set({ state: value })}
        />
      </Menu>
      <Menu
        trigger={
          <ChipButton
            look={basisLook(basis)}
            icon={basisIcons[basis]}
            aria-label={t('basis.label', { basis: t(`basis.${basis}`) })}
          >
            {t(`basis.${basis}`)}
          </ChipButton>
        }
      >
        <MenuChoice
          value={basis}
          choices={journeyBasis.options.map((value) => ({ value, label: t(`basis.${value}`) }))}
          onChoose={(value) => set({ basis: value })}
        />
      </Menu>
    </span>
  )
}
