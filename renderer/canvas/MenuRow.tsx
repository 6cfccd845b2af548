import type { LucideIcon } from 'lucide-react'
import { ContextMenu } from 'radix-ui'
import type { ReactNode } from 'react'

/** One line of the canvas's context menu. */
export function MenuRow(props: {
  readonly icon: LucideIcon
  readonly onSelect: () => void
  readonly keys?: string
  readonly danger?: boolean
  readonly children: ReactNode
}) {
  const { icon: Icon } = props
  return (
    <ContextMenu.Item
      className={`menu-item${props.danger ? ' menu-item-danger' : ''}`}
      onSelect={props.onSelect}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <span className="menu-item-label">{props.children}</span>
      {props.keys && <span className="menu-item-keys">{props.keys}</span>}
    </ContextMenu.Item>
  )
}

export function MenuRule() {
  return <ContextMenu.Separator className="menu-separator" />
}
