import { centreOf, type Point } from '../../../renderer/canvas/geometry.ts'
import { startGesture } from '../../../renderer/canvas/gesture.ts'
import { hit, type Target } from '../../../renderer/canvas/hit.ts'
import { boxOf } from '../../../renderer/canvas/place-box.ts'
import type { OpenCanvas } from './open-canvas.ts'

/** The pointer on an open canvas: what it meets, and what it drags. */
export function handsOn(open: () => OpenCanvas) {
  const idOf = (title: string): string => {
    const { touchpoint, stage, card } = open().document()
    const all = [...Object.values(touchpoint), ...Object.values(stage), ...Object.values(card)]
    const found = all.find((each) => ('title' in each ? each.title : each.text) === title)
    if (!found) throw new Error(`There is no ${title}.`)
    return found.id
  }
  const middle = (title: string): Point => {
    const box = boxOf(open().layout(), idOf(title))
    if (!box) throw new Error(`${title} is not on the map.`)
    return centreOf(box)
  }
  const targetAt = (point: Point): Target =>
    hit(open().layout(), point, {
      zoom: 1,
      selected: (id) => open().session.store.getState().selection.ids.has(id),
    })

  function drag(from: Point, to: Point, end = true, free = false): void {
    const target = targetAt(from)
    const gesture = startGesture({ ...open().context, layout: open().layout }, target, from, false)
    if (!gesture) throw new Error(`A ${target.kind} cannot be dragged.`)
    for (const part of [0.25, 0.5, 0.75, 1]) {
      const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
      gesture.move(at, free)
    }
    if (end) gesture.end(to, free)
  }
  return { idOf, middle, targetAt, drag }
}
