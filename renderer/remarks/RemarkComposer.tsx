import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addRemark } from '../../shared/document/operations/operations.ts'
import { attempt } from '../app/say-error.ts'
import { setAuthor, useSettings } from '../app/settings.ts'
import { useSession } from '../document/session-context.ts'
import { Button } from '../ui/Button.tsx'
import { setRemarkDraft, useRemarkDraft } from './remark-drafts.ts'
import { useTargetTitle } from './use-target-title.ts'

interface RemarkComposerProps {
  readonly targetId: string
  /** The field takes the keyboard when this grows. */
  readonly asked?: number
  readonly onSent?: () => void
}

/** Where a comment is written. Who writes is asked with the first one. */
export function RemarkComposer({ targetId, asked = 0, onSent }: RemarkComposerProps) {
  const { t } = useTranslation('remarks')
  const session = useSession()
  const { author = '' } = useSettings()
  const target = useTargetTitle(targetId)
  const hint = useId()
  const text = useRemarkDraft(targetId)
  const [name, setName] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const nameField = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (asked > 0) field.current?.focus()
  }, [asked])

  const writing = text.trim() !== ''
  const send = () => {
    if (!writing) return
    const by = author || name.trim()
    if (by === '') {
      nameField.current?.focus()
      return
    }
    if (author === '') attempt(setAuthor(by))
    const at = new Date().toISOString()
    session.dispatch('addRemark', (document) =>
      addRemark(document, { targetId, author: by, text, at }),
    )
    setRemarkDraft(targetId, '')
    onSent?.()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      send()
    } else if (event.key === 'Escape') event.currentTarget.blur()
    else return
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
          aria-label={t('writeOn', { target })}
          aria-describedby={hint}
          placeholder={t('write')}
          onChange={(event) => setRemarkDraft(targetId, event.target.value)}
          onKeyDown={onKeyDown}
        />
      </span>
      {writing && author === '' && (
        <label className="field">
          <span className="field-label">{t('name')}</span>
          <input
            ref={nameField}
            className="text-input remark-name"
            value={name}
            maxLength={100}
            spellCheck={false}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <span className="field-label">{t('nameHint')}</span>
        </label>
      )}
      {writing && (
        <div className="remark-send">
          <span id={hint} className="field-label">
            {t('sendHint')}
          </span>
          <Button look="primary" size="small" onClick={send}>
            {t('send')}
          </Button>
        </div>
      )}
    </div>
  )
}
