import { describe, it } from 'vitest'
import { answerTable, inTurn } from '../../builders/surveys/answer-table.ts'
import { type MadeExport, surveyFile } from '../../builders/surveys/made-export.ts'
import { fivePoints, measured } from '../../builders/surveys/survey-truth.ts'
import { expectReadBack } from './read-back.ts'

const ratings = inTurn([4, 5, 1, 3, 2], 48)
const stores = ['Buda', 'Pest', 'Wien', 'Graz']
const days = ratings.map((_, at) => `2024-03-${String((at % 28) + 1).padStart(2, '0')}`)

/** What somebody keeps in a spreadsheet: a store, a day, a rating. */
const kept = ratings.map((rating, at) => [
  stores[Math.floor(at / 12)] ?? '',
  days[at] ?? '',
  String(rating),
])

function withRows(place: (rows: readonly string[][]) => readonly string[][]): MadeExport {
  const table = answerTable({})
  return {
    ...table,
    rows: [['Store', 'Date', 'Rating'], ...place(kept)],
    truth: {
      records: 48,
      accepted: 48,
      columns: { Rating: measured('rating', ratings, fivePoints), Store: { role: 'segment' } },
    },
  }
}

describe('rows that nobody answered', () => {
  it.each([
    ['Total', 'Average'],
    ['Összesen', 'Átlag'],
    ['Razem', 'Średnia'],
    ['Summe', 'Mittelwert'],
  ])('are totals below the table: %s, %s', async (sum, mean) => {
    const made = withRows((rows) => [...rows, [sum, '', '159'], [mean, '', '3']])
    await expectReadBack(
      surveyFile({
        ...made,
        truth: { ...made.truth, warnings: ['total_rows'], rejected: { total_row: 2 } },
      }),
    )
  })

  it('are totals below each group', async () => {
    const made = withRows((rows) => [
      ...stores.flatMap((store, at) => [
        ...rows.slice(at * 12, at * 12 + 12),
        [`${store} Total`, '', '3'],
      ]),
      ['Grand Total', '', '3'],
    ])
    await expectReadBack(
      surveyFile({ ...made, truth: { ...made.truth, rejected: { total_row: 5 } } }),
    )
  })

  it('are the header again, where files were put together', async () => {
    const header = ['Store', 'Date', 'Rating']
    const made = withRows((rows) => [...rows.slice(0, 20), header, ...rows.slice(20)])
    await expectReadBack(
      surveyFile({
        ...made,
        truth: { ...made.truth, warnings: ['repeated_header'], rejected: { repeated_header: 1 } },
      }),
    )
  })

  it('are not answers that only sound like totals', async () => {
    const words = inTurn(['Poor', 'Average', 'Good', 'Average', 'Excellent'], 48)
    const made: MadeExport = {
      ...answerTable({}),
      rows: [
        ['How was it?', 'Remark', 'nps'],
        ...words.map((word, at) => [word, at % 3 ? '' : 'The courier was early again', '9']),
      ],
      truth: {
        records: 48,
        accepted: 48,
        columns: { 'How was it?': { role: 'metric', metric: 'rating', n: 48 } },
      },
    }
    await expectReadBack(surveyFile(made))
  })

  it('are not answers of one letter, and not a brand that is called so', async () => {
    const answers = inTurn(['y', 'n', 'y', 'y'], 48)
    const brands = inTurn(['Total', 'Shell', 'BP'], 48)
    const made = (header: string, leads: readonly string[]): MadeExport => ({
      ...answerTable({}),
      rows: [[header, 'Remark', 'nps'], ...leads.map((lead) => [lead, '', '9'])],
      truth: { records: 48, accepted: 48, columns: { nps: { role: 'metric', n: 48 } } },
    })
    await expectReadBack(surveyFile(made('Resolved?', answers)))
    await expectReadBack(surveyFile(made('Brand', brands)))
  })
})
