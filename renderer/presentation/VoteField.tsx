import { type ClipboardEvent, type RefObject, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParsedVotes, VoteWord } from '../../shared/document/parse-votes.ts'

interface VoteFieldProps {
  /** What the room is asked. */
  readonly question: string
  readonly text: string
  readonly parsed: ParsedVotes
  readonly field: RefObject<HTMLInputElement | null>
  readonly onText: (text: string) => void
}

/** Where votes are typed. What cannot be counted is marked under its letters and said below. */
export function VoteField({ question, text, parsed, field, onText }: VoteFieldProps) {
  const { t } = useTranslation('presentation')
  const id = useId()
  const marks = useRef<HTMLDivElement>(null)
  const wrong = parsed.words.find(({ problem }) => problem !== null)
  // A column of a spreadsheet comes with line breaks, which a field of one line would swallow.
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text')
    if (!/[\r\n\t]/u.test(pasted)) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    const from = selectionStart ?? text.length
    onText(
      `${text.slice(0, from)}${pasted.replace(/[\r\n\t]+/gu, ' ')}${text.slice(selectionEnd ?? from)}`,
    )
  }
  return (
    <div className="presentation-field">
      <label htmlFor={id}>
        {question} <span className="visually-hidden">{t('votes.field')}</span>
      </label>
      <div className={`presentation-input${wrong ? ' presentation-wrong' : ''}`}>
        <div ref={marks} className="presentation-under" aria-hidden>
          {piecesOf(text, parsed.words).map(({ key, piece, isWrong }) =>
            isWrong ? <mark key={key}>{piece}</mark> : <span key={key}>{piece}</span>,
          )}
        </div>
        <input
          ref={field}
          id={id}
          value={text}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={wrong !== undefined}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onText(event.target.value)}
          onPaste={paste}
          onScroll={({ currentTarget }) => {
            if (marks.current) marks.current.scrollLeft = currentTarget.scrollLeft
          }}
        />
      </div>
      <p id={`${id}-hint`} className="presentation-hint" role="status">
        {wrong ? <Problem word={wrong} /> : t('votes.hint')}
      </p>
    </div>
  )
}

function Problem({ word: { text, problem } }: { readonly word: VoteWord }) {
  const { t } = useTranslation('presentation')
  if (problem === null) return null
  return (
    <b>
      {problem === 'tooMany'
        ? t('votes.tooMany', { most: 500 })
        : t(`votes.${problem}`, { word: text })}{' '}
      {t('votes.mend')}
    </b>
  )
}

/** The text cut where a wrong word begins and ends. */
function piecesOf(text: string, words: readonly VoteWord[]) {
  const pieces: { key: number; piece: string; isWrong: boolean }[] = []
  let at = 0
  for (const { start, end } of words.filter(({ problem }) => problem !== null)) {
    if (start > at) pieces.push({ key: at, piece: text.slice(at, start), isWrong: false })
    pieces.push({ key: start, piece: text.slice(start, end), isWrong: true })
    at = end
  }
  if (at < text.length) pieces.push({ key: at, piece: text.slice(at), isWrong: false })
  return pieces
}
