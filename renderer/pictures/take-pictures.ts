import i18next from 'i18next'
import { pictureByteLimit } from '../../shared/rpc/calls/picture-calls.ts'
import { toErrorData } from '../../shared/rpc/errors.ts'
import { app, storage } from '../app/bridge.ts'
import { sayError } from '../app/say-error.ts'
import { showToast } from '../ui/toast.ts'
import { forgetMissing } from './loaded-pictures.ts'

const problems = ['empty', 'large', 'unknown', 'heic', 'damaged'] as const

/**
 * Puts the files into the workspace and answers the SHA-256 of each that could be read, in their order.
 * Says what is wrong with the others.
 */
export async function takePictures(files: readonly File[]): Promise<readonly string[]> {
  const taken: string[] = []
  for (const file of files) {
    const sha256 = await takePicture(file.name, async () => {
      // Not even read: the largest that is taken comes through memory in one piece.
      if (file.size > pictureByteLimit) return null
      return storage.putPicture({ bytes: new Uint8Array(await file.arrayBuffer()) })
    })
    if (sha256) taken.push(sha256)
  }
  return taken
}

/** Asks for a picture's file and puts it into the workspace; null when the user cancelled or it cannot be read. */
export async function choosePicture(): Promise<string | null> {
  const chosen = await app.choosePictureFile({})
  return chosen && takePicture(chosen.name, () => storage.putPictureFile({ file: chosen.file }))
}

async function takePicture(
  name: string,
  put: () => Promise<{ readonly sha256: string } | null>,
): Promise<string | null> {
  try {
    const kept = await put()
    if (!kept) {
      sayProblem(name, 'large')
      return null
    }
    forgetMissing(kept.sha256)
    return kept.sha256
  } catch (error) {
    const { details } = toErrorData(error)
    const problem = problems.find((each) => each === details?.problem)
    if (problem) sayProblem(name, problem)
    else sayError(error)
    return null
  }
}

function sayProblem(name: string, problem: (typeof problems)[number]): void {
  showToast({ look: 'problem', text: i18next.t(`pictures:problem.${problem}`, { name }) })
}
