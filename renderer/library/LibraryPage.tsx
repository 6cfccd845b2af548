import { Download, Plus, Route } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { WorkspaceBanners } from '../app/Banners.tsx'
import { openDialog } from '../app/dialogs.ts'
import { explain } from '../app/explain.ts'
import { startImport } from '../app/import-survey.ts'
import type { LibrarySection } from '../app/router.ts'
import { attempt } from '../app/say-error.ts'
import { TopBarFrame } from '../app/TopBarFrame.tsx'
import { Button } from '../ui/Button.tsx'
import { DatasetTable } from './DatasetTable.tsx'
import { DeletedMaps } from './DeletedMaps.tsx'
import { DropZone } from './DropZone.tsx'
import { LibraryNav } from './LibraryNav.tsx'
import { type Library, loadLibrary, useLibrary } from './library-store.ts'
import { MapCard } from './MapCard.tsx'
import { PersonaCards } from './PersonaCards.tsx'
import { Section } from './Section.tsx'
import { TemplateRow } from './TemplateRow.tsx'

/** The start page: everything that the workspace holds, or one kind of it. */
export function LibraryPage({ section }: { readonly section: LibrarySection }) {
  const { t } = useTranslation('library')
  const { t: tApp } = useTranslation('app')
  const { library, error } = useLibrary()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => void loadLibrary(), [])
  const arrived = library !== null
  useEffect(() => {
    // What had the focus is gone with the page that was left.
    if (arrived && document.activeElement === document.body) heading.current?.focus()
  }, [arrived])
  return (
    <div className="page">
      <TopBarFrame />
      <WorkspaceBanners />
      <div className="library">
        <LibraryNav current={section} />
        <main className="library-main">
          <header className="library-head">
            <h1 ref={heading} tabIndex={-1}>
              {t(section)}
            </h1>
            <Button size="big" onClick={() => attempt(startImport())}>
              <Download size={14} strokeWidth={1.75} aria-hidden />
              {t('importSurvey')}
            </Button>
            <Button
              size="big"
              look="primary"
              data-action="new-map"
              onClick={() => openDialog({ kind: 'newMap' })}
            >
              <Plus size={14} strokeWidth={1.75} aria-hidden />
              {t('newMap')}
            </Button>
          </header>
          {error && (
            <p className="library-error" role="alert">
              {t('failed')} {explain(error)}{' '}
              <Button size="small" onClick={() => void loadLibrary()}>
                {tApp('tryAgain')}
              </Button>
            </p>
          )}
          {library && <Contents section={section} library={library} />}
        </main>
      </div>
    </div>
  )
}

interface ContentsProps {
  readonly section: LibrarySection
  readonly library: Library
}

function Contents({ section, library }: ContentsProps) {
  const shows = (other: LibrarySection) => section === 'home' || section === other
  return (
    <>
      {shows('maps') && <Maps library={library} />}
      {shows('personas') && <PersonaCards personas={library.personas} maps={library.maps} />}
      {shows('datasets') && (
        <div className="library-two">
          <DatasetTable datasets={library.datasets} />
          <DropZone />
        </div>
      )}
      {shows('templates') && (
        <TemplateRow templates={library.templates} {...(section === 'home' && { limit: 6 })} />
      )}
    </>
  )
}

function Maps({ library: { maps, deletedMaps } }: { readonly library: Library }) {
  const { t } = useTranslation('library')
  return (
    <Section
      title={t('maps')}
      count={maps.length}
      action={maps.length > 1 && <span>{t('lastEdited')}</span>}
    >
      {maps.length === 0 ? (
        <div className="library-no-maps">
          <Route size={20} strokeWidth={1.5} aria-hidden />
          <b>{t('emptyMaps')}</b>
          <p>{t('emptyMapsDetail')}</p>
        </div>
      ) : (
        <div className="map-cards">
          {maps.map((map) => (
            <MapCard key={map.id} map={map} />
          ))}
        </div>
      )}
      <DeletedMaps maps={deletedMaps} />
    </Section>
  )
}
