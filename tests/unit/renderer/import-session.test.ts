import { describe, expect, it } from 'vitest'
import { createImportSession } from '../../../renderer/feedback/import-session.ts'
import { newId } from '../../../shared/document/id.ts'

const journeyId = newId('journey')
const survey = { file: 'token', name: 'large.csv', bytes: 90_000_000 }

/** A storage process that reads a file that never ends, and notes what it is told to stop. */
function endlessStorage() {
  const started: string[] = []
  const stopped: string[] = []
  const never = () => new Promise<never>(() => {})
  let ids = 0
  return {
    started,
    stopped,
    surroundings: {
      storage: {
        dryRun: ({ importId }: { importId: string }) => {
          started.push(importId)
          return never()
        },
        previewRows: never,
        exportRows: never,
        importFile: never,
        cancelImport: async ({ importId }: { importId: string }) => {
          stopped.push(importId)
          return {}
        },
      },
      onProgress: () => () => {},
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
})
