import { useTranslation } from 'react-i18next'
import type { DeletedMap } from '../../shared/rpc/contract.ts'
import { openDialog } from '../app/dialogs.ts'
import { attempt } from '../app/say-error.ts'
import { Button } from '../ui/Button.tsx'
import { whenWords } from './dates.ts'
import './deleted-maps.css'
import { restoreMap } from './map-actions.ts'

/** The maps in the trash: a slip is put right also when its toast has gone, and what shall go goes for good. */
export function DeletedMaps({ maps }: { readonly maps: readonly DeletedMap[] }) {
  const { t, i18n } = useTranslation('library')
  const { t: tApp } = useTranslation('app')
  if (maps.length === 0) return null
  return (
    <details className="deleted-maps">
      <summary>
        {t('deletedMaps.title')} <span className="library-count">{maps.length}</span>
      </summary>
      <ul>
        {maps.map((map) => {
          const { id, title, deletedAt } = map
          const name = title || tApp('breadcrumb.untitled')
          return (
            <li key={id}>
              <span className="deleted-map-title">{name}</span>
              <span className="library-count">
                {t('deletedMaps.when', { when: whenWords(deletedAt, i18n.language, new Date()) })}
              </span>
              <Button
                size="small"
                aria-label={t('deletedMaps.restoreOne', { title: name })}
                onClick={() => attempt(restoreMap(id))}
              >
                {t('deletedMaps.restore')}
              </Button>
              <Button
                size="small"
                look="ghost"
                aria-label={t('deletedMaps.forGoodOne', { title: name })}
                onClick={() => openDialog({ kind: 'deleteForGood', map })}
              >
                {t('deletedMaps.forGood')}
              </Button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
