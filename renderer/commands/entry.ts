import type { LucideIcon } from 'lucide-react'
import type { PersonaColour } from '../../shared/document/field.ts'
import type { HeatClass } from '../../shared/scene/primitive.ts'
import type { CommandGroup } from './command.ts'

export const placeKinds = ['touchpoint', 'stage', 'card', 'lane', 'persona', 'map'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** What stands before an entry's name. */
export type EntryPicture =
  | { readonly kind: 'icon'; readonly icon: LucideIcon }
  | { readonly kind: 'channel'; readonly channel: string }
  | {
      readonly kind: 'avatar'
      readonly name: string
      readonly colour: PersonaColour
      readonly portrait: string | null
    }

/** One line of the palette: a command, or a place to go to. */
export interface Entry {
  /** Unique in the palette. */
  readonly id: string
  readonly kind: 'command' | PlaceKind
  readonly group: CommandGroup | null
  readonly label: string
  /** Where it stands or what it belongs to. */
  readonly detail: string
  /** Other text by which it is found; a piece of it is shown then. */
  readonly more: string
  /** At the right: keys, or when something was. */
  readonly keys: string
  readonly aside: string
  /** The colour of the number at the right. */
  readonly heat: HeatClass | null
  readonly picture: EntryPicture
  /** A command that has nothing to act on now is told of, but cannot be chosen. */
  readonly enabled: boolean
  readonly choose: () => void
}

/** The group of entries that the palette is narrowed to. */
export const scopes = ['all', 'commands', 'place', 'persona', 'map'] as const
export type Scope = (typeof scopes)[number]

export function isInScope({ kind }: Pick<Entry, 'kind'>, scope: Scope): boolean {
  switch (scope) {
    case 'all':
      return true
    case 'commands':
      return kind === 'command'
    case 'place':
      return kind !== 'command' && kind !== 'persona' && kind !== 'map'
    default:
      return kind === scope
  }
}
