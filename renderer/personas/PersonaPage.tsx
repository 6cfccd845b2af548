import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Persona, PersonaId } from '../../shared/document/persona.ts'
import { SaveBanner, WorkspaceBanners } from '../app/Banners.tsx'
import { goHome, showView } from '../app/router.ts'
import { SaveState } from '../app/SaveState.tsx'
import { attempt } from '../app/say-error.ts'
import { TopBarFrame } from '../app/TopBarFrame.tsx'
import { UndoButtons } from '../app/UndoButtons.tsx'
import { useDocument, useSession } from '../document/session-context.ts'
import { LibraryNav } from '../library/LibraryNav.tsx'
import { loadLibrary, useLibrary } from '../library/library-store.ts'
import { MapCard } from '../library/MapCard.tsx'
import { usePictureTarget } from '../pictures/use-picture-target.ts'
import { InlineText } from '../ui/InlineText.tsx'
import { ChannelList } from './ChannelList.tsx'
import { PersonaHeader } from './PersonaHeader.tsx'
import { PersonaList } from './PersonaList.tsx'
import { setPortrait } from './portrait.ts'
import { SegmentEvidence } from './SegmentEvidence.tsx'
import { TraitList } from './TraitList.tsx'
import { usePersonaEdit } from './use-persona-edit.ts'

/** One persona, edited where it stands. */
export function PersonaPage({ personaId }: { readonly personaId: PersonaId }) {
  const { t } = useTranslation('personas')
  const { t: tApp } = useTranslation('app')
  const persona = useDocument((document) => document.persona[personaId])
  useEffect(() => void loadLibrary(), [])
  const gone = persona === undefined
  useEffect(() => {
    // Undo can take the persona away again: back to where it was added.
    if (gone) showView({ kind: 'canvas' })
  }, [gone])
  return (
    <div className="page">
      <TopBarFrame
        crumbs={[
          {
            key: 'personas',
            node: (
              <button
                type="button"
                className="crumb crumb-link"
                onClick={() => attempt(goHome('personas'))}
              >
                {tApp('breadcrumb.personas')}
              </button>
            ),
          },
          { key: 'name', node: <b className="crumb">{persona?.name || t('unnamed')}</b> },
        ]}
        end={
          <>
            <UndoButtons />
            <SaveState />
          </>
        }
      />
      <WorkspaceBanners />
      <SaveBanner />
      <div className="library">
        <LibraryNav current="personas" />
        {persona && <PersonaSheet persona={persona} />}
      </div>
    </div>
  )
}

const listFields = ['goals', 'needs', 'motivations', 'frustrations', 'behaviours'] as const
type ListField = (typeof listFields)[number]

function PersonaSheet({ persona }: { readonly persona: Persona }) {
  const { t } = useTranslation('personas')
  const edit = usePersonaEdit(persona.id)
  const session = useSession()
  const portrait = usePictureTarget((picture) => setPortrait(session, persona.id, picture))
  const list = (field: ListField) => (
    <PersonaList
      key={field}
      title={t(`page.${field}`)}
      entries={persona[field]}
      onType={(entries) => edit.type(field, { [field]: entries })}
      onSet={(entries) => edit.set({ [field]: entries })}
      onDone={edit.done}
    />
  )
  return (
    <main
      className={`persona-main${portrait.over ? ' persona-main-over' : ''}`}
      {...portrait.handlers}
    >
      <div className="persona-sheet">
        <PersonaHeader persona={persona} />
        <div className="persona-columns">
          <div>
            <Prose
              persona={persona}
              field="bio"
              title={t('page.about')}
              hint={t('page.aboutHint')}
            />
            <Prose
              persona={persona}
              field="demographics"
              title={t('page.demographics')}
              hint={t('page.demographicsHint')}
            />
            <ChannelList chosen={persona.channels} onSet={(channels) => edit.set({ channels })} />
            <TraitList persona={persona} />
            <Prose
              persona={persona}
              field="basedOn"
              title={t('page.basedOn')}
              hint={t('page.basedOnHint')}
            />
          </div>
          <div className="persona-lists">
            <div>{listFields.slice(0, 3).map((field) => list(field))}</div>
            <div>{listFields.slice(3).map((field) => list(field))}</div>
            <PersonaMaps persona={persona} />
          </div>
        </div>
      </div>
      <SegmentEvidence persona={persona} />
    </main>
  )
}

interface ProseProps {
  readonly persona: Persona
  readonly field: 'bio' | 'demographics' | 'basedOn'
  readonly title: string
  readonly hint: string
}

/** A few sentences under a heading. */
function Prose({ persona, field, title, hint }: ProseProps) {
  const edit = usePersonaEdit(persona.id)
  return (
    <section className="persona-block" aria-label={title}>
      <h2>{title}</h2>
      <InlineText
        className="persona-prose"
        value={persona[field]}
        label={title}
        placeholder={hint}
        multiline
        onChange={(text) => edit.type(field, { [field]: text })}
        onDone={edit.done}
      />
    </section>
  )
}

/** The maps on which the persona stands. */
function PersonaMaps({ persona }: { readonly persona: Persona }) {
  const { t } = useTranslation('personas')
  const maps = useLibrary().library?.maps.filter(({ personas }) =>
    personas.some(({ id }) => id === persona.id),
  )
  if (!maps) return null
  return (
    <section className="persona-maps">
      <h2>{maps.length === 0 ? t('page.inNoMap') : t('page.inMaps', { count: maps.length })}</h2>
      <div className="persona-map-cards">
        {maps.map((map) => (
          <MapCard key={map.id} map={map} />
        ))}
      </div>
    </section>
  )
}
