import type { AppMenu, CommandLine, MenuLine } from '../../../shared/rpc/menu.ts'
import type { Command, CommandScene } from '../../commands/command.ts'
import { type MenuWords, menuPlan, type PlannedLine } from './menu-plan.ts'

export interface MenuSources {
  readonly scene: CommandScene
  readonly commands: readonly Command[]
  readonly nameOf: (command: Command) => string
  readonly wordsOf: (words: MenuWords) => string
}

/** The menus as they are now. Empty ones, and lines with nothing on one side of them, are left out. */
export function buildMenus(sources: MenuSources): AppMenu[] {
  const claimed = claimedBy(sources.commands)
  return menuPlan
    .map(({ menu, lines }) => ({
      name: menu,
      label: sources.wordsOf(menu),
      lines: tidy(lines.flatMap((line) => linesOf(line, claimed, sources))),
    }))
    .filter(({ lines }) => lines.length > 0)
}

/** `metric` holds `metricOff` and `metric.nps`; `recent.` holds each recent file. */
const isBelow = (id: string, name: string) =>
  id === name ||
  (id.startsWith(name) && (name.endsWith('.') || /^[.A-Z]/.test(id.slice(name.length))))

/** The commands that have a place of their own, by their ids. */
function claimedBy(commands: readonly Command[]): ReadonlySet<string> {
  const named = menuPlan.flatMap(({ lines }) =>
    lines.flatMap((line): readonly string[] =>
      typeof line === 'string' ? [line] : belowAny(namesOf(line), commands),
    ),
  )
  return new Set(named)
}

function namesOf(line: Exclude<PlannedLine, string>): readonly string[] {
  if ('submenu' in line) return line.ids
  return 'all' in line ? [line.all] : []
}

function belowAny(names: readonly string[], commands: readonly Command[]): string[] {
  return commands.map(({ id }) => id).filter((id) => names.some((name) => isBelow(id, name)))
}

function linesOf(
  line: PlannedLine,
  claimed: ReadonlySet<string>,
  sources: MenuSources,
): readonly MenuLine[] {
  const { commands, wordsOf } = sources
  if (typeof line === 'string') {
    return commands.filter(({ id }) => id === line).map((command) => lineOf(command, sources))
  }
  if ('line' in line) return [{ kind: 'separator' }]
  if ('rest' in line) {
    return folded(
      commands
        .filter(({ id, group }) => group === line.rest && !claimed.has(id))
        .map((command) => lineOf(command, sources)),
    )
  }
  const ids = belowAny(namesOf(line), commands)
  if (ids.length === 0) return []
  if ('all' in line) {
    return commands.filter(({ id }) => ids.includes(id)).map((command) => lineOf(command, sources))
  }
  return [
    {
      kind: 'submenu',
      id: line.submenu,
      label: wordsOf(line.submenu),
      lines: commands
        .filter(({ id }) => ids.includes(id))
        .map((command) => shortened(lineOf(command, sources))),
    },
  ]
}

function lineOf(command: Command, { scene, nameOf }: MenuSources): CommandLine {
  return {
    kind: 'command',
    id: command.id,
    label: nameOf(command),
    keys: command.keys?.[0] ?? '',
    enabled: command.available(scene),
    on: command.isOn?.(scene) ?? null,
  }
}

/** As many commands that begin alike (“Channel: …”) stand in a menu of their own. */
const manyAlike = 3
const beginningOf = ({ label }: CommandLine) => /^([^:]+): /.exec(label)?.[1]

function folded(lines: readonly CommandLine[]): MenuLine[] {
  const families = new Map<string, CommandLine[]>()
  for (const line of lines) {
    const name = beginningOf(line) ?? line.id
    families.set(name, [...(families.get(name) ?? []), line])
  }
  return [...families].flatMap(([label, alike]): MenuLine[] =>
    alike.length < manyAlike
      ? alike
      : [{ kind: 'submenu', id: label, label, lines: alike.map(shortened) }],
  )
}

/** What stands before a colon is said by the submenu: “Theme: light” is “Light” there. */
function shortened(line: CommandLine): CommandLine {
  const rest = /^[^:]+: (.+)$/.exec(line.label)?.[1]
  return rest ? { ...line, label: rest.charAt(0).toLocaleUpperCase() + rest.slice(1) } : line
}

function tidy(lines: readonly MenuLine[]): MenuLine[] {
  return lines.filter((line, at) => {
    if (line.kind !== 'separator') return true
    const before = lines.slice(0, at)
    const after = lines.slice(at + 1)
    const next = after.findIndex(({ kind }) => kind !== 'separator')
    return before.some(({ kind }) => kind !== 'separator') && next === 0
  })
}
