import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareMaps, type Difference } from '../../../shared/document/compare/compare-maps.ts'
import { subjectOf, titleOfRecord } from '../../../shared/document/compare/difference-title.ts'
import { longestRise } from '../../../shared/document/compare/longest-rise.ts'
import { copyMap, withoutWorkshop } from '../../../shared/document/copy-map.ts'
import { applyDiff, type Diff } from '../../../shared/document/diff.ts'
import { documentOf, journeyOf, type MapDocument } from '../../../shared/document/document.ts'
import { toOpenMap } from '../../../shared/document/dump-map.ts'
import { loadMap } from '../../../shared/document/load-map.ts'
import * as operations from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { editDocument, randomEdit } from '../../builders/random-edit.ts'
import { shopMap } from '../../builders/shop-map.ts'
import { twentyChanges, twentyKnownChanges } from '../../builders/twenty-changes.ts'

/** A future state of a map as storage makes it: a copy that remembers what each record was copied from. */
function futureOf(current: MapDocument) {
  const copy = copyMap(withoutWorkshop(current), { title: 'Later', state: 'future' })
  return {
    document: documentOf(copy.journey, [...Object.values(current.persona), ...copy.records]),
    origins: new Map(copy.pairs.map(({ id, originId }) => [id, originId])),
  }
}

const brief = (before: MapDocument, after: MapDocument) => (difference: Difference) => {
  const document = difference.after ? after : before
  const how = [...difference.fields, ...(difference.moved ? [difference.moved] : [])].join('+')
  return `${difference.kind} ${difference.type} ${titleOfRecord(document, subjectOf(difference))}${how ? `: ${how}` : ''}`
}

describe('what differs between a map and its future state', () => {
  it('is nothing as long as the copy is not edited, and nothing between a map and itself', () => {
    const current = shopMap()
    const future = futureOf(current)
    expect(compareMaps(current, future.document, { after: future.origins }).differences).toEqual([])
    expect(compareMaps(current, current).differences).toEqual([])
  })

  it('is exactly the twenty things that were changed', () => {
    const current = shopMap()
    const future = futureOf(current)
    const { document, expected } = twentyChanges(future.document)
    const { differences } = compareMaps(current, document, { after: future.origins })
    expect(differences.map(brief(current, document)).sort()).toEqual([...expected].sort())
    expect(expected).toHaveLength(20)
  })

  it('lists what came with a new touchpoint, and what went with a stage, under it', () => {
    const current = shopMap()
    const future = futureOf(current)
    const { stages, lanes } = mapOf(future.document)
    const [first, last] = [stages[0], stages.at(-1)]
    const lane = lanes.find(({ kind }) => kind === 'actions')
    if (!first || !last || !lane) throw new Error('The sample has no stages.')
    let document = apply(future.document, (now) =>
      operations.addTouchpoint(now, { stageId: first.id, title: 'Slot preview' }),
    )
    const made = Object.values(document.touchpoint).find(({ title }) => title === 'Slot preview')
    if (!made) throw new Error('The touchpoint is missing.')
    document = apply(document, (now) =>
      operations.addCard(now, {
        laneId: lane.id,
        stageId: first.id,
        touchpointId: made.id,
        text: 'Sees the first slot',
      }),
    )
    const touchpointsOfLast = mapOf(future.document).touchpointsOf(last.id).length
    document = apply(document, (now) => operations.removeRecords(now, { ids: [last.id] }))
    const { differences } = compareMaps(current, document, { after: future.origins })
    const added = differences.filter(({ kind }) => kind === 'added')
    const gone = differences.filter(({ kind, type }) => kind === 'gone' && type === 'stage')
    expect(added.map(({ type }) => type)).toEqual(['touchpoint'])
    expect(added[0]?.within.map(({ after }) => after?.id)).toHaveLength(1)
    expect(gone[0]?.within.filter(({ type }) => type === 'touchpoint')).toHaveLength(
      touchpointsOfLast,
    )
  })

  it('names the least that was moved, and nothing that only made room', () => {
    const current = shopMap()
    const future = futureOf(current)
    const { stages } = mapOf(future.document)
    const first = stages[0]
    if (!first) throw new Error('The sample has no stages.')
    const document = apply(future.document, (now) =>
      operations.moveStage(now, { id: first.id, index: stages.length - 1 }),
    )
    const { differences } = compareMaps(current, document, { after: future.origins })
    expect(differences.map(brief(current, document))).toEqual([
      `changed stage ${first.title}: order`,
    ])
  })

  it('finds the same things in two files by their names', () => {
    const current = shopMap()
    const { journey, records } = loadMap(toOpenMap(current))
    const other = documentOf(journey, records)
    expect(compareMaps(current, other).differences).toEqual([])
    const touchpoint = mapOf(other).touchpoints[2]
    if (!touchpoint) throw new Error('The sample has no touchpoints.')
    const document = apply(other, (now) =>
      operations.setFields(now, {
        type: 'touchpoint',
        id: touchpoint.id,
        fields: { owner: 'Somebody' },
      }),
    )
    expect(compareMaps(current, document).differences.map(brief(current, document))).toEqual([
      `changed touchpoint ${touchpoint.title}: owner`,
    ])
  })

  it('tells of a renamed map between two of its moments, not between two maps', () => {
    const current = shopMap()
    const renamed: MapDocument = {
      ...current,
      journey: { [current.journeyId]: { ...journeyOf(current), title: 'Another title' } },
    }
    const { differences } = compareMaps(current, renamed)
    expect(differences.map(({ type, fields }) => [type, fields])).toEqual([['journey', ['title']]])
  })
})

describe('whatever is edited', () => {
  it('exactly what was done is told, some of the twenty changes in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...twentyKnownChanges]), (changes) => {
        const current = shopMap()
        const future = futureOf(current)
        const { document, expected } = twentyChanges(future.document, changes)
        const { differences } = compareMaps(current, document, { after: future.origins })
        expect(differences.map(brief(current, document)).sort()).toEqual([...expected].sort())
      }),
      { numRuns: 60 },
    )
  })

  it('what is taken back leaves no difference, and each difference is one side of the other way round', () => {
    fc.assert(
      fc.property(fc.array(randomEdit, { maxLength: 12 }), (edits) => {
        const current = shopMap()
        const future = futureOf(current)
        const document = edits.reduce(editDocument, future.document)
        const { differences } = compareMaps(current, document, { after: future.origins })
        const reverse = compareMaps(document, current, { before: future.origins }).differences
        const count = (list: readonly Difference[], kind: string) =>
          list.filter((each) => each.kind === kind).length
        expect(count(reverse, 'added')).toBe(count(differences, 'gone'))
        expect(count(reverse, 'gone')).toBe(count(differences, 'added'))
      }),
      { numRuns: 60 },
    )
  })
})

describe('the longest rise', () => {
  it('leaves out as few as can be', () => {
    const rise = [...longestRise([1, 2, 3, 0, 4])].sort()
    expect(rise).toEqual([0, 1, 2, 4])
  })

  it('is a rise, and no shorter than any that is found by trying', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]), (numbers) => {
        const places = [...longestRise(numbers)].sort((a, b) => a - b)
        const rise = places.map((place) => numbers[place] ?? 0)
        expect(rise).toEqual([...rise].sort((a, b) => a - b))
        let longest = 0
        for (let mask = 0; mask < 2 ** numbers.length; mask += 1) {
          const some = numbers.filter((_, place) => mask & (1 << place))
          if (some.every((number, place) => place === 0 || number > (some[place - 1] ?? 0))) {
            longest = Math.max(longest, some.length)
          }
        }
        expect(rise).toHaveLength(longest)
      }),
    )
  })
})

function apply(document: MapDocument, operation: (document: MapDocument) => Diff): MapDocument {
  return applyDiff(document, operation(document))
}
