import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname } from 'node:path'
import { z } from 'zod'
import { type Language, languageSchema } from '../../shared/rpc/contract.ts'

export const windowPlaceSchema = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(400).max(20_000),
  height: z.number().int().min(300).max(20_000),
  maximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof windowPlaceSchema>

const recentLimit = 10

/** What the app remembers from one start to the next; nothing of it leaves the machine. */
export const settingsFileSchema = z.object({
  language: languageSchema,
  theme: z.enum(['system', 'light', 'dark']),
  /** Paths of workspaces, the latest first. */
  recent: z.array(z.string()).max(recentLimit),
  window: windowPlaceSchema.optional(),
})
export type SettingsFile = z.infer<typeof settingsFileSchema>

/** The language to begin with: the system's, where it is one of ours. */
export function languageOf(locale: string): Language {
  return languageSchema.safeParse(locale.slice(0, 2).toLowerCase()).data ?? 'en'
}

/**
 * Settings that cannot be read are not worth an error message: each field that does not fit falls
 * back to its default, the others are kept.
 */
export function readSettingsFile(path: string, locale: string): SettingsFile {
  const defaults: SettingsFile = { language: languageOf(locale), theme: 'system', recent: [] }
  const stored = z.record(z.string(), z.unknown()).safeParse(readJson(path)).data ?? {}
  const fitting = Object.entries(settingsFileSchema.shape).flatMap(([name, schema]) => {
    const field = schema.safeParse(stored[name])
    return field.success && field.data !== undefined ? [[name, field.data]] : []
  })
  return settingsFileSchema.parse({ ...defaults, ...Object.fromEntries(fitting) })
}

/** Written beside and renamed, so that a crash leaves the old or the new one. */
export function writeSettingsFile(path: string, settings: SettingsFile): void {
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.new`
  writeFileSync(beside, `${JSON.stringify(settings, null, 2)}\n`)
  renameSync(beside, path)
}

export function withRecent(settings: SettingsFile, path: string): SettingsFile {
  const others = settings.recent.filter((other) => other !== path)
  return { ...settings, recent: [path, ...others].slice(0, recentLimit) }
}

/** How a workspace is called in lists and titles. */
export function workspaceName(path: string): string {
  return basename(path, extname(path))
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
