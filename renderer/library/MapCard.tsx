import { Copy, Ellipsis, GitBranchPlus, LayoutTemplate, PencilLine, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { personaColour } from '../../shared/document/field.ts'
import type { MapSummary } from '../../shared/rpc/contract.ts'
import { openDialog } from '../app/dialogs.ts'
import { openMapPage } from '../app/router.ts'
import { basisIcons, basisLook } from '../app/StateChips.tsx'
import { attempt } from '../app/say-error.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Chip } from '../ui/Chip.tsx'
import { DraftField } from '../ui/DraftField.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { whenWords } from './dates.ts'
import { deleteMap, duplicateMap, renameMap } from './map-actions.ts'
import { Thumbnail } from './Thumbnail.tsx'

/** One map of the workspace: its picture, title, ground and personas. */
export function MapCard({ map }: { readonly map: MapSummary }) {
  const { t, i18n } = useTranslation('library')
  const { t: tApp } = useTranslation('app')
  const [renaming, setRenaming] = useState(false)
  const title = map.title || tApp('breadcrumb.untitled')
  return (
    <article className="map-card" data-id={map.id}>
      <Thumbnail journeyId={map.id} stamp={map.updatedAt} title={title} />
      <div className="map-card-words">
        <div className="map-card-head">
          {renaming ? (
            <DraftField
              focusAfter={`.map-card[data-id="${map.id}"] .map-card-open`}
              className="map-card-field"
              label={t('nameOfMap')}
              value={map.title}
              onCancel={() => setRenaming(false)}
              onCommit={(typed) => {
                setRenaming(false)
                attempt(renameMap(map.id, typed))
              }}
            />
          ) : (
            <h3>
              <button
                type="button"
                className="map-card-open"
                aria-label={t('open', { title })}
                onClick={() => attempt(openMapPage(map.id))}
              >
                {title}
              </button>
            </h3>
          )}
          <Menu
            align="end"
            trigger={
              <IconButton
                className="map-card-menu"
                icon={Ellipsis}
                small
                label={t('menuOf', { title })}
              />
            }
            onCloseAutoFocus={(event) => renaming && event.preventDefault()}
          >
            <MenuItem icon={PencilLine} onSelect={() => setTimeout(() => setRenaming(true))}>
              {t('rename')}
            </MenuItem>
            <MenuItem icon={Copy} onSelect={() => attempt(duplicateMap({ id: map.id, title }))}>
              {t('duplicate')}
            </MenuItem>
            <MenuItem
              icon={GitBranchPlus}
              onSelect={() => openDialog({ kind: 'futureState', map: { id: map.id, title } })}
            >
              {t('makeFuture')}
            </MenuItem>
            <MenuItem
              icon={LayoutTemplate}
              onSelect={() => openDialog({ kind: 'saveTemplate', map: { id: map.id, title } })}
            >
              {t('saveTemplate')}
            </MenuItem>
            <MenuSeparator />
            <MenuItem
              icon={Trash2}
              danger
              onSelect={() => attempt(deleteMap({ id: map.id, title }))}
            >
              {t('delete')}
            </MenuItem>
          </Menu>
        </div>
        <div className="map-card-facts">
          {map.state === 'future' ? (
            <Chip small>{tApp('state.future')}</Chip>
          ) : (
            <Chip small look={basisLook(map.basis)} icon={basisIcons[map.basis]}>
              {tApp(`basis.${map.basis}`)}
            </Chip>
          )}
          <span className="map-card-edited">
            {t('edited', { when: whenWords(map.updatedAt, i18n.language, new Date()) })}
          </span>
          <span className="map-card-personas">
            {map.personas.slice(0, 3).map(({ id, name, colour, portrait }) => (
              <Avatar
                key={id}
                size={24}
                name={name}
                portrait={portrait}
                colour={personaColour.catch('u1').parse(colour)}
                labelled
              />
            ))}
          </span>
        </div>
      </div>
    </article>
  )
}
