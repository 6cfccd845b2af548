import {
  Check,
  ClipboardPaste,
  Copy,
  CopyPlus,
  MessageSquare,
  Pencil,
  Plus,
  RotateCcw,
  Scissors,
  Star,
  Trash2,
  Waypoints,
} from 'lucide-react'
import { ContextMenu } from 'radix-ui'
import { type ReactElement, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Connection, connectionKind } from '../../shared/document/connection.ts'
import { findRecord } from '../../shared/document/document.ts'
import { setFields } from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import { app } from '../app/bridge.ts'
import { attempt } from '../app/say-error.ts'
import { canvasKeysOf as keysOf } from '../commands/canvas-commands.ts'
import { useSession, useSessionState } from '../document/session-context.ts'
import { commentKeys } from '../remarks/comment-keys.ts'
import { remarkTarget } from '../remarks/remark-target.ts'
import { commentOn } from '../remarks/remarks-store.ts'
import type { CanvasContext } from './canvas-context.ts'
import { deleteSelected, duplicateSelected, toggleMomentOfTruth } from './commands.ts'
import { focusOf } from './grid.ts'
import { LaneMenu } from './LaneMenu.tsx'
import { MenuRow, MenuRule } from './MenuRow.tsx'
import { makeIn, makeStage, makeTouchpoint } from './make-commands.ts'
import { CopyAsRows, PictureRows } from './pictures/PictureRows.tsx'
import { ownSizes, usualWidths } from './resize-commands.ts'
import { editRecord } from './text-commands.ts'
import { useWords } from './use-words.ts'

interface CanvasMenuProps {
  readonly context: CanvasContext
  readonly onConnect: () => void
  /** Gives the keyboard back to the canvas. */
  readonly onClosed: () => void
  readonly children: ReactElement
}

/** What can only be done when the menu has given the keyboard back. */
type LateCommand = 'cut' | 'copy' | 'paste' | 'comment'

/** What can be done with the thing under the pointer, which the right button has just selected. */
export function CanvasMenu({ context, onConnect, onClosed, children }: CanvasMenuProps) {
  // The clipboard's commands work where the keyboard is: they wait until the canvas has it again. A
  // comment takes it elsewhere, which the closing menu must not undo.
  const chosen = useRef<LateCommand | null>(null)
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
            if (chosen.current === 'comment') comment(context)
            else if (chosen.current) attempt(app.windowCommand({ command: chosen.current }))
            chosen.current = null
          }}
        >
          <Items
            context={context}
            onConnect={onConnect}
            onLate={(command) => {
              chosen.current = command
            }}
          />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  )
}

function Items({
  context,
  onConnect,
  onLate,
}: Omit<CanvasMenuProps, 'children' | 'onClosed'> & {
  readonly onLate: (command: LateCommand) => void
}) {
  const { t } = useWords()
  const { t: tCommand } = useTranslation('commands')
  const document = useSessionState((state) => state.document)
  const selection = useSessionState((state) => state.selection)
  const focus = focusOf(document, selection)
  const [id] = selection.ids
  const record = id === undefined ? undefined : findRecord(document, id)
  const one = selection.ids.size === 1 && record
  const map = mapOf(document)
  const commentRow = (
    <MenuRow icon={MessageSquare} onSelect={() => onLate('comment')} keys={commentKeys}>
      {tCommand('name.comment')}
    </MenuRow>
  )
  if (!record) {
    return (
      <>
        {focus && (
          <MenuRow
            icon={Plus}
            onSelect={() => makeIn(context, focus.cell)}
            keys={keysOf('addHere')}
          >
            {tCommand('name.addHere')}
          </MenuRow>
        )}
        <MenuRow icon={Plus} onSelect={() => makeStage(context, map.stages.length)}>
          {t('addStage')}
        </MenuRow>
        {commentRow}
        <MenuRule />
        <MenuRow icon={ClipboardPaste} onSelect={() => onLate('paste')} keys={keysOf('paste')}>
          {tCommand('name.paste')}
        </MenuRow>
        <CopyAsRows context={context} />
      </>
    )
  }
  if (one && record.type === 'lane') {
    return <LaneMenu context={context} lane={record} comment={commentRow} />
  }
  const stageAt = map.stages.findIndex((stage) => stage.id === record.id)
  const sized = ownSizes(context).columns
  const siblings = record.type === 'touchpoint' ? map.touchpointsOf(record.stageId) : []
  const touchpointAt = siblings.findIndex((touchpoint) => touchpoint.id === record.id)
  return (
    <>
      {one && record.type !== 'emotion' && (
        <MenuRow
          icon={Pencil}
          onSelect={() => editRecord(context, record.id)}
          keys={keysOf('rename')}
        >
          {tCommand('name.rename')}
        </MenuRow>
      )}
      {one && record.type === 'touchpoint' && (
        <>
          <MenuRow
            icon={Plus}
            onSelect={() => makeTouchpoint(context, record.stageId, touchpointAt)}
          >
            {t('menu.insertBefore')}
          </MenuRow>
          <MenuRow
            icon={Plus}
            onSelect={() => makeTouchpoint(context, record.stageId, touchpointAt + 1)}
          >
            {t('menu.insertAfter')}
          </MenuRow>
          <MenuRow
            icon={Star}
            onSelect={() => toggleMomentOfTruth(context, record.id)}
            keys={keysOf('momentOfTruth')}
          >
            {tCommand('name.momentOfTruth')}
          </MenuRow>
          <MenuRow icon={Waypoints} onSelect={onConnect} keys={keysOf('connect')}>
            {tCommand('name.connect')}
          </MenuRow>
        </>
      )}
      {one && record.type === 'stage' && (
        <>
          <MenuRow icon={Plus} onSelect={() => makeStage(context, stageAt)}>
            {t('menu.insertBefore')}
          </MenuRow>
          <MenuRow icon={Plus} onSelect={() => makeStage(context, stageAt + 1)}>
            {t('menu.insertAfter')}
          </MenuRow>
        </>
      )}
      {one && record.type === 'card' && <PictureRows context={context} card={record} />}
      {one && record.type === 'connection' && (
        <>
          <MenuRule />
          <ConnectionKinds connection={record} />
        </>
      )}
      {sized.length > 0 && (
        <MenuRow icon={RotateCcw} onSelect={() => usualWidths(context, sized)}>
          {tCommand('name.usualSize')}
        </MenuRow>
      )}
      {one && commentRow}
      {one && <MenuRule />}
      <MenuRow icon={Scissors} onSelect={() => onLate('cut')} keys={keysOf('cut')}>
        {tCommand('name.cut')}
      </MenuRow>
      <MenuRow icon={Copy} onSelect={() => onLate('copy')} keys={keysOf('copy')}>
        {tCommand('name.copy')}
      </MenuRow>
      <MenuRow icon={ClipboardPaste} onSelect={() => onLate('paste')} keys={keysOf('paste')}>
        {tCommand('name.paste')}
      </MenuRow>
      <CopyAsRows context={context} />
      <MenuRow
        icon={CopyPlus}
        onSelect={() => duplicateSelected(context)}
        keys={keysOf('duplicate')}
      >
        {tCommand('name.duplicate')}
      </MenuRow>
      <MenuRule />
      <MenuRow
        icon={Trash2}
        onSelect={() => deleteSelected(context)}
        keys={keysOf('delete')}
        danger
      >
        {tCommand('name.delete')}
      </MenuRow>
    </>
  )
}

/** Opens the comments with the keyboard in the field for one on what is selected. */
function comment({ session }: CanvasContext): void {
  const { document, selection } = session.store.getState()
  commentOn(session, remarkTarget(document, selection))
}

/** How one goes this way, as a choice. */
function ConnectionKinds({ connection }: { readonly connection: Connection }) {
  const { t } = useTranslation('inspector')
  const session = useSession()
  const choose = (value: string) => {
    const kind = connectionKind.options.find((each) => each === value)
    if (!kind) return
    session.dispatch('editConnection', (document) =>
      setFields(document, { type: 'connection', id: connection.id, fields: { kind } }),
    )
  }
  return (
    <ContextMenu.RadioGroup value={connection.kind} onValueChange={choose}>
      {connectionKind.options.map((kind) => (
        <ContextMenu.RadioItem key={kind} value={kind} className="menu-item">
          <span className="menu-item-label">{t(`connection.kind.${kind}`)}</span>
          <ContextMenu.ItemIndicator className="menu-check">
            <Check size={14} aria-hidden="true" />
          </ContextMenu.ItemIndicator>
        </ContextMenu.RadioItem>
      ))}
    </ContextMenu.RadioGroup>
  )
}
