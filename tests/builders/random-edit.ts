import fc from 'fast-check'
import { createBallot } from '../../shared/document/ballot.ts'
import { applyDiff, type Diff, diffOf } from '../../shared/document/diff.ts'
import type { MapDocument } from '../../shared/document/document.ts'
import { recordsOf } from '../../shared/document/document.ts'
import { evidence, tint } from '../../shared/document/field.ts'
import { laneKinds, laneRole } from '../../shared/document/lane.ts'
import * as operations from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import { createRemark } from '../../shared/document/remark.ts'
import { createVote } from '../../shared/document/vote.ts'

/** One random edit: which kind of operation, and numbers that choose its targets in whatever document it meets. */
export interface RandomEdit {
  readonly operation: number
  readonly a: number
  readonly b: number
  readonly c: number
  readonly text: string
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  operation: fc.nat(operationCount() - 1),
  a: fc.nat(1_000),
  b: fc.nat(1_000),
  c: fc.nat(12),
  text: fc.string({ maxLength: 12 }),
})

type Make = (document: MapDocument, edit: RandomEdit) => Diff | null | undefined

/** The diff of the edit on this document; null where the document has no target for it. */
export function diffOfEdit(document: MapDocument, edit: RandomEdit): Diff | null {
  return makers()[edit.operation]?.(document, edit) ?? null
}

/** The document after the edit. */
export function editDocument(document: MapDocument, edit: RandomEdit): MapDocument {
  const diff = diffOfEdit(document, edit)
  return diff ? applyDiff(document, diff) : document
}

const pick = <T>(items: readonly T[], number: number): T | undefined =>
  items[number % Math.max(1, items.length)]

const moment = (seconds: number): string => new Date(seconds * 1000).toISOString()

/** What a dump holds: personas that are not on the map stay in the workspace. */
function onTheMap(document: MapDocument) {
  const { personas } = mapOf(document)
  return recordsOf(document).filter(
    (record) =>
      record.type !== 'remark' &&
      record.type !== 'ballot' &&
      record.type !== 'vote' &&
      (record.type !== 'persona' || personas.includes(record)),
  )
}

function operationCount(): number {
  return makers().length
}

function makers(): readonly Make[] {
  return [
    (document, { c, text }) => operations.addStage(document, { title: text, index: c }),
    (document, { a, c, text }) => {
      const stage = pick(mapOf(document).stages, a)
      if (!stage) return null
      return operations.addTouchpoint(document, { stageId: stage.id, title: text, index: c })
    },
    (document, { a, b, c, text }) => {
      const column = pick(mapOf(document).columns, a)
      const lane = pick(mapOf(document).lanes, b)
      if (!column || !lane) return null
      const touchpointId = c % 3 === 0 ? null : (column.touchpoint?.id ?? null)
      return operations.addCard(document, {
        laneId: lane.id,
        stageId: column.stage.id,
        touchpointId,
        text,
        index: c,
      })
    },
    (document, { a, c, text }) => {
      const kind = pick(laneKinds, a)
      return kind ? operations.addLane(document, { kind, title: text, index: c }) : null
    },
    (document, { text }) => operations.addPersona(document, { name: text }),
    (document, { a, b, c }) => {
      const persona = pick(mapOf(document).personas, a)
      const touchpoint = pick(mapOf(document).touchpoints, b)
      if (!persona || !touchpoint) return null
      return operations.setEmotion(document, {
        personaId: persona.id,
        touchpointId: touchpoint.id,
        level: c / 2.5 - 2.2,
      })
    },
    (document, { a, b, text }) => {
      const from = pick(mapOf(document).touchpoints, a)
      const to = pick(mapOf(document).touchpoints, b)
      if (!from || !to) return null
      return operations.connect(document, { from: from.id, to: to.id, label: text })
    },
    (document, { a, b, text }) => operations.addNote(document, { x: a, y: b, text }),
    (document, { a, c }) => {
      const stage = pick(mapOf(document).stages, a)
      return stage ? operations.moveStage(document, { id: stage.id, index: c }) : null
    },
    (document, { a, b, c }) => {
      const touchpoint = pick(mapOf(document).touchpoints, a)
      const stage = pick(mapOf(document).stages, b)
      if (!touchpoint || !stage) return null
      return operations.moveTouchpoint(document, { id: touchpoint.id, stageId: stage.id, index: c })
    },
    (document, { a, b, c }) => {
      const card = pick(Object.values(document.card), a)
      const column = pick(mapOf(document).columns, b)
      const lane = pick(mapOf(document).lanes, c)
      if (!card || !column || !lane) return null
      return operations.moveCard(document, {
        id: card.id,
        laneId: lane.id,
        stageId: column.stage.id,
        touchpointId: column.touchpoint?.id ?? null,
        index: c,
      })
    },
    (document, { a, c }) => {
      const lane = pick(mapOf(document).lanes, a)
      return lane ? operations.moveLane(document, { id: lane.id, index: c }) : null
    },
    (document, { a, c }) => {
      const card = pick(Object.values(document.card), a)
      return card ? operations.setSpan(document, { id: card.id, span: c }) : null
    },
    (document, { a, b }) => {
      const ids = recordsOf(document).map(({ id }) => id)
      return operations.removeRecords(document, { ids: [pick(ids, a) ?? '', pick(ids, b) ?? ''] })
    },
    (document, { a, b }) => {
      const ids = recordsOf(document).map(({ id }) => id)
      return operations.duplicateRecords(document, {
        ids: [pick(ids, a) ?? '', pick(ids, b) ?? ''],
      })
    },
    (document, { a, text }) => {
      const card = pick(Object.values(document.card), a)
      if (!card) return null
      return operations.setFields(document, { type: 'card', id: card.id, fields: { text } })
    },
    (document, { a, b, c, text }) => {
      const card = pick(Object.values(document.card), a)
      const fields = {
        colour: pick(tint.options, b) ?? null,
        evidence: pick(evidence.options, c) ?? null,
        severity: pick([1, 2, 3] as const, b) ?? null,
        owner: text,
      }
      return card && operations.setFields(document, { type: 'card', id: card.id, fields })
    },
    (document, { a, b, c, text }) => {
      const touchpoint = pick(mapOf(document).touchpoints, a)
      const fields = {
        moreChannels: [text, 'web'].slice(0, c % 3),
        width: c % 2 === 0 ? null : 96 + (b % 500),
        linkedMap: c % 4 === 0 ? document.journeyId : null,
        target: c % 3 === 0 ? { metric: 'nps' as const, value: c % 100 } : null,
      }
      return (
        touchpoint &&
        operations.setFields(document, { type: 'touchpoint', id: touchpoint.id, fields })
      )
    },
    (document, { a, b, c }) => {
      const lane = pick(mapOf(document).lanes, a)
      const fields = { collapsed: c % 2 === 0, role: pick([null, ...laneRole.options], b) ?? null }
      return lane && operations.setFields(document, { type: 'lane', id: lane.id, fields })
    },
    (document, { a, b, c }) => {
      const emotion = pick(Object.values(document.emotion), a)
      const votes = [(b % 5) - 2, (c % 5) - 2, 0.5].slice(0, a % 4)
      return emotion && operations.setEmotionVotes(document, { ...emotion, votes })
    },
    (document, { a, b, c, text }) => {
      const persona = pick(mapOf(document).personas, a)
      const traits = [{ low: text, high: 'Compares long', value: b % 101 }].slice(0, c % 2)
      const fields = { traits, basedOn: text }
      return persona && operations.setFields(document, { type: 'persona', id: persona.id, fields })
    },
    (document, { a, b, c, text }) => {
      const target = pick(onTheMap(document), a)
      if (!target) return null
      const remark = createRemark({
        journeyId: document.journeyId,
        targetId: target.id,
        at: moment(b),
        author: text,
        text,
        resolved: c % 2 === 0,
      })
      return diffOf(document, { put: [remark] })
    },
    (document, { c, text }) => {
      const { journeyId } = document
      // Each at a moment of its own: two ballots alike in everything have no order in a dump.
      const taken = Object.values(document.ballot).map(({ at }) => Date.parse(at) / 1000)
      const at = moment(Math.max(0, ...taken) + 1)
      const made = createBallot({ journeyId, at, title: text, budget: 1 + c, open: c % 2 === 0 })
      return diffOf(document, { put: [made] })
    },
    (document, { a, b, c, text }) => {
      const ballot = pick(Object.values(document.ballot), a)
      const target = pick(
        [...Object.values(document.card), ...Object.values(document.touchpoint)],
        b,
      )
      if (!ballot || !target) return null
      const { journeyId } = document
      // Somebody who has not voted yet: the window changes a vote that is there, and makes no second one.
      const taken = new Set(Object.values(document.vote).map((vote) => vote.voter))
      let voter = text
      while (taken.has(voter)) voter += '’'
      const dots = 1 + (c % ballot.budget)
      const vote = { journeyId, ballotId: ballot.id, targetId: target.id, voter, dots }
      return diffOf(document, { put: [createVote(vote)] })
    },
    (document, { a, c }) => {
      const persona = pick(mapOf(document).personas, a)
      return persona ? operations.movePersona(document, { id: persona.id, index: c }) : null
    },
  ]
}
