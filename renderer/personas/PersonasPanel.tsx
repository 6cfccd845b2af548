import {
  ArrowDown,
  ArrowUp,
  Ellipsis,
  Image,
  MessageSquare,
  PanelLeftClose,
  PencilLine,
  Plus,
  UserMinus,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../shared/document/id.ts'
import {
  addPersona,
  attachPersona,
  movePersona,
  removeRecords,
} from '../../shared/document/operations/operations.ts'
import type { Persona } from '../../shared/document/persona.ts'
import { mapOf } from '../../shared/document/query.ts'
import { closePanel } from '../app/panels.ts'
import { showView } from '../app/router.ts'
import { attempt } from '../app/say-error.ts'
import { useDocument, useSession } from '../document/session-context.ts'
import { usePictureTarget } from '../pictures/use-picture-target.ts'
import { commentOn } from '../remarks/remarks-store.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuHeading, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { choosePortrait, setPortrait } from './portrait.ts'

/** Whose journey it is: the map's personas, and those of the workspace to choose from. */
export function PersonasPanel() {
  const { t } = useTranslation('personas')
  const personas = useDocument((document) => mapOf(document).personas)
  return (
    <aside className="panel" aria-label={t('title')}>
      <header className="panel-head">
        <h2>{t('title')}</h2>
        <AddPersonaMenu />
        <IconButton icon={PanelLeftClose} label={t('close')} onClick={closePanel} />
      </header>
      <div className="panel-body">
        {personas.length === 0 && (
          <p className="panel-empty">
            <b>{t('empty')}</b>
            {t('emptyDetail')}
          </p>
        )}
        <ul className="panel-personas">
          {personas.map((persona, index) => (
            <PersonaRow
              key={persona.id}
              persona={persona}
              index={index}
              last={index === personas.length - 1}
            />
          ))}
        </ul>
      </div>
    </aside>
  )
}

interface PersonaRowProps {
  readonly persona: Persona
  readonly index: number
  readonly last: boolean
}

function PersonaRow({ persona, index, last }: PersonaRowProps) {
  const { t } = useTranslation('personas')
  const { t: tPictures } = useTranslation('pictures')
  const session = useSession()
  const { id } = persona
  const name = persona.name || t('unnamed')
  const open = () => showView({ kind: 'persona', personaId: id })
  const portrait = usePictureTarget((picture) => setPortrait(session, id, picture))
  const move = (to: number) =>
    session.dispatch('editMap', (document) => movePersona(document, { id, index: to }))
  return (
    <li
      className={`panel-persona${portrait.over ? ' panel-persona-over' : ''}`}
      data-id={id}
      {...portrait.handlers}
    >
      <button type="button" className="panel-persona-open" onClick={open}>
        <Avatar name={persona.name} colour={persona.colour} portrait={persona.portrait} size={24} />
        <span className="panel-persona-words">
          <b>{name}</b>
          <small title={persona.role}>
            {index === 0 ? t('pointOfView') : persona.role || t('noRole')}
          </small>
        </span>
      </button>
      <Menu
        trigger={<IconButton icon={Ellipsis} iconSize={14} small label={t('menuOf', { name })} />}
      >
        <MenuItem icon={PencilLine} onSelect={open}>
          {t('edit')}
        </MenuItem>
        <MenuItem icon={MessageSquare} onSelect={() => commentOn(session, id)}>
          {t('comment')}
        </MenuItem>
        <MenuItem icon={Image} onSelect={() => attempt(choosePortrait(session, id))}>
          {tPictures(persona.portrait ? 'changePortrait' : 'choosePortrait')}
        </MenuItem>
        <MenuItem icon={ArrowUp} disabled={index === 0} onSelect={() => move(index - 1)}>
          {t('moveUp')}
        </MenuItem>
        <MenuItem icon={ArrowDown} disabled={last} onSelect={() => move(index + 1)}>
          {t('moveDown')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={UserMinus}
          danger
          onSelect={() =>
            session.dispatch('removePersona', (document) => removeRecords(document, { ids: [id] }))
          }
        >
          {t('remove')}
        </MenuItem>
      </Menu>
    </li>
  )
}

function AddPersonaMenu() {
  const { t } = useTranslation('personas')
  const session = useSession()
  const all = useDocument((document) => document.persona)
  const onMap = useDocument((document) => mapOf(document).personas)
  const others = Object.values(all)
    .filter((persona) => !onMap.includes(persona))
    .sort((a, b) => a.name.localeCompare(b.name))
  const addNew = () => {
    const id = newId('persona')
    session.dispatch('addPersona', (document) => addPersona(document, { id }))
    showView({ kind: 'persona', personaId: id })
  }
  return (
    <Menu trigger={<IconButton icon={Plus} label={t('add')} data-action="add-persona" />}>
      <MenuItem icon={Plus} onSelect={addNew}>
        {t('new')}
      </MenuItem>
      {others.length > 0 && (
        <>
          <MenuSeparator />
          <MenuHeading>{t('existing')}</MenuHeading>
        </>
      )}
      {others.map(({ id, name }) => (
        <MenuItem
          key={id}
          onSelect={() =>
            session.dispatch('addPersona', (document) => attachPersona(document, { personaId: id }))
          }
        >
          {name || t('unnamed')}
        </MenuItem>
      ))}
    </Menu>
  )
}
