import { setTimeout as rest } from 'node:timers/promises'
import { z } from 'zod'
import type { Point } from '../../../renderer/canvas/geometry.ts'
import type { OpenSubject } from './subject.ts'
import { type Step, stepsOf, traced } from './trace.ts'

/** More than two frames of a screen: what a step brings about is done before the next. */
const pause = 45
const steps = 60

export interface Measured {
  readonly pan: readonly Step[]
  readonly zoom: readonly Step[]
  readonly drag: readonly Step[]
  readonly type: readonly Step[]
  /** From each key to the picture with its letter, in ms. */
  readonly keyToPaint: readonly number[]
  /** How far panning (in px) and zooming came: all editors must have gone as far. */
  readonly reached: { readonly pan: number; readonly zoom: number }
  /** Of the page's JavaScript, after collecting garbage, in bytes. */
  readonly heap: number
}

/** Pans, zooms, drags the card at this point of the drawing area and types into it. */
export async function measureGestures(subject: OpenSubject, card: Point): Promise<Measured> {
  const { page, area, viewport } = subject
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage')
  const home = await viewport()
  const at = { x: area.x + card.x, y: area.y + card.y }
  const during = async (type: string, gesture: (step: number) => Promise<unknown>) => {
    await rest(500)
    const events = await traced(session, async () => {
      for (let step = 0; step < steps; step++) {
        await gesture(step)
        await rest(pause)
      }
    })
    return stepsOf(events, type)
  }
  /** Turns one way, looks how far that went, and turns back. */
  const turning = async (turn: (sign: 1 | -1) => Promise<void>) => {
    let farthest = home
    const measured = await during('wheel', async (step) => {
      if (step === steps / 2) farthest = await viewport()
      await turn(step < steps / 2 ? 1 : -1)
    })
    return { measured, farthest }
  }

  await page.mouse.move(at.x, at.y)
  const pan = await turning((sign) => page.mouse.wheel(sign * subject.panNotch, 0))
  await page.keyboard.down('Control')
  const zoom = await turning((sign) => page.mouse.wheel(0, sign * subject.zoomNotch))
  await page.keyboard.up('Control')

  await page.mouse.down()
  const drag = await during('pointermove', (step) =>
    page.mouse.move(at.x + 3 * Math.min(step, steps - step), at.y + Math.sin(step / 4) * 60),
  )
  await page.mouse.move(at.x, at.y)
  await page.mouse.up()
  await rest(500)

  await page.mouse.dblclick(at.x, at.y)
  await page.evaluate(watchKeys)
  const type = await during('keydown', (step) =>
    page.keyboard.press(step % 6 === 5 ? 'Space' : 'abcdefgh'.charAt(step % 8)),
  )
  const keyToPaint = await page.evaluate(() => Reflect.get(window, 'keyToPaint'))
  return {
    pan: pan.measured,
    zoom: zoom.measured,
    drag,
    type,
    keyToPaint: z.array(z.number()).parse(keyToPaint),
    reached: { pan: home.x - pan.farthest.x, zoom: zoom.farthest.zoom },
    heap,
  }
}

/** After the next frame's own callbacks comes its picture; a message sent in them arrives behind it. */
function watchKeys(): void {
  const times: number[] = []
  Reflect.set(window, 'keyToPaint', times)
  const watch = ({ timeStamp }: KeyboardEvent) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => times.push(performance.now() - timeStamp)
      port2.postMessage(null)
    })
  addEventListener('keydown', watch, true)
}
