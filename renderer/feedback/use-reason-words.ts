import { useTranslation } from 'react-i18next'
import type en from './locales/en.json'

type KnownReason = keyof (typeof en)['reason']

/** Why a cell or a row could not be used, in words; a code that has none stands for itself. */
export function useReasonWords(): (code: string) => string {
  const { t, i18n } = useTranslation('feedback')
  return (code) =>
    i18n.exists(`feedback:reason.${code}`)
      ? t(`reason.${code as KnownReason}`)
      : code.replaceAll('_', ' ')
}
