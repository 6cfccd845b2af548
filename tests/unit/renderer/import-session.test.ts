import { describe, expect, it } from 'vitest'
import { createImportSession } from '../../../renderer/feedback/import-session.ts'
import { newId } from '../../../shared/document/id.ts'
import type { Events, Output, storageContract } from '../../../shared/rpc/contract.ts'

type DryRun = Output<(typeof storageContract)['dryRun']>

const journeyId = newId('journey')
const survey = { file: 'token', name: 'large.csv', bytes: 90_000_000 }

/** What a reading of it says; its columns are of no matter here. */
const answered: DryRun = {
  report: {
    dataset: { id: '', name: 'large' },
    datasetWhy: 'new',
    rows: { read: 0, accepted: 0, rejected: 0, duplicate: 0 },
    updated: 0,
    answers: 0,
    reasons: [],
    changes: [],
    touchpoints: [],
    dropped: [],
    mapping: {},
    elapsedMs: 0,
  },
  profile: {
    file: {
      name: 'large.csv',
      bytes: 90_000_000,
      encoding: 'utf-8',
      bom: false,
      delimiter: ',',
      headerRows: 1,
      lineEnding: 'lf',
      sheet: null,
    },
    source: 'generic',
    records: 0,
    shape: 'long',
    columns: [],
    warnings: [],
  },
  recipe: null,
  datasets: [],
  twice: null,
  asked: [],
}

/** A storage process that reads a file that never ends, and notes what it is told to stop. */
function endlessStorage() {
  const started: string[] = []
  const stopped: string[] = []
  const never = () => new Promise<never>(() => {})
  const listeners = new Set<(progress: Events['importProgress']) => void>()
  let answer: (answer: DryRun) => void = () => {}
  let ids = 0
  return {
    started,
    stopped,
    tell: (progress: Events['importProgress']) => {
      for (const listener of listeners) listener(progress)
    },
    /** Answers the reading that was asked for last. */
    answer: (run: DryRun) => answer(run),
    surroundings: {
      storage: {
        dryRun: ({ importId }: { importId: string }) => {
          started.push(importId)
          return new Promise<DryRun>((resolve) => {
            answer = resolve
          })
        },
        previewRows: async () => ({ rows: [] }),
        exportRows: never,
        importFile: never,
        cancelImport: async ({ importId }: { importId: string }) => {
          stopped.push(importId)
          return {}
        },
      },
      onProgress: (listener: (progress: Events['importProgress']) => void) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      newImportId: () => `reading ${++ids}`,
      now: () => 0,
    },
  }
}

describe('a file that takes long to read', () => {
  it('is not read on when the wizard is left', () => {
    const { surroundings, started, stopped } = endlessStorage()
    const session = createImportSession(surroundings, journeyId)
    void session.open(survey)
    expect(started).toEqual(['reading 1'])
    expect(stopped).toEqual([])
    session.close()
    expect(stopped).toEqual(['reading 1'])
  })

  it('is not read on when another one is chosen', () => {
    const { surroundings, started, stopped } = endlessStorage()
    const session = createImportSession(surroundings, journeyId)
    void session.open(survey)
    void session.open({ ...survey, file: 'another' })
    expect(started).toEqual(['reading 1', 'reading 2'])
    expect(stopped).toEqual(['reading 1'])
  })

  it('says how far it is, and of which reading: what another one tells is not listened to', () => {
    const { surroundings, tell } = endlessStorage()
    const session = createImportSession(surroundings, journeyId)
    void session.open(survey)
    const half = {
      work: 'looking',
      rows: 500,
      bytes: 45_000_000,
      totalBytes: 90_000_000,
      pass: 1,
      passes: 2,
    } as const
    tell({ importId: 'another', ...half })
    expect(session.store.getState().progress).toBeNull()
    tell({ importId: 'reading 1', ...half })
    expect(session.store.getState().progress).toMatchObject({ rows: 500, share: 0.25 })
  })

  it('can be cancelled: another file can be chosen then, and what was read of it is not shown', async () => {
    const { surroundings, stopped, answer } = endlessStorage()
    const session = createImportSession(surroundings, journeyId)
    const opened = session.open(survey)
    session.cancel()
    expect(stopped).toEqual(['reading 1'])
    answer(answered)
    await opened
    expect(session.store.getState()).toMatchObject({
      step: 'file',
      survey: null,
      stopped: 'large.csv',
      reading: false,
      profile: null,
    })
  })

  it('once read shows its columns at once, and counting again leaves the step where it is', async () => {
    const { surroundings, answer } = endlessStorage()
    const session = createImportSession(surroundings, journeyId)
    const steps = new Set<string>()
    session.store.subscribe(({ profile, step }) => profile && steps.add(step))
    const opened = session.open(survey)
    answer(answered)
    await opened
    expect([...steps]).toEqual(['columns'])
    const edited = session.editColumn('nps', { role: 'ignored' })
    session.goTo('review')
    answer(answered)
    await edited
    expect(session.store.getState().step).toBe('review')
  })

  it('is counted again after each change; the counting before it ends, and Cancel leaves what was said', async () => {
    const { surroundings, started, stopped, answer } = endlessStorage()
    const session = createImportSession(surroundings, journeyId)
    const opened = session.open(survey)
    answer(answered)
    await opened
    void session.editColumn('nps', { role: 'ignored' })
    void session.editColumn('region', { role: 'ignored' })
    expect(started).toEqual(['reading 1', 'reading 2', 'reading 3'])
    expect(stopped).toEqual(['reading 2'])
    session.cancel()
    expect(session.store.getState()).toMatchObject({ survey, reading: true, step: 'columns' })
  })

  it('need not be waited for when it is counted again: the step that it is for is gone back over', async () => {
    const { surroundings, stopped, answer } = endlessStorage()
    const session = createImportSession(surroundings, journeyId)
    const state = () => session.store.getState()
    const opened = session.open(survey)
    answer(answered)
    await opened
    void session.editColumn('nps', { role: 'ignored' })
    expect(state()).toMatchObject({ reading: true, report: answered.report })
    const back = session.takeBack()
    expect(stopped).toEqual(['reading 2'])
    answer(answered)
    await back
    expect(state()).toMatchObject({ reading: false, edits: {}, past: [] })

    const forth = session.redo()
    answer(answered)
    await forth
    void session.undo()
    const again = session.takeBack()
    answer(answered)
    await again
    expect(state().edits).toEqual({ columns: { nps: { role: 'ignored' } } })
  })
})
