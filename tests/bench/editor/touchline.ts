import { join } from 'node:path'
import { addOpenMap } from '../../../electron/storage/maps.ts'
import {
  closeWorkspaceFile,
  createWorkspaceFile,
  openWorkspaceFile,
} from '../../../electron/storage/open-file.ts'
import type { MapDocument } from '../../../shared/document/document.ts'
import { toOpenMap } from '../../../shared/document/dump-map.ts'
import { launchApp, temporaryHome } from '../../drivers/app.ts'
import { canvasOf } from '../../drivers/map-driver.ts'
import type { Subject } from './subject.ts'

/** The app as it is, with the map in its workspace. */
export function touchline(document: MapDocument): Subject {
  const home = temporaryHome()
  const workspace = join(home, 'bench.touchline')
  process.env.TOUCHLINE_HOME = home
  createWorkspaceFile(workspace)
  const file = openWorkspaceFile(workspace, { journal: 'keep' })
  addOpenMap(file.db, toOpenMap(document), undefined)
  closeWorkspaceFile(file)
  return {
    name: 'Touchline',
    async open() {
      const { page, close } = await launchApp({ home, workspace })
      const canvas = canvasOf(page)
      await canvas.waitFor()
      await page.locator('.scene-card').first().waitFor()
      const area = await canvas.boundingBox()
      if (!area) throw new Error('The map is not on the screen.')
      return {
        page,
        area,
        drawn: "document.querySelector('.scene-card') !== null",
        viewport: () =>
          page.locator('.react-flow__viewport').evaluate((element) => {
            const { e, f, a } = new DOMMatrix(getComputedStyle(element).transform)
            return { x: e, y: f, zoom: a }
          }),
        panNotch: 180,
        zoomNotch: 54,
        close,
      }
    },
  }
}
