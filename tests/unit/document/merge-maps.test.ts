import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareMaps } from '../../../shared/document/compare/compare-maps.ts'
import { formerEmotions } from '../../../shared/document/compare/former-emotions.ts'
import { mergeMaps } from '../../../shared/document/compare/merge-maps.ts'
import { copyMap } from '../../../shared/document/copy-map.ts'
import { documentOf, type MapDocument } from '../../../shared/document/document.ts'
import { problemsOf } from '../../../shared/document/integrity.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { drawDifferences } from '../../../shared/scene/difference-scene.ts'
import { sceneLabels } from '../../../shared/scene/labels.ts'
import { layoutMap } from '../../../shared/scene/layout.ts'
import { createScene } from '../../../shared/scene/scene.ts'
import { editDocument, randomEdit } from '../../builders/random-edit.ts'
import { shopMap } from '../../builders/shop-map.ts'
import { twentyChanges } from '../../builders/twenty-changes.ts'

const words = { added: 'Added', changed: 'Changed', gone: 'Gone' }

/** The sample map and a changed future state of it, as one. */
function merged(change: (future: MapDocument) => MapDocument) {
  const before = shopMap()
  const copy = copyMap(before, { title: 'Later' })
  const after = change(
    documentOf(copy.journey, [...Object.values(before.persona), ...copy.records]),
  )
  const origins = new Map(copy.pairs.map(({ id, originId }) => [id, originId]))
  const comparison = compareMaps(before, after, { after: origins })
  const showsFormer = (kind: string) => kind === 'actions'
  return { before, after, comparison, ...mergeMaps(before, after, comparison, { showsFormer }) }
}

describe('a map and its future state as one', () => {
  it('has what is gone between its old neighbours', () => {
    const { document, marks } = merged((future) => twentyChanges(future).document)
    const map = mapOf(document)
    const choose = map.stages.find(({ title }) => title === 'Choose')
    expect(map.touchpointsOf(choose?.id ?? '').map(({ title }) => title)).toEqual([
      'Product page',
      'Size advisor',
      'Buyer reviews',
    ])
    const gone = map.touchpoints.find(({ title }) => title === 'Buyer reviews')
    expect(marks.get(gone?.id ?? '')).toMatchObject({ kind: 'gone', quiet: false })
    const cards = Object.values(document.card).filter(
      ({ touchpointId }) => touchpointId === gone?.id,
    )
    expect(cards.length).toBeGreaterThan(3)
    expect(cards.every(({ id }) => marks.get(id)?.quiet)).toBe(true)
  })

  it('has the former text above a rewritten one where that is wanted', () => {
    const { document, marks } = merged((future) => twentyChanges(future).document)
    const card = Object.values(document.card).find(({ text }) => text === 'Pays with one tap')
    const cell = mapOf(document).cardsOf(card?.laneId ?? '', card?.touchpointId ?? '')
    expect(cell.map(({ text }) => text)).toEqual(['Pays by phone in one go', 'Pays with one tap'])
    expect(cell.map(({ id }) => marks.get(id)?.kind)).toEqual(['former', 'changed'])
  })

  it('knows how the persona felt before, and how far that has gone', () => {
    const { before, after, document, comparison } = merged(
      (future) => twentyChanges(future).document,
    )
    const curves = formerEmotions(before, after, document, comparison)
    const shifts = curves.flatMap((curve) => curve.shifts)
    expect(shifts.map((one) => [one.before, one.after]).sort()).toEqual([
      [null, -0.2],
      [-1.3, 0.5],
    ])
  })

  it('is a whole map that can be drawn, whatever was edited', () => {
    fc.assert(
      fc.property(fc.array(randomEdit, { maxLength: 15 }), (edits) => {
        const { document, marks } = merged((future) => edits.reduce(editDocument, future))
        // Former texts and what is gone keep the ids that they had.
        expect(problemsOf(document)).toEqual([])
        const layout = layoutMap(document, { overlay: false })
        const options = { language: 'en', labels: sceneLabels.en, purpose: 'canvas' } as const
        const scene = createScene(document, layout, null, options)
        const drawn = drawDifferences(scene, layout, marks, words)
        const ids = drawn.items.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.length).toBeGreaterThanOrEqual(scene.items.length)
      }),
      { numRuns: 60 },
    )
  })
})
