import i18next from 'i18next'
import type { ErrorCode, ErrorData } from '../../shared/rpc/errors.ts'

/** Failures that are wholly told by their kind and the name of the file. */
const told: readonly ErrorCode[] = [
  'unreadable',
  'not_a_workspace',
  'newer_version',
  'damaged',
  'locked',
  'read_only',
  'disk_full',
  'stale_revision',
  'replaced',
  'cancelled',
  'storage_died',
]
/** Failures of which main says more than their kind. */
const reasons = ['exists', 'moved', 'unsaved'] as const

/**
 * What went wrong and what to do about it, in the window's language. Storage writes English and knows the row
 * and the field: its sentence is shown as it is in English, and kept after the translated one where that alone
 * would not lead anybody to the place.
 */
export function explain(error: ErrorData): string {
  if (i18next.language === 'en') return error.message
  const file = fileOf(error) ?? i18next.t('app:explain.theFile')
  const reason = reasons.find((each) => each === error.details?.reason)
  if (reason) return i18next.t(`app:explain.${reason}`, { file })
  const sentence = i18next.t(`app:explain.${error.code}`, { file })
  return told.includes(error.code) ? sentence : `${sentence} (${error.message})`
}

/** The file's name: from the details, or from the beginning of the sentence. */
function fileOf({ message, details }: ErrorData): string | undefined {
  if (typeof details?.file === 'string') return details.file
  return /^(?:.*[\\/])?([^\\/:]+\.(?:touchline|json|csv|tsv|tab|txt|xlsx|xlsm))\b/i.exec(
    message,
  )?.[1]
}
