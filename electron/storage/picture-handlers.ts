import type { Handlers, pictureCalls } from '../../shared/rpc/contract.ts'
import { partFromWorkspace } from './export-workspace.ts'
import {
  keepPicture,
  knownPictures,
  readPicture,
  readPictureFile,
} from './pictures/picture-store.ts'
import { type PreparedPicture, preparePicture } from './pictures/prepare-picture.ts'
import type { Session } from './session.ts'

/** Answers the calls about pictures. They are made ready before the file is written to: that takes longer. */
export function pictureHandlers(session: Session): Handlers<typeof pictureCalls> {
  const keep = async (bytes: Uint8Array) => {
    const picture: PreparedPicture = await preparePicture(bytes)
    await session.write(({ db }) => keepPicture(db, picture))
    const { sha256, width, height } = picture
    return { sha256, width, height }
  }
  return {
    putPicture: ({ bytes }) => keep(bytes),
    putPictureFile: ({ file }) => keep(session.read(() => readPictureFile(file))),
    knownPictures: ({ sha256s }) =>
      session.read(({ db }) => ({ sha256s: knownPictures(db, sha256s) })),
    renderPart: async ({ journeyId, ids, format, options }) => {
      const bytes = await session.readLong(({ db }) =>
        partFromWorkspace(db, journeyId, { ids, format }, options),
      )
      return { bytes: new Uint8Array(bytes) }
    },
    readPicture: ({ sha256 }) =>
      session.read(({ db }) => {
        const found = readPicture(db, sha256)
        return found && { mediaType: found.mediaType, bytes: new Uint8Array(found.bytes) }
      }),
  }
}
