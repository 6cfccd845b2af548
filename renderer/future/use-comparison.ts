import { useEffect, useMemo, useState } from 'react'
import { type Comparison, compareMaps } from '../../shared/document/compare/compare-maps.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import type { ErrorData } from '../../shared/rpc/errors.ts'
import { toErrorData } from '../../shared/rpc/errors.ts'
import { useDocument, useJourney } from '../document/session-context.ts'
import { type Family, loadFamily, readMoment } from './family.ts'
import { keyOfMoment, type Moment } from './moments.ts'

type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: ErrorData }

/** The family of the open map. */
export function useFamily(): Loaded<Family> {
  const { id } = useJourney()
  const [loaded, setLoaded] = useState<Loaded<Family>>({ state: 'loading' })
  useEffect(() => {
    let gone = false
    loadFamily(id).then(
      (value) => !gone && setLoaded({ state: 'ready', value }),
      (reason: unknown) => !gone && setLoaded({ state: 'failed', error: toErrorData(reason) }),
    )
    return () => {
      gone = true
    }
  }, [id])
  return loaded
}

/** The map of a moment: the open one as it is being edited, another as the file has it. */
export function useMoment(moment: Moment | null): MapDocument | null {
  const present = useDocument((document) => document)
  const key = moment && keyOfMoment(moment)
  const isPresent = moment?.journeyId === present.journeyId && moment.snapshotId === null
  const [read, setRead] = useState<{ readonly key: string; readonly document: MapDocument } | null>(
    null,
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which moment it is
  useEffect(() => {
    if (!moment || isPresent || !key) return
    let gone = false
    readMoment(moment).then(
      (document) => !gone && setRead({ key, document }),
      // One that was deleted meanwhile leaves its place empty; the list of moments is read anew.
      () => !gone && setRead(null),
    )
    return () => {
      gone = true
    }
  }, [key, isPresent])
  if (isPresent) return present
  return read && read.key === key ? read.document : null
}

export function useCompared(
  before: MapDocument | null,
  after: MapDocument | null,
  origins: ReadonlyMap<string, string>,
): Comparison | null {
  return useMemo(
    () => before && after && compareMaps(before, after, { before: origins, after: origins }),
    [before, after, origins],
  )
}
