import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { storage } from '../../../renderer/app/bridge.ts'
import { openMapPage } from '../../../renderer/app/router.ts'
import { openMap } from '../../../renderer/document/open-map.ts'
import type { MapSession } from '../../../renderer/document/session.ts'
import { SessionProvider } from '../../../renderer/document/session-context.ts'
import { OverlayProvider } from '../../../renderer/feedback/overlay-context.tsx'
import { Toasts } from '../../../renderer/ui/Toasts.tsx'
import type { MapDocument } from '../../../shared/document/document.ts'
import { dumpMap } from '../../../shared/document/dump-map.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { openTestWindow, type TestWindow } from './test-window.ts'

export interface OpenSample {
  readonly opened: TestWindow
  readonly session: MapSession
  /** The lanes' kinds and the touchpoints' titles as they stand now, in order. */
  readonly lanes: () => string[]
  readonly touchpoints: () => string[]
  readonly close: () => Promise<void>
}

/** Shows a part of the editor around the sample map, or around another one, which real storage keeps. */
export async function openSample(
  part: (session: MapSession) => ReactNode,
  other?: MapDocument,
): Promise<OpenSample> {
  const opened = await openTestWindow({ sample: other ? null : 'en' })
  if (other) {
    const file = join(opened.folder, 'map.json')
    writeFileSync(file, dumpMap(other))
    await opened.storage.loadMap({ file })
  }
  const [map] = (await opened.storage.listMaps({})).maps
  if (!map) throw new Error('The workspace has no map.')
  await openMapPage(map.id)
  const session = await openMap(storage, map.id)
  render(
    <SessionProvider value={session}>
      <OverlayProvider journeyId={map.id}>{part(session)}</OverlayProvider>
      <Toasts label="Notifications" />
    </SessionProvider>,
  )
  const index = () => mapOf(session.store.getState().document)
  return {
    opened,
    session,
    lanes: () => index().lanes.map(({ kind }) => kind),
    touchpoints: () => index().touchpoints.map(({ title }) => title),
    close: async () => {
      await session.flush()
      session.close()
      await opened.close()
    },
  }
}
