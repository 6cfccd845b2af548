import { Eye, Map as MapIcon, Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type JourneyId, journeyBasis, journeyState } from '../../shared/document/journey.ts'
import {
  addPersona,
  attachPersona,
  movePersona,
  removeRecords,
} from '../../shared/document/operations/operations.ts'
import type { Persona } from '../../shared/document/persona.ts'
import { mapOf } from '../../shared/document/query.ts'
import { openMapAt, useLinksTo } from '../app/linked-maps.ts'
import { attempt } from '../app/say-error.ts'
import { useSceneLabels } from '../canvas/use-scene-labels.ts'
import { useDocument, useJourney, useSession } from '../document/session-context.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { EvidenceCoverage } from './EvidenceCoverage.tsx'
import { ChoiceField } from './fields/ChoiceField.tsx'
import { TextField } from './fields/TextField.tsx'
import { InspectorHeader } from './InspectorHeader.tsx'
import { useRecordEdit } from './use-record-edit.ts'

/** The map itself, while nothing on it is selected. */
export function MapInspector() {
  const { t } = useTranslation('inspector')
  const labels = useSceneLabels()
  const journey = useJourney()
  const edit = useRecordEdit('journey', journey.id, 'editMap')
  const title = useRecordEdit('journey', journey.id, 'renameMap')
  const { stages, touchpoints } = useDocument(mapOf)
  return (
    <>
      <InspectorHeader
        icon={<MapIcon size={18} strokeWidth={1.75} />}
        title={journey.title || t('map.untitled')}
        subtitle={t('map.place', {
          stages: t('map.stages', { count: stages.length }),
          count: touchpoints.length,
        })}
      />
      <div className="inspector-fields">
        <TextField
          label={t('field.title')}
          value={journey.title}
          onInput={(value) => title.type('title', { title: value })}
          onDone={title.done}
        />
        <TextField
          label={t('field.scenario')}
          value={journey.scenario}
          placeholder={t('placeholder.scenario')}
          multiline
          onInput={(scenario) => edit.type('scenario', { scenario })}
          onDone={edit.done}
        />
        <TextField
          label={t('field.expectations')}
          value={journey.expectations}
          placeholder={t('placeholder.expectations')}
          multiline
          onInput={(expectations) => edit.type('expectations', { expectations })}
          onDone={edit.done}
        />
        <ChoiceField
          label={t('field.state')}
          value={journey.state}
          choices={journeyState.options.map((value) => ({ value, label: labels.states[value] }))}
          onChange={(state) => state && edit.set({ state })}
        />
        <ChoiceField
          label={t('field.basis')}
          value={journey.basis}
          choices={journeyBasis.options.map((value) => ({ value, label: labels.bases[value] }))}
          onChange={(basis) => basis && edit.set({ basis })}
        />
      </div>
      <EvidenceCoverage />
      <DetailOf journeyId={journey.id} />
      <Personas />
    </>
  )
}

/** The touchpoints of other maps that this map shows in detail, each a way there. */
function DetailOf({ journeyId }: { readonly journeyId: JourneyId }) {
  const { t } = useTranslation('inspector')
  const links = useLinksTo(journeyId)
  if (links.length === 0) return null
  return (
    <section className="inspector-section">
      <h3>{t('linkedMap.usedBy')}</h3>
      <ul>
        {links.map((link) => (
          <li key={link.touchpointId}>
            <Button
              size="small"
              look="ghost"
              onClick={() => attempt(openMapAt(link.journeyId, link.touchpointId))}
            >
              {t('linkedMap.place', {
                touchpoint: link.touchpoint || t('touchpoint.untitled'),
                map: link.title || t('map.untitled'),
              })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Personas() {
  const { t } = useTranslation('inspector')
  const session = useSession()
  const { personas } = useDocument(mapOf)
  const all = useDocument((document) => document.persona)
  const others = Object.values(all).filter(({ id }) => personas.every((each) => each.id !== id))
  const addNew = () => {
    session.dispatch('addPersona', (document) => addPersona(document, {}))
  }
  return (
    <section className="inspector-section">
      <h3>
        {t('map.personas')}
        <Menu
          align="end"
          trigger={
            <Button size="small" look="ghost">
              <Plus size={14} aria-hidden="true" />
              {t('map.addPersona')}
            </Button>
          }
        >
          <MenuItem icon={Plus} onSelect={addNew}>
            {t('map.newPersona')}
          </MenuItem>
          {others.length > 0 && <MenuSeparator />}
          {others.map(({ id, name }) => (
            <MenuItem
              key={id}
              onSelect={() =>
                session.dispatch('addPersona', (document) =>
                  attachPersona(document, { personaId: id }),
                )
              }
            >
              {name || t('map.unnamed')}
            </MenuItem>
          ))}
        </Menu>
      </h3>
      <ul className="inspector-personas">
        {personas.map((persona, place) => (
          <PersonaFields key={persona.id} persona={persona} first={place === 0} />
        ))}
      </ul>
    </section>
  )
}

function PersonaFields(props: { readonly persona: Persona; readonly first: boolean }) {
  const { persona, first } = props
  const { t } = useTranslation('inspector')
  const session = useSession()
  const edit = useRecordEdit('persona', persona.id, 'editPersona')
  const name = persona.name || t('map.unnamed')
  return (
    <li>
      <div className="inspector-persona">
        <Avatar name={persona.name} colour={persona.colour} portrait={persona.portrait} size={24} />
        <strong>{name}</strong>
        {first ? (
          <small>{t('map.pointOfView')}</small>
        ) : (
          <IconButton
            small
            icon={Eye}
            iconSize={14}
            label={t('map.makePointOfView', { name })}
            onClick={() =>
              session.dispatch('editMap', (document) =>
                movePersona(document, { id: persona.id, index: 0 }),
              )
            }
          />
        )}
        <IconButton
          small
          icon={X}
          iconSize={14}
          label={t('map.removePersona', { name })}
          onClick={() =>
            session.dispatch('removePersona', (document) =>
              removeRecords(document, { ids: [persona.id] }),
            )
          }
        />
      </div>
      <TextField
        label={t('field.name')}
        value={persona.name}
        onInput={(value) => edit.type('name', { name: value })}
        onDone={edit.done}
      />
      <TextField
        label={t('field.role')}
        value={persona.role}
        placeholder={t('placeholder.role')}
        onInput={(role) => edit.type('role', { role })}
        onDone={edit.done}
      />
      <TextField
        label={t('field.quote')}
        value={persona.quote}
        placeholder={t('placeholder.quote')}
        multiline
        onInput={(quote) => edit.type('quote', { quote })}
        onDone={edit.done}
      />
    </li>
  )
}
