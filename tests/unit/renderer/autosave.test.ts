import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createAutosave,
  retryPauses,
  typingLimit,
  typingRest,
} from '../../../renderer/document/autosave.ts'
import type { SaveStatus } from '../../../renderer/document/save-status.ts'
import { applyDiff, type Diff, diffOf } from '../../../shared/document/diff.ts'
import { createDocument, type MapDocument } from '../../../shared/document/document.ts'
import { createJourney } from '../../../shared/document/journey.ts'
import { createNote } from '../../../shared/document/note.ts'
import { type ErrorCode, TouchlineError } from '../../../shared/rpc/errors.ts'

/** A clock that the test turns. */
function clock() {
  let now = 1_000_000
  let waiting: { at: number; callback: () => void }[] = []
  return {
    now: () => now,
    after: (ms: number, callback: () => void) => {
      const entry = { at: now + ms, callback }
      waiting.push(entry)
      return () => {
        waiting = waiting.filter((each) => each !== entry)
      }
    },
    /** Lets time pass; what is due happens in its order, and promises settle. */
    async pass(ms: number) {
      const end = now + ms
      for (;;) {
        await settle()
        const next = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        now = next.at
        waiting = waiting.filter((each) => each !== next)
        next.callback()
      }
      now = end
      await settle()
    },
  }
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

/**
 * A disk that keeps a map as storage does: by revision, one whole diff at a time. `next` says what
 * happens to the saves to come: they are refused, or they reach the disk and their answer is lost.
 */
function disk(start: MapDocument) {
  const saves: Diff[] = []
  const state = { document: start, revision: 1, attempts: 0, inFlight: 0, mostInFlight: 0 }
  const fates: (ErrorCode | 'answer lost')[] = []
  return {
    saves,
    state,
    next: (...fate: (ErrorCode | 'answer lost')[]) => fates.push(...fate),
    save: async (diff: Diff, baseRevision: number) => {
      state.attempts += 1
      state.inFlight += 1
      state.mostInFlight = Math.max(state.mostInFlight, state.inFlight)
      await Promise.resolve()
      state.inFlight -= 1
      const fate = fates.shift()
      if (fate && fate !== 'answer lost') throw new TouchlineError(fate, fate)
      if (baseRevision !== state.revision) throw new TouchlineError('stale_revision', 'stale')
      state.document = applyDiff(state.document, diff)
      state.revision += 1
      saves.push(diff)
      if (fate === 'answer lost') throw new TouchlineError('storage_died', 'gone')
      return { revision: state.revision, savedAt: '2026-01-01T14:32:00.000Z' }
    },
    holds: async (diff: Diff) => ({
      holds: Object.values(diff.added).every((record) => record.id in state.document.note),
      revision: state.revision,
    }),
  }
}

function setUp() {
  const journey = createJourney({ title: 'First dishwasher' })
  const time = clock()
  const stored = disk(createDocument(journey))
  const said: SaveStatus[] = []
  const autosave = createAutosave({
    revision: 1,
    save: stored.save,
    holds: stored.holds,
    onStatus: (status) => said.push(status),
    ...time,
  })
  let document = createDocument(journey)
  const write = (text: string, urgency: 'typing' | 'commit') => {
    const note = createNote({ journeyId: journey.id, x: 0, y: 0, text })
    const diff = diffOf(document, { put: [note] })
    document = applyDiff(document, diff)
    autosave.push(diff, urgency)
    return note
  }
  return { time, stored, said, autosave, write, present: () => document }
}

const last = (said: readonly SaveStatus[]) => said.at(-1)

describe('a facilitator edits a map', () => {
  it('a dropped card is saved at once, and "Saved" is said only after the acknowledgement', async () => {
    const { time, stored, said, write } = setUp()
    write('Cross-sell', 'commit')
    expect(last(said)).toEqual({ state: 'saving' })
    expect(stored.saves).toHaveLength(0)
    await time.pass(0)
    expect(stored.saves).toHaveLength(1)
    expect(last(said)).toEqual({ state: 'saved', at: '2026-01-01T14:32:00.000Z' })
  })

  it('typing is saved once it rests', async () => {
    const { time, stored, write } = setUp()
    for (const text of ['D', 'De', 'Del']) {
      write(text, 'typing')
      await time.pass(typingRest - 100)
    }
    expect(stored.saves).toHaveLength(0)
    await time.pass(100)
    expect(stored.saves).toHaveLength(1)
    expect(Object.keys(stored.saves[0]?.added ?? {})).toHaveLength(3)
  })

  it('typing without a rest is saved every two seconds all the same', async () => {
    const { time, stored, write } = setUp()
    for (let typed = 0; typed < typingLimit; typed += 100) {
      write(`${typed}`, 'typing')
      await time.pass(100)
    }
    expect(stored.saves).toHaveLength(1)
  })

  it('edits made while a save is on its way go together into the next one', async () => {
    const { time, stored, write, present } = setUp()
    write('one', 'commit')
    write('two', 'commit')
    write('three', 'commit')
    await time.pass(0)
    expect(stored.saves.map(({ added }) => Object.keys(added).length)).toEqual([1, 2])
    expect(stored.state.mostInFlight).toBe(1)
    expect(stored.state.document).toEqual(present())
  })

  it('an edit that was taken back before it was saved is not saved at all', async () => {
    const { time, stored, said, autosave, write, present } = setUp()
    const note = write('oops', 'typing')
    autosave.push(diffOf(present(), { remove: [note] }), 'typing')
    await time.pass(typingLimit)
    expect(stored.saves).toEqual([])
    expect(last(said)?.state).toBe('saved')
  })
})

describe('the disk is full for a while', () => {
  it('the edits stay in memory, the window says so, and they are saved when there is room', async () => {
    const { time, stored, said, write, present } = setUp()
    stored.next('disk_full', 'disk_full')
    write('one', 'commit')
    await time.pass(0)
    write('two', 'commit')
    expect(last(said)).toMatchObject({ state: 'notSaved', waiting: 2, stale: false })
    expect(last(said)).toMatchObject({ error: { code: 'disk_full' } })
    await time.pass(retryPauses[0] + retryPauses[1])
    expect(last(said)?.state).toBe('saved')
    expect(stored.state.document).toEqual(present())
  })

  it('asks ever more seldom', async () => {
    const { time, stored, write } = setUp()
    stored.next(...Array.from({ length: 50 }, () => 'disk_full' as const))
    write('one', 'commit')
    // At 0, 0.5, 1.5, 3.5, 8.5 and 18.5 s, then every ten seconds.
    await time.pass(60_000)
    expect(stored.state.attempts).toBe(10)
    expect(stored.saves).toHaveLength(0)
  })

  it('"Try again" does not wait', async () => {
    const { time, stored, said, autosave, write } = setUp()
    stored.next('disk_full')
    write('one', 'commit')
    await time.pass(0)
    autosave.retry()
    await time.pass(0)
    expect(last(said)?.state).toBe('saved')
  })

  it('what is not on the disk can be had for a copy elsewhere, as one edit of what is there', async () => {
    const { time, stored, autosave, write, present } = setUp()
    write('Saved', 'commit')
    await time.pass(0)
    expect(autosave.unsaved()).toBeNull()
    stored.next('read_only', 'read_only', 'read_only')
    write('Not saved', 'commit')
    await time.pass(0)
    write('Nor this', 'commit')
    const unsaved = autosave.unsaved()
    if (!unsaved) throw new Error('There is nothing to be saved.')
    expect(unsaved.baseRevision).toBe(stored.state.revision)
    expect(applyDiff(stored.state.document, unsaved.diff)).toEqual(present())
  })

  it('closing the window says that not everything is saved', async () => {
    const { stored, autosave, write } = setUp()
    stored.next('disk_full')
    write('one', 'commit')
    expect(await autosave.flush()).toBe(false)
    expect(await autosave.flush()).toBe(true)
  })
})

describe('the storage process dies in the middle of a save', () => {
  it('what had reached the disk before its answer was lost is not written twice', async () => {
    const { time, stored, said, write, present } = setUp()
    stored.next('answer lost')
    write('one', 'commit')
    await time.pass(0)
    write('two', 'commit')
    await time.pass(10_000)
    expect(stored.saves.map(({ added }) => Object.keys(added).length)).toEqual([1, 1])
    expect(stored.state.document).toEqual(present())
    expect(last(said)?.state).toBe('saved')
  })

  it('what had not reached the disk is written once', async () => {
    const { time, stored, write, present } = setUp()
    stored.next('storage_died')
    write('one', 'commit')
    await time.pass(10_000)
    expect(stored.saves).toHaveLength(1)
    expect(stored.state.document).toEqual(present())
  })
})

describe('another window saved the same map', () => {
  it('nothing is merged blindly: it stops and says why', async () => {
    const { time, stored, said, autosave, write } = setUp()
    stored.state.revision = 7
    write('one', 'commit')
    await time.pass(60_000)
    expect(stored.saves).toHaveLength(0)
    expect(last(said)).toMatchObject({ state: 'notSaved', stale: true, waiting: 1 })
    expect(await autosave.flush()).toBe(false)
  })
})

describe('closing', () => {
  it('flush saves what was typed a moment ago', async () => {
    const { stored, autosave, write, present } = setUp()
    write('last words', 'typing')
    expect(await autosave.flush()).toBe(true)
    expect(stored.state.document).toEqual(present())
  })

  it('flush with nothing to save is done at once', async () => {
    expect(await setUp().autosave.flush()).toBe(true)
  })
})

describe('whatever happens', () => {
  const step = fc.oneof(
    fc.constantFrom('typing' as const, 'commit' as const),
    fc.nat({ max: 3000 }),
    fc.constantFrom('disk_full' as const, 'storage_died' as const, 'answer lost' as const),
  )

  it('in the end the disk holds every edit once, and one save was in flight at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { time, stored, said, write, present } = setUp()
        for (const each of steps) {
          if (typeof each === 'number') await time.pass(each)
          else if (each === 'typing' || each === 'commit') write('x', each)
          else stored.next(each)
        }
        await time.pass(500_000)
        expect(stored.state.document).toEqual(present())
        expect(stored.state.mostInFlight).toBeLessThanOrEqual(1)
        if (said.length > 0) expect(last(said)?.state).toBe('saved')
      }),
      { numRuns: 200 },
    )
  })
})
