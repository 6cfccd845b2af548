import { applyDiff, type Diff, emptyDiff, squashDiffs } from '../../shared/document/diff.ts'
import type { MapDocument } from '../../shared/document/document.ts'

/** Several operations one after the other as one diff. */
export function compose(
  document: MapDocument,
  operations: readonly ((document: MapDocument) => Diff)[],
): Diff {
  let present = document
  let whole = emptyDiff
  for (const operation of operations) {
    const diff = operation(present)
    present = applyDiff(present, diff)
    whole = squashDiffs(whole, diff)
  }
  return whole
}
