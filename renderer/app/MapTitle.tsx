import {
  Camera,
  ChevronDown,
  Copy,
  FileInput,
  GitBranchPlus,
  LayoutTemplate,
  PencilLine,
  Trash2,
  Upload,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setFields } from '../../shared/document/operations/operations.ts'
import { keysOf } from '../commands/registry.ts'
import { useJourney, useSession } from '../document/session-context.ts'
import { deleteMap, duplicateMap } from '../library/map-actions.ts'
import { DraftField } from '../ui/DraftField.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { openDialog } from './dialogs.ts'
import { ParentCrumb } from './ParentCrumb.tsx'
import { goHome, showView } from './router.ts'
import { attempt } from './say-error.ts'

/** The open map's title in the breadcrumb: renamed in place, with a menu of what can be done with the map. */
export function MapTitle() {
  const { t } = useTranslation('app')
  const session = useSession()
  const { id, title } = useJourney()
  const [renaming, setRenaming] = useState(false)
  const shown = title || t('breadcrumb.untitled')
  return (
    <>
      <ParentCrumb journeyId={id} />
      {renaming ? (
        <DraftField
          focusAfter=".crumb-title"
          className="crumb crumb-field"
          label={t('breadcrumb.titleOfMap')}
          value={title}
          onCancel={() => setRenaming(false)}
          onCommit={(typed) => {
            setRenaming(false)
            session.dispatch('renameMap', (document) =>
              setFields(document, { type: 'journey', id, fields: { title: typed } }),
            )
          }}
        />
      ) : (
        <button
          type="button"
          className="crumb crumb-title"
          aria-current="page"
          title={t('mapMenu.rename')}
          onClick={() => setRenaming(true)}
        >
          {shown}
        </button>
      )}
      {/* Here also while the title is being typed: going to the menu is a way to leave the field. */}
      <Menu
        label={t('mapMenu.label')}
        trigger={<IconButton icon={ChevronDown} iconSize={12} small label={t('mapMenu.label')} />}
        onCloseAutoFocus={(event) => renaming && event.preventDefault()}
      >
        <MenuItem icon={PencilLine} onSelect={() => setTimeout(() => setRenaming(true))}>
          {t('mapMenu.rename')}
        </MenuItem>
        <MenuItem icon={Copy} onSelect={() => attempt(duplicateMap({ id, title: shown }))}>
          {t('mapMenu.duplicate')}
        </MenuItem>
        <MenuItem
          icon={GitBranchPlus}
          onSelect={() => openDialog({ kind: 'futureState', map: { id, title: shown } })}
        >
          {t('mapMenu.makeFuture')}
        </MenuItem>
        <MenuItem
          icon={Camera}
          keys={keysOf('takeSnapshot')}
          onSelect={() => openDialog({ kind: 'takeSnapshot', map: { id, title: shown } })}
        >
          {t('mapMenu.takeSnapshot')}
        </MenuItem>
        <MenuItem
          icon={LayoutTemplate}
          onSelect={() => openDialog({ kind: 'saveTemplate', map: { id, title: shown } })}
        >
          {t('mapMenu.saveTemplate')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={FileInput} onSelect={() => showView({ kind: 'import', survey: null })}>
          {t('mapMenu.importSurvey')}
        </MenuItem>
        <MenuItem
          icon={Upload}
          keys={keysOf('export')}
          onSelect={() => openDialog({ kind: 'export' })}
        >
          {t('mapMenu.export')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={Trash2}
          danger
          onSelect={() => attempt(goHome().then(() => deleteMap({ id, title: shown })))}
        >
          {t('mapMenu.delete')}
        </MenuItem>
      </Menu>
    </>
  )
}
