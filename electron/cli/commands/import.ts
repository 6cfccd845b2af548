import { existsSync } from 'node:fs'
import type {
  ImportReason,
  ImportReport,
  SurveyChange,
} from '../../../shared/feedback/import-report.ts'
import { importFile } from '../../storage/import-file.ts'
import { planImport } from '../../storage/import-plan.ts'
import { readMappingFile } from '../../storage/mapping-file.ts'
import type { ReadingProgress } from '../../storage/reading-progress.ts'
import { openSurveyFile } from '../../storage/survey-file.ts'
import { type Command, textOption } from '../command.ts'
import { textTable } from '../table.ts'
import { writing } from '../workspace.ts'
import { mapGrammar, mapName, namedMap } from './map-option.ts'

export const importCommand: Command = {
  usage: 'FILE --map MAP [--mapping MAPPING.json] [--create-touchpoints]',
  summary: 'Imports the answers of a survey file onto a map.',
  grammar: {
    options: {
      ...mapGrammar,
      mapping: { type: 'string' },
      'create-touchpoints': { type: 'boolean' },
    },
    names: ['FILE'],
  },
  run: async ({ given, names: [file = ''], workspacePath, progress }) => {
    mapName(given)
    const mappingPath = textOption(given, 'mapping')
    const mapping = mappingPath === undefined ? {} : readMappingFile(mappingPath)
    // A file that cannot be read at all says so before a workspace that cannot be found.
    if (!existsSync(workspacePath)) await openSurveyFile(file, mapping.read)
    const report = await writing(workspacePath, { create: false }, async ({ db, path }) => {
      const { id } = namedMap(db, given)
      return importFile(path, await planImport(db, file, mapping), {
        journeyId: id,
        createTouchpoints: given['create-touchpoints'] === true,
        onProgress: (now) => progress(progressText(now)),
      })
    })
    return { json: report, text: reportText(report) }
  },
}

export function progressText({ work, rows, bytes, totalBytes }: ReadingProgress): string {
  const share = totalBytes === 0 ? 100 : Math.floor((bytes / totalBytes) * 100)
  const compared = work === 'comparing' ? ' compared with what is stored' : ''
  return `${rows} records${compared}, ${share} %`
}

/** Reasons that are told in sentences. */
const told = [
  'similar_dataset',
  'keys_reused',
  'same_days',
  'indistinct',
  'updated',
  'question_renamed',
  'question_changed',
  'scale_changed',
]

/** What is doubtful about which responses were there before. */
function doubtText({ code, count, examples }: ImportReason): string[] {
  const { row = 0, value = '' } = examples[0] ?? {}
  switch (code) {
    case 'similar_dataset':
      return [
        `Warning: ${count} response keys are those of the dataset "${value}" on this map, but its columns or answers are others. If it is the same survey, its responses are now counted twice: delete one of the two datasets.`,
      ]
    case 'keys_reused':
      return [
        `Warning: ${count} response keys, the first in row ${row}, belonged to other responses before. The responses were told by what they say instead; choose a column that stays with its response as the key if there is one.`,
      ]
    case 'same_days':
      return [
        `Warning: ${count} responses, the first in row ${row}, are of days of which the dataset has other responses. If they are the same people, they are now counted twice: delete the dataset and import this file alone, or export the survey with its response ids.`,
      ]
    case 'indistinct':
      return [
        `Note: nothing in this file tells one person from another. ${count} records equal earlier ones and were taken for the same; export the survey with its response ids or dates if they are new.`,
      ]
    default:
      return []
  }
}

function changeText({ code, column, before, now, together }: SurveyChange): string {
  const measured = ({ metric, role, scale }: SurveyChange['before']) =>
    `${metric ?? role}${scale ? ` ${scale.min}–${scale.max}` : ''}`
  const what = {
    question_renamed: `"${column}" is the question that was called "${before.name}" before`,
    question_changed: `"${column}" asked "${before.question}" before and asks "${now.question}" now`,
    scale_changed: `"${column}" was imported before as ${measured(before)} and is ${measured(now)} now`,
  }[code]
  const next = together
    ? 'Its answers count with those of before.'
    : `They are kept apart. If it is the same question, ${
        code === 'scale_changed'
          ? 'give its metric and scale in a mapping as before'
          : `say so in a mapping with "continues": "${before.name}"`
      }.`
  return `${together ? 'Note' : 'Warning'}: ${what}. ${next}`
}

/** What an import did, for people. */
export function reportText(report: ImportReport): string {
  const { dataset, rows, updated, answers, reasons, touchpoints, dropped, elapsedMs } = report
  const unused = reasons.filter(({ code }) => !told.includes(code))
  const again = rows.accepted === 0 && rows.duplicate > 0 && updated === 0
  return [
    `${dataset.name}: ${rows.read} records read, ${rows.accepted} accepted, ${rows.rejected} rejected, ${rows.duplicate} there already; ${answers} answers in ${Math.round(elapsedMs)} ms.`,
    ...(updated > 0
      ? [`${updated} of those there already say something else now and were brought up to date.`]
      : []),
    ...report.changes.map(changeText),
    ...(again ? ['Nothing is new in this file; the workspace is as it was.'] : []),
    ...reasons.flatMap(doubtText),
    ...(dropped.length > 0 ? [`Personal columns left out: ${dropped.join(', ')}.`] : []),
    ...(touchpoints.length > 0
      ? [
          '',
          textTable(
            [
              { head: 'Value in the file' },
              { head: 'Touchpoint' },
              { head: 'Matched by' },
              { head: 'Answers', right: true },
            ],
            touchpoints.map((match) => [
              match.value,
              match.touchpoint?.title ?? '–',
              match.matchedBy,
              String(match.answers),
            ]),
          ),
        ]
      : []),
    ...(unused.length > 0
      ? [
          '',
          textTable(
            [
              { head: 'Not used because' },
              { head: 'Column' },
              { head: 'Count', right: true },
              { head: 'For instance' },
            ],
            unused.map(({ code, column, count, examples }) => [
              code.replaceAll('_', ' '),
              column ?? '',
              String(count),
              examples.map(({ row, value }) => `row ${row}${value ? `: ${value}` : ''}`).join(', '),
            ]),
          ),
        ]
      : []),
  ].join('\n')
}
