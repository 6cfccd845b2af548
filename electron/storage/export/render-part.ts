import { journeyOf } from '../../../shared/document/document.ts'
import { TouchlineError } from '../../../shared/rpc/errors.ts'
import { createPartScene } from '../../../shared/scene/part-scene.ts'
import { themes } from '../../../shared/scene/theme.ts'
import { type ExportRequest, exportLayout, exportScene } from './export-map.ts'
import { embedPictures, unpackPictures } from './export-pictures.ts'
import { exportPng } from './export-png.ts'
import { exportSvg } from './export-svg.ts'

/** A request for a part of a map; without ids it is the whole map with title and legend. */
export interface PartRequest extends Omit<ExportRequest, 'format'> {
  readonly format: 'svg' | 'png'
  readonly ids: readonly string[]
}

/** The bytes of a part of a map, for the clipboard. Throws `not_found` where nothing of it can be seen. */
export async function renderPart(request: PartRequest): Promise<Buffer> {
  const { document, format, ids, scale } = request
  const whole = exportScene(request)
  const scene =
    ids.length === 0 ? whole : createPartScene(exportLayout(request), whole, new Set(ids))
  if (!scene) {
    throw new TouchlineError('not_found', 'Nothing of this can be seen on the map. Select more.')
  }
  const theme = themes[request.theme]
  const source = request.pictures ?? (() => null)
  if (format === 'png') {
    return (await exportPng(scene, theme, scale, await unpackPictures(scene, source))).bytes
  }
  const { title, scenario } = journeyOf(document)
  const pictures = await embedPictures(scene, source)
  const ground = ids.length === 0 ? 'surface' : 'none'
  return exportSvg(scene, theme, { title, description: scenario, pictures, ground }).bytes
}
