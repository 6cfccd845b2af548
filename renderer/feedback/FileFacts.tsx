import { CircleCheck, FileSpreadsheet, ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileReasons } from '../../shared/feedback/guess-reason.ts'
import type { ReadOptions } from '../../shared/feedback/mapping.ts'
import type { Profile } from '../../shared/feedback/profile.ts'
import { formatNumber } from '../../shared/scene/format.ts'
import { attempt } from '../app/say-error.ts'
import './file-facts.css'
import { useLanguage } from '../canvas/use-scene-labels.ts'
import { FileWarnings } from './FileWarnings.tsx'
import { formatBytes, formatSeconds } from './format.ts'
import { useImportSession, useImportState } from './import-context.tsx'
import { Picker } from './Picker.tsx'
import { RecipeHint } from './RecipeHint.tsx'
import { type GuessWords, useGuessWords } from './use-guess-words.ts'
import { Why } from './Why.tsx'

const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1252',
  'windows-1251',
  'iso-8859-2',
  'koi8-r',
  'ibm850',
  'ibm852',
  'macintosh',
]
const titleRows = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const headerRows = [0, 1, 2, 3]
const separators = [
  { value: ',', word: 'comma' },
  { value: ';', word: 'semicolon' },
  { value: '\t', word: 'tab' },
  { value: '|', word: 'bar' },
] as const

/** What the file is, each fact to be overruled, and what is worth knowing about it. */
export function FileFacts() {
  const { t } = useTranslation('feedback')
  const language = useLanguage()
  const session = useImportSession()
  const why = useGuessWords()
  const { survey, profile, readMs, report, edits } = useImportState((state) => state)
  if (!survey || !profile) return null
  const { file } = profile
  const dropped = report?.dropped ?? []
  const reasonOf = (kind: keyof FileReasons, option: keyof ReadOptions) =>
    edits.read?.[option] === undefined
      ? why.file(kind, profile.reasons)
      : { text: t('why.said'), unsure: false }
  const sheetWhy = file.sheetReason && {
    text: edits.read?.sheet === undefined ? t(`why.sheet.${file.sheetReason}`) : t('why.said'),
    unsure: false,
  }
  return (
    <aside className="wizard-facts" aria-label={t('file.facts')}>
      <div className="file-name">
        <span className="file-name-icon">
          <FileSpreadsheet size={18} strokeWidth={1.75} aria-hidden />
        </span>
        <div>
          <b title={survey.name}>{survey.name}</b>
          <small>
            {t('file.readIn', {
              size: formatBytes(survey.bytes, language),
              seconds: formatSeconds(readMs, language),
            })}
          </small>
        </div>
      </div>
      <dl className="facts">
        <Fact term={t('file.source')} why={why.file('source', profile.reasons)}>
          {t(`source.${profile.source}`)}
        </Fact>
        {file.sheet !== null && (
          <Fact term={t('file.sheet')} why={sheetWhy}>
            <Picker
              label={t('file.sheet')}
              value={file.sheet}
              choices={(file.sheets ?? [{ name: file.sheet, hidden: false }]).map(
                ({ name, hidden }) => ({
                  value: name,
                  label: hidden ? t('file.hiddenSheet', { name }) : name,
                }),
              )}
              onChoose={(sheet) => attempt(session.readAs({ sheet }))}
            />
          </Fact>
        )}
        {file.delimiter !== null && (
          <>
            <Fact term={t('file.encoding')} why={reasonOf('encoding', 'encoding')}>
              <Picker
                label={t('file.encoding')}
                value={file.encoding}
                choices={encodingChoices(file)}
                onChoose={(encoding) => attempt(session.readAs({ encoding }))}
              />
            </Fact>
            <Fact term={t('file.separator')} why={reasonOf('delimiter', 'delimiter')}>
              <Picker
                label={t('file.separator')}
                value={file.delimiter}
                choices={separatorChoices(file.delimiter, (word) => t(`separator.${word}`))}
                onChoose={(delimiter) => attempt(session.readAs({ delimiter }))}
              />
            </Fact>
          </>
        )}
        <Fact term={t('file.titleRows')}>
          <Picker
            label={t('file.titleRows')}
            value={String(file.titleRows ?? 0)}
            choices={counts(titleRows, file.titleRows ?? 0)}
            onChoose={(rows) => attempt(session.readAs({ titleRows: Number(rows) }))}
          />
        </Fact>
        <Fact term={t('file.headerRows')} why={reasonOf('header', 'headerRows')}>
          <Picker
            label={t('file.headerRows')}
            value={String(file.headerRows)}
            choices={counts(headerRows, file.headerRows)}
            onChoose={(rows) => attempt(session.readAs({ headerRows: Number(rows) }))}
          />
        </Fact>
        <Fact term={t('file.rows')}>{formatNumber(profile.records, language)}</Fact>
        <Fact term={t('file.columns')}>
          {dropped.length === 0
            ? formatNumber(profile.columns.length, language)
            : t('file.columnsDropped', {
                columns: formatNumber(profile.columns.length, language),
                count: dropped.length,
              })}
        </Fact>
      </dl>
      <RecipeHint />
      <Accents profile={profile} />
      <FileWarnings profile={profile} />
      {dropped.length > 0 && (
        <div className="hint">
          <b className="hint-good">
            <ShieldCheck size={14} strokeWidth={1.75} aria-hidden />
            {t('file.dropped', { columns: dropped.join(', '), count: dropped.length })}
          </b>
          {t('file.droppedDetail')}
        </div>
      )}
    </aside>
  )
}

interface FactProps {
  readonly term: string
  /** Why it was found to be so. */
  readonly why?: GuessWords | null | undefined
  readonly children: ReactNode
}

function Fact({ term, why, children }: FactProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {children}
        {why && <Why words={why} />}
      </dd>
    </div>
  )
}

/** Words of the file with letters beyond ASCII, so that a wrong encoding is seen at once. */
function Accents({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation('feedback')
  const words = accentedWords(profile)
  if (words.length === 0) return null
  return (
    <div className="hint">
      <b className="hint-good">
        <CircleCheck size={14} strokeWidth={1.75} aria-hidden />
        {t('file.accents')}
      </b>
      <span className="hint-sample">{words.join(', ')}</span>
    </div>
  )
}

function accentedWords(profile: Profile): string[] {
  const words = new Set<string>()
  for (const { values, role } of profile.columns) {
    if (role === 'personal') continue
    for (const { value } of values) {
      for (const word of value.split(/[\s,;:.!?()"“”„]+/)) {
        if (/[^\p{ASCII}]/u.test(word) && /^\p{L}+$/u.test(word)) words.add(word)
        if (words.size === 5) return [...words]
      }
    }
  }
  return [...words]
}

/** Each encoding with words of the file as they read in it, where the bytes leave a choice. */
function encodingChoices({ encoding, encodings: likely = [] }: Profile['file']) {
  const samples = new Map(likely.map((candidate) => [candidate.encoding, candidate.sample]))
  const all = new Set([encoding, ...samples.keys(), ...encodings])
  return [...all].map((value) => {
    const sample = value === encoding ? undefined : samples.get(value)
    const name = encodingName(value)
    return { value, label: sample ? `${name}: ${shortened(sample)}` : name }
  })
}

const LONGEST_SAMPLE = 32

const shortened = (text: string) =>
  text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text

function encodingName(encoding: string): string {
  if (encoding === 'macintosh') return 'Mac Roman'
  if (encoding.startsWith('ibm')) return `CP${encoding.slice(3)} (DOS)`
  return encoding.startsWith('windows') ? `W${encoding.slice(1)}` : encoding.toUpperCase()
}

function counts(usual: readonly number[], present: number) {
  return [...new Set([...usual, present])].map((n) => ({ value: String(n), label: String(n) }))
}

function separatorChoices(
  present: string,
  say: (word: (typeof separators)[number]['word']) => string,
): { value: string; label: string }[] {
  const known = separators.map(({ value, word }) => ({ value: value as string, label: say(word) }))
  return known.some(({ value }) => value === present)
    ? known
    : [{ value: present, label: present }, ...known]
}
