import type { Command } from './command.ts'

/** Every command by its name; loaded when it is called, since painting pictures brings much along. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['demo', async () => (await import('./commands/demo.ts')).demo],
  ['maps', async () => (await import('./commands/maps.ts')).maps],
  ['templates', async () => (await import('./commands/templates.ts')).templates],
  ['new', async () => (await import('./commands/new.ts')).newCommand],
  ['load', async () => (await import('./commands/load.ts')).load],
  ['dump', async () => (await import('./commands/dump.ts')).dump],
  ['schema', async () => (await import('./commands/schema.ts')).schema],
  ['profile', async () => (await import('./commands/profile.ts')).profile],
  ['import', async () => (await import('./commands/import.ts')).importCommand],
  ['overlay', async () => (await import('./commands/overlay.ts')).overlay],
  ['comments', async () => (await import('./commands/comments.ts')).comments],
  ['export', async () => (await import('./commands/export.ts')).exportCommand],
  ['forget', async () => (await import('./commands/forget.ts')).forget],
  ['future', async () => (await import('./commands/future.ts')).future],
  ['snapshot', async () => (await import('./commands/snapshot.ts')).snapshot],
  ['compare', async () => (await import('./commands/compare.ts')).compare],
  ['check', async () => (await import('./commands/check.ts')).check],
])
