import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { overlayFilterSchema } from '../../../shared/feedback/overlay.ts'
import { fileNameOf } from '../../main/file-name.ts'
import { exportFromWorkspace } from '../../storage/export-workspace.ts'
import { createWorkspaceFile } from '../../storage/open-file.ts'
import { readOverlay } from '../../storage/overlay.ts'
import { addSample } from '../../storage/sample.ts'
import { explained } from '../../storage/sqlite-error.ts'
import { type Command, textOption } from '../command.ts'
import { writing } from '../workspace.ts'
import { progressText, reportText } from './import.ts'
import { readLanguage } from './new.ts'
import { overlayText } from './overlay.ts'

const formats = ['png', 'svg', 'pdf'] as const
/** At this scale the sample map's picture is wide enough for a poster. */
const scale = 2
/** A folder of its own, so that nothing that lies in the present one is written over. */
const usualFolder = 'touchline-demo'

export const demo: Command = {
  usage: '[--out DIR] [--language en|hu|pl]',
  summary:
    'Makes the sample workspace, prints its overlay, and writes PNG, SVG and PDF of the map to DIR (touchline-demo).',
  grammar: { options: { out: { type: 'string' }, language: { type: 'string' } }, names: [] },
  run: async ({ given, workspacePath, progress }) => {
    const language = readLanguage(textOption(given, 'language'))
    const out = textOption(given, 'out') ?? usualFolder
    explained(out, () => mkdirSync(out, { recursive: true }))
    // Without a name the sample is made beside nothing that belongs to the user, and goes again.
    const named = textOption(given, 'workspace') !== undefined
    const folder = named ? null : mkdtempSync(join(tmpdir(), 'touchline-demo-'))
    const path = folder === null ? workspacePath : join(folder, 'demo.touchline')
    try {
      if (!existsSync(path)) createWorkspaceFile(path)
      return await writing(path, { create: false }, async (workspace) => {
        const { map, report } = await addSample(workspace, language, (now) =>
          progress(progressText(now)),
        )
        const { db } = workspace
        const overlay = readOverlay(db, map.id, overlayFilterSchema.parse({}))
        const files: {
          path: string
          format: string
          bytes: number
          width: number
          height: number
        }[] = []
        for (const format of formats) {
          const file = resolve(out, `${fileNameOf(map.title, 'map')}.${format}`)
          const options = { scale, theme: 'light', language } as const
          const { bytes, width, height } = await exportFromWorkspace(
            db,
            file,
            map.id,
            format,
            options,
          )
          files.push({ path: file, format, bytes, width, height })
        }
        return {
          json: { workspace: named ? path : null, map, import: report, overlay, files },
          text: [
            reportText(report),
            '',
            overlayText(overlay),
            '',
            ...files.map((file) => `Wrote ${file.path}`),
          ].join('\n'),
        }
      })
    } finally {
      if (folder !== null) rmSync(folder, { recursive: true, force: true })
    }
  },
}
