import { describe, it } from 'vitest'
import { surveyFile } from '../../builders/surveys/made-export.ts'
import { oneQuestion } from '../../builders/surveys/one-question.ts'
import { measured } from '../../builders/surveys/survey-truth.ts'
import { expectReadBack } from './read-back.ts'

/** Header, cells, and how many seconds each of them is. */
const spellings: readonly (readonly [string, readonly string[], readonly number[]])[] = [
  ['Wait time', ['0:01:30', '0:02:00', '1:00:05'], [90, 120, 3605]],
  ['Wait time', ['1:30', '2:00', '10:05'], [90, 120, 605]],
  ['Wait time', ['1 min 30 sec', '2 min', '45 sec'], [90, 120, 45]],
  ['Wait time', ['1m30s', '2m', '1h2m'], [90, 120, 3720]],
  ['Wait time', ['PT1M30S', 'PT2M', 'PT1H'], [90, 120, 3600]],
  ['Wait time', ['1\'30"', '2\'00"', '0\'45"'], [90, 120, 45]],
  ['Wait time', ['1 day, 2:00:00', '0 days 00:10:00', '3:00:00'], [93_600, 600, 10_800]],
  ['Várakozási idő', ['1 perc 30 mp', '2 perc', '1 óra'], [90, 120, 3600]],
  ['Czas oczekiwania', ['1 min 30 s', '2 minuty', '1 godz.'], [90, 120, 3600]],
  ['Wait time (minutes)', ['1.5', '2', '10'], [90, 120, 600]],
  ['Várakozási idő (perc)', ['1,5', '2', '10'], [90, 120, 600]],
  ['Várakozás (óó:pp)', ['1:30', '0:20', '2:05'], [5400, 1200, 7500]],
  ['Handling time (hours)', ['2', '3', '0.5'], [7200, 10_800, 1800]],
]

describe('durations', () => {
  it('may be whole sentences that hardly repeat', async () => {
    const seconds = Array.from({ length: 60 }, (_, at) => 3661 + at * 67)
    const cells = seconds.map(
      (all) =>
        `${Math.floor(all / 3600)} hours ${Math.floor(all / 60) % 60} minutes ${all % 60} seconds`,
    )
    await expectReadBack(surveyFile(oneQuestion('Wait', cells, measured('duration', seconds))))
  })

  it.each(spellings)('%s: %s', async (header, cells, seconds) => {
    const turns = Array.from({ length: 60 }, (_, at) => at % cells.length)
    const file = oneQuestion(
      header,
      turns.map((turn) => cells[turn] ?? ''),
      measured(
        'duration',
        turns.map((turn) => seconds[turn] ?? 0),
      ),
    )
    await expectReadBack(surveyFile(file, { delimiter: ';' }))
  })
})
