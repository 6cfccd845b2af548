import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { setEmotion } from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { Touchpoint } from '../../shared/document/touchpoint.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { presentOf } from '../canvas/canvas-context.ts'
import type { TableWords } from './describe-cell.ts'
import { parseLevel } from './parse-level.ts'
import { presentStanding, standAt, type TableContext } from './table-context.ts'
import type { TableItem } from './table-items.ts'
import { walk } from './walk.ts'

interface LevelFieldProps {
  readonly item: Extract<TableItem, { kind: 'emotion' }>
  readonly touchpoint: Touchpoint
  readonly context: TableContext
  readonly words: TableWords
}

const neighbours = { Enter: 'down', Tab: 'right' } as const

/** What a persona feels, typed as a number. Arrows go up and down by a tenth; Enter and Tab go on. */
export function LevelField({ item, touchpoint, context, words }: LevelFieldProps) {
  const { session, table } = context
  const written = (level: number) => formatNumber(level, words.language, { digits: 1, sign: true })
  const [text, setText] = useState(item.emotion ? written(item.emotion.level) : '')
  const field = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])

  const end = (keep: boolean, stay: boolean) => {
    if (done.current) return
    done.current = true
    const level = keep ? parseLevel(text) : null
    if (level !== null) {
      const personaId = item.persona.id
      session.dispatch('moveEmotion', (document) =>
        setEmotion(document, { personaId, touchpointId: touchpoint.id, level }),
      )
      const made = mapOf(presentOf(context)).emotionOf(personaId, touchpoint.id)
      if (made && stay) session.select([made.id])
    }
    table.setState({ typingLevel: false })
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const { key } = event
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      event.preventDefault()
      const size = event.shiftKey ? 1 : 0.1
      const level = (parseLevel(text) ?? 0) + (key === 'ArrowUp' ? size : -size)
      setText(written(Math.max(-2, Math.min(2, level))))
    } else if (key === 'Escape') {
      event.preventDefault()
      end(false, true)
    } else if (key === 'Enter' || key === 'Tab') {
      event.preventDefault()
      end(true, true)
      const standing = presentStanding(context)
      const direction = key === 'Tab' && event.shiftKey ? 'left' : neighbours[key]
      const next = standing && walk(context.model(), standing, direction)
      if (next) standAt(context, next)
    }
    event.stopPropagation()
  }
  const name = item.persona.name || words.t('name.persona')
  return (
    <input
      ref={field}
      className="level-field"
      inputMode="decimal"
      value={text}
      aria-label={words.table('levelField', {
        persona: name,
        touchpoint: touchpoint.title || words.labels.untitled.touchpoint,
      })}
      aria-invalid={text !== '' && text !== '-' && text !== '+' && parseLevel(text) === null}
      onChange={({ target }) => setText(target.value)}
      onBlur={() => end(true, false)}
      onKeyDown={press}
    />
  )
}
