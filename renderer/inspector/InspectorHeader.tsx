import { Copy, Ellipsis, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keysOf } from '../commands/registry.ts'
import { Menu, MenuItem } from '../ui/Menu.tsx'

/** What is shown: an icon, its name, where it stands, and the menu of what can be done with all of it. */
export function InspectorHeader(props: {
  readonly icon: ReactNode
  readonly title: string
  readonly subtitle: string
  readonly onDuplicate?: () => void
  readonly onDelete?: () => void
}) {
  const { t } = useTranslation('inspector')
  return (
    <header className="inspector-header">
      <span className="inspector-icon" aria-hidden="true">
        {props.icon}
      </span>
      <div className="inspector-heading">
        <h2 title={props.title}>{props.title}</h2>
        <p title={props.subtitle}>{props.subtitle}</p>
      </div>
      {(props.onDuplicate || props.onDelete) && (
        <Menu
          align="end"
          label={t('more')}
          trigger={
            <button type="button" className="icon-button" aria-label={t('more')}>
              <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
            </button>
          }
        >
          {props.onDuplicate && (
            <MenuItem icon={Copy} keys={keysOf('duplicate')} onSelect={props.onDuplicate}>
              {t('duplicate')}
            </MenuItem>
          )}
          {props.onDelete && (
            <MenuItem icon={Trash2} keys={keysOf('delete')} danger onSelect={props.onDelete}>
              {t('delete')}
            </MenuItem>
          )}
        </Menu>
      )}
    </header>
  )
}
