import { describe, expect, it } from 'vitest'
import { scaleOfLabels } from '../../../../shared/feedback/reading/label-scale.ts'
import { isOneEdit, numberInLabel, readLabel } from '../../../../shared/feedback/reading/labels.ts'
import { isMissing, isNoText } from '../../../../shared/feedback/reading/missing.ts'

const pointsOf = (texts: readonly string[], times = 40) =>
  texts.map((text) => scaleOfLabels(texts.map((label) => [label, times]))?.labels[text])

describe('answers in words', () => {
  it('stand in the order of their meaning, in four languages', () => {
    const scales = [
      [
        'Very dissatisfied',
        'Dissatisfied',
        'Neither satisfied nor dissatisfied',
        'Satisfied',
        'Very satisfied',
      ],
      ['Nagyon elégedetlen', 'Elégedetlen', 'Semleges', 'Elégedett', 'Nagyon elégedett'],
      [
        'Bardzo niezadowolony(a)',
        'Raczej niezadowolony',
        'Neutralnie',
        'Raczej zadowolony',
        'Bardzo zadowolony/a',
      ],
      ['Sehr unzufrieden', 'Eher unzufrieden', 'Weder noch', 'Eher zufrieden', 'Sehr zufrieden'],
      ['Very unlikely', 'Somewhat unlikely', 'Neutral', 'Somewhat likely', 'Very likely'],
      ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'],
      [
        'Egyáltalán nem értek egyet',
        'Inkább nem értek egyet',
        'Semleges',
        'Inkább egyetértek',
        'Teljesen egyetértek',
      ],
      [
        'Zdecydowanie się nie zgadzam',
        'Raczej się nie zgadzam',
        'Ani tak, ani nie',
        'Raczej się zgadzam',
        'Zdecydowanie się zgadzam',
      ],
      [
        'Stimme überhaupt nicht zu',
        'Stimme eher nicht zu',
        'Teils teils',
        'Stimme eher zu',
        'Stimme voll und ganz zu',
      ],
      ['Very difficult', 'Difficult', 'Neither easy nor difficult', 'Easy', 'Very easy'],
      ['Nagyon rossz', 'Rossz', 'Közepes', 'Jó', 'Nagyon jó'],
      [
        'Very unfavorably',
        'Somewhat unfavorably',
        'Neutral',
        'Somewhat favorably',
        'Very favorably',
      ],
    ]
    for (const scale of scales) expect(pointsOf(scale), scale[0]).toEqual([1, 2, 3, 4, 5])
  })

  it('have four points where no neutral one was ever chosen', () => {
    expect(
      pointsOf(['Very unlikely', 'Somewhat unlikely', 'Somewhat likely', 'Very likely']),
    ).toEqual([1, 2, 3, 4])
    expect(pointsOf(['Very unlikely', 'Somewhat likely', 'Very likely'], 2)).toEqual([1, 4, 5])
  })

  it('have seven points where there are three strengths', () => {
    const seven = [
      'Strongly disagree',
      'Disagree',
      'Somewhat disagree',
      'Neutral',
      'Somewhat agree',
      'Agree',
      'Strongly agree',
    ]
    expect(pointsOf(seven)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('may have one side only', () => {
    const likely = [
      'Not at all likely',
      'Slightly likely',
      'Moderately likely',
      'Very likely',
      'Extremely likely',
    ]
    expect(pointsOf(likely)).toEqual([1, 2, 3, 4, 5])
    expect(pointsOf(['Poor', 'Fair', 'Good', 'Very good', 'Excellent'])).toEqual([1, 2, 3, 4, 5])
  })

  it('are known with one letter wrong', () => {
    expect(readLabel('stronlgy disagree')).toEqual(readLabel('strongly disagree'))
    expect(readLabel('Very satsfied')?.strength).toBe(3)
    expect(isOneEdit('likely', 'unlikely')).toBe(false)
  })

  it('say yes or no', () => {
    for (const pair of [
      ['No', 'Yes'],
      ['Nem', 'Igen'],
      ['Nie', 'Tak'],
      ['Nein', 'Ja'],
      ['false', 'true'],
    ]) {
      expect(pointsOf(pair)).toEqual([0, 1])
    }
  })

  it('are not found in free text or in other categories', () => {
    for (const text of [
      'The staff was very good to us',
      'Budapest',
      'Business Class',
      'somewhat polarized',
      '18 - 29',
      'Prefer not to answer',
    ]) {
      expect(readLabel(text), text).toBeNull()
    }
    expect(
      scaleOfLabels([
        ['Red', 10],
        ['Blue', 5],
      ]),
    ).toBeNull()
  })

  it('may carry a number', () => {
    const carried: [string, number | null][] = [
      ['10 - Extremely likely', 10],
      ['0 - Not at all likely', 0],
      ['5 - Bardzo zadowolony/a', 5],
      ['(3) Neutral', 3],
      ['2 = bad', 2],
      ['approve (1)', 1],
      ['disapprove (-1)', -1],
      ['4 stars', 4],
      ['5 csillag', 5],
      ['8/10', 8],
      ['30 - 44', null],
      ['40+', null],
      ['2024-01-05', null],
      ['nagyon', null],
    ]
    for (const [text, number] of carried) expect(numberInLabel(text), text).toBe(number)
  })
})

describe('what is not an answer', () => {
  it('is missing in every language, and a zero is an answer', () => {
    for (const cell of [
      '',
      '  ',
      '\u00a0',
      '-',
      '–',
      'NA',
      'N/A',
      'n/a',
      '#N/A',
      "Don't know",
      'Nem tudom',
      'Nie dotyczy',
      'brak odpowiedzi',
      'keine Angabe',
      'null',
      'offered',
    ]) {
      expect(isMissing(cell), JSON.stringify(cell)).toBe(true)
    }
    for (const cell of ['0', '0.0', 'no', 'nem', 'nie', 'Neutral', 'R_12', '-1', 'bad']) {
      expect(isMissing(cell), cell).toBe(false)
    }
  })

  it('is less in free text: what a person typed is a comment', () => {
    expect(['', ' - ', 'NA', 'N/A'].every(isNoText)).toBe(true)
    expect(['na', "don't know", 'nothing', '?'].some(isNoText)).toBe(false)
  })

  it('is the error of a formula, in whatever language the spreadsheet was', () => {
    const errors = [
      '#N/A',
      ' #DIV/0! ',
      '#VALUE!',
      '#NUM!',
      '#HIÁNYZIK',
      '#ZÉRÓOSZTÓ!',
      '#ADR!',
      '#WERT!',
    ]
    expect(errors.every(isMissing)).toBe(true)
    expect(errors.every(isNoText)).toBe(true)
    expect(['#1', '#wow!', '# of visits', '#REF! in my bill'].some(isNoText)).toBe(false)
  })
})
