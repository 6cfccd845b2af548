import { type Diff, diffOf, emptyDiff } from '../diff.ts'
import { findRecord, type MapDocument } from '../document.ts'
import { createRemark, type Remark } from '../remark.ts'
import { setFields } from './update.ts'

/** Remarks go on anything of the map but on remarks, ballots and votes themselves. */
const spokenOf = (document: MapDocument, id: string): boolean => {
  const type = findRecord(document, id)?.type
  return type !== undefined && type !== 'remark' && type !== 'ballot' && type !== 'vote'
}

/** Says something about a record of the map. A text of nothing but space, or a target that is gone, adds nothing. */
export function addRemark(
  document: MapDocument,
  args: Pick<Remark, 'targetId' | 'author' | 'text' | 'at'> & { readonly id?: Remark['id'] },
): Diff {
  const text = args.text.trim()
  if (text === '' || !spokenOf(document, args.targetId)) return emptyDiff
  return diffOf(document, {
    put: [
      createRemark({ ...args, text, author: args.author.trim(), journeyId: document.journeyId }),
    ],
  })
}

/** Puts other words in a remark; to say nothing any more one deletes it. */
export function setRemark(document: MapDocument, args: { id: string; text: string }): Diff {
  const text = args.text.trim()
  if (text === '') return emptyDiff
  return setFields(document, { type: 'remark', id: args.id, fields: { text } })
}

/** Says that a remark is dealt with, or that it is not after all. */
export function resolveRemark(
  document: MapDocument,
  args: { id: string; resolved: boolean },
): Diff {
  const { id, resolved } = args
  return setFields(document, { type: 'remark', id, fields: { resolved } })
}
