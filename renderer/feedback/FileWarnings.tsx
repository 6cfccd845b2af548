import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../shared/feedback/profile.ts'
import './file-facts.css'
import type en from './locales/en.json'

type Warning = Profile['warnings'][number]
type KnownWarning = keyof (typeof en)['warning']
type KnownDetail = keyof (typeof en)['warningDetail']

/** What was found odd in the file, each kind once. Personal data that is dropped has its own place. */
export function FileWarnings({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation('feedback')
  const say = useWarningWords(profile)
  const shown = profile.warnings.filter(({ code }) => code !== 'personal_data')
  if (shown.length === 0) return null
  const codes = [...new Set(shown.map(({ code }) => code))]
  return (
    <div className="hint">
      <b className="hint-warn">
        <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
        {t('file.notice')}
      </b>
      <ul className="hint-list">
        {codes.map((code) => {
          const those = shown.filter((warning) => warning.code === code)
          return (
            <li key={code}>
              {say.title(code, those)}
              {those.map((warning) => {
                const detail = say.detail(warning)
                return (
                  detail && <small key={`${warning.column} ${warning.message}`}>{detail}</small>
                )
              })}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function otherSheets({ file: { sheet, sheets = [] } }: Profile): string {
  return sheets.flatMap(({ name }) => (name === sheet ? [] : [name])).join(', ')
}

function useWarningWords(profile: Profile) {
  const { t, i18n } = useTranslation('feedback')
  return {
    title: (code: string, [first]: readonly Warning[]): string =>
      i18n.exists(`feedback:warning.${code}`)
        ? t(`warning.${code as KnownWarning}`)
        : (first?.message ?? ''),
    detail: ({ code, column = '' }: Warning): string => {
      const facts = profile.columns.find(({ name }) => name === column)
      if (!i18n.exists(`feedback:warningDetail.${code}`)) return column
      return t(`warningDetail.${code as KnownDetail}`, {
        column,
        min: facts?.scale?.min,
        max: facts?.scale?.max,
        values: facts?.notAnswers?.join(', '),
        example: facts?.values[0]?.value,
        format: facts?.dateFormat,
        encoding: profile.file.encoding,
        rows: profile.file.titleRows,
        sheets: otherSheets(profile),
      })
    },
  }
}
