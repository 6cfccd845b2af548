import { Check, Ellipsis, PencilLine, RotateCcw, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  removeRecords,
  resolveRemark,
  setRemark,
} from '../../shared/document/operations/operations.ts'
import type { Remark } from '../../shared/document/remark.ts'
import { localeOf } from '../../shared/scene/format.ts'
import { goToRecord } from '../app/go-to-record.ts'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { useSession } from '../document/session-context.ts'
import { whenWords } from '../library/dates.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { initialsOf } from '../ui/initials.ts'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { useTargetTitle } from './use-target-title.ts'

interface RemarkItemProps {
  readonly remark: Remark
  /** Whether it says what it is on; in the inspector that is told already. */
  readonly placed: boolean
}

/** One comment: who, when, on what, and what can be done with it. */
export function RemarkItem({ remark, placed }: RemarkItemProps) {
  const { t } = useTranslation('remarks')
  const language = useLanguage()
  const session = useSession()
  const [editing, setEditing] = useState(false)
  const author = remark.author || t('nobody')
  const { id, resolved } = remark
  return (
    <li className="remark" data-target={remark.targetId}>
      <div className="remark-head">
        <span className="remark-initials" aria-hidden>
          {initialsOf(remark.author)}
        </span>
        <b title={author}>{author}</b>
        <time
          dateTime={remark.at}
          title={new Date(remark.at).toLocaleString(localeOf(language), {
            dateStyle: 'long',
            timeStyle: 'short',
          })}
        >
          {whenWords(remark.at, language, new Date())}
        </time>
        <IconButton
          small
          icon={resolved ? RotateCcw : Check}
          iconSize={14}
          label={t(resolved ? 'reopen' : 'resolve')}
          onClick={() =>
            session.dispatch('resolveRemark', (document) =>
              resolveRemark(document, { id, resolved: !resolved }),
            )
          }
        />
        <Menu
          align="end"
          trigger={<IconButton small icon={Ellipsis} iconSize={14} label={t('more', { author })} />}
          // The keyboard goes into the field that opens, not back to the button.
          onCloseAutoFocus={(event) => editing && event.preventDefault()}
        >
          <MenuItem icon={PencilLine} onSelect={() => setEditing(true)}>
            {t('edit')}
          </MenuItem>
          <MenuItem
            icon={Trash2}
            danger
            onSelect={() =>
              session.dispatch('deleteRemark', (document) => removeRecords(document, { ids: [id] }))
            }
          >
            {t('delete')}
          </MenuItem>
        </Menu>
      </div>
      {placed && <TargetLink targetId={remark.targetId} />}
      {editing ? (
        <RemarkEditor remark={remark} onDone={() => setEditing(false)} />
      ) : (
        <p className="remark-text">{remark.text}</p>
      )}
    </li>
  )
}

function TargetLink({ targetId }: { readonly targetId: string }) {
  const { t } = useTranslation('remarks')
  const session = useSession()
  const target = useTargetTitle(targetId)
  return (
    <button
      type="button"
      className="remark-target"
      aria-label={t('goTo', { target })}
      title={target}
      onClick={() => goToRecord(session, targetId)}
    >
      {target}
    </button>
  )
}

function RemarkEditor({
  remark,
  onDone,
}: {
  readonly remark: Remark
  readonly onDone: () => void
}) {
  const { t } = useTranslation('remarks')
  const session = useSession()
  const [text, setText] = useState(remark.text)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.select(), [])
  const save = () => {
    session.dispatch('editRemark', (document) => setRemark(document, { id: remark.id, text }))
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) save()
    else if (event.key === 'Escape') onDone()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="remark-composer">
      <span className="remark-field" data-value={text}>
        <textarea
          ref={field}
          rows={1}
          value={text}
          maxLength={10_000}
          aria-label={t('editLabel')}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </span>
      <div className="remark-send">
        <Button size="small" look="ghost" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button size="small" look="primary" disabled={text.trim() === ''} onClick={save}>
          {t('save')}
        </Button>
      </div>
    </div>
  )
}
