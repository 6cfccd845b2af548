import type { JourneyId } from '../../shared/document/journey.ts'
import { overlayFilterSchema } from '../../shared/feedback/overlay.ts'
import type { ExportFormat, ExportOptions } from '../../shared/rpc/contract.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import type { Db } from './database.ts'
import { type ExportedFile, type ExportRequest, exportMap } from './export/export-map.ts'
import { type PartRequest, renderPart } from './export/render-part.ts'
import { readDocument } from './maps.ts'
import { readOverlay } from './overlay.ts'
import { readPicture } from './pictures/picture-store.ts'

/** Writes a map of the workspace to a file, with its numbers unless `overlay` is null. */
export async function exportFromWorkspace(
  db: Db,
  file: string,
  journeyId: JourneyId,
  format: ExportFormat,
  options: ExportOptions,
): Promise<ExportedFile> {
  return exportMap(file, { ...readRequest(db, journeyId, options), format })
}

/** A part of a map of the workspace as the clipboard takes it. */
export function partFromWorkspace(
  db: Db,
  journeyId: JourneyId,
  part: Pick<PartRequest, 'ids' | 'format'>,
  options: ExportOptions,
): Promise<Buffer> {
  return renderPart({ ...readRequest(db, journeyId, options), ...part })
}

function readRequest(
  db: Db,
  journeyId: JourneyId,
  options: ExportOptions,
): Omit<ExportRequest, 'format'> {
  const document = readDocument(db, journeyId)
  const { overlay: metric, theme, language, scale, persona = null } = options
  const { metric: _shown, ...filter } = overlayFilterSchema.parse(options.filter ?? {})
  const overlay = metric === null ? null : readOverlay(db, journeyId, { trend: 'month', ...filter })
  if (typeof metric === 'string') assertMetric(overlay?.questions ?? [], metric)
  return {
    document,
    overlay,
    theme,
    language,
    scale,
    onlyPersona: persona,
    pictures: (sha256) => readPicture(db, sha256),
    exportedOn: new Date().toISOString().slice(0, 10),
    ...(typeof metric === 'string' && { metric }),
  }
}

/** Throws `usage` where no question is so named or measured. */
function assertMetric(
  questions: readonly { readonly name: string; readonly metric: string }[],
  wanted: string,
): void {
  if (questions.some(({ name, metric }) => name === wanted || metric === wanted)) return
  const known = questions.map(({ name, metric }) => `${name} (${metric})`).join(', ')
  throw new TouchlineError(
    'usage',
    `There are no answers to "${wanted}" on this map. ${known ? `It has these: ${known}.` : 'Import a survey first, or export it without an overlay.'}`,
  )
}
