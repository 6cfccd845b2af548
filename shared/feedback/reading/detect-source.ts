import type { Profile } from '../profile.ts'
import { foldWords } from './clean-text.ts'
import type { TableLayout } from './table-layout.ts'

/** Which survey tool wrote the file, by the columns that only its exports have. */
export function detectSource(layout: TableLayout, fileName: string): Profile['source'] {
  const { columns, headerKind } = layout
  if (headerKind === 'qualtrics' || headerKind === 'qualtrics-legacy') return 'qualtrics'
  const names = new Set(
    columns.flatMap(({ name, question }) => [foldWords(name), foldWords(question)]),
  )
  const has = (...wanted: readonly string[]) => wanted.every((name) => names.has(name))
  const first = foldWords(columns[0]?.question ?? '')
  if (has('responseid', 'recordeddate')) return 'qualtrics'
  if (has('respondent id', 'collector id') || has('respondentid')) return 'surveymonkey'
  if (headerKind === 'surveymonkey') return 'surveymonkey'
  if (has('network id') || has('start date utc', 'submit date utc')) return 'typeform'
  if (has('submitdate') && (has('lastpage') || has('startlanguage'))) return 'limesurvey'
  if (/^results-survey\d+/i.test(fileName)) return 'limesurvey'
  if (has('start time', 'completion time')) return 'msforms'
  if (/^(?:timestamp|idobelyeg|sygnatura czasowa|zeitstempel|horodateur)$/.test(first)) {
    return 'googleforms'
  }
  if (has('package name', 'star rating')) return 'playstore'
  if (has('star rating', 'request id')) return 'medallia'
  if (has('score') && (has('assignee id') || has('requester id') || has('ticket id')))
    return 'zendesk'
  if (has('sentiment') && (has('rating') || has('score'))) return 'hubspot'
  if (has('score') && (has('survey type') || has('person properties') || has('permalink'))) {
    return 'delighted'
  }
  return 'generic'
}
