import type { LucideIcon } from 'lucide-react'
import { Copy, Pencil, Plus, Star, Trash2, Waypoints } from 'lucide-react'
import { ContextMenu } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { findRecord } from '../../shared/document/document.ts'
import { mapOf } from '../../shared/document/query.ts'
import { canvasKeysOf as keysOf } from '../commands/canvas-commands.ts'
import { useSessionState } from '../document/session-context.ts'
import type { CanvasContext } from './canvas-context.ts'
import { deleteSelected, duplicateSelected, toggleMomentOfTruth } from './commands.ts'
import { focusOf } from './grid.ts'
import { makeIn, makeStage, makeTouchpoint } from './make-commands.ts'
import { editRecord } from './text-commands.ts'
import { useWords } from './use-words.ts'

interface CanvasMenuProps {
  readonly context: CanvasContext
  readonly onConnect: () => void
  /** Gives the keyboard back to the canvas. */
  readonly onClosed: () => void
  readonly children: ReactElement
}

/** What can be done with the thing under the pointer, which the right button has just selected. */
export function CanvasMenu({ context, onConnect, onClosed, children }: CanvasMenuProps) {
  return (
    // Not modal: a modal menu writes style elements, which the content security policy forbids.
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger asChild>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content
          className="menu"
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (!context.session.store.getState().editing) onClosed()
          }}
        >
          <Items context={context} onConnect={onConnect} />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  )
}

function Items({ context, onConnect }: Omit<CanvasMenuProps, 'children' | 'onClosed'>) {
  const { t } = useWords()
  const { t: tCommand } = useTranslation('commands')
  const document = useSessionState((state) => state.document)
  const selection = useSessionState((state) => state.selection)
  const focus = focusOf(document, selection)
  const [id] = selection.ids
  const record = id === undefined ? undefined : findRecord(document, id)
  const one = selection.ids.size === 1 && record
  const map = mapOf(document)
  if (!record) {
    return (
      <>
        {focus && (
          <Item icon={Plus} onSelect={() => makeIn(context, focus.cell)} keys={keysOf('addHere')}>
            {tCommand('name.addHere')}
          </Item>
        )}
        <Item icon={Plus} onSelect={() => makeStage(context, map.stages.length)}>
          {t('addStage')}
        </Item>
      </>
    )
  }
  const stageAt = map.stages.findIndex((stage) => stage.id === record.id)
  const siblings = record.type === 'touchpoint' ? map.touchpointsOf(record.stageId) : []
  const touchpointAt = siblings.findIndex((touchpoint) => touchpoint.id === record.id)
  return (
    <>
      {one && record.type !== 'emotion' && (
        <Item icon={Pencil} onSelect={() => editRecord(context, record.id)} keys={keysOf('rename')}>
          {tCommand('name.rename')}
        </Item>
      )}
      {one && record.type === 'touchpoint' && (
        <>
          <Item icon={Plus} onSelect={() => makeTouchpoint(context, record.stageId, touchpointAt)}>
            {t('menu.insertBefore')}
          </Item>
          <Item
            icon={Plus}
            onSelect={() => makeTouchpoint(context, record.stageId, touchpointAt + 1)}
          >
            {t('menu.insertAfter')}
          </Item>
          <Item
            icon={Star}
            onSelect={() => toggleMomentOfTruth(context, record.id)}
            keys={keysOf('momentOfTruth')}
          >
            {tCommand('name.momentOfTruth')}
          </Item>
          <Item icon={Waypoints} onSelect={onConnect} keys={keysOf('connect')}>
            {tCommand('name.connect')}
          </Item>
        </>
      )}
      {one && record.type === 'stage' && (
        <>
          <Item icon={Plus} onSelect={() => makeStage(context, stageAt)}>
            {t('menu.insertBefore')}
          </Item>
          <Item icon={Plus} onSelect={() => makeStage(context, stageAt + 1)}>
            {t('menu.insertAfter')}
          </Item>
        </>
      )}
      <Item icon={Copy} onSelect={() => duplicateSelected(context)} keys={keysOf('duplicate')}>
        {tCommand('name.duplicate')}
      </Item>
      <ContextMenu.Separator className="menu-separator" />
      <Item icon={Trash2} onSelect={() => deleteSelected(context)} keys={keysOf('delete')} danger>
        {tCommand('name.delete')}
      </Item>
    </>
  )
}

function Item(props: {
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
