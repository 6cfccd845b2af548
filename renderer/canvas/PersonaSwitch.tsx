import { ChevronUp, Users } from 'lucide-react'
import { mapOf } from '../../shared/document/query.ts'
import { useDocument } from '../document/session-context.ts'
import { Button } from '../ui/Button.tsx'
import { Menu, MenuChoice } from '../ui/Menu.tsx'
import { showPersona, useShownPersona } from './shown-persona.ts'
import { useWords } from './use-words.ts'

const all = ''

/** Whose emotion curve the map shows: one persona's, or those of all to compare. */
export function PersonaSwitch() {
  const { t } = useWords()
  const document = useDocument((present) => present)
  const { personas } = mapOf(document)
  const shown = useShownPersona(document)
  if (personas.length < 2) return null
  const nameOf = (name: string) => name || t('name.persona')
  const one = personas.find(({ id }) => id === shown)
  const name = one ? t('curves.only', { name: nameOf(one.name) }) : t('curves.compare')
  return (
    <div className="floating">
      <Menu
        label={t('curves.label')}
        trigger={
          <Button look="ghost" size="small" title={name}>
            <Users size={14} aria-hidden="true" />
            <span className="persona-switch-name">{name}</span>
            <ChevronUp size={12} strokeWidth={2} aria-hidden="true" />
          </Button>
        }
      >
        <MenuChoice
          value={shown ?? all}
          choices={[
            { value: all, label: t('curves.compare') },
            ...personas.map(({ id, name }) => ({
              value: id,
              label: t('curves.only', { name: nameOf(name) }),
            })),
          ]}
          onChoose={(value) =>
            showPersona(document, personas.find(({ id }) => id === value)?.id ?? null)
          }
        />
      </Menu>
    </div>
  )
}
