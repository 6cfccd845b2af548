import { statSync } from 'node:fs'
import type { ReadOptions } from '../../shared/feedback/mapping.ts'
import { explained } from './sqlite-error.ts'
import { openSurveyFile, type SurveyFile } from './survey-file.ts'

/**
 * Opens survey files, remembering the last: finding out its encoding goes over all its bytes, unpacking a
 * workbook over all its texts, and a wizard asks again with each change of the mapping. Those texts go with
 * the file, so it is let go of when memory is wanted.
 */
export function rememberingFiles(): typeof openSurveyFile {
  let last: { readonly key: string; readonly file: WeakRef<SurveyFile> } | null = null
  return async (path, read: ReadOptions = {}, isCancelled) => {
    const { size, mtimeMs } = explained(path, () => statSync(path))
    const key = JSON.stringify([path, size, mtimeMs, read])
    const known = last?.key === key ? last.file.deref() : undefined
    if (known) return known
    const file = await openSurveyFile(path, read, isCancelled)
    last = { key, file: new WeakRef(file) }
    return file
  }
}
