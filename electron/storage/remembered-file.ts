import { statSync } from 'node:fs'
import type { ReadOptions } from '../../shared/feedback/mapping.ts'
import { explained } from './sqlite-error.ts'
import { openSurveyFile, type SurveyFile } from './survey-file.ts'

/** A file as it is found to be, as it is told to be, and as it was read before. */
const mostRemembered = 4

/**
 * Opens survey files, remembering the last: finding out its encoding goes over all its bytes, unpacking a
 * workbook over all its texts, and a wizard asks again with each change of the mapping. Those texts go with
 * the file, so it is let go of when memory is wanted.
 */
export function rememberingFiles(): typeof openSurveyFile {
  const known = new Map<string, WeakRef<SurveyFile>>()
  return async (path, read: ReadOptions = {}, isCancelled) => {
    const { size, mtimeMs } = explained(path, () => statSync(path))
    const key = JSON.stringify([path, size, mtimeMs, read])
    const file = known.get(key)?.deref() ?? (await openSurveyFile(path, read, isCancelled))
    known.delete(key)
    known.set(key, new WeakRef(file))
    const [oldest] = known.keys()
    if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest)
    return file
  }
}
