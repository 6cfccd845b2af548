import { useTranslation } from 'react-i18next'
import type { SaidStep } from './said.ts'

/** What a step of the wizard was about, as in "Undo: …"; null where there is none. */
export function useSaidWords(step: SaidStep | undefined): string | null {
  const { t } = useTranslation('feedback')
  if (!step) return null
  const { name } = step
  return 'name' in name ? name.name : t(`said.${name.kind}`)
}
