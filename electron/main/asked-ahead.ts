import { latestMap } from '../../shared/document/latest-map.ts'
import { storageContract } from '../../shared/rpc/contract.ts'
import type { StorageSupervisor } from './storage-supervisor.ts'

/** Storage as a window's page asks it, with the answer to its first question on the way beforehand. */
export interface AskedAhead extends Pick<StorageSupervisor, 'call'> {
  /** A page is being loaded: asks for the map that it will begin with. */
  readonly begin: () => void
}

/** What a page asks before its first map; anything else may change the map, or comes later. */
const askedBefore: readonly string[] = ['listMaps', 'workspaceInfo']

/**
 * A page has its program to load, a tenth of a second, before it can ask for its map; a large map takes
 * storage half as long. So the map is read meanwhile. The answer is given once, to the first question
 * for a map, and forgotten at any other.
 */
export function askAhead(storage: Pick<StorageSupervisor, 'call'>): AskedAhead {
  let ahead: { readonly journeyId: string; readonly answer: Promise<unknown> } | null = null
  let round = 0

  async function ask(own: number): Promise<void> {
    const { maps } = storageContract.listMaps.output.parse(await storage.call('listMaps', {}))
    const latest = latestMap(maps)
    if (!latest || own !== round) return
    const journeyId = latest.id
    const answer = storage.call('openMap', { journeyId })
    answer.catch(() => undefined)
    ahead = { journeyId, answer }
  }

  function forget(): typeof ahead {
    const known = ahead
    ahead = null
    round++
    return known
  }

  return {
    begin: () => {
      forget()
      // Who has no workspace yet, or no storage, is told so when the page asks.
      ask(round).catch(() => undefined)
    },
    call: (method, input) => {
      if (askedBefore.includes(method)) return storage.call(method, input)
      const known = forget()
      const wanted = storageContract.openMap.input.safeParse(input)
      return method === 'openMap' && wanted.data?.journeyId === known?.journeyId && known
        ? known.answer.catch(() => storage.call(method, input))
        : storage.call(method, input)
    },
  }
}
