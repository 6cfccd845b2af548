import i18next from 'i18next'
import { useEffect, useState } from 'react'
import type { JourneyId } from '../../shared/document/journey.ts'
import { setFields } from '../../shared/document/operations/operations.ts'
import type { Touchpoint, TouchpointId } from '../../shared/document/touchpoint.ts'
import type { Output, storageContract } from '../../shared/rpc/contract.ts'
import type { MapSession } from '../document/session.ts'
import { showToast } from '../ui/toast.ts'
import { storage } from './bridge.ts'
import { openMapPage } from './router.ts'
import { attempt } from './say-error.ts'
import { settingsStore } from './settings.ts'

/** A touchpoint of another map that the open map shows in detail. */
export type MapLink = Output<(typeof storageContract)['linksTo']>['links'][number]

/** What is selected when a map has been opened by a link: one map's window looks at one place. */
let wanted: { readonly journeyId: JourneyId; readonly recordId: string } | null = null

/** Opens a map at one of its records. */
export async function openMapAt(journeyId: JourneyId, recordId: string): Promise<void> {
  wanted = { journeyId, recordId }
  await openMapPage(journeyId)
}

/** The record at which the map was asked to open, once. */
export function takeWantedPlace(journeyId: JourneyId): string | null {
  const place = wanted?.journeyId === journeyId ? wanted.recordId : null
  wanted = null
  return place
}

/**
 * Goes into the map that shows a touchpoint in detail; the way back leads to that touchpoint. Stays where
 * it is and says so when that map has been deleted, and offers to bring it back.
 */
export async function openLinkedMap(touchpoint: Touchpoint): Promise<void> {
  const { linkedMap } = touchpoint
  if (!linkedMap) return
  const go = () => {
    cameFrom = touchpoint.id
    return openMapPage(linkedMap)
  }
  const { maps } = await storage.listMaps({})
  if (maps.some(({ id }) => id === linkedMap)) return go()
  const deleted = (await storage.listDeletedMaps({})).maps.find(({ id }) => id === linkedMap)
  showToast({
    look: 'problem',
    text: deleted
      ? i18next.t('app:linkedMap.deleted', { title: deleted.title })
      : i18next.t('app:linkedMap.gone'),
    ...(deleted && {
      action: {
        label: i18next.t('app:linkedMap.restore'),
        onSelect: () => attempt(storage.restoreMap({ journeyId: linkedMap }).then(go)),
      },
    }),
  })
}

/** The touchpoint by which the user went down last: of several ways up, its is the way back. */
let cameFrom: TouchpointId | null = null

export const wayBack = (links: readonly MapLink[]): MapLink | undefined =>
  links.find(({ touchpointId }) => touchpointId === cameFrom) ?? links[0]

/** Goes up to the map of which this one is a detail; says so when there is none. */
export async function openParentMap(journeyId: JourneyId): Promise<void> {
  const { links } = await storage.linksTo({ journeyId })
  const back = wayBack(links)
  if (back) await openMapAt(back.journeyId, back.touchpointId)
  else showToast({ look: 'problem', text: i18next.t('app:linkedMap.noneAbove') })
}

/** The touchpoints of other maps whose detail this map is. */
export function useLinksTo(journeyId: JourneyId): readonly MapLink[] {
  const [links, setLinks] = useState<readonly MapLink[]>([])
  useEffect(() => {
    let gone = false
    attempt(
      storage.linksTo({ journeyId }).then((answer) => {
        if (!gone) setLinks(answer.links)
      }),
    )
    return () => {
      gone = true
    }
  }, [journeyId])
  return links
}

/** Makes a blank map that shows the touchpoint in detail, links it, and goes there. */
export async function makeDetailMap(session: MapSession, touchpoint: Touchpoint): Promise<void> {
  const { language } = settingsStore.getState()
  const title = touchpoint.title
  const { map } = await storage.newMap({ template: 'blank', language, ...(title && { title }) })
  session.dispatch('linkMap', (document) =>
    setFields(document, { type: 'touchpoint', id: touchpoint.id, fields: { linkedMap: map.id } }),
  )
  cameFrom = touchpoint.id
  await openMapPage(map.id)
}
