import { unite } from './box.ts'
import type { Layout } from './layout.ts'
import type { Scene, SceneItem } from './primitive.ts'

const margin = 12

/**
 * A part of a map's picture: these records, with the columns of whole stages and the rows of whole lanes.
 * Null when nothing of them can be seen.
 */
export function createPartScene(
  layout: Layout,
  scene: Scene,
  ids: ReadonlySet<string>,
): Scene | null {
  const wanted = (item: SceneItem) => ids.has(item.id) || belongsTo(layout, item, ids)
  const items = scene.items.filter(wanted)
  if (items.length === 0) return null
  const { x, y, width, height } = unite(items.map(({ box }) => box))
  return {
    items,
    bounds: {
      x: Math.floor(x - margin),
      y: Math.floor(y - margin),
      width: Math.ceil(width + 2 * margin),
      height: Math.ceil(height + 2 * margin),
    },
  }
}

/** What a lane of its kind draws besides cards. */
const drawnByLanes: Readonly<Partial<Record<SceneItem['kind'], string>>> = {
  touchpoint: 'touchpoints',
  emotions: 'emotions',
  metric: 'metrics',
  channel: 'channels',
}

function belongsTo(layout: Layout, { id, kind }: SceneItem, ids: ReadonlySet<string>): boolean {
  const lanes = layout.rows.filter(({ lane }) => ids.has(lane.id))
  if (lanes.some(({ lane }) => lane.kind === drawnByLanes[kind])) return true
  if (kind === 'touchpoint') {
    const touchpoint = layout.index.touchpoints.find((each) => each.id === id)
    return touchpoint !== undefined && ids.has(touchpoint.stageId)
  }
  const card = kind === 'card' ? cardOf(layout, id) : undefined
  return card !== undefined && (ids.has(card.stageId) || ids.has(card.laneId))
}

const cardOf = ({ cards }: Layout, id: string) =>
  [...cards.values()].find(({ card }) => card.id === id)?.card
