import { describe, it } from 'vitest'
import { answerTable, inTurn } from '../../builders/surveys/answer-table.ts'
import { surveyFile } from '../../builders/surveys/made-export.ts'
import { fivePoints, measured } from '../../builders/surveys/survey-truth.ts'
import { expectReadBack } from './read-back.ts'

const asCells = (values: readonly (number | null)[], missing = ''): string[] =>
  values.map((value) => (value === null ? missing : String(value)))
const five = inTurn([5, 4, 1, 3, 2], 60)
const read = (...table: Parameters<typeof answerTable>) =>
  expectReadBack(surveyFile(answerTable(...table)))

describe('numbers beside the scale', () => {
  it('are slips where they are few: 55 among answers up to 5', async () => {
    const cells = asCells(five)
    cells[5] = '55'
    const counted = five.filter((_, at) => at !== 5)
    await read(
      { 'Delivery rating': { cells, truth: measured('rating', counted, fivePoints) } },
      { warnings: ['not_answers'] },
    )
  })

  it('are codes where the question says so', async () => {
    const answers = five.slice(0, 20).map((value, at) => (at % 5 === 4 ? null : value))
    const cells = answers.map((value, at) => String(value ?? (at % 2 ? 8 : 9)))
    const question = "Satisfaction (8 = don't know, 9 = refused)"
    await read({ [question]: { cells, truth: measured('csat', answers, fivePoints) } })
  })

  it('are what the question calls not used, also where it is a zero', async () => {
    const answers = inTurn([5, 4, 3, null, 1, 2], 60)
    const truth = measured('rating', answers, fivePoints)
    await read({
      'Delivery rating (0 = did not use)': { cells: asCells(answers, '0'), truth },
      'Returns rating': { cells: asCells(answers, "Didn't use"), truth },
    })
  })

  it('are codes where they stand apart from points that are all in use', async () => {
    const answers = inTurn([1, 2, 3, 4, 5, 5, null], 70)
    const seven = inTurn([1, 2, 3, 4, 5, 6, 7, null], 70)
    await read(
      {
        'Satisfaction with staff': {
          cells: asCells(answers, '9'),
          truth: measured('csat', answers, fivePoints),
        },
        'How easy was it?': {
          cells: asCells(seven, '9'),
          truth: measured('ces', seven, { min: 1, max: 7 }),
        },
      },
      { warnings: ['off_scale'] },
    )
  })

  it('are points where every question goes up to six', async () => {
    const six = inTurn([1, 2, 3, 4, 5, 6], 60)
    const truth = measured('rating', six, { min: 1, max: 6, higherIsBetter: true })
    await read({
      'The site was clear': { cells: asCells(six), truth },
      'The staff was kind': { cells: asCells(six.toReversed()), truth },
    })
  })
})

describe('marks as German schools give them', () => {
  const marks = inTurn([1, 2, 3, 4, 5, 6], 48)
  const words = ['sehr gut', 'gut', 'befriedigend', 'ausreichend', 'mangelhaft', 'ungenügend']
  const truth = measured('rating', marks, { min: 1, max: 6, higherIsBetter: false })

  it('have their best at 1, whatever the other columns are', async () => {
    await read({
      'Schulnote für die Filiale': { cells: asCells(marks), truth },
      Freundlichkeit: { cells: asCells(five.slice(0, 48)) },
    })
  })

  it('are six points where each number has its word', async () => {
    const cells = marks.map((mark) => `${mark} (${words[mark - 1]})`)
    await read({ 'Bewertung der Filiale': { cells, truth } })
  })
})

describe('recommendation from 0 to 10', () => {
  const question = 'How likely are you to recommend us to a friend?'
  const scores = inTurn([10, 9, 8, 2, 6, 10, 7], 50)
  const written = (ends: Record<number, string>) => scores.map((score) => ends[score] ?? `${score}`)

  it.each([
    ['words instead of its ends', { 0: 'Not at all likely', 10: 'Extremely likely' }],
    ['words before its ends', { 0: 'Not at all likely - 0', 10: 'Extremely likely - 10' }],
  ])('may have %s, and nobody at 0', async (_, ends) => {
    await read({ [question]: { cells: written(ends), truth: measured('nps', scores) } })
  })
})

describe('NPS without an answer near 10', () => {
  it('is said: it may have been asked on five points', async () => {
    await read({ NPS: { cells: asCells(five) } }, { warnings: ['low_nps'] })
  })
})

describe('numbers that measure nothing', () => {
  const codes = asCells(inTurn([1, 2, 3, 4], 48))
  const scores = inTurn([10, 9, 8, 0, 6], 48)
  const nps = { cells: asCells(scores), truth: measured('nps', scores) }

  it.each([
    'Where did you buy it?',
    'Which department did you contact?',
    'Melyik üzletben vásárolt?',
    'Gdzie kupiłeś produkt?',
    'Wo haben Sie gekauft?',
    'Store no',
    'region',
    'agegrp',
  ])('stand for places and things: %s', async (question) => {
    await read({ [question]: { cells: codes, truth: { role: 'segment' } }, nps })
  })

  it('stand before options', async () => {
    const cells = codes.map((code) => `${code} - ${['Web', 'Phone', 'Store', 'Fair'][+code - 1]}`)
    await read({ 'Channel used': { cells, truth: { role: 'segment' } }, nps })
  })

  it('stand before a ladder in a language that is not known, and then they measure', async () => {
    const words = ['Muy malo', 'Malo', 'Regular', 'Bueno', 'Muy bueno']
    const cells = five.map((value) => `${value} - ${words[value - 1]}`)
    await read({ '¿Cómo fue la entrega?': { cells, truth: measured('rating', five, fivePoints) } })
  })

  it('stand behind what people wrote, or before it', async () => {
    const cells = codes.map((code, at) => `${code}. The courier rang twice, then left at ${at}`)
    await read({ Feedback: { cells, truth: { role: 'comment' } }, nps })
  })
})

describe('answers of other kinds', () => {
  it('may be faces that are typed', async () => {
    const answers = inTurn([1, 2, 3], 60)
    const cells = answers.map((point) => [':(', ':|', ':)'][point - 1] ?? '')
    const truth = measured('rating', answers, { min: 1, max: 3, higherIsBetter: true })
    await read({ 'How do you feel?': { cells, truth } })
  })

  it('may be words and numbers, where two exports were put together', async () => {
    const words = ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied']
    const cells = five.map((value, at) => (at % 2 ? String(value) : (words[value - 1] ?? '')))
    await read(
      { Satisfaction: { cells, truth: measured('csat', five, fivePoints) } },
      { warnings: ['words_and_numbers'] },
    )
  })

  it('may lie between yes and no, and that is said', async () => {
    const answers = inTurn([3, 1, 2, 3], 60)
    const cells = answers.map((point) => ['Nem', 'Részben', 'Igen'][point - 1] ?? '')
    const truth = measured('rating', answers, { min: 1, max: 3, higherIsBetter: true })
    await read({ 'Megoldódott a problémája?': { cells, truth } }, { warnings: ['middle_answer'] })
  })

  it.each(['Was it resolved? (1 = yes, 2 = no)', 'Rozwiązane? (1-tak, 2-nie)'])(
    'may be the numbers of yes and no: %s',
    async (question) => {
      const answers = inTurn([1, 0, 1], 60)
      const cells = answers.map((yes) => String(2 - yes))
      await read({ [question]: { cells, truth: measured('share', answers) } })
    },
  )

  it('may be satisfied or not', async () => {
    const answers = inTurn([1, 0, 1], 60)
    const truth = measured('csat', answers, { min: 0, max: 1, higherIsBetter: true })
    await read({ CSAT: { cells: asCells(answers), truth } })
  })

  it.each([
    ['Speed of the checkout', ['Too slow', 'Slow', 'Just right', 'Fast', 'Too fast']],
    ['A kérdőív hossza', ['Túl rövid', 'Megfelelő', 'Túl hosszú']],
  ] as const)(
    'may be best in the middle, and then they are groups: %s',
    async (question, words) => {
      const [first, ...others] = words
      const scores = inTurn([10, 9, 8, 0, 6], 60)
      await read({
        [question]: { cells: inTurn([first, ...others], 60), truth: { role: 'segment' } },
        nps: { cells: asCells(scores), truth: measured('nps', scores) },
      })
    },
  )

  it('may be how long someone has been a customer, which measures nothing', async () => {
    const spans = inTurn(['Less than six months', '1 - 2 years', '3 or more years'], 60)
    const scores = inTurn([10, 9, 8, 0, 6], 60)
    await read({
      'How long have you been a customer?': { cells: spans, truth: { role: 'segment' } },
      nps: { cells: asCells(scores), truth: measured('nps', scores) },
    })
  })

  it('may be numbers that a spreadsheet keeps as text', async () => {
    const scores = inTurn([10, 9, 8, 0, 6], 48)
    const cells = scores.map((score) => `'${score}`)
    await read({ nps: { cells, truth: measured('nps', scores) } })
  })
})

describe('points of other kinds', () => {
  it('may lie on both sides of zero', async () => {
    const answers = inTurn([-2, -1, 0, 1, 2, 2], 60)
    const truth = measured('rating', answers, { min: -2, max: 2, higherIsBetter: true })
    await read({ 'Satisfaction (-2 to +2)': { cells: asCells(answers), truth } })
  })

  it('may be thumbs: 1 and -1', async () => {
    const answers = inTurn([1, 0, 1], 60)
    const cells = answers.map((yes) => (yes ? '1' : '-1'))
    await read({ Rating: { cells, truth: measured('share', answers) } })
  })

  it('may be parts of one', async () => {
    const answers = inTurn([0.2, 0.4, 0.6, 0.8, 1], 60)
    const truth = measured('rating', answers, { min: 0, max: 1, higherIsBetter: true })
    await read({ Satisfaction: { cells: asCells(answers), truth } })
  })

  it.each([
    ['4.0 out of 5 stars', (value: number) => `${value}.0 out of 5 stars`],
    ['4,0 von 5 Sternen', (value: number) => `${value},0 von 5 Sternen`],
    ['4 / 5', (value: number) => `${value} / 5`],
  ])('may be written as %s', async (_, written) => {
    await read({
      Rating: { cells: five.map(written), truth: measured('rating', five, fivePoints) },
    })
  })

  it.each([
    ['their scores behind', ['Detractor (0-6)', 'Passive (7-8)', 'Promoter (9-10)']],
    ['their scores only', ['0-6', '7-8', '9-10']],
  ])('may be the groups of NPS with %s', async (_, groups) => {
    const scores = inTurn([6, 8, 9, 9], 60)
    const cells = scores.map((score) => groups[score < 7 ? 0 : score < 9 ? 1 : 2] ?? '')
    await read({ NPS: { cells, truth: measured('nps', scores) } }, { warnings: ['groups_only'] })
  })

  it('may have their unit and their scale in a row below the header', async () => {
    const minutes = inTurn([5, 12, 20], 60)
    const table = answerTable({
      wait: { cells: asCells(minutes) },
      score: { cells: asCells(five) },
    })
    const [header = [], ...records] = table.rows
    const columns = {
      wait: measured(
        'duration',
        minutes.map((count) => count * 60),
      ),
      score: measured('rating', five, fivePoints),
    }
    await expectReadBack(
      surveyFile({
        ...table,
        rows: [header, ['', 'min', '1-5'], ...records],
        truth: { records: 60, columns },
      }),
    )
  })
})
