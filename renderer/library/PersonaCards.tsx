import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Persona } from '../../shared/document/persona.ts'
import type { MapSummary } from '../../shared/rpc/contract.ts'
import { attempt } from '../app/say-error.ts'
import { createPersonaFromLibrary, openPersonaPage } from '../personas/persona-actions.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Section } from './Section.tsx'

interface PersonaCardsProps {
  readonly personas: readonly Persona[]
  readonly maps: readonly MapSummary[]
}

/** The workspace's personas; each opens on its own page. */
export function PersonaCards({ personas, maps }: PersonaCardsProps) {
  const { t } = useTranslation('library')
  return (
    <Section
      title={t('personas')}
      count={personas.length}
      action={
        <IconButton
          icon={Plus}
          label={t('newPersona')}
          disabled={maps.length === 0}
          onClick={() => attempt(createPersonaFromLibrary(maps))}
        />
      }
    >
      {personas.length === 0 ? (
        <p className="library-empty">{t('emptyPersonas')}</p>
      ) : (
        <ul className="persona-cards">
          {personas.map((persona) => (
            <li key={persona.id}>
              <button
                type="button"
                className="persona-card"
                data-id={persona.id}
                disabled={maps.length === 0}
                onClick={() => attempt(openPersonaPage(persona.id, maps))}
              >
                <Avatar
                  name={persona.name}
                  colour={persona.colour}
                  portrait={persona.portrait}
                  size={36}
                />
                <span className="persona-card-words">
                  <b>{persona.name || t('unnamed')}</b>
                  <small>{persona.role || t('noRole')}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
