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
  ['date', (at) => `${iso(at)}T${time(at)}Z`],
  ['date', (at) => `${iso(at)}T${time(at)}.123456+02:00`],
  ['date', (at) => `${iso(at)} ${time(at)} UTC`],
  ['date', (at) => `${iso(at)} ${time(at)} Europe/Budapest`],
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

describe('dates', () => {
  it.each(forms.map(([header, written]) => [written(first), header, written] as const))(
    'written as %s fall on their days',
    async (_, header, written) => {
      await expectReadBack(surveyFile(datedTable(header, moments, written)))
    },
  )
})
