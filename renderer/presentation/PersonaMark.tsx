import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Persona } from '../../shared/document/persona.ts'
import { useLoadedPicture } from '../pictures/loaded-pictures.ts'
import { initialsOf } from '../ui/initials.ts'

/** Whose journey it is, in the corner of a slide. */
export function PersonaMark({ persona }: { readonly persona: Persona }) {
  const { t } = useTranslation('presentation')
  const initials = (
    <i
      className={`avatar avatar-${persona.colour}`}
      data-initials={initialsOf(persona.name)}
      aria-hidden
    />
  )
  return (
    <p className="presentation-persona">
      <span>
        <b>{persona.name || t('unnamed')}</b>
        {persona.role && <small>{persona.role}</small>}
      </span>
      {persona.portrait ? <Portrait sha256={persona.portrait} instead={initials} /> : initials}
    </p>
  )
}

interface PortraitProps {
  readonly sha256: string
  readonly instead: ReactNode
}

function Portrait({ sha256, instead }: PortraitProps) {
  const picture = useLoadedPicture(sha256)
  return picture.state === 'ready' ? <img className="avatar" src={picture.url} alt="" /> : instead
}
