import type { LucideIcon } from 'lucide-react'
import type { SceneLabels } from '../../shared/scene/labels.ts'
import type { Route } from '../app/router.ts'
import type { LiveCanvas, LiveEditor } from '../canvas/live-canvas.ts'
import type { MapSession } from '../document/session.ts'
import type { ImportSession } from '../feedback/import-session.ts'
import type { OverlaySession } from '../feedback/overlay-store.ts'
import type en from './locales/en.json'

export type CommandName = keyof (typeof en)['name']
/** What a command can wait for, by the words that say so. */
export type CommandNeed = keyof (typeof en)['needs']
/** Commands that the palette lists together, in this order. */
export const commandGroups = [
  'selection',
  'add',
  'edit',
  'view',
  'numbers',
  'thisMap',
  'workspace',
  'settings',
] as const
export type CommandGroup = (typeof commandGroups)[number]

/** How a command is told of: the one place that its name, keys and icon are written down. */
export interface CommandFace {
  readonly id: string
  readonly name: CommandName
  /** What is put into the name for `{{what}}`. */
  readonly what?: (labels: SceneLabels) => string
  /** Other words by which it is looked for; shown beside its name then. */
  readonly also?: keyof (typeof en)['also']
  readonly group: CommandGroup
  /** What it works on: told of where that is missing. */
  readonly needs?: CommandNeed
  readonly icon: LucideIcon
  /**
   * Its keys as they are written on the keyboard (`Ctrl Shift Z`), the usual ones first. None uses
   * AltGr or Ctrl+Alt with a letter: those type on some keyboards.
   */
  readonly keys?: readonly string[]
  /** Keys that mean it too and are not worth telling of. */
  readonly otherKeys?: readonly string[]
}

/** Everything that a command can act on as the window stands now. */
export interface CommandScene {
  readonly route: Route
  /** The open map. */
  readonly session: MapSession | null
  /** The canvas, while it is on the screen. */
  readonly canvas: LiveCanvas | null
  /** The table, while it is on the screen. */
  readonly table: LiveEditor | null
  /** The numbers of the open map. */
  readonly overlay: OverlaySession | null
  /** The import wizard, while it is on the screen. */
  readonly wizard: ImportSession | null
}

/** Something that the user can have done, wherever it is asked for: by key, menu or palette. */
export interface Command extends CommandFace {
  /** `canvas`: its keys work while the canvas (or the table) has the keyboard; `window`: anywhere. */
  readonly reach: 'canvas' | 'window'
  /** The view that it works in, where that is not the whole window. */
  readonly where?: 'editor' | 'canvas'
  /** Whether its keys also work while a text is being typed. */
  readonly whileTyping?: boolean
  readonly available: (scene: CommandScene) => boolean
  /** Whether it holds now, for what chooses one of several or can be switched off again: menus tick it. */
  readonly isOn?: (scene: CommandScene) => boolean
  readonly perform: (scene: CommandScene) => void
}
