import { useTranslation } from 'react-i18next'
import type { Persona } from '../../shared/document/persona.ts'
import { attempt } from '../app/say-error.ts'
import { useSession } from '../document/session-context.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { choosePortrait } from './portrait.ts'

/** The persona's face: a click asks for another picture. */
export function PersonaPortrait({ persona }: { readonly persona: Persona }) {
  const { t } = useTranslation('pictures')
  const session = useSession()
  return (
    <button
      type="button"
      className="persona-portrait"
      aria-label={t(persona.portrait ? 'changePortrait' : 'choosePortrait')}
      title={t('dropHint')}
      onClick={() => attempt(choosePortrait(session, persona.id))}
    >
      <Avatar name={persona.name} colour={persona.colour} portrait={persona.portrait} size={88} />
    </button>
  )
}
