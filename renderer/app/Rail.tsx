import {
  CircleQuestionMark,
  Database,
  History,
  ListTree,
  type LucideIcon,
  MessageSquare,
  Settings,
  Users,
  Vote,
} from 'lucide-react'
import { Popover } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { keysOf } from '../commands/registry.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { openDialog } from './dialogs.ts'
import { type Panel, togglePanel, usePanel } from './panels.ts'
import { SettingsForm } from './SettingsForm.tsx'

const panels: readonly { readonly panel: Panel; readonly icon: LucideIcon }[] = [
  { panel: 'outline', icon: ListTree },
  { panel: 'personas', icon: Users },
  { panel: 'datasets', icon: Database },
  { panel: 'remarks', icon: MessageSquare },
  { panel: 'votes', icon: Vote },
  { panel: 'history', icon: History },
]

/** The narrow bar at the left of the editor: its panels on top, help and settings at the bottom. */
export function Rail() {
  const { t } = useTranslation('app')
  const open = usePanel()
  return (
    <nav data-area className="rail" aria-label={t('rail.label')}>
      {panels.map(({ panel, icon }) => (
        <IconButton
          key={panel}
          className="rail-button"
          icon={icon}
          iconSize={18}
          side="right"
          label={t(`rail.${panel}`)}
          aria-pressed={open === panel}
          data-panel={panel}
          onClick={() => togglePanel(panel)}
        />
      ))}
      <span className="rail-space" />
      <HelpAndSettings side="right" />
    </nav>
  )
}

/** The shortcut sheet and the settings, as two buttons. */
export function HelpAndSettings({ side }: { readonly side: 'right' | 'top' }) {
  const { t } = useTranslation('app')
  return (
    <>
      <IconButton
        className="rail-button"
        icon={CircleQuestionMark}
        iconSize={18}
        side={side}
        label={t('rail.shortcuts')}
        keys={keysOf('shortcuts')}
        onClick={() => openDialog({ kind: 'shortcuts' })}
      />
      <Popover.Root>
        <Popover.Trigger asChild>
          <IconButton
            className="rail-button"
            icon={Settings}
            iconSize={18}
            side={side}
            label={t('rail.settings')}
            data-action="settings"
          />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            className="popover settings"
            side={side}
            align="end"
            sideOffset={8}
            collisionPadding={8}
            aria-label={t('settings.title')}
          >
            <SettingsForm />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </>
  )
}
