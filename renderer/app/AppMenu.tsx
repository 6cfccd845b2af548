import {
  FileDown,
  FilePlus2,
  FolderOpen,
  HardDrive,
  History,
  House,
  Keyboard,
  Plus,
  Save,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuItem, MenuSeparator, SubMenu } from '../ui/Menu.tsx'
import { openDialog } from './dialogs.ts'
import { Mark } from './Mark.tsx'
import { goHome } from './router.ts'
import { attempt } from './say-error.ts'
import { useSettings } from './settings.ts'
import { loadMapFile, newWorkspace, openWorkspace, saveCopy } from './workspace-actions.ts'

/** The menu under the mark: maps and workspaces. */
export function AppMenu() {
  const { t } = useTranslation('app')
  const { recent } = useSettings()
  return (
    <Menu
      label={t('menu.label')}
      trigger={
        <button type="button" className="top-bar-mark" aria-label={t('menu.label')}>
          <Mark />
        </button>
      }
    >
      <MenuItem icon={House} onSelect={() => attempt(goHome())}>
        {t('menu.home')}
      </MenuItem>
      <MenuItem icon={Plus} onSelect={() => openDialog({ kind: 'newMap' })}>
        {t('menu.newMap')}
      </MenuItem>
      <MenuItem icon={FileDown} onSelect={() => attempt(loadMapFile())}>
        {t('menu.loadMap')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={FilePlus2} onSelect={() => attempt(newWorkspace())}>
        {t('menu.newWorkspace')}
      </MenuItem>
      <MenuItem icon={FolderOpen} keys="Ctrl O" onSelect={() => attempt(openWorkspace())}>
        {t('menu.openWorkspace')}
      </MenuItem>
      <SubMenu icon={History} label={t('menu.openRecent')} disabled={recent.length === 0}>
        {recent.map(({ name, token }) => (
          <MenuItem key={token} icon={HardDrive} onSelect={() => attempt(openWorkspace(token))}>
            {name}
          </MenuItem>
        ))}
      </SubMenu>
      <MenuItem icon={Save} onSelect={() => attempt(saveCopy())}>
        {t('menu.saveCopy')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={Keyboard} keys="?" onSelect={() => openDialog({ kind: 'shortcuts' })}>
        {t('rail.shortcuts')}
      </MenuItem>
    </Menu>
  )
}
