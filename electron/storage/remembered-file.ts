import { statSync } from 'node:fs'
import type { ReadOptions } from '../../shared/feedback/mapping.ts'
import { explained } from './sqlite-error.ts'
import { openSurveyFile, type SurveyFile } from './survey-file.ts'

/**
 * Opens survey files, remembering the last: finding out its encoding goes over all its bytes, and a wizard
 * asks again with each change of the mapping. Workbooks are not kept, since their texts go with them.
 */
export function rememberingFiles(): typeof openSurveyFile {
  let last: { readonly key: string; readonly file: SurveyFile } | null = null
  return async (path, read: ReadOptions = {}, isCancelled) => {
    const { size, mtimeMs } = explained(path, () => statSync(path))
    const key = JSON.stringify([path, size, mtimeMs, read])
    if (last?.key === key) return last.file
    const file = await openSurveyFile(path, read, isCancelled)
    last = file.kind === 'text' ? { key, file } : null
    return file
  }
}
