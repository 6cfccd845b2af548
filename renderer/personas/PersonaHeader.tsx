import { Ellipsis, Image, ImageOff, MapPinPlus, Route, Trash2, UserMinus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { personaColour } from '../../shared/document/field.ts'
import { attachPersona, removeRecords } from '../../shared/document/operations/operations.ts'
import type { Persona } from '../../shared/document/persona.ts'
import { showView } from '../app/router.ts'
import { attempt } from '../app/say-error.ts'
import { useJourney, useSession } from '../document/session-context.ts'
import { useLibrary } from '../library/library-store.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { InlineText } from '../ui/InlineText.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { showToast } from '../ui/toast.ts'
import { PersonaPortrait } from './PersonaPortrait.tsx'
import { deletePersona } from './persona-actions.ts'
import { choosePortrait, setPortrait } from './portrait.ts'
import { usePersonaEdit } from './use-persona-edit.ts'

/** Who the persona is at a glance: initials, name, role and quote, its colour, and the way back to the map. */
export function PersonaHeader({ persona }: { readonly persona: Persona }) {
  const { t } = useTranslation('personas')
  const { t: tPictures } = useTranslation('pictures')
  const edit = usePersonaEdit(persona.id)
  const session = useSession()
  const name = useRef<HTMLTextAreaElement>(null)
  const isNew = useRef(persona.name === '')
  useEffect(() => {
    if (isNew.current) name.current?.focus()
  }, [])
  return (
    <header className="persona-head">
      <div className="persona-face">
        <PersonaPortrait persona={persona} />
        <ColourChoice persona={persona} />
      </div>
      <div className="persona-who">
        <h1>
          <InlineText
            ref={name}
            value={persona.name}
            label={t('page.name')}
            placeholder={t('unnamed')}
            onChange={(typed) => edit.type('name', { name: typed })}
            onDone={edit.done}
          />
        </h1>
        <p className="persona-role">
          <InlineText
            value={persona.role}
            label={t('page.role')}
            placeholder={t('page.roleHint')}
            onChange={(role) => edit.type('role', { role })}
            onDone={edit.done}
          />
        </p>
        <blockquote className="persona-quote">
          <InlineText
            value={persona.quote}
            label={t('page.quote')}
            placeholder={t('page.quoteHint')}
            multiline
            onChange={(quote) => edit.type('quote', { quote })}
            onDone={edit.done}
          />
        </blockquote>
      </div>
      <div className="persona-actions">
        <Button onClick={() => attempt(choosePortrait(session, persona.id))}>
          <Image size={14} strokeWidth={1.75} aria-hidden />
          {tPictures('portrait')}
        </Button>
        <Button onClick={() => showView({ kind: 'canvas' })}>
          <Route size={14} strokeWidth={1.75} aria-hidden />
          {t('page.toMap')}
        </Button>
        <PersonaMenu persona={persona} />
      </div>
    </header>
  )
}

function ColourChoice({ persona }: { readonly persona: Persona }) {
  const { t } = useTranslation('personas')
  const edit = usePersonaEdit(persona.id)
  return (
    <div className="persona-colours" role="radiogroup" aria-label={t('page.colour')}>
      {personaColour.options.map((colour, index) => (
        <label key={colour} className="persona-colour">
          <input
            type="radio"
            name="persona-colour"
            aria-label={t('page.colourNumber', { number: index + 1 })}
            checked={persona.colour === colour}
            onChange={() => edit.set({ colour })}
          />
          <span className={`persona-colour-dot avatar-${colour}`} />
        </label>
      ))}
    </div>
  )
}

function PersonaMenu({ persona }: { readonly persona: Persona }) {
  const { t, i18n } = useTranslation('personas')
  const { t: tPictures } = useTranslation('pictures')
  const { t: tApp } = useTranslation('app')
  const session = useSession()
  const journey = useJourney()
  const { library } = useLibrary()
  const { id } = persona
  const onThisMap = journey.personaIds.includes(id)
  const others =
    library?.maps.filter(
      (map) => map.id !== journey.id && map.personas.some((each) => each.id === id),
    ) ?? []
  const title = journey.title || tApp('breadcrumb.untitled')
  const untitled = tApp('breadcrumb.untitled')
  const remove = () => {
    const maps = [...(onThisMap ? [title] : []), ...others.map((map) => map.title || untitled)]
    if (maps.length === 0) attempt(deletePersona(persona, journey.id))
    else {
      const list = new Intl.ListFormat(i18n.language).format(maps.map((each) => `“${each}”`))
      showToast({ look: 'problem', text: t('page.stillOn', { count: maps.length, maps: list }) })
    }
  }
  return (
    <Menu align="end" trigger={<IconButton icon={Ellipsis} label={t('page.menu')} />}>
      {onThisMap ? (
        <MenuItem
          icon={UserMinus}
          onSelect={() =>
            session.dispatch('removePersona', (document) => removeRecords(document, { ids: [id] }))
          }
        >
          {t('remove')}
        </MenuItem>
      ) : (
        <MenuItem
          icon={MapPinPlus}
          onSelect={() =>
            session.dispatch('addPersona', (document) => attachPersona(document, { personaId: id }))
          }
        >
          {t('page.addToMap', { title })}
        </MenuItem>
      )}
      {persona.portrait && (
        <MenuItem icon={ImageOff} onSelect={() => setPortrait(session, id, null)}>
          {tPictures('removePortrait')}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon={Trash2} danger disabled={library === null} onSelect={remove}>
        {t('page.delete')}
      </MenuItem>
    </Menu>
  )
}
