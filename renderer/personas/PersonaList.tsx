import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/IconButton.tsx'
import { InlineText } from '../ui/InlineText.tsx'

interface PersonaListProps {
  readonly title: string
  readonly entries: readonly string[]
  /** The list as it is while an entry is being typed. */
  readonly onType: (entries: string[]) => void
  /** The list after an entry came or went. */
  readonly onSet: (entries: string[]) => void
  readonly onDone: () => void
}

/** A list of short statements. Enter makes the next entry, Backspace in an empty one removes it. */
export function PersonaList(props: PersonaListProps) {
  const { title, entries, onType, onSet, onDone } = props
  const { t } = useTranslation('personas')
  const list = useRef<HTMLUListElement>(null)
  const focus = (index: number) =>
    // The entry is on the page only after the list has been drawn again.
    setTimeout(() => list.current?.querySelectorAll('textarea')[index]?.focus())
  const add = (index: number) => {
    onSet(entries.toSpliced(index, 0, ''))
    focus(index)
  }
  const remove = (index: number) => {
    onSet(entries.toSpliced(index, 1))
    focus(Math.max(0, index - 1))
  }
  return (
    <section className="persona-block" aria-label={title}>
      <h2>
        {title}
        <IconButton
          className="persona-add"
          icon={Plus}
          iconSize={14}
          small
          label={t('page.addTo', { list: title })}
          onClick={() => add(entries.length)}
        />
      </h2>
      <ul className="persona-list" ref={list}>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity but their place.
          <li key={index}>
            <InlineText
              value={entry}
              label={t('page.entry', { list: title, number: index + 1 })}
              onChange={(text) => onType(entries.with(index, text))}
              onDone={onDone}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
                  event.preventDefault()
                  onDone()
                  add(index + 1)
                }
                if (event.key === 'Backspace' && entry === '') {
                  event.preventDefault()
                  remove(index)
                }
              }}
            />
            <IconButton
              className="persona-remove"
              icon={X}
              iconSize={12}
              small
              label={t('page.removeEntry', { entry })}
              onClick={() => remove(index)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
