import type { Profile } from '../profile.ts'
import { foldWords, nameWords } from './clean-text.ts'
import type { ProblemCode } from './parse-metric.ts'

/** Records that are no customers' answers, or not whole ones: unfinished, previews, tests, spam. */
export interface Exclusion {
  readonly columnIndex: number
  /** What the column holds: the state of the record, how far it went, or when it was sent in. */
  readonly by: 'state' | 'progress' | 'date'
  /** From a folded cell text to the reason's code; '' stands for a blank cell. */
  readonly values: ReadonlyMap<string, ProblemCode>
}

/** What of a column tells whether it is the tool's account of the record. */
export interface StatusColumn {
  readonly index: number
  readonly name: string
  readonly question: string
  readonly values: readonly { readonly value: string; readonly count: number }[]
  readonly distinct: number
}

const list = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split('|')))

/** `Finished`: yes or no. */
const finishedNames = list(
  'finished|is finished|survey finished|completed|is completed|survey completed|complete|is complete|submitted|is submitted|fully completed',
  'befejezett|befejezte|befejezve|befejezodott|kitoltve|teljesen kitoltve|bekuldve|lezart|lezarva',
  'ukonczone|ukonczona|ukonczono|ukonczony|zakonczone|zakonczona|zakonczono|zakonczony|kompletna|kompletne|wyslane|wyslana',
  'beendet|abgeschlossen|vollstandig|fertig|fertiggestellt|ausgefullt',
  'termine|terminee|complet|complete|acheve|achevee',
)
/** `Status`: a word of its own for each state. */
const statusNames = list(
  'status|state|response type|response status|survey status|completion status|completion|record status|submission status|interview status|respondent status|answer status|entry status|disposition',
  'statusz|allapot|valasz allapota|kitoltes allapota|kitoltottseg|valasz tipusa|valasz statusza|kitoltes statusza',
  'stan|status odpowiedzi|stan odpowiedzi|typ odpowiedzi|status ankiety|status wypelnienia',
  'antworttyp|antwortstatus|umfragestatus|status der antwort|bearbeitungsstand|zustand',
  'statut|etat|statut de la reponse|type de reponse',
)
/** Columns that are true for what is to be left out. */
const flagNames: readonly (readonly [ReadonlySet<string>, ProblemCode])[] = [
  [
    list(
      'excluded from calculations|exclude from calculations|excluded|exclude|is excluded|deleted|is deleted|disqualified|screened out|kizart|kizarva|torolt|wykluczona|wykluczone|usunieta|ausgeschlossen|exclu',
    ),
    'excluded',
  ],
  [
    list(
      'preview|is preview|test|is test|test response|is test response|test data|teszt|elonezet|podglad|testowa|vorschau|apercu',
    ),
    'preview',
  ],
  [list('spam|is spam|marked as spam|possible spam'), 'spam'],
  [list('partial|is partial|incomplete|is incomplete|unfinished|unvollstandig'), 'unfinished'],
]

const yes = list('1|true|t|yes|y|igen|i|igaz|tak|prawda|ja|j|wahr|oui|o|vrai|x')
const no = list('0|false|f|no|n|nem|hamis|nie|falsz|nein|falsch|non|faux')

const states = new Map<string, ProblemCode | 'finished'>()
for (const [code, words] of [
  [
    'finished',
    list(
      'complete|completed|finished|done|submitted|full|fully completed|ip address|imported|offline|completed survey',
      'befejezett|befejezve|kesz|teljes|kitoltott|kitoltve|bekuldve|elkuldve|lezart|ip cim',
      'ukonczona|ukonczone|ukonczono|ukonczony|zakonczona|zakonczone|zakonczony|kompletna|kompletne|kompletny|pelna|wyslana|wyslane|adres ip',
      'vollstandig|abgeschlossen|beendet|fertig|abgesendet|gesendet|ip adresse',
      'complet|complete|termine|terminee|acheve|envoye|adresse ip',
    ),
  ],
  [
    'unfinished',
    list(
      'partial|unverified|partially completed|partially complete|partial response|incomplete|unfinished|not finished|not completed|not complete|in progress|started|abandoned|dropped out|drop out|dropout|saved|interrupted|break off|breakoff|not submitted|draft',
      'reszleges|reszben kitoltott|befejezetlen|felbehagyott|felbehagyva|megszakitott|megszakitva|hianyos|folyamatban|elkezdett|megkezdett|nem fejezte be|nem teljes',
      'czesciowa|czesciowe|czesciowo|czesciowo wypelniona|nieukonczona|nieukonczone|nieukonczony|niedokonczona|niekompletna|niekompletne|niepelna|przerwana|przerwane|w trakcie|w toku|rozpoczeta',
      'unvollstandig|teilweise|teilweise beantwortet|abgebrochen|nicht beendet|nicht abgeschlossen|in bearbeitung|begonnen',
      'partiel|partielle|incomplet|incomplete|abandonne|en cours|non termine|commence',
    ),
  ],
  [
    'preview',
    list(
      'survey preview|survey test|preview|test|test data|test response|testing|offline preview|elonezet|teszt|felmeres elonezete|podglad|podglad ankiety|testowa|vorschau|umfragevorschau|befragungsvorschau|testdaten|apercu|apercu de l enquete',
    ),
  ],
  [
    'spam',
    list(
      'spam|possible spam|potential spam|survey preview spam|imported spam|offline spam|mogliches spam|lehetseges spam|mozliwy spam',
    ),
  ],
  [
    'excluded',
    list(
      'disqualified|screened out|screen out|screenout|terminated|over quota|overquota|quota full|quota met|rejected|deleted|invalid|excluded|kizart|kizarva|ervenytelen|zdyskwalifikowana|zdyskwalifikowany|wykluczona|odrzucona|niewazna|ausgeschlossen|ungultig|disqualifie|disqualifiee|exclu',
    ),
  ],
] as const) {
  for (const word of words) if (!states.has(word)) states.set(word, code)
}

/** Qualtrics' numbers: 1 preview, 2 test, 8 spam and what is added to it; 0, 4, 16 are answers. */
const qualtricsNumbers: ReadonlyMap<string, ProblemCode> = new Map([
  ['1', 'preview'],
  ['2', 'preview'],
  ['17', 'preview'],
  ['8', 'spam'],
  ['9', 'spam'],
  ['10', 'spam'],
  ['12', 'spam'],
  ['24', 'spam'],
  ['25', 'spam'],
])

const blank: ReadonlyMap<string, ProblemCode> = new Map(
  ['', 'null', 'na', 'n a', 'none'].map((text) => [text, 'unfinished']),
)
/** Also behind a code: `submitdate. Date submitted`. */
const submitNames =
  /(?:^|\b)(?:submit ?date|date submitted|submitted at|datum abgeschickt|(?:bekuldes|elkuldes) (?:datuma|ideje)|data (?:wyslania|przeslania|zlozenia))(?: utc)?$/
const mostStates = 12

/** How the column tells which records are to be left out; null where it is no such column. */
export function exclusionBy(column: StatusColumn, source: Profile['source']): Exclusion | null {
  const names = namesOf(column)
  const isNamed = (known: ReadonlySet<string>) => names.some((name) => known.has(name))
  const found = (
    values: Iterable<readonly [string, ProblemCode]>,
    by: Exclusion['by'] = 'state',
  ): Exclusion => ({ columnIndex: column.index, by, values: new Map(values) })
  if (
    (source === 'limesurvey' || source === 'typeform') &&
    names.some((name) => submitNames.test(name))
  ) {
    return column.distinct > 0 ? found(blank, 'date') : null
  }
  if (column.distinct === 0) return null
  if (source === 'qualtrics' && names.includes('progress') && isPercent(column)) {
    return found(
      Array.from({ length: 100 }, (_, done) => [String(done), 'unfinished']),
      'progress',
    )
  }
  if (column.distinct > mostStates) return null
  const texts = column.values.map(({ value }) => foldWords(value)).filter((text) => text !== '')
  if (texts.length === 0) return null
  const isYesNo = texts.every((text) => yes.has(text) || no.has(text))
  if (isYesNo && isNamed(finishedNames)) return found([...no].map((text) => [text, 'unfinished']))
  const flag = flagNames.find(([known]) => isNamed(known))
  if (flag && isYesNo) return found([...yes].map((text) => [text, flag[1]]))
  if (source === 'qualtrics' && isNamed(statusNames) && texts.every((text) => /^\d+$/.test(text))) {
    return found(qualtricsNumbers)
  }
  // REDCap: `form_complete` is 0 incomplete, 1 unverified, 2 complete.
  const isForm = names.some((name) => / complete$/.test(name))
  if (isForm && texts.includes('2') && texts.every((text) => /^[012]$/.test(text))) {
    return found([
      ['0', 'unfinished'],
      ['1', 'unfinished'],
    ])
  }
  if (!isForm && !isNamed(statusNames) && !isNamed(finishedNames)) return null
  const known = texts.filter((text) => states.has(text)).length
  // A state that nobody foresaw beside those of a survey tool is an answer; a column of such is something else.
  if (known < texts.length && !(source === 'qualtrics' && known > 0)) return null
  return found(
    texts.flatMap((text): [string, ProblemCode][] => {
      const state = states.get(text)
      return state === undefined || state === 'finished' ? [] : [[text, state]]
    }),
  )
}

/** The columns by which records are left out, the surest first: a record counts once. */
export function exclusionsOf(
  columns: readonly StatusColumn[],
  source: Profile['source'],
): Exclusion[] {
  const found = columns.flatMap((column) => exclusionBy(column, source) ?? [])
  const isTold = found.some(
    ({ by, values }) => by === 'state' && [...values.values()].includes('unfinished'),
  )
  // Whether it was finished stands before how far it went and when it was sent in.
  const told = isTold ? found.filter(({ by }) => by === 'state') : found
  const rank = ({ values }: Exclusion) => ([...values.values()].includes('spam') ? 0 : 1)
  return told.sort((a, b) => rank(a) - rank(b))
}

function namesOf({ name, question }: StatusColumn): string[] {
  return [
    nameWords(name).join(' '),
    foldWords(name),
    nameWords(question).join(' '),
    foldWords(question),
  ]
}

function isPercent({ values }: StatusColumn): boolean {
  return values.every(({ value }) => /^\d{1,3}$/.test(value.trim()) && Number(value) <= 100)
}
