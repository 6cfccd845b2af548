import { describe, it } from 'vitest'
import { limeSurveyTexts, microsoftForms } from '../../builders/surveys/form-exports.ts'
import type { MadeExport, SurveyFile } from '../../builders/surveys/made-export.ts'
import { plainLong } from '../../builders/surveys/plain-exports.ts'
import { surveyAnswers } from '../../builders/surveys/survey-answers.ts'
import { surveyWords } from '../../builders/surveys/survey-words.ts'
import {
  type SheetContent,
  type WorkbookCell,
  type WorkbookStyle,
  workbookOf,
} from '../../builders/workbook.ts'
import { expectReadBack } from './read-back.ts'

const answers = surveyAnswers()

/** Excel's own cells for what stands in the table as text: numbers are numbers and dates dates. */
function typed(text: string): WorkbookCell {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  if (/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return { date: text.replace(' ', 'T') }
  return text
}

function cellsOf({ rows }: MadeExport, cell: (text: string) => WorkbookCell): WorkbookCell[][] {
  return rows.map((row, at) => row.map((text) => (at === 0 ? text : cell(text))))
}

function workbookFile(
  made: MadeExport,
  { cell = typed, around = (rows) => rows, style = {} }: Partial<Writing>,
): SurveyFile {
  const bytes = workbookOf(around(cellsOf(made, cell)), style)
  return { name: 'survey.xlsx', bytes, truth: { ...made.truth, file: { delimiter: null } } }
}

interface Writing {
  readonly cell: (text: string) => WorkbookCell
  readonly around: (
    rows: readonly (readonly WorkbookCell[])[],
  ) => readonly SheetContent[] | readonly (readonly WorkbookCell[])[]
  readonly style: WorkbookStyle
}

const writings: readonly (readonly [name: string, Partial<Writing>])[] = [
  ['shared texts', {}],
  ['texts in the cells', { style: { strings: 'inline' } }],
  ['days counted from 1904', { style: { date1904: true } }],
  ['numbers stored as text', { cell: (text) => text }],
  [
    'formulas and their results',
    {
      cell: (text) => (/^\d+$/.test(text) ? { formula: 'A1', result: Number(text) } : typed(text)),
    },
  ],
  ['no word of where cells are', { style: { withoutReferences: true } }],
  [
    'a cover and an empty sheet',
    {
      around: (rows) => [
        { name: 'Cover', rows: [['Survey report 2024']] },
        { name: 'Data', rows },
        { name: 'Empty', rows: [] },
      ],
    },
  ],
  ['a title above the header', { around: (rows) => [['Customer survey'], [], ...rows] }],
  [
    'blank rows between records',
    { around: (rows) => rows.flatMap((row, at) => (at % 20 === 7 ? [row, []] : [row])) },
  ],
]

describe.each([
  ['Microsoft Forms in English', microsoftForms(answers, surveyWords.en)],
  ['Microsoft Forms in Hungarian', microsoftForms(answers, surveyWords.hu)],
  ['LimeSurvey in Polish', limeSurveyTexts(answers, surveyWords.pl)],
  ['no known tool', plainLong(answers, surveyWords.de)],
])('a workbook of %s', (_, made) => {
  it.each(writings)('with %s comes in as it was answered', async (_, writing) => {
    await expectReadBack(workbookFile(made, writing))
  })
})
