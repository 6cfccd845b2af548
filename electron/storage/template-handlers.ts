import type { templateCalls } from '../../shared/rpc/calls/template-calls.ts'
import type { Handlers } from '../../shared/rpc/contract.ts'
import { newMap } from './map-copies.ts'
import {
  deleteTemplate,
  findAnyTemplate,
  listAllTemplates,
  renameTemplate,
  saveTemplate,
} from './own-templates.ts'
import type { Session } from './session.ts'
import { templatePicture } from './thumbnail.ts'

/** Answers the calls about what new maps start from. */
export function templateHandlers(session: Session): Handlers<typeof templateCalls> {
  return {
    listTemplates: () => session.read(({ db }) => ({ templates: listAllTemplates(db) })),
    saveTemplate: ({ journeyId, ...words }) =>
      session.write(({ db }) => ({ template: saveTemplate(db, journeyId, words) })),
    renameTemplate: ({ id, ...words }) =>
      session.write(({ db }) => {
        renameTemplate(db, id, words)
        return {}
      }),
    deleteTemplate: ({ id }) =>
      session.write(({ db }) => {
        deleteTemplate(db, id)
        return {}
      }),
    newMap: (input) => session.write(({ db }) => ({ map: newMap(db, input) })),
    templatePicture: ({ id, language, theme }) =>
      session.read(({ db }) => ({
        svg: templatePicture(findAnyTemplate(db, id, language).map, theme),
      })),
  }
}
