import type { Point } from '../../../renderer/canvas/geometry.ts'
import { layoutMap } from '../../../shared/scene/layout.ts'
import type { Box } from '../../../shared/scene/primitive.ts'
import { largeMap } from '../../builders/large-map.ts'
import { buildPeers, writeWindowProgram } from './build-peers.ts'
import { figuresTable, type Samples } from './figures-table.ts'
import { measureFirstPaint } from './first-paint.ts'
import { measureGestures } from './gestures.ts'
import { peerSubject, peers, type Shape } from './peers.ts'
import { serve } from './serve.ts'
import type { OpenSubject, Subject } from './subject.ts'
import { touchline } from './touchline.ts'

const rounds = 2
const size = { stages: 60, touchpointsPerStage: 5, cards: 2000 }
const document = largeMap(size)
const layout = layoutMap(document, { overlay: false })

/**
 * Opens a large map in the app, and as many boxes with the same words at the same places in each of the
 * peers; all in windows of the same runtime with drawing areas of the same size, by turns.
 */
export async function benchEditor(print: (line: string) => void): Promise<void> {
  const folder = process.env.TOUCHLINE_BENCH_PEERS
  if (!folder) throw new Error('`npm run bench -- editor` fetches the peers first.')
  const pages = await buildPeers(
    folder,
    peers.map(({ id }) => id),
  )
  const served = await serve(pages)
  try {
    const own = touchline(document)
    const { home, area, browser } = await placeAtHome(own)
    const shapes = shapesAt(home)
    const options = { served, program: writeWindowProgram(folder), size: area }
    const others: Subject[] = []
    for (const peer of peers) others.push(await peerSubject(peer, shapes, options))
    print(`${size.cards} cards on ${shapes.length - size.cards} stages and touchpoints,`)
    print(`${browser}, ${area.width} x ${area.height} px, ${rounds} rounds by turns`)

    const subjects = [own, ...others]
    const samples = subjects.map(({ name }): Samples => ({ name, measured: [], firstPaint: [] }))
    for (let round = 0; round < rounds; round++) {
      for (const [index, subject] of subjects.entries()) {
        const opened = await subject.open()
        samples[index]?.firstPaint.push(...(await measureFirstPaint(opened)))
        const point = cardInTheMiddle(home, area)
        samples[index]?.measured.push(await measureGestures(opened, point))
        await opened.close()
      }
    }
    for (const line of figuresTable(samples)) print(line)
  } finally {
    served.close()
  }
}

/** Where the map stands when it is opened, and the size of the area in which it does. */
async function placeAtHome(subject: Subject) {
  const opened: OpenSubject = await subject.open()
  const { width, height } = opened.area
  const browser = await opened.page.evaluate(
    () => /Chrome\/\d+/.exec(navigator.userAgent)?.[0] ?? 'unknown browser',
  )
  const home = await opened.viewport()
  await opened.close()
  return { home, browser, area: { width: Math.round(width), height: Math.round(height) } }
}

/** Every stage, touchpoint and card, where it stands in the area when the map is opened. */
function shapesAt(home: Point): Shape[] {
  const shape = (id: string, { x, y, width, height }: Box, text: string): Shape => ({
    id,
    box: { x: x + home.x, y: y + home.y, width, height },
    text,
  })
  return [
    ...[...layout.stages].map(([id, box]) => shape(id, box, document.stage[id]?.title ?? '')),
    ...[...layout.touchpoints].map(([id, box]) =>
      shape(id, box, document.touchpoint[id]?.title ?? ''),
    ),
    ...[...layout.cards.values()].map(({ card, box }) => shape(card.id, box, card.text)),
  ]
}

/** The middle of the card that stands nearest to the middle of the area. */
function cardInTheMiddle(home: Point, area: { width: number; height: number }): Point {
  const centres = [...layout.cards.values()].map(({ box }) => ({
    x: home.x + box.x + box.width / 2,
    y: home.y + box.y + box.height / 2,
  }))
  const distance = ({ x, y }: Point) => Math.hypot(x - area.width / 2, y - area.height / 2)
  return centres.reduce((nearest, each) => (distance(each) < distance(nearest) ? each : nearest))
}
