import { describe, it } from 'vitest'
import { surveyFile } from '../../builders/surveys/made-export.ts'
import { datedTable } from '../../builders/surveys/one-question.ts'
import { surveyAnswers } from '../../builders/surveys/survey-answers.ts'
import { expectReadBack } from './read-back.ts'

const months = {
  en: 'January February March April May June July August September October November December',
  hu: 'január február március április május június július augusztus szeptember október november december',
  huShort: 'jan. febr. márc. ápr. máj. jún. júl. aug. szept. okt. nov. dec.',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
}
const weekdays = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  hu: 'vasárnap hétfő kedd szerda csütörtök péntek szombat',
}

const day = (at: Date) => at.getUTCDate()
const month = (at: Date) => at.getUTCMonth() + 1
const monthName = (at: Date, language: keyof typeof months) =>
  months[language].split(' ')[at.getUTCMonth()] ?? ''
const short = (at: Date) => monthName(at, 'en').slice(0, 3)
const weekday = (at: Date, language: keyof typeof weekdays) =>
  weekdays[language].split(' ')[at.getUTCDay()] ?? ''
const two = (value: number) => String(value).padStart(2, '0')
const iso = (at: Date) => at.toISOString().slice(0, 10)
const digits = (at: Date) => iso(at).replaceAll('-', '')
const time = (at: Date) => at.toISOString().slice(11, 19)
/** Days since the beginning of spreadsheets, with the time as a fraction. */
const serial = (at: Date) => at.getTime() / 86_400_000 + 25_569

/** Every row: what the column is called, and how a moment is written in it. */
const forms: readonly (readonly [header: string, written: (at: Date) => string])[] = [
  ['date', iso],
  ['date', (at) => `2024-${two(day(at))}-${two(month(at))}`],
  ['date', (at) => `2024-${two(day(at))}-${two(month(at))} ${time(at)}`],
  ['date', (at) => `${iso(at)}T${time(at)}Z`],
  ['date', (at) => `${iso(at)}T${time(at)}.123456+02:00`],
  ['date', (at) => `${iso(at)} ${time(at)} UTC`],
  ['date', (at) => `${iso(at)} ${time(at)} Europe/Budapest`],
  ['date', (at) => `${iso(at)}T${time(at)}[Europe/Budapest]`],
  ['Date', (at) => `2024年${month(at)}月${day(at)}日`],
  ['reviewTime', (at) => `${two(month(at))} ${two(day(at))}, 2024`],
  ['date', digits],
  ['date', (at) => `${digits(at)}T${time(at).replaceAll(':', '')}Z`],
  ['date', (at) => digits(at) + time(at).replaceAll(':', '')],
  ['Időbélyeg', (at) => `${iso(at).replaceAll('-', '. ')}. ${time(at).slice(0, 5)}`],
  ['Dátum', (at) => `${iso(at).replaceAll('-', '.')}. ${time(at)}`],
  ['Dátum', (at) => `2024. ${month(at)}. ${day(at)}. ${time(at)}`],
  ['Dátum', (at) => `2024.\u00a0${two(month(at))}.\u00a0${two(day(at))}.`],
  ['Dátum', (at) => `2024. ${monthName(at, 'hu')} ${day(at)}.`],
  ['Dátum', (at) => `2024. ${monthName(at, 'huShort')} ${day(at)}. ${time(at).slice(0, 5)}`],
  ['Dátum', (at) => `2024. ${monthName(at, 'hu')} ${day(at)}., ${weekday(at, 'hu')}`],
  ['Időbélyeg', (at) => `${iso(at).replaceAll('-', '/')} 2:${time(at).slice(3)} du. CET`],
  ['Data', (at) => `${day(at)}.${two(month(at))}.2024 ${time(at).slice(0, 5)}`],
  ['Data', (at) => `${day(at)}.${two(month(at))}.2024, ${time(at).slice(0, 5)}`],
  ['Data', (at) => `${day(at)} ${monthName(at, 'pl')} 2024`],
  ['Datum', (at) => `${day(at)}. ${monthName(at, 'de')} 2024 ${time(at).slice(0, 5)} Uhr`],
  ['Date', (at) => `${month(at)}/${day(at)}/2024 ${time(at).slice(0, 5)}`],
  ['Date', (at) => `${month(at)}/${day(at)}/2024, 2:${time(at).slice(3)}\u202fPM`],
  ['Date', (at) => `${month(at)}/${day(at)}/24 14:07`],
  ['Date', (at) => `${two(month(at))}/${two(day(at))}/2024 02:${time(at).slice(3)} PM EST`],
  ['Date', (at) => `${two(day(at))}/${two(month(at))}/2024 14:07`],
  ['Date', (at) => `${two(day(at))}/${two(month(at))}/24`],
  ['Date', (at) => `${two(day(at))}/${two(month(at))}/2024 14h07`],
  ['Date', (at) => `${two(day(at))}-${two(month(at))}-2024`],
  ['Date', (at) => `${two(day(at))}-${short(at)}-24`],
  ['Date', (at) => `${day(at)} ${short(at)} 2024`],
  ['Date', (at) => `${short(at)} ${day(at)}, 2024`],
  ['Date', (at) => `${weekday(at, 'en')}, ${monthName(at, 'en')} ${day(at)}, 2024`],
  ['Date', (at) => `${monthName(at, 'en')} ${day(at)}, 2024 at 02:07 PM`],
  ['Timestamp', (at) => `${iso(at).replaceAll('-', '/')} 2:${time(at).slice(3)} PM GMT+1`],
  [
    'Date',
    (at) =>
      `${weekday(at, 'en').slice(0, 3)} ${short(at)} ${two(day(at))} 2024 ${time(at)} GMT+0100 (CET)`,
  ],
  [
    'Date',
    (at) => `${weekday(at, 'en').slice(0, 3)}, ${two(day(at))} ${short(at)} 2024 ${time(at)} +0000`,
  ],
  ['created_at', (at) => String(at.getTime() / 1000)],
  ['created_at', (at) => String(at.getTime())],
  ['Date', (at) => String(Math.floor(serial(at)))],
  ['Start time', (at) => serial(at).toFixed(6)],
  ['Dátum', (at) => serial(at).toFixed(6).replace('.', ',')],
]

const moments = surveyAnswers().map(({ at }) => at)
const [first = new Date(0)] = moments

/** ISO 8601's year and week. */
function weekOf(at: Date): { year: number; week: number } {
  const thursday = new Date(at.getTime() + (3 - ((at.getUTCDay() + 6) % 7)) * 86_400_000)
  const year = thursday.getUTCFullYear()
  return {
    year,
    week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000)) + 1,
  }
}

const weekWritten = (written: (year: number, week: number) => string) => (at: Date) => {
  const { year, week } = weekOf(at)
  return written(year, week)
}
const monday = (at: Date) => new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * 86_400_000)
const quarter = (at: Date) => Math.floor(at.getUTCMonth() / 3) + 1
const roman = (at: Date) => ['I', 'II', 'III', 'IV'][quarter(at) - 1] ?? ''
const quarterStart = (at: Date) => new Date(Date.UTC(at.getUTCFullYear(), quarter(at) * 3 - 3, 1))

const periods: readonly (readonly [
  header: string,
  written: (at: Date) => string,
  first: (at: Date) => Date,
])[] = [
  ['Quarter', (at) => `2024 Q${quarter(at)}`, quarterStart],
  ['Quarter', (at) => `2024-Q${quarter(at)}`, quarterStart],
  ['Period', (at) => `Q${quarter(at)}/2024`, quarterStart],
  ['Period', (at) => `${quarter(at)}Q24`, quarterStart],
  ['Negyedév', (at) => `2024. ${roman(at)}. negyedév`, quarterStart],
  ['Okres', (at) => `${roman(at)} kwartał 2024`, quarterStart],
  ['Zeitraum', (at) => `${quarter(at)}. Quartal 2024`, quarterStart],
  ['week', weekWritten((year, week) => `${year}-W${two(week)}`), monday],
  ['Week', weekWritten((year, week) => `W${week} ${year}`), monday],
  ['Hét', weekWritten((year, week) => `${year}. ${week}. hét`), monday],
  ['Tydzień', weekWritten((year, week) => `tydzień ${week}, ${year}`), monday],
  ['Woche', weekWritten((year, week) => `KW ${week}/${year}`), monday],
]

describe('dates', () => {
  it.each(forms.map(([header, written]) => [written(first), header, written] as const))(
    'written as %s fall on their days',
    async (_, header, written) => {
      await expectReadBack(surveyFile(datedTable(header, moments, written)))
    },
  )
})

describe('quarters and weeks', () => {
  it.each(
    periods.map(([header, written, start]) => [written(first), header, written, start] as const),
  )('written as %s begin on their first day', async (_, header, written, start) => {
    const made = datedTable(header, moments, written)
    const days = [...new Set(moments.map((at) => iso(start(at))))].sort()
    await expectReadBack(surveyFile({ ...made, truth: { ...made.truth, days } }))
  })

  it('are groups beside a date that names the day', async () => {
    const made = datedTable('date', moments, iso)
    const rows = made.rows.map((row, at) => [
      ...row,
      at === 0 ? 'Quarter' : `2024 Q${quarter(moments[at - 1] ?? first)}`,
      at === 0 ? 'Month' : iso(moments[at - 1] ?? first).slice(0, 7),
    ])
    const columns = {
      ...made.truth.columns,
      Quarter: { role: 'segment' },
      Month: { role: 'segment' },
    } as const
    await expectReadBack(surveyFile({ ...made, rows, truth: { ...made.truth, columns } }))
  })
})
