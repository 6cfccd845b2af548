import { Check, ChevronRight, type LucideIcon } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'

interface MenuProps {
  readonly trigger: ReactElement
  readonly children: ReactNode
  readonly align?: 'start' | 'center' | 'end'
  readonly label?: string
  /** Where the focus goes when the menu has closed; by default back to the trigger. */
  readonly onCloseAutoFocus?: (event: Event) => void
}

/**
 * A menu under its trigger. Not modal: Radix locks scrolling by a style element, which the content
 * security policy forbids.
 */
export function Menu({ trigger, children, align = 'start', label, onCloseAutoFocus }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align={align}
          sideOffset={4}
          collisionPadding={8}
          {...(label && { 'aria-label': label })}
          {...(onCloseAutoFocus && { onCloseAutoFocus })}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

interface MenuItemProps {
  readonly icon?: LucideIcon
  readonly children: ReactNode
  readonly keys?: string
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly onSelect: (event: Event) => void
}

export function MenuItem({
  icon: Icon,
  children,
  keys,
  danger,
  disabled,
  onSelect,
}: MenuItemProps) {
  return (
    <DropdownMenu.Item
      className={`menu-item${danger ? ' menu-item-danger' : ''}`}
      disabled={disabled ?? false}
      onSelect={onSelect}
    >
      {Icon && <Icon size={14} strokeWidth={1.75} aria-hidden />}
      <span className="menu-item-label">{children}</span>
      {keys && <span className="menu-item-keys">{keys}</span>}
    </DropdownMenu.Item>
  )
}

/** An item with a tick while it holds. */
export function MenuSwitch({
  on,
  children,
  keys,
  disabled,
  onSelect,
}: Omit<MenuItemProps, 'icon' | 'danger'> & { readonly on: boolean }) {
  return (
    <DropdownMenu.CheckboxItem
      className="menu-item"
      checked={on}
      disabled={disabled ?? false}
      onSelect={onSelect}
    >
      <span className="menu-item-label">{children}</span>
      {keys && <span className="menu-item-keys">{keys}</span>}
      <DropdownMenu.ItemIndicator>
        <Check size={14} strokeWidth={1.75} aria-hidden />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.CheckboxItem>
  )
}

interface MenuChoiceProps<T extends string> {
  readonly value: T
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly onChoose: (value: T) => void
}

/** A group of which one is ticked. */
export function MenuChoice<T extends string>({ value, choices, onChoose }: MenuChoiceProps<T>) {
  return (
    <DropdownMenu.RadioGroup value={value}>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem
          key={choice.value}
          value={choice.value}
          className="menu-item"
          onSelect={() => onChoose(choice.value)}
        >
          <span className="menu-tick">
            <DropdownMenu.ItemIndicator>
              <Check size={14} strokeWidth={1.75} aria-hidden />
            </DropdownMenu.ItemIndicator>
          </span>
          <span className="menu-item-label">{choice.label}</span>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}

interface SubMenuProps {
  readonly icon?: LucideIcon
  readonly label: string
  readonly disabled?: boolean
  readonly children: ReactNode
}

export function SubMenu({ icon: Icon, label, disabled, children }: SubMenuProps) {
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="menu-item" disabled={disabled ?? false}>
        {Icon && <Icon size={14} strokeWidth={1.75} aria-hidden />}
        <span className="menu-item-label">{label}</span>
        <ChevronRight size={12} strokeWidth={2} aria-hidden />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className="menu" sideOffset={6} collisionPadding={8}>
          {children}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  )
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="menu-separator" />
}

export function MenuHeading({ children }: { readonly children: ReactNode }) {
  return <DropdownMenu.Label className="menu-heading">{children}</DropdownMenu.Label>
}
