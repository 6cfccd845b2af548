import { useTranslation } from 'react-i18next'
import type { CommandLine, MenuLine } from '../../shared/rpc/menu.ts'
import { commandNow, perform } from '../commands/registry.ts'
import { Menu, MenuItem, MenuSeparator, MenuSwitch, SubMenu } from '../ui/Menu.tsx'
import { Mark } from './Mark.tsx'
import { useMenus } from './menus/use-menus.ts'

/** The menu under the mark: what the native menu bar of macOS offers, in the window itself. */
export function AppMenu() {
  const { t } = useTranslation('app')
  return (
    <Menu
      label={t('menu.label')}
      trigger={
        <button type="button" className="top-bar-mark" aria-label={t('menu.label')}>
          <Mark />
        </button>
      }
    >
      <Menus />
    </Menu>
  )
}

/** Stands only while the menu is open: what can be done is what could be done then. */
function Menus() {
  const menus = useMenus()()
  return menus.map(({ name, label, lines }) => (
    <SubMenu key={name} label={label}>
      <Lines lines={lines} />
    </SubMenu>
  ))
}

function Lines({ lines }: { readonly lines: readonly MenuLine[] }) {
  return lines.map((line, index) => <AnyLine key={keyOf(line, index)} line={line} />)
}

const keyOf = (line: MenuLine, index: number) =>
  line.kind === 'separator' ? `separator ${index}` : line.id

function AnyLine({ line }: { readonly line: MenuLine }) {
  switch (line.kind) {
    case 'separator':
      return <MenuSeparator />
    case 'submenu':
      return (
        <SubMenu label={line.label}>
          <Lines lines={line.lines} />
        </SubMenu>
      )
    case 'command':
      return <CommandItem line={line} />
  }
}

function CommandItem({ line }: { readonly line: CommandLine }) {
  const { id, label, keys, enabled, on } = line
  const choose = () => {
    const command = commandNow(id)
    if (command) perform(command)
  }
  return on === null ? (
    <MenuItem keys={keys} disabled={!enabled} onSelect={choose}>
      {label}
    </MenuItem>
  ) : (
    <MenuSwitch keys={keys} disabled={!enabled} on={on} onSelect={choose}>
      {label}
    </MenuSwitch>
  )
}
