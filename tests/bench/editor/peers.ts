import type { Box } from '../../../shared/scene/primitive.ts'
import { launchApp } from '../../drivers/app.ts'
import type { Served } from './serve.ts'
import { type Subject, viewportSchema } from './subject.ts'

/** A box with words, as every one of the editors has them. */
export interface Shape {
  readonly id: string
  readonly box: Box
  readonly text: string
}

export const peers = [
  {
    id: 'tldraw',
    name: 'tldraw 5.4.2',
    drawn: "document.querySelector('.tl-shape') !== null",
    panNotch: 90,
    zoomNotch: 7.5,
  },
  {
    id: 'excalidraw',
    name: 'Excalidraw 0.18.1',
    drawn: 'window.peer?.isDrawn() === true',
    panNotch: 90,
    zoomNotch: 100,
  },
] as const

export interface PeerOptions {
  readonly served: Served
  /** What opens a page in the runtime. */
  readonly program: string
  /** Of the drawing area, in px. */
  readonly size: { readonly width: number; readonly height: number }
}

/** One of the peers with these shapes, of which it makes a drawing in its own format first. */
export async function peerSubject(
  peer: (typeof peers)[number],
  shapes: readonly Shape[],
  { served, program, size }: PeerOptions,
): Promise<Subject> {
  const window = (hash: string) =>
    launchApp({
      program,
      env: {
        BENCH_URL: `${served.url}/${peer.id}.html${hash}`,
        BENCH_WIDTH: String(size.width),
        BENCH_HEIGHT: String(size.height),
      },
    })
  served.put('shapes.json', JSON.stringify(shapes))
  const maker = await window('#make')
  await maker.page.waitForFunction('window.made')
  served.put(`${peer.id}.json`, JSON.stringify(await maker.page.evaluate('window.made')))
  await maker.close()
  return {
    name: peer.name,
    async open() {
      const { page, close } = await window('')
      await page.waitForFunction(peer.drawn)
      return {
        page,
        close,
        area: { x: 0, y: 0, ...size },
        drawn: peer.drawn,
        panNotch: peer.panNotch,
        zoomNotch: peer.zoomNotch,
        viewport: async () => viewportSchema.parse(await page.evaluate('window.peer.viewport()')),
      }
    },
  }
}
