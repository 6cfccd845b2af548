import { z } from 'zod'

/** The menus of the app, from left to right. */
const menuNames = ['file', 'edit', 'view', 'insert', 'map', 'window', 'help'] as const
export type MenuName = (typeof menuNames)[number]

const commandLineSchema = z.object({
  kind: z.literal('command'),
  /** The id of a command of the window. */
  id: z.string(),
  label: z.string(),
  /** As they are written on the keyboard (`Ctrl Shift Z`); empty where it has none. */
  keys: z.string(),
  enabled: z.boolean(),
  /** Whether it holds now; null for what is simply done. */
  on: z.boolean().nullable(),
})
export type CommandLine = z.infer<typeof commandLineSchema>

const separatorSchema = z.object({ kind: z.literal('separator') })

const submenuSchema = z.object({
  kind: z.literal('submenu'),
  id: z.string(),
  label: z.string(),
  lines: z.array(commandLineSchema).max(200),
})

const menuLineSchema = z.discriminatedUnion('kind', [
  commandLineSchema,
  separatorSchema,
  submenuSchema,
])
export type MenuLine = z.infer<typeof menuLineSchema>

export const menuSchema = z.object({
  name: z.enum(menuNames),
  label: z.string(),
  lines: z.array(menuLineSchema).max(200),
})
/** One menu in the words of the window that it belongs to. */
export type AppMenu = z.infer<typeof menuSchema>
