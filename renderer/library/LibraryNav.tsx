import { Database, HardDrive, House, LayoutGrid, type LucideIcon, Route, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { HelpAndSettings } from '../app/Rail.tsx'
import { goHome, type LibrarySection, librarySections } from '../app/router.ts'
import { attempt } from '../app/say-error.ts'
import { useSettings } from '../app/settings.ts'
import { useWorkspace } from '../app/workspace.ts'
import { whenWords } from './dates.ts'
import { useLibrary } from './library-store.ts'
import { templatesIn } from './templates-in.ts'

const icons: Readonly<Record<LibrarySection, LucideIcon>> = {
  home: House,
  maps: Route,
  personas: Users,
  datasets: Database,
  templates: LayoutGrid,
}

/** The workspace's table of contents at the left of the start page and of a persona's page. */
export function LibraryNav({ current }: { readonly current: LibrarySection }) {
  const { t, i18n } = useTranslation('library')
  const { library } = useLibrary()
  const { language } = useSettings()
  const { info } = useWorkspace()
  const count = (section: LibrarySection) => {
    if (!library || section === 'home') return null
    if (section === 'templates') return templatesIn(library.templates, language).length
    return library[section].length
  }
  return (
    <nav data-area className="library-nav" aria-label={t('nav')}>
      <div className="library-workspace">
        <span className="library-initial" aria-hidden>
          {info?.name.slice(0, 1).toLocaleUpperCase()}
        </span>
        <span className="library-workspace-words">
          <b>{info?.name}</b>
          <small>{t('onThisComputer')}</small>
        </span>
      </div>
      <ul>
        {librarySections.map((section) => {
          const Icon = icons[section]
          return (
            <li key={section}>
              <button
                type="button"
                className="library-nav-item"
                aria-current={section === current ? 'page' : undefined}
                onClick={() => attempt(goHome(section))}
              >
                <Icon size={16} strokeWidth={1.75} aria-hidden />
                {t(section)}
                <span className="library-nav-count">{count(section)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <div className="library-nav-foot">
        <div className="library-file">
          <HardDrive size={14} strokeWidth={1.75} aria-hidden />
          <span>
            <span className="library-file-name">{info?.fileName}</span>
            {info &&
              (info.backedUpAt === null
                ? t('notBackedUp')
                : t('backedUp', { when: whenWords(info.backedUpAt, i18n.language, new Date()) }))}
          </span>
        </div>
        <div className="library-nav-buttons">
          <HelpAndSettings side="top" />
        </div>
      </div>
    </nav>
  )
}
