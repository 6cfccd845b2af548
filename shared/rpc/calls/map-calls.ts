import { z } from 'zod'
import { idSchema } from '../../document/id.ts'
import { journeySchema } from '../../document/journey.ts'
import { recordSchema } from '../../document/record.ts'
import { done, journeyId, type Method, method, nothing, themeSchema } from '../method.ts'
import { recordsText } from '../records-text.ts'
import { unsavedEditsSchema } from './unsaved-edits.ts'
import { workspaceInfoSchema } from './workspace-calls.ts'

const mapSummarySchema = z.object({
  id: journeyId,
  title: z.string(),
  state: journeySchema.shape.state,
  basis: journeySchema.shape.basis,
  stages: z.number().int(),
  touchpoints: z.number().int(),
  updatedAt: z.string(),
  /** The map that it is a future state of. */
  futureOf: journeyId.nullable(),
  personas: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      colour: z.string(),
      portrait: z.string().nullable(),
    }),
  ),
})
export type MapSummary = z.infer<typeof mapSummarySchema>

const deletedMapSchema = z.object({
  id: journeyId,
  title: z.string(),
  deletedAt: z.string(),
  /** What goes with it when it is deleted for good. */
  touchpoints: z.int(),
  snapshots: z.int(),
  datasets: z.int(),
  answers: z.int(),
  /** Its future states, which stay as maps of their own. */
  futures: z.int(),
})
export type DeletedMap = z.infer<typeof deletedMapSchema>

/** The workspace's maps, their personas; reading and saving one map. */
export const mapCalls = {
  workspaceInfo: method(nothing, workspaceInfoSchema),
  listMaps: method(nothing, z.object({ maps: z.array(mapSummarySchema) })),
  listPersonas: method(nothing, z.object({ personas: z.array(recordSchema) })),
  duplicateMap: method(
    z.object({ journeyId, title: z.string() }),
    z.object({ map: z.object({ id: journeyId, title: z.string() }) }),
  ),
  /** Moves a map to the trash; `restoreMap` brings it back. */
  deleteMap: method(z.object({ journeyId }), done),
  /**
   * Takes a map that is in the trash out of the file, with its snapshots, its surveys and the pictures that
   * nothing else uses. `keptPictures` stay: undo in another map may bring them back.
   */
  deleteMapForGood: method(z.object({ journeyId, keptPictures: z.array(z.string()) }), done),
  restoreMap: method(z.object({ journeyId }), done),
  /** The maps in the trash, the one deleted last first. */
  listDeletedMaps: method(nothing, z.object({ maps: z.array(deletedMapSchema) })),
  /** The journey with all its records, and all personas. `revision` grows with each save of this map. */
  openMap: method(
    z.object({ journeyId }),
    z.object({ records: recordsText, revision: z.number().int() }),
  ),
  /** One transaction. Refused with `stale_revision` when `baseRevision` is not the map's present one. */
  saveDiff: method(
    unsavedEditsSchema,
    z.object({ revision: z.number().int(), savedAt: z.string() }),
  ),
  /** The touchpoints of other maps that this map shows in detail. */
  linksTo: method(
    z.object({ journeyId }),
    z.object({
      links: z.array(
        z.object({
          journeyId,
          title: z.string(),
          touchpointId: idSchema('touchpoint'),
          touchpoint: z.string(),
        }),
      ),
    }),
  ),
  /** A small picture of the map as an SVG document. */
  thumbnail: method(z.object({ journeyId, theme: themeSchema }), z.object({ svg: z.string() })),
  /** Loads a map in the open JSON format from a file. */
  loadMap: method(
    z.object({ file: z.string(), title: z.string().optional() }),
    z.object({ map: z.object({ id: journeyId, title: z.string() }) }),
    'read',
  ),
  checkWorkspace: method(nothing, z.object({ ok: z.boolean(), problems: z.array(z.string()) })),
} as const satisfies Record<string, Method>
