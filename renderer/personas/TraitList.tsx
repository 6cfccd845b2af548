import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Persona, Trait } from '../../shared/document/persona.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { InlineText } from '../ui/InlineText.tsx'
import { usePersonaEdit } from './use-persona-edit.ts'

/** Where the persona stands between two ends, one slider each; the ends are named where they stand. */
export function TraitList({ persona }: { readonly persona: Persona }) {
  const { t } = useTranslation('personas')
  const edit = usePersonaEdit(persona.id)
  const list = useRef<HTMLUListElement>(null)
  const { traits } = persona
  const title = t('page.traits')
  const add = () => {
    edit.set({ traits: [...traits, { low: '', high: '', value: 50 }] })
    // The trait is on the page only after the list has been drawn again.
    setTimeout(() => list.current?.lastElementChild?.querySelector('textarea')?.focus())
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
          disabled={traits.length >= 50}
          onClick={add}
        />
      </h2>
      <ul className="persona-traits" ref={list} data-colour={persona.colour}>
        {traits.map((trait, index) => (
          <TraitRow
            // biome-ignore lint/suspicious/noArrayIndexKey: traits have no identity but their place.
            key={index}
            trait={trait}
            number={index + 1}
            onType={(fields) =>
              edit.type(`traits.${index}`, { traits: traits.with(index, { ...trait, ...fields }) })
            }
            onDone={edit.done}
            onRemove={() => edit.set({ traits: traits.toSpliced(index, 1) })}
          />
        ))}
      </ul>
    </section>
  )
}

interface TraitRowProps {
  readonly trait: Trait
  readonly number: number
  readonly onType: (fields: Partial<Trait>) => void
  readonly onDone: () => void
  readonly onRemove: () => void
}

function TraitRow({ trait, number, onType, onDone, onRemove }: TraitRowProps) {
  const { t } = useTranslation('personas')
  const { low, high, value } = trait
  const ends = { low: low || t('page.traitLow'), high: high || t('page.traitHigh') }
  return (
    <li>
      <InlineText
        value={low}
        label={t('page.traitLowOf', { number })}
        placeholder={t('page.traitLow')}
        onChange={(text) => onType({ low: text })}
        onDone={onDone}
      />
      <InlineText
        className="persona-trait-high"
        value={high}
        label={t('page.traitHighOf', { number })}
        placeholder={t('page.traitHigh')}
        onChange={(text) => onType({ high: text })}
        onDone={onDone}
      />
      <input
        type="range"
        min={0}
        max={100}
        step={1}
        value={value}
        aria-label={t('page.trait', ends)}
        aria-valuetext={traitWords(value, ends)}
        onChange={(event) => onType({ value: Number(event.target.value) })}
        onPointerUp={onDone}
        onBlur={onDone}
      />
      <IconButton
        className="persona-remove trait-remove"
        icon={X}
        iconSize={12}
        small
        label={t('page.removeEntry', { entry: t('page.trait', ends) })}
        onClick={onRemove}
      />
    </li>
  )

  function traitWords(at: number, { low: from, high: to }: typeof ends): string {
    if (at === 50) return t('page.traitMiddle')
    const share = Math.abs(at - 50) * 2
    return t('page.traitTowards', { end: at < 50 ? from : to, share })
  }
}
