import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyDiff,
  type Diff,
  emptyDiff,
  isEmptyDiff,
  reverseDiff,
  squashDiffs,
} from '../../../shared/document/diff.ts'
import { createDocument, type MapDocument } from '../../../shared/document/document.ts'
import { dumpMap } from '../../../shared/document/dump-map.ts'
import { emptyHistory, recordStep, redoStep, undoStep } from '../../../shared/document/history.ts'
import { problemsOf } from '../../../shared/document/integrity.ts'
import { createJourney } from '../../../shared/document/journey.ts'
import * as operations from '../../../shared/document/operations/operations.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { diffOfEdit, randomEdit } from '../../builders/random-edit.ts'

const blank = () => createDocument(createJourney({ title: 'Blank' }))

/** Applies one operation after the other. */
function draw(document: MapDocument, ...steps: ((document: MapDocument) => Diff)[]): MapDocument {
  return steps.reduce((now, step) => applyDiff(now, step(now)), document)
}

function twoStages(): MapDocument {
  let document = draw(
    blank(),
    (now) => operations.addStage(now, { title: 'Before' }),
    (now) => operations.addStage(now, { title: 'After' }),
    (now) => operations.addLane(now, { kind: 'painPoints' }),
    (now) => operations.addPersona(now, { name: 'Anna' }),
  )
  for (const [title, place] of [
    ['Search', 0],
    ['Compare', 0],
    ['Pay', 1],
  ] as const) {
    document = draw(document, (now) =>
      operations.addTouchpoint(now, { title, stageId: mapOf(now).stages[place]?.id ?? never() }),
    )
  }
  return document
}

function never(): never {
  throw new Error('missing')
}

const titles = (document: MapDocument) => mapOf(document).touchpoints.map(({ title }) => title)
const touchpointOf = (document: MapDocument, title: string) =>
  mapOf(document).touchpoints.find((touchpoint) => touchpoint.title === title) ?? never()

function withCard(span: number): MapDocument {
  return draw(twoStages(), (now) => {
    const { id: touchpointId, stageId } = touchpointOf(now, 'Search')
    const laneId = mapOf(now).lanes[0]?.id ?? never()
    return operations.addCard(now, { laneId, stageId, touchpointId, text: 'Too slow', span })
  })
}

describe('Drawing a map', () => {
  it('keeps touchpoints in the order of stages and columns', () => {
    expect(titles(twoStages())).toEqual(['Search', 'Compare', 'Pay'])
  })

  it('moves a touchpoint to another stage together with its cards', () => {
    const document = withCard(1)
    const after = draw(document, (now) =>
      operations.moveTouchpoint(now, {
        id: touchpointOf(now, 'Search').id,
        stageId: mapOf(now).stages[1]?.id ?? never(),
        index: 1,
      }),
    )
    expect(titles(after)).toEqual(['Compare', 'Pay', 'Search'])
    expect(problemsOf(after)).toEqual([])
    expect(Object.values(after.card)[0]?.stageId).toBe(mapOf(after).stages[1]?.id)
  })

  it('makes a way to an earlier touchpoint a way back, and each way only once', () => {
    const document = twoStages()
    const way = { from: touchpointOf(document, 'Pay').id, to: touchpointOf(document, 'Compare').id }
    const after = draw(document, (now) => operations.connect(now, way))
    expect(Object.values(after.connection).map(({ kind }) => kind)).toEqual(['back'])
    expect(operations.connect(after, way)).toEqual(emptyDiff)
  })

  it('keeps emotions within -2 and +2 in steps of a tenth', () => {
    const document = draw(twoStages(), (now) =>
      operations.setEmotion(now, {
        personaId: mapOf(now).personas[0]?.id ?? never(),
        touchpointId: touchpointOf(now, 'Pay').id,
        level: 3.14,
      }),
    )
    expect(Object.values(document.emotion).map(({ level }) => level)).toEqual([2])
  })

  it('gives a second persona another colour', () => {
    const document = draw(twoStages(), (now) => operations.addPersona(now, { name: 'Béla' }))
    expect(mapOf(document).personas.map(({ colour }) => colour)).toEqual(['u1', 'u2'])
  })

  it('holds a persona once, however often it is put on the map, and takes it back after it has left', () => {
    const document = twoStages()
    const [anna = never()] = mapOf(document).personas
    const attach = (now: MapDocument) => operations.attachPersona(now, { personaId: anna.id })
    expect(isEmptyDiff(attach(document))).toBe(true)
    const left = draw(document, (now) => operations.removeRecords(now, { ids: [anna.id] }))
    expect(mapOf(left).personas).toEqual([])
    expect(mapOf(draw(left, attach)).personas).toEqual([anna])
  })

  it('opens a storyboard that is hidden and collapsed when a picture is put on it', () => {
    const document = draw(
      twoStages(),
      (now) => operations.addLane(now, { kind: 'images', hidden: true, collapsed: true }),
      (now) =>
        operations.putPictures(now, {
          pictures: ['a'.repeat(64)],
          place: { kind: 'column', column: 0 },
        }),
    )
    const lane = mapOf(document).lanes.find(({ kind }) => kind === 'images')
    expect(lane).toMatchObject({ hidden: false, collapsed: false })
  })

  it('takes comments on what is drawn, not on a vote', () => {
    const document = draw(twoStages(), (now) =>
      operations.addBallot(now, { title: 'First?', budget: 3, at: '2026-01-05T10:00:00.000Z' }),
    )
    const say = (targetId: string) =>
      operations.addRemark(document, {
        targetId,
        author: 'Anna',
        text: 'Why?',
        at: '2026-01-05T10:01:00.000Z',
      })
    expect(isEmptyDiff(say(touchpointOf(document, 'Pay').id))).toBe(false)
    expect(isEmptyDiff(say(Object.keys(document.ballot)[0] ?? never()))).toBe(true)
  })

  it('has one lane of emotions and any number of text lanes', () => {
    const document = draw(
      blank(),
      (now) => operations.addLane(now, { kind: 'emotions' }),
      (now) => operations.addLane(now, { kind: 'emotions' }),
      (now) => operations.addLane(now, { kind: 'text' }),
      (now) => operations.addLane(now, { kind: 'text' }),
    )
    expect(mapOf(document).lanes.map(({ kind }) => kind)).toEqual(['emotions', 'text', 'text'])
  })
})

describe('Removing', () => {
  it('takes a stage with its touchpoints and their cards', () => {
    const document = withCard(1)
    const after = draw(document, (now) =>
      operations.removeRecords(now, { ids: [mapOf(now).stages[0]?.id ?? never()] }),
    )
    expect(titles(after)).toEqual(['Pay'])
    expect(after.card).toEqual({})
  })

  it('shortens a card that spanned over the touchpoint', () => {
    const after = draw(withCard(3), (now) =>
      operations.removeRecords(now, { ids: [touchpointOf(now, 'Compare').id] }),
    )
    expect(Object.values(after.card).map(({ span }) => span)).toEqual([2])
  })

  it('takes a persona from the map and keeps it in the workspace', () => {
    const document = twoStages()
    const [persona] = mapOf(document).personas
    const after = draw(document, (now) =>
      operations.removeRecords(now, { ids: [persona?.id ?? never()] }),
    )
    expect(mapOf(after).personas).toEqual([])
    expect(Object.values(after.persona)).toEqual([persona])
  })
})

describe('Diffs', () => {
  it('cancel out when something is added and removed again', () => {
    const document = blank()
    const add = operations.addStage(document, { title: 'Before' })
    const after = applyDiff(document, add)
    const remove = operations.removeRecords(after, { ids: Object.keys(after.stage) })
    expect(isEmptyDiff(squashDiffs(add, remove))).toBe(true)
  })

  it('keep the tables that they do not touch', () => {
    const document = withCard(1)
    const after = draw(document, (now) => operations.addStage(now, {}))
    expect(after.card).toBe(document.card)
    expect(after.stage).not.toBe(document.stage)
  })
})

describe('Any sequence of edits', () => {
  it('of 200 keeps the integrity rules at each step, and undoes and redoes to the same document', () => {
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 200, maxLength: 200 }), (edits) => {
        const first = twoStages()
        let document = first
        let history = emptyHistory
        let squashed: Diff = emptyDiff
        for (const edit of edits) {
          const diff = diffOfEdit(document, edit)
          if (!diff) continue
          document = applyDiff(document, diff)
          history = recordStep(history, { name: 'edit', diff })
          squashed = squashDiffs(squashed, diff)
          expect(problemsOf(document)).toEqual([])
        }
        const last = document
        expect(applyDiff(first, squashed)).toEqual(last)
        expect(applyDiff(last, reverseDiff(squashed))).toEqual(first)
        for (let undo = undoStep(history); undo; undo = undoStep(history)) {
          document = applyDiff(document, undo.diff)
          history = undo.history
        }
        expect(document).toEqual(first)
        expect(dumpMap(document)).toBe(dumpMap(first))
        for (let redo = redoStep(history); redo; redo = redoStep(history)) {
          document = applyDiff(document, redo.diff)
          history = redo.history
        }
        expect(document).toEqual(last)
        expect(dumpMap(document)).toBe(dumpMap(last))
      }),
      { numRuns: 40 },
    )
  })
})
