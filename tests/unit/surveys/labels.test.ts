import { describe, it } from 'vitest'
import type { MetricKind } from '../../../shared/feedback/metric.ts'
import { surveyFile } from '../../builders/surveys/made-export.ts'
import { oneQuestion } from '../../builders/surveys/one-question.ts'
import { type ColumnTruth, measured } from '../../builders/surveys/survey-truth.ts'
import { expectReadBack } from './read-back.ts'

/** A question and its answers from the worst to the best; `Word|Other` is one point written two ways. */
type Ladder = readonly [
  metric: MetricKind,
  question: string,
  answers: string,
  scale?: ColumnTruth['scale'],
]

const words: readonly Ladder[] = [
  [
    'csat',
    'How satisfied were you?',
    'Very dissatisfied / Dissatisfied|Disatisfied / Neutral / Satisfied / Very satisfied|Very satsified',
  ],
  [
    'csat',
    'Mennyire elégedett?',
    'Nagyon elégedetlen / Elégedetlen / Semleges / Elégedett / Nagyon elégedett|Nagyon elegedett',
  ],
  [
    'csat',
    'Elégedettség',
    'Egyáltalán nem vagyok elégedett / Inkább nem vagyok elégedett / Is-is / Inkább elégedett vagyok / Teljes mértékben elégedett vagyok',
  ],
  [
    'csat',
    'Jak oceniasz zadowolenie?',
    'Bardzo niezadowolony/a / Raczej niezadowolony/a / Neutralnie / Raczej zadowolony/a / Bardzo zadowolony/a|Bardzo zadowolny/a',
  ],
  [
    'csat',
    'Wie zufrieden sind Sie?',
    'Sehr unzufrieden / Eher unzufrieden / Weder noch / Eher zufrieden / Sehr zufrieden|Sehr zufreiden',
  ],
  [
    'rating',
    'The page was clear',
    'Strongly disagree|stronlgy disagree / Disagree / Neither agree nor disagree / Agree / Strongly agree',
  ],
  [
    'ces',
    'The site made it easy to handle my issue',
    'Strongly disagree / Disagree / Somewhat disagree / Neither agree nor disagree / Somewhat agree / Agree / Strongly agree',
    { min: 1, max: 7 },
  ],
  [
    'rating',
    'Érthető volt a tájékoztatás',
    'Egyáltalán nem értek egyet / Nem értek egyet / Semleges / Egyetértek / Teljesen egyetértek',
  ],
  [
    'rating',
    'Strona była czytelna',
    'Zdecydowanie się nie zgadzam / Raczej się nie zgadzam / Ani się zgadzam, ani nie zgadzam / Raczej się zgadzam / Zdecydowanie się zgadzam',
  ],
  [
    'rating',
    'Die Seite war klar',
    'Stimme überhaupt nicht zu / Stimme eher nicht zu / Teils/teils / Stimme eher zu / Stimme voll und ganz zu',
  ],
  [
    'rating',
    'Die Beratung war gut',
    'Trifft überhaupt nicht zu / Trifft eher nicht zu / Teils/teils / Trifft eher zu / Trifft voll zu',
  ],
  [
    'rating',
    'Die Bestellung war unkompliziert',
    'trifft gar nicht zu / trifft eher nicht zu / trifft teilweise zu / trifft eher zu / trifft voll zu',
  ],
  [
    'csat',
    'Mennyire elégedett a pénztárral?',
    'nagyon elégedetlen / inkább elégedetlen / közepesen elégedett / inkább elégedett / nagyon elégedett',
  ],
  [
    'csat',
    'Elégedettség a futárral',
    'Egyáltalán nem elégedett / Inkább nem elégedett / Részben elégedett / Inkább elégedett / Teljes mértékben elégedett',
  ],
  [
    'rating',
    'How would you rate the quality of our products?',
    'Very low quality / Low quality / Neither high nor low quality / High quality / Very high quality',
  ],
  ['rating', 'Value for money', 'Poor / Below average / Average / Above average / Excellent'],
  [
    'rating',
    'How was your visit?',
    'Very bad experience / Bad experience / Neutral experience / Good experience / Very good experience',
  ],
  ['csat', 'Wie war es?', 'traurig / neutral / fröhlich', { min: 1, max: 3 }],
  ['rating', 'How often was the site available?', 'Never / Rarely / Sometimes / Often / Always'],
  ['rating', 'Milyen gyakran használja?', 'Soha / Ritkán / Néha / Gyakran / Mindig'],
  ['rating', 'Jak często korzystasz?', 'Nigdy / Rzadko / Czasami / Często / Zawsze'],
  ['rating', 'Wie oft nutzen Sie das?', 'Nie / Selten / Manchmal / Oft / Immer'],
  [
    'rating',
    'Quality of the food',
    'Very poor / Poor / Fair / Good / Very good / Excellent',
    { min: 1, max: 6 },
  ],
  ['rating', 'Quality of the rooms', 'Poor / Fair / Good / Very good / Excellent'],
  ['rating', 'Az étel minősége', 'Nagyon rossz / Rossz / Közepes / Jó / Kiváló'],
  ['rating', 'Jakość jedzenia', 'Bardzo zła / Zła / Przeciętna / Dobra / Bardzo dobra'],
  ['rating', 'Qualität des Essens', 'Sehr schlecht / Schlecht / Mittelmäßig / Gut / Sehr gut'],
  [
    'ces',
    'How easy was it?',
    'Very difficult / Difficult / Neither easy nor difficult / Easy / Very easy',
  ],
  ['ces', 'Mennyire volt könnyű?', 'Nagyon nehéz / Nehéz / Semleges / Könnyű / Nagyon könnyű'],
  ['ces', 'Jak łatwo było?', 'Bardzo trudno / Trudno / Neutralnie / Łatwo / Bardzo łatwo'],
  ['ces', 'Wie einfach war es?', 'Sehr schwierig / Schwierig / Neutral / Einfach / Sehr einfach'],
  [
    'rating',
    'How likely are you to return?',
    'Extremely unlikely / Unlikely / Neutral / Likely / Extremely likely',
  ],
  [
    'rating',
    'Visszatérne?',
    'Nagyon valószínűtlen / Valószínűtlen / Semleges / Valószínű / Nagyon valószínű',
  ],
  [
    'rating',
    'Igénybe venné újra?',
    'Biztosan nem / Valószínűleg nem / Talán / Valószínűleg igen / Biztosan igen',
  ],
  [
    'rating',
    'Czy wrócisz?',
    'Zdecydowanie nie / Raczej nie / Trudno powiedzieć / Raczej tak / Zdecydowanie tak',
  ],
  [
    'rating',
    'Würden Sie wiederkommen?',
    'Auf keinen Fall / Eher nicht / Vielleicht / Eher ja / Auf jeden Fall',
  ],
  [
    'rating',
    'Would you buy again?',
    'Definitely not / Probably not / Might or might not / Probably / Definitely',
  ],
]

const points: readonly Ladder[] = [
  [
    'csat',
    'Overall satisfaction',
    '1 - Very dissatisfied / 2 / 3 - Neutral / 4 / 5 - Very satisfied',
  ],
  [
    'csat',
    'Zadowolenie',
    '1 - Bardzo niezadowolony/a / 2 / 3 - Neutralnie / 4 / 5 - Bardzo zadowolony/a',
  ],
  ['rating', 'Star rating', '1 star / 2 stars / 3 stars / 4 stars / 5 stars'],
  ['rating', 'Értékelés', '★ / ★★ / ★★★ / ★★★★ / ★★★★★'],
  ['rating', 'Rating of the app', '★☆☆☆☆ / ★★☆☆☆ / ★★★☆☆ / ★★★★☆ / ★★★★★'],
  ['rating', 'Rating of the shop', '1/5 / 2/5 / 3/5 / 4/5 / 5/5'],
  ['rating', 'How was it?', '😡 / 🙁 / 😐 / 🙂 / 😀'],
  [
    'ces',
    'How easy was it? 1 = very difficult, 7 = very easy',
    '1 / 2 / 3 / 4 / 5 / 6 / 7',
    { min: 1, max: 7, higherIsBetter: true },
  ],
  ['rating', 'Rate us from 1 to 10', '1 / 2 / 3 / 4 / 5', { min: 1, max: 10 }],
  ['rating', 'Értékelje 1-től 10-ig', '1 / 2 / 3 / 4 / 5 / 6 / 7', { min: 1, max: 10 }],
  [
    'rating',
    'Schulnote (1 = sehr gut, 6 = ungenügend)',
    '1 / 2 / 3 / 4 / 5 / 6',
    { min: 1, max: 6, higherIsBetter: false },
  ],
  [
    'ces',
    'How much effort did you have to put forth?',
    '1 / 2 / 3 / 4 / 5',
    { min: 1, max: 5, higherIsBetter: false },
  ],
]

const yesOrNo: readonly (readonly [question: string, no: string, yes: string])[] = [
  ['Was it solved?', 'No', 'Yes'],
  ['Megoldódott a problémája?', 'Nem', 'Igen'],
  ['Czy problem został rozwiązany?', 'Nie', 'Tak'],
  ['Wurde Ihr Problem gelöst?', 'Nein', 'Ja'],
  ['Resolved', 'FALSE', 'TRUE'],
  ['Did you find it?', 'N', 'Y'],
  ['Did we solve it?', '0', '1'],
  ['Was it answered?', '2 - No', '1 - Yes'],
  ['Was this page helpful?', '👎', '👍'],
  ['Was this answer helpful?', 'thumbs down', 'thumbs up'],
]

/** Every point is chosen more or less often; its spellings take turns. */
function answered(answers: string): { cells: string[]; places: number[] } {
  const ladder = answers.split(' / ').map((point) => point.split('|'))
  const places = Array.from(
    { length: 140 },
    (_, at) => (at * 3 + Math.floor(at / 11)) % ladder.length,
  )
  const cells = places.map((place, at) => {
    const spellings = ladder[place] ?? []
    return (at % 5 === 0 ? spellings.at(-1) : spellings[0]) ?? ''
  })
  return { cells, places }
}

const ladders = [...words, ...points].map(([metric, question, answers, scale]) => ({
  metric,
  question,
  answers,
  scale: scale ?? { min: 1, max: answers.split(' / ').length },
}))

describe('answers on a scale', () => {
  it.each(ladders)('$metric: $question: $answers', async ({ metric, question, answers, scale }) => {
    const { cells, places } = answered(answers)
    const values = places.map((place) => place + 1)
    await expectReadBack(surveyFile(oneQuestion(question, cells, measured(metric, values, scale))))
  })
})

describe('answers that say yes or no', () => {
  it.each(yesOrNo)('%s %s, %s', async (question, no, yes) => {
    const { cells, places } = answered([no, yes].join(' / '))
    await expectReadBack(surveyFile(oneQuestion(question, cells, measured('share', places))))
  })
})
