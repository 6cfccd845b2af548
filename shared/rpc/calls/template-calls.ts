import { z } from 'zod'
import {
  done,
  journeyId,
  languageSchema,
  type Method,
  method,
  nothing,
  themeSchema,
} from '../method.ts'

const words = { title: z.string().max(200), description: z.string().max(2000) }

const templateSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  /** Null for a template of the workspace's own, which is offered in every language. */
  language: languageSchema.nullable(),
})
export type TemplateSummary = z.infer<typeof templateSummarySchema>

/** What a new map can start from: the templates that ship with the app, and those that the workspace made. */
export const templateCalls = {
  listTemplates: method(nothing, z.object({ templates: z.array(templateSummarySchema) })),
  /** Keeps the map as a template, without comments, votes and survey answers. */
  saveTemplate: method(
    z.object({ journeyId, ...words }),
    z.object({ template: templateSummarySchema }),
  ),
  renameTemplate: method(z.object({ id: z.string(), ...words }), done),
  deleteTemplate: method(z.object({ id: z.string() }), done),
  newMap: method(
    z.object({
      template: z.string(),
      language: languageSchema.default('en'),
      title: z.string().optional(),
    }),
    z.object({ map: z.object({ id: journeyId, title: z.string() }) }),
  ),
  /** A small picture of what a template makes, as an SVG document. */
  templatePicture: method(
    z.object({ id: z.string(), language: languageSchema, theme: themeSchema }),
    z.object({ svg: z.string() }),
  ),
} as const satisfies Record<string, Method>
