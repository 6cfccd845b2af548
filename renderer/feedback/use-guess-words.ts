import { useTranslation } from 'react-i18next'
import type { ColumnReasons, FileReasons } from '../../shared/feedback/guess-reason.ts'
import type { ColumnMapping } from '../../shared/feedback/mapping.ts'
import type en from './locales/en.json'

type Why = (typeof en)['why']
interface Reason<C extends string = string> {
  readonly code: C
  readonly evidence?: string | undefined
  readonly unsure?: true | undefined
}

export interface GuessWords {
  readonly text: string
  /** Something else fits nearly as well. */
  readonly unsure: boolean
}

/** Why something was found out as it was, in words. */
export function useGuessWords() {
  const { t, i18n } = useTranslation('feedback')

  function words(kind: keyof Why, { code, evidence }: Reason): string {
    const shown =
      code === 'tool_column' && i18n.exists(`feedback:source.${evidence}`)
        ? t(`source.${evidence as keyof (typeof en)['source']}`)
        : evidence
    const key = `why.${kind}.${code}`
    const withEvidence = shown !== undefined && i18n.exists(`feedback:${key}With`)
    // The codes of reasons are checked to have words by a test.
    return t((withEvidence ? `${key}With` : key) as 'why.role.named', { evidence: shown })
  }

  return {
    /** Of what the file is; null where no reason is told. */
    file: (kind: keyof FileReasons, reasons: FileReasons | undefined): GuessWords | null => {
      const reason = reasons?.[kind]
      return reason ? { text: words(kind, reason), unsure: reason.unsure === true } : null
    },
    /** Of what a column holds, as far as the mapping still goes by what was found. */
    column: (
      reasons: ColumnReasons | undefined,
      { role }: Pick<ColumnMapping, 'role'>,
    ): GuessWords | null => {
      if (!reasons) return null
      const parts: [keyof Why, Reason][] = [
        ...(reasons.role.code === 'measured'
          ? []
          : [['role', reasons.role] as [keyof Why, Reason]]),
        ...(role === 'metric' && reasons.metric
          ? [['metric', reasons.metric] as [keyof Why, Reason]]
          : []),
        ...(role === 'metric' && reasons.scale
          ? [['scale', reasons.scale] as [keyof Why, Reason]]
          : []),
        ...(role === 'date' && reasons.date ? [['date', reasons.date] as [keyof Why, Reason]] : []),
      ]
      if (parts.length === 0) return null
      return {
        text: parts.map(([kind, reason]) => words(kind, reason)).join('; '),
        unsure: parts.some(([, reason]) => reason.unsure === true),
      }
    },
  }
}
