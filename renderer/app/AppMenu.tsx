import { HardDrive, History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCommandName } from '../commands/command-name.ts'
import { commandOf, keysOf, perform } from '../commands/registry.ts'
import { Menu, MenuItem, MenuSeparator, SubMenu } from '../ui/Menu.tsx'
import { Mark } from './Mark.tsx'
import { attempt } from './say-error.ts'
import { useSettings } from './settings.ts'
import { openWorkspace } from './workspace-actions.ts'

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
      <CommandItem id="goHome" />
      <CommandItem id="newMap" />
      <CommandItem id="loadMap" />
      <MenuSeparator />
      <CommandItem id="newWorkspace" />
      <CommandItem id="openWorkspace" />
      <SubMenu icon={History} label={t('menu.openRecent')} disabled={recent.length === 0}>
        {recent.map(({ name, token }) => (
          <MenuItem key={token} icon={HardDrive} onSelect={() => attempt(openWorkspace(token))}>
            {name}
          </MenuItem>
        ))}
      </SubMenu>
      <CommandItem id="saveCopy" />
      <MenuSeparator />
      <CommandItem id="palette" />
      <CommandItem id="shortcuts" />
    </Menu>
  )
}

/** A command with its own name, icon and keys. */
function CommandItem({ id }: { readonly id: string }) {
  const nameOf = useCommandName()
  const command = commandOf(id)
  return (
    <MenuItem icon={command.icon} keys={keysOf(id)} onSelect={() => perform(command)}>
      {nameOf(command)}
    </MenuItem>
  )
}
