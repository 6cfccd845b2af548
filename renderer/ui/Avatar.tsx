import type { PersonaColour } from '../../shared/document/field.ts'
import { useLoadedPicture } from '../pictures/loaded-pictures.ts'
import { initialsOf } from './initials.ts'

interface AvatarProps {
  readonly name: string
  readonly colour: PersonaColour
  readonly size: 20 | 24 | 36 | 88
  /** SHA-256 of the persona's portrait. */
  readonly portrait?: string | null
  /** Set where no name stands beside it. */
  readonly labelled?: boolean
}

/** A persona's portrait in a ring of its colour; its initials on that colour while there is none: a picture, not a text. */
export function Avatar({ name, colour, size, portrait = null, labelled = false }: AvatarProps) {
  const naming = labelled
    ? { role: 'img', 'aria-label': name, title: name }
    : { 'aria-hidden': true }
  return (
    <span
      className={`avatar avatar-${colour} avatar-${size}`}
      data-initials={initialsOf(name)}
      {...naming}
    >
      {portrait && <Portrait picture={portrait} />}
    </span>
  )
}

function Portrait({ picture }: { readonly picture: string }) {
  const loaded = useLoadedPicture(picture)
  return (
    loaded.state === 'ready' && (
      <img className="avatar-portrait" src={loaded.url} alt="" draggable={false} />
    )
  )
}
