import { describe, expect, it } from 'vitest'
import { anchorsIn } from '../../../../shared/feedback/reading/anchors.ts'
import { scaleOfLabels } from '../../../../shared/feedback/reading/label-scale.ts'
import { isTooMuch } from '../../../../shared/feedback/reading/too-much.ts'
import { answersTo, column, mean, readText } from './read-survey.ts'

const ladder = (texts: string, times = 40) =>
  scaleOfLabels(texts.split(' | ').map((label) => [label, times]))

/** The points of labels that are told from the worst to the best. */
const points = (texts: string, times = 40) =>
  texts.split(' | ').map((text) => ladder(texts, times)?.labels[text])

const upTo = (size: number) => Array.from({ length: size }, (_, index) => index + 1)

describe('a ladder of labels', () => {
  it('rises by its meaning in each family and language', () => {
    for (const texts of [
      'Never | Rarely | Sometimes | Often | Always',
      'Soha | Ritkán | Néha | Gyakran | Mindig',
      'Nigdy | Rzadko | Czasami | Często | Zawsze',
      'Nie | Selten | Manchmal | Oft | Immer',
      'Never | Almost never | Sometimes | Usually | Always',
      'Never | Less than once a month | Monthly | Weekly | Daily',
      'Seltener | Einmal im Monat | Mehrmals im Monat | Wöchentlich | Täglich',
      'Ritkábban | Évente néhányszor | Havonta | Hetente | Naponta',
      'Nigdy | Rzadziej niż raz w miesiącu | Raz w miesiącu | Kilka razy w tygodniu | Codziennie',
      'Not at all important | Slightly important | Moderately important | Very important | Extremely important',
      'Egyáltalán nem fontos | Kevésbé fontos | Közepesen fontos | Fontos | Nagyon fontos',
      'Unwichtig | Eher unwichtig | Teils/teils | Eher wichtig | Sehr wichtig',
      'Not at all helpful | Not so helpful | Somewhat helpful | Very helpful | Extremely helpful',
      'Not at all responsive | Not so responsive | Somewhat responsive | Very responsive | Extremely responsive',
      'Very unclear | Unclear | Neutral | Clear | Very clear',
      'Far below expectations | Below expectations | Met expectations | Above expectations | Far above expectations',
      'Jóval várakozáson aluli | Várakozáson aluli | Várakozásnak megfelelő | Várakozáson felüli | Jóval várakozáson felüli',
      'Znacznie poniżej oczekiwań | Poniżej oczekiwań | Zgodnie z oczekiwaniami | Powyżej oczekiwań | Znacznie powyżej oczekiwań',
      'Weit unter den Erwartungen | Unter den Erwartungen | Wie erwartet | Über den Erwartungen | Weit über den Erwartungen',
      'Biztosan nem | Valószínűleg nem | Talán | Valószínűleg igen | Biztosan igen',
      'Zdecydowanie nie | Raczej nie | Trudno powiedzieć | Raczej tak | Zdecydowanie tak',
      'Auf keinen Fall | Eher nicht | Vielleicht | Eher ja | Auf jeden Fall',
      'Definitely not | Probably not | Might or might not | Probably | Definitely',
      'Egyáltalán nem vagyok elégedett | Inkább nem vagyok elégedett | Is-is | Inkább elégedett vagyok | Teljes mértékben elégedett vagyok',
      'Egyáltalán nem értek egyet | Nem értek egyet | Egyet is értek, meg nem is | Egyetértek | Teljesen egyetértek',
      'Much worse | Worse | About the same | Better | Much better',
      '😡 | 🙁 | 😐 | 🙂 | 😀',
      'Elégtelen | Elégséges | Közepes | Jó | Jeles',
      'Sehr schlecht | Schlecht | Mittelmäßig | Gut | Sehr gut',
      'Nagyon rossz | Rossz | Közepes | Jó | Kiváló',
      'Terrible | Poor | Average | Good | Excellent',
    ]) {
      expect(points(texts), texts).toEqual(upTo(5))
    }
  })

  it('has as many points as it has labels where its two sides are no mirror of each other', () => {
    for (const texts of [
      'Very poor | Poor | Fair | Good | Very good | Excellent',
      'Ungenügend | Mangelhaft | Ausreichend | Befriedigend | Gut | Sehr gut',
      'Niedostateczny | Dopuszczający | Dostateczny | Dobry | Bardzo dobry | Celujący',
      'Poor | Fair | Good | Excellent',
      'Not important | Somewhat important | Important | Very important',
      'Not at all likely | Not very likely | Somewhat likely | Very likely',
      'Trifft nicht zu | Trifft eher nicht zu | Trifft eher zu | Trifft zu',
      'Did not meet expectations | Met expectations | Exceeded expectations',
      'Nem értek egyet | Részben egyetértek | Teljesen egyetértek',
      'Not disappointed | Somewhat disappointed | Very disappointed',
      '☹️ | 😐 | 😊',
    ]) {
      expect(points(texts), texts).toEqual(upTo(texts.split(' | ').length))
    }
  })

  it('keeps the place of a point that nobody of a few chose', () => {
    expect(points('Poor | Good | Very good | Excellent', 2)).toEqual([1, 3, 4, 5])
    expect(points('Never | Sometimes | Often', 2)).toEqual([1, 3, 4])
    expect(points('Not at all helpful | Somewhat helpful | Very helpful', 2)).toEqual([1, 3, 4])
  })

  it('of German marks has six rungs, whoever was not so bad', () => {
    expect(points('Ausreichend | Befriedigend | Gut | Sehr gut')).toEqual([3, 4, 5, 6])
  })

  it('may be initials, where both ends are there', () => {
    expect(points('SD | D | N | A | SA')).toEqual(upTo(5))
    expect(points('VD | S | VS')).toEqual([1, 4, 5])
    expect(ladder('A | D | N')).toBeNull()
  })

  it('is none where its words are understood too little to be told apart', () => {
    expect(
      ladder('Totally unacceptable | Unacceptable | Neutral | Slightly acceptable | Acceptable'),
    ).toBeNull()
  })

  it('is yes and no by letters, thumbs, ticks and behind numbers', () => {
    for (const texts of [
      'N | Y',
      'F | T',
      'N | I',
      'N | J',
      '👎 | 👍🏽',
      '❌ | ✅',
      '2 - No | 1 - Yes',
    ]) {
      expect(points(texts), texts).toEqual([0, 1])
    }
    expect(points('No | Partly | Yes')).toEqual([1, 2, 3])
  })

  it('is none where words only look like one', () => {
    for (const texts of [
      'Monthly | Yearly',
      'Small | Medium | Large',
      'Hot | Warm | Cold',
      'Low | Medium | High',
      'Partially | Completely',
      'Standard | Fast',
      'Y | X',
    ]) {
      expect(ladder(texts), texts).toBeNull()
    }
  })
})

describe('a column of labels', () => {
  const file = (cells: readonly string[]) =>
    readText(`touchpoint,How good was it?\n${cells.map((cell) => `Till,${cell}`).join('\n')}\n`)

  it('keeps its metric when one label among many is unknown, and counts that one', () => {
    const cells = ['Very poor', 'Poor', 'Average', 'Good', 'Tremendous'].flatMap((label) =>
      Array.from({ length: 20 }, () => label),
    )
    const survey = file(cells)
    expect(column(survey, 'How good was it?')).toMatchObject({ role: 'metric', answers: 80 })
    expect(mean(answersTo(survey, 'How good was it?'))).toBe(2.5)
    const unknown = survey.records
      .flatMap(({ problems }) => problems)
      .filter(({ code }) => code === 'unknown_label')
    expect(unknown).toHaveLength(20)
  })

  it('may be stars, drawn full and empty', () => {
    for (const stars of [
      ['★', '★★', '★★★', '★★★★', '★★★★★'],
      ['★☆☆☆☆', '★★☆☆☆', '★★★☆☆', '★★★★☆', '★★★★★'],
      ['⭐', '⭐⭐', '⭐⭐⭐', '⭐⭐⭐⭐', '⭐⭐⭐⭐⭐'],
    ]) {
      const survey = file(stars)
      expect(column(survey, 'How good was it?')).toMatchObject({
        metric: 'rating',
        scale: { min: 1, max: 5 },
      })
      expect(answersTo(survey, 'How good was it?')).toEqual([1, 2, 3, 4, 5])
    }
  })

  it('has a step for each word, also where two of them are nearly the same', () => {
    for (const texts of [
      'Terrible | Bad | OK | Great | Amazing',
      'Poor | Fair | Good | Great | Excellent',
      'Bardzo mało prawdopodobne | Mało prawdopodobne | Ani prawdopodobne, ani nieprawdopodobne | Prawdopodobne | Bardzo prawdopodobne',
      'Überhaupt nicht zufrieden | Wenig zufrieden | Mittelmäßig zufrieden | Ziemlich zufrieden | Sehr zufrieden',
      'Egyáltalán nem elégedett | Kevéssé elégedett | Közepesen elégedett | Nagyon elégedett | Teljesen elégedett',
      'Nagyon nehéz | Nehéz | Se nem könnyű, se nem nehéz | Könnyű | Nagyon könnyű',
      'Much worse than expected | Worse than expected | About what I expected | Better than expected | Much better than expected',
      'Very unsatisfied | Unsatisfied | Somewhat satisfied | Satisfied | Very satisfied',
      'Strongly disgree | Disagree | Neither agree or disagree | Agre | Strongly agree',
    ]) {
      expect(points(texts), texts).toEqual(upTo(5))
    }
  })

  it('is read in four languages in one column', () => {
    const languages = [
      'Very dissatisfied | Dissatisfied | Neutral | Satisfied | Very satisfied',
      'Nagyon elégedetlen | Elégedetlen | Semleges | Elégedett | Nagyon elégedett',
      'Sehr unzufrieden | Unzufrieden | Neutral | Zufrieden | Sehr zufrieden',
      'Bardzo niezadowolony | Niezadowolony | Neutralny | Zadowolony | Bardzo zadowolony',
    ]
    expect(points(languages.join(' | '), 10)).toEqual(languages.flatMap(() => upTo(5)))
  })

  it('has no good end where one of its words is "too", which "zu" and "za" often are not', () => {
    expect(ladder('Viel zu lang | Etwas zu lang | Genau richtig | Zu kurz')).toBeNull()
    expect(ladder('Zbyt drogo | W sam raz | Za tanio')).toBeNull()
    for (const text of ['Zu jeder Zeit', 'Zu Hause', 'Za każdym razem', 'Za darmo']) {
      expect(isTooMuch(text), text).toBe(false)
    }
  })

  it('goes down where agreeing is a complaint', () => {
    const agree = ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree']
    const questions: [string, boolean][] = [
      ['The shop was clean', true],
      ['I had to wait too long', false],
      ['The queue was not too long', true],
      ['Az árak túl magasak', false],
      ['Die App ist einfach zu bedienen', true],
      ['Die Wartezeit war zu lang', false],
      ['Czekanie było za długie', false],
      ['The website was confusing', false],
      ['It was hard to find what I needed', false],
      ['It was not at all difficult to pay', true],
      ['The staff are hard working', true],
      ['Az ügyintézés lassú volt', false],
      ['Strona była nieczytelna', false],
      ['Die Bedienung war unfreundlich', false],
      ['Die Bestellung war nicht schwierig', true],
    ]
    for (const [question, higherIsBetter] of questions) {
      const rows = Array.from({ length: 50 }, (_, row) => `${row};${agree[row % 5]}`)
      const survey = readText([`id;${question}`, ...rows].join('\n'))
      expect(column(survey, question).scale?.higherIsBetter, question).toBe(higherIsBetter)
    }
  })

  it('may be low and high where a rating is asked for, and is no priority', () => {
    const levels = ['Very low', 'Low', 'Medium', 'High', 'Very high']
    const rows = Array.from(
      { length: 50 },
      (_, row) => `${levels[row % 5]};${levels[(row * 3) % 5]}`,
    )
    const survey = readText(['Satisfaction level;Priority', ...rows].join('\n'))
    expect(column(survey, 'Satisfaction level')).toMatchObject({
      metric: 'csat',
      scale: { min: 1, max: 5, labels: { 'Very low': 1, 'Very high': 5 } },
    })
    expect(column(survey, 'Priority').role).toBe('segment')
    expect(anchorsIn('Effort (1 = very low, 5 = very high)')?.higherIsBetter ?? null).toBeNull()
  })

  it('is read through the tags of a survey tool, and with small words in it', () => {
    for (const texts of [
      '<b>Very dissatisfied</b> | Dissatisfied | Neutral | Satisfied | <i>Very satisfied</i>',
      'Egyáltalán nem értek vele egyet | Inkább nem értek vele egyet | Egyet is értek, meg nem is | Inkább egyetértek vele | Teljesen egyetértek vele',
      'Lehne voll ab | Lehne eher ab | Neutral | Stimme eher zu | Stimme voll zu',
    ]) {
      expect(points(texts), texts).toEqual(upTo(5))
    }
  })
})
