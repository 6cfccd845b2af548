import { applyDiff, type Diff } from '../../shared/document/diff.ts'
import { type MapDocument, recordsOf } from '../../shared/document/document.ts'
import * as operations from '../../shared/document/operations/operations.ts'
import { mapOf } from '../../shared/document/query.ts'
import type { RecordByType, RecordTypeName } from '../../shared/document/record.ts'

/** One change of the sample map that touches none of the others. */
export interface KnownChange {
  /** As a difference is told in brief: kind, type, title and how. */
  readonly expected: string
  readonly make: (document: MapDocument) => Diff
}

/** Twenty changes of the English sample map; in any order, each of them is one difference. */
export const twentyKnownChanges: readonly KnownChange[] = [
  {
    expected: 'changed touchpoint Product page: description+channel',
    make: (now) =>
      set(now, 'touchpoint', titled('Product page'), { channel: 'app', description: 'Fit check' }),
  },
  {
    expected: 'changed touchpoint Payment: owner',
    make: (now) => set(now, 'touchpoint', titled('Payment'), { owner: 'Payments, Leeds' }),
  },
  {
    expected: 'added touchpoint Slot preview',
    make: (now) => {
      const stageId = find(now, 'stage', titled('Buy')).id
      const touchpoint = operations.addTouchpoint(now, { stageId, title: 'Slot preview', index: 1 })
      const [made] = Object.values(touchpoint.added)
      if (made?.type !== 'touchpoint') throw new Error('No touchpoint was made.')
      const then = applyDiff(now, touchpoint)
      const laneId = find(now, 'lane', ({ kind }) => kind === 'actions').id
      const place = { laneId, stageId, touchpointId: made.id }
      const card = operations.addCard(then, { ...place, text: 'Sees the first free slot' })
      return { ...touchpoint, added: { ...touchpoint.added, ...card.added } }
    },
  },
  {
    expected: 'gone touchpoint Buyer reviews',
    make: remove('touchpoint', titled('Buyer reviews')),
  },
  {
    expected: 'changed touchpoint Unboxing: elsewhere',
    make: (now) =>
      operations.moveTouchpoint(now, {
        id: find(now, 'touchpoint', titled('Unboxing')).id,
        stageId: find(now, 'stage', titled('After delivery')).id,
        index: 0,
      }),
  },
  {
    expected: 'changed stage Receive: period',
    make: (now) => set(now, 'stage', titled('Receive'), { period: 'Day 5–6' }),
  },
  {
    expected: 'added stage Wear',
    make: (now) => operations.addStage(now, { title: 'Wear' }),
  },
  {
    expected: 'changed stage Discover: order',
    make: (now) =>
      operations.moveStage(now, { id: find(now, 'stage', titled('Discover')).id, index: 3 }),
  },
  {
    expected: 'changed card Pays with one tap: text',
    make: (now) =>
      set(now, 'card', texted('Pays by phone in one go'), { text: 'Pays with one tap' }),
  },
  {
    expected: 'changed card The refund date is nowhere to be seen: frequency',
    make: (now) => {
      const card = find(now, 'card', texted('The refund date is nowhere to be seen'))
      return set(now, 'card', ({ id }) => id === card.id, {
        frequency: card.frequency === 1 ? 2 : 1,
      })
    },
  },
  {
    expected: 'changed card Case history on the agent’s screen: elsewhere',
    make: (now) => {
      const { id, laneId } = find(now, 'card', texted('Case history on the agent’s screen'))
      const touchpoint = find(now, 'touchpoint', titled('Return'))
      return operations.moveCard(now, {
        id,
        laneId,
        stageId: touchpoint.stageId,
        touchpointId: touchpoint.id,
        index: 0,
      })
    },
  },
  {
    expected: 'gone card Three layers of plastic',
    make: remove('card', texted('Three layers of plastic')),
  },
  {
    expected: 'added card One more step before paying',
    make: (now) => {
      const touchpoint = find(now, 'touchpoint', titled('Payment'))
      return operations.addCard(now, {
        laneId: find(now, 'lane', ({ kind }) => kind === 'painPoints').id,
        stageId: touchpoint.stageId,
        touchpointId: touchpoint.id,
        text: 'One more step before paying',
        severity: 1,
      })
    },
  },
  {
    expected: 'changed emotion Helpline: level',
    make: (now) => feel(now, 'Megan Hartley', 'Helpline', 0.5),
  },
  {
    expected: 'added emotion Return',
    make: (now) => feel(now, 'Graham Cole', 'Return', -0.2),
  },
  {
    expected: 'gone connection Nobody at home',
    make: remove('connection', ({ label }) => label === 'Nobody at home'),
  },
  {
    expected: 'changed connection 1 in 20 goes back: label',
    make: (now) =>
      set(now, 'connection', ({ label }) => label.startsWith('Unsure of the size'), {
        label: '1 in 20 goes back',
      }),
  },
  {
    expected: 'added connection Buys at once',
    make: (now) =>
      operations.connect(now, {
        from: find(now, 'touchpoint', titled('Social ad')).id,
        to: find(now, 'touchpoint', titled('Payment')).id,
        label: 'Buys at once',
      }),
  },
  {
    expected: 'changed note Agreed on 10 November.: text',
    make: (now) =>
      set(now, 'note', ({ text }) => text.startsWith('For the workshop'), {
        text: 'Agreed on 10 November.',
      }),
  },
  {
    expected: 'changed journey Later: scenario',
    make: (now) =>
      operations.setFields(now, {
        type: 'journey',
        id: now.journeyId,
        fields: { scenario: 'Boots that fit, at the first try.' },
      }),
  },
]

/** The document with some of the changes (all of them by default), and what they are expected to be told as. */
export function twentyChanges(
  document: MapDocument,
  changes: readonly KnownChange[] = twentyKnownChanges,
): { readonly document: MapDocument; readonly expected: readonly string[] } {
  return {
    document: changes.reduce((now, { make }) => applyDiff(now, make(now)), document),
    expected: changes.map(({ expected }) => expected),
  }
}

function titled(title: string) {
  return (record: { readonly title: string }): boolean => record.title === title
}

function texted(text: string) {
  return (record: { readonly text: string }): boolean => record.text === text
}

function find<T extends RecordTypeName>(
  document: MapDocument,
  type: T,
  is: (record: RecordByType[T]) => boolean,
): RecordByType[T] {
  const records: readonly RecordByType[T][] = Object.values(document[type])
  const found = records.find(is)
  if (!found)
    throw new Error(`There is no such ${type} among ${recordsOf(document).length} records.`)
  return found
}

function set<T extends RecordTypeName>(
  document: MapDocument,
  type: T,
  is: (record: RecordByType[T]) => boolean,
  fields: operations.Fields<T>,
): Diff {
  return operations.setFields(document, { type, id: find(document, type, is).id, fields })
}

function remove<T extends RecordTypeName>(
  type: T,
  is: (record: RecordByType[T]) => boolean,
): (document: MapDocument) => Diff {
  return (now) => operations.removeRecords(now, { ids: [find(now, type, is).id] })
}

function feel(document: MapDocument, persona: string, touchpoint: string, level: number): Diff {
  const found = mapOf(document).personas.find(({ name }) => name === persona)
  if (!found) throw new Error(`There is no persona ${persona}.`)
  return operations.setEmotion(document, {
    personaId: found.id,
    touchpointId: find(document, 'touchpoint', titled(touchpoint)).id,
    level,
  })
}
