import type { PersonaColour } from '../../shared/document/field.ts'
import { initialsOf } from './initials.ts'

interface AvatarProps {
  readonly name: string
  readonly colour: PersonaColour
  readonly size: 20 | 24 | 36 | 88
  /** Set where no name stands beside it. */
  readonly labelled?: boolean
}

/** A persona's initials on its colour. */
export function Avatar({ name, colour, size, labelled = false }: AvatarProps) {
  const naming = labelled
    ? { role: 'img', 'aria-label': name, title: name }
    : { 'aria-hidden': true }
  return (
    <span className={`avatar avatar-${colour} avatar-${size}`} {...naming}>
      {initialsOf(name)}
    </span>
  )
}
