import type { Handlers, storageContract, supervisorContract } from '../../shared/rpc/contract.ts'
import { recordsText } from '../../shared/rpc/records-text.ts'
import { copyWorkspace } from './backup.ts'
import { checkAll } from './check.ts'
import type { Db } from './database.ts'
import { deleteMapForGood } from './delete-map.ts'
import { loadMapFile } from './load-map-file.ts'
import { duplicateMap } from './map-copies.ts'
import { linksTo } from './map-links.ts'
import { deleteMap, listDeletedMaps, listMaps, openMap, restoreMap } from './maps.ts'
import { readPersonas } from './records.ts'
import { saveDiff } from './save-diff.ts'
import type { Session } from './session.ts'

/** Answers the calls about the workspace, its maps and personas. */
export function documentHandlers(
  session: Session,
): Handlers<
  Pick<
    typeof storageContract,
    | 'workspaceInfo'
    | 'listMaps'
    | 'listPersonas'
    | 'duplicateMap'
    | 'deleteMap'
    | 'deleteMapForGood'
    | 'restoreMap'
    | 'listDeletedMaps'
    | 'linksTo'
    | 'openMap'
    | 'saveDiff'
    | 'loadMap'
    | 'checkWorkspace'
  > &
    Omit<typeof supervisorContract, 'cancelImports'>
> {
  return {
    openWorkspace: ({ path, sample }) => session.open(path, sample),
    closeWorkspace: async () => {
      await session.close()
      return {}
    },
    saveCopy: ({ path, unsaved }) =>
      session.read(({ db }) => {
        // The dialog has asked already whether to replace what is there.
        copyWorkspace(db, path, {
          replace: true,
          ...(unsaved && {
            change: (copy: Db) =>
              saveDiff(copy, unsaved.journeyId, unsaved.diff, unsaved.baseRevision),
          }),
        })
        return {}
      }),
    workspaceInfo: () => session.info(),
    listMaps: () => session.read(({ db }) => ({ maps: listMaps(db) })),
    listPersonas: () => session.read(({ db }) => ({ personas: readPersonas(db) })),
    duplicateMap: ({ journeyId, title }) =>
      session.write(({ db }) => ({ map: duplicateMap(db, journeyId, title) })),
    deleteMap: ({ journeyId }) =>
      session.write(({ db }) => {
        deleteMap(db, journeyId)
        return {}
      }),
    deleteMapForGood: ({ journeyId, keptPictures }) =>
      session.write(async ({ path }) => {
        await deleteMapForGood(path, journeyId, keptPictures)
        return {}
      }),
    restoreMap: ({ journeyId }) =>
      session.write(({ db }) => {
        restoreMap(db, journeyId)
        return {}
      }),
    listDeletedMaps: () => session.read(({ db }) => ({ maps: listDeletedMaps(db) })),
    linksTo: ({ journeyId }) => session.read(({ db }) => ({ links: linksTo(db, journeyId) })),
    openMap: ({ journeyId }) =>
      session.read(({ db }) => {
        const { records, revision } = openMap(db, journeyId)
        return { records: recordsText.encode(records), revision }
      }),
    saveDiff: ({ journeyId, diff, baseRevision }) =>
      session.write(({ db }) => saveDiff(db, journeyId, diff, baseRevision)),
    loadMap: ({ file, title }) =>
      session.write(({ db }) => ({ map: loadMapFile(db, file, title) })),
    checkWorkspace: () =>
      session.read(({ db }) => {
        const problems = checkAll(db)
        return { ok: problems.length === 0, problems }
      }),
  }
}
