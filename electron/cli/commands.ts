import type { Command } from './command.ts'
import { check } from './commands/check.ts'
import { comments } from './commands/comments.ts'
import { demo } from './commands/demo.ts'
import { dump } from './commands/dump.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { load } from './commands/load.ts'
import { maps } from './commands/maps.ts'
import { newCommand } from './commands/new.ts'
import { overlay } from './commands/overlay.ts'
import { profile } from './commands/profile.ts'
import { schema } from './commands/schema.ts'
import { templates } from './commands/templates.ts'

/** Every command by its name. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['demo', demo],
  ['maps', maps],
  ['templates', templates],
  ['new', newCommand],
  ['load', load],
  ['dump', dump],
  ['schema', schema],
  ['profile', profile],
  ['import', importCommand],
  ['overlay', overlay],
  ['comments', comments],
  ['export', exportCommand],
  ['check', check],
])
