import type { FileReasons } from '../guess-reason.ts'
import type { Profile } from '../profile.ts'
import { foldWords } from './clean-text.ts'
import type { TableLayout } from './table-layout.ts'

/** Which survey tool wrote the file, by the columns that only its exports have. */
export function detectSource(
  layout: TableLayout,
  fileName: string,
): { readonly source: Profile['source']; readonly reason: NonNullable<FileReasons['source']> } {
  const { columns, headerKind } = layout
  if (headerKind === 'qualtrics' || headerKind === 'qualtrics-legacy') {
    return { source: 'qualtrics', reason: { code: 'header_rows' } }
  }
  const names = columns.flatMap(({ name, question }) => [foldWords(name), foldWords(question)])
  for (const { source, marks } of sources) {
    for (const wanted of marks) {
      const found = wanted.map((mark) => names.findIndex((name) => mark.test(name)))
      if (found.some((at) => at < 0)) continue
      const evidence = found.map((at) => columns[at >> 1]?.question ?? '').join(', ')
      return { source, reason: { code: 'columns', evidence } }
    }
    if (source === 'surveymonkey' && headerKind === 'surveymonkey') {
      return { source, reason: { code: 'header_rows' } }
    }
    if (source === 'limesurvey' && /^(?:results-survey|vvexport_)\d+/i.test(fileName)) {
      return { source, reason: { code: 'file_name', evidence: fileName } }
    }
  }
  const [first] = columns
  if (first && timestamp.test(foldWords(first.question))) {
    return { source: 'googleforms', reason: { code: 'columns', evidence: first.question } }
  }
  return { source: 'generic', reason: { code: 'no_marks' } }
}

/** Google Forms' own first column, in the form's language. */
const timestamp =
  /^(?:timestamp|idobelyeg|sygnatura czasowa|zeitstempel|horodateur|marca temporal|carimbo de data hora|informazioni cronologiche|tijdstempel|casova znacka)$/

type Marks = readonly (readonly RegExp[])[]

const score = /^score$/
/** The first that fits; each entry of the marks is enough, all of its columns must be there. */
const sources: readonly { readonly source: Profile['source']; readonly marks: Marks }[] = [
  {
    source: 'qualtrics',
    marks: [
      [/^responseid$|^response id$/, /^recordeddate$|^recorded date$/],
      [/^responseid$/, /^responseset$/],
      [/^responseid$/, /^distributionchannel$/],
    ],
  },
  {
    source: 'surveymonkey',
    marks: [
      [
        /^respondent ?id$|^identyfikator respondenta$|^befragten id$|^valaszado azonosito\w*$|^id du repondant$/,
        /^collector ?id$|^identyfikator (?:modulu|kolektora)|^collector id$|^gyujto azonosito\w*$/,
      ],
      [/^respondentid$/],
    ],
  },
  { source: 'typeform', marks: [[/^network id$/], [/^start date utc$/, /^submit date utc$/]] },
  {
    source: 'limesurvey',
    marks: [
      [
        /\bsubmitdate$|date submitted$|datum abgeschickt$|(?:bekuldes|elkuldes) (?:datuma|ideje)$|data (?:wyslania|przeslania|zlozenia)$/,
        /\blast ?page$|letzte seite$|utolso (?:oldal|lap)$|ostatnia strona$/,
      ],
      [/\blast ?page$/, /\bstart ?language$/],
      [/^submitdate$/, /\bstart ?language$/],
      [/letzte seite$/, /start ?sprache$/],
      [/utolso (?:oldal|lap)$/, /kezdo ?nyelv$|kezdesi nyelv$/],
      [/ostatnia strona$/, /jezyk (?:poczatkowy|startowy|rozpoczecia)$/],
    ],
  },
  {
    source: 'msforms',
    marks: [
      [
        /^start time$|^(?:kezdes|kezdesi) (?:idopont\w*|ideje)$|^(?:godzina|czas) rozpoczecia$|^startzeit$|^heure de debut$/,
        /^completion time$|^(?:befejezes|befejezesi) (?:idopont\w*|ideje)$|^(?:godzina|czas) (?:ukonczenia|zakonczenia)$|^fertigstellungszeit$|^heure de fin$/,
      ],
    ],
  },
  { source: 'playstore', marks: [[/^package name$/, /^star rating$/]] },
  {
    source: 'medallia',
    marks: [
      [/^star rating$/, /^request id$/],
      [/^star rating$/, /^request delivery status$/],
      [/^star rating$/, /^response received at$/],
    ],
  },
  {
    source: 'zendesk',
    marks: [
      [score, /^assignee id$/],
      [score, /^requester id$/],
      [score, /^ticket id$/],
    ],
  },
  {
    source: 'asknicely',
    marks: [
      [/^question type$/, /^answer$|^answer ?label$/],
      [/^answer ?label$/, /^responded$/],
      [/^question type$/, /^responded$/],
      [/^answer$/, /^delivery ?method$/],
    ],
  },
  {
    source: 'wootric',
    marks: [
      [/^excluded from calculations$/],
      [score, /^end ?user(?: id| email)?$/],
      [score, /^end user \w+/, /^origin url$|^created at$/],
    ],
  },
  { source: 'hubspot', marks: [[/^sentiment$/, /^rating$|^score$|^response$/]] },
  {
    source: 'delighted',
    marks: [
      [score, /^survey type$/],
      [score, /^person properties$/],
      [score, /^permalink$/],
    ],
  },
]
