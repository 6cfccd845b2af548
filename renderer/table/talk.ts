import type { MapDocument } from '../../shared/document/document.ts'
import { createMemo } from '../../shared/document/memo.ts'
import { openCounts } from '../remarks/remarks-of.ts'
import type { ShownDots } from '../votes/shown-dots.ts'

/** What the team says of a thing: its open comments, and the dots that it was given in the vote that is shown. */
export interface Talk {
  readonly comments: number
  readonly dots: number
}

export type TalkOf = (id: string) => Talk

export const quiet: Talk = { comments: 0, dots: 0 }
/** Equal numbers are the same object: what says them is not drawn anew. */
const known = new Map<string, Talk>()
const talks = createMemo<TalkOf>()

export function talkOn(document: MapDocument, shown: ShownDots | null): TalkOf {
  return talks(document.remark, [shown], () => {
    const counts = openCounts(document.remark)
    return (id) => {
      const given = shown?.on.get(id)
      const comments = counts.get(id) ?? 0
      const dots = given ? given.own + given.others : 0
      if (comments === 0 && dots === 0) return quiet
      const key = `${comments} ${dots}`
      const talk = known.get(key) ?? { comments, dots }
      known.set(key, talk)
      return talk
    }
  })
}
