import type { datasetCalls, Handlers } from '../../shared/rpc/contract.ts'
import { readMatches, setMatches, suggestMatches } from './dataset-matches.ts'
import { keepDataset, listDatasets, pauseDataset, renameDataset } from './datasets.ts'
import { deleteDatasets } from './delete-datasets.ts'
import { endingDatasets, sweepDatasets } from './retention.ts'
import type { Session } from './session.ts'

/** Answers the calls about surveys that have been imported. */
export function datasetHandlers(session: Session): Handlers<typeof datasetCalls> {
  return {
    listDatasets: () => session.read(({ db }) => ({ datasets: listDatasets(db) })),
    renameDataset: ({ datasetId, name }) =>
      session.write(({ db }) => {
        renameDataset(db, datasetId, name)
        return {}
      }),
    pauseDataset: ({ datasetId, paused }) =>
      session.write(({ db }) => {
        pauseDataset(db, datasetId, paused)
        return {}
      }),
    keepDataset: ({ datasetId, until }) =>
      session.write(({ db }) => {
        keepDataset(db, datasetId, until)
        return {}
      }),
    deleteDataset: ({ datasetId }) =>
      session.write(async ({ path }) => {
        await deleteDatasets(path, [datasetId])
        return {}
      }),
    sweepDatasets: async () => {
      const now = new Date()
      const deleted = session.info().readOnly
        ? []
        : await session.write(({ db, path }) => sweepDatasets(db, path, now))
      return { deleted, ending: session.read(({ db }) => endingDatasets(db, now)) }
    },
    readMatches: ({ datasetId }) =>
      session.read(({ db }) => ({ matches: readMatches(db, datasetId) })),
    suggestMatches: ({ datasetId }) =>
      session.read(({ db }) => ({ matches: suggestMatches(db, datasetId) })),
    setMatches: ({ datasetId, matches }) =>
      session.write(({ db }) => {
        setMatches(db, datasetId, matches)
        return {}
      }),
  }
}
