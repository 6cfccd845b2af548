import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname } from 'node:path'
import { z } from 'zod'
import { type Language, languageSchema, zoomSchema } from '../../shared/rpc/contract.ts'

const windowPlaceSchema = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(400).max(20_000),
  height: z.number().int().min(300).max(20_000),
  maximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof windowPlaceSchema>

const recentLimit = 10
const openLimit = 20

/** What the app remembers from one start to the next; nothing of it leaves the machine. */
const settingsFileSchema = z.object({
  language: languageSchema,
  theme: z.enum(['system', 'light', 'dark']),
  /** Paths of workspaces, the latest first. */
  recent: z.array(z.string()).max(recentLimit),
  /** Paths of the workspaces that are open in windows, so that the next start brings them back. */
  open: z.array(z.string()).max(openLimit),
  /** How large everything in the windows is drawn, in percent. */
  zoom: zoomSchema,
  /** Who comments on this machine. */
  author: z.string().max(100).optional(),
  /** Where the window was that was closed last. */
  window: windowPlaceSchema.optional(),
  /** Where each recent workspace's window was, by path. */
  places: z.record(z.string(), windowPlaceSchema),
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
  const defaults: SettingsFile = {
    language: languageOf(locale),
    theme: 'system',
    recent: [],
    open: [],
    zoom: 100,
    places: {},
  }
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

/** Remembers where a window was; the places of workspaces that are not recent are forgotten. */
export function withPlace(
  settings: SettingsFile,
  path: string | null,
  place: WindowPlace,
): SettingsFile {
  const places = path === null ? settings.places : { ...settings.places, [path]: place }
  const kept = Object.entries(places).filter(([of]) => settings.recent.includes(of))
  return { ...settings, window: place, places: Object.fromEntries(kept) }
}

/** Remembers which workspaces are open. */
export function withOpen(settings: SettingsFile, paths: readonly string[]): SettingsFile {
  return { ...settings, open: paths.slice(0, openLimit) }
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
