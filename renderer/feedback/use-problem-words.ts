import { useTranslation } from 'react-i18next'
import type { ErrorData } from '../../shared/rpc/errors.ts'
import type en from './locales/en.json'

type KnownProblem = keyof (typeof en)['problem']

/** What is wrong with a file, in the window's language; where it has no words, as the storage says it. */
export function useProblemWords(): (problem: ErrorData) => string {
  const { t, i18n } = useTranslation('feedback')
  return ({ message, details = {} }) => {
    const { kind, file, row, limit, sheet } = details
    return typeof kind === 'string' && i18n.exists(`feedback:problem.${kind}`)
      ? t(`problem.${kind as KnownProblem}`, { file, row, limit, sheet })
      : message
  }
}
