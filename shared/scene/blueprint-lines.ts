import type { Lane, LaneKind, LaneRole } from '../document/lane.ts'

/**
 * The lines of a service blueprint: of interaction (between what customers do and what they meet), of
 * visibility (above what they cannot see) and of internal interaction (above what supports that).
 */
export type BlueprintLine = 'interaction' | 'visibility' | 'internal'

/** What a lane shows by its kind alone; what is said about the whole map has no role. */
const kindRoles: Readonly<Partial<Record<LaneKind, LaneRole>>> = {
  touchpoints: 'frontstage',
  actions: 'customer',
  thoughts: 'customer',
  emotions: 'customer',
  backstage: 'backstage',
}

/** From what the customer does inwards, and the line above each but the first. */
const inwards: readonly LaneRole[] = ['customer', 'frontstage', 'backstage', 'support']
const lines: Readonly<Record<LaneRole, BlueprintLine | null>> = {
  customer: null,
  frontstage: 'interaction',
  backstage: 'visibility',
  support: 'internal',
}

/**
 * The role of each lane: its own, or its kind's. The second backstage lane supports the first, and a
 * text right under the actions is the frontstage of a blueprint.
 */
export function rolesOf(lanes: readonly Lane[]): readonly (LaneRole | null)[] {
  const isBackstage = ({ kind }: Lane) => kind === 'backstage'
  return lanes.map((lane, position) => {
    if (lane.role) return lane.role
    if (isBackstage(lane) && lanes.slice(0, position).some(isBackstage)) return 'support'
    const underActions = lanes[position - 1]?.kind === 'actions'
    if (lane.kind === 'text' && underActions && lanes.slice(position).some(isBackstage)) {
      return 'frontstage'
    }
    return kindRoles[lane.kind] ?? null
  })
}

/**
 * The line above each lane: where its role lies further inwards than that of the nearest lane above
 * that has one. A map without anything behind the scenes is no blueprint: touchpoints under actions
 * are divided from them only where a lane below goes further in.
 */
export function blueprintLines(lanes: readonly Lane[]): readonly (BlueprintLine | null)[] {
  const roles = rolesOf(lanes)
  const depthOf = (role: LaneRole | null | undefined) => (role ? inwards.indexOf(role) : -1)
  let above = -1
  return lanes.map((lane, position) => {
    const role = roles[position]
    const depth = depthOf(role)
    if (!role) return null
    const goesIn = depth > above
    const led = above >= 0
    above = depth
    if (position === 0 || !goesIn) return null
    const blueprint = lane.role !== null || roles.slice(position).some((each) => depthOf(each) > 1)
    if (role === 'frontstage' && !(led && blueprint)) return null
    return lines[role]
  })
}
