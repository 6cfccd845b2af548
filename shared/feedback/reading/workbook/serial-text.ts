import type { NumberKind } from './number-format.ts'

/** A spreadsheet's number as text that the readers of numbers, dates and durations understand. */

const DAY = 86_400_000
/** 9999-12-31, the last day of a spreadsheet. */
const lastSerial = 2_958_465
/** In the first system day 60 is 29 February 1900, which never was; days before it are one later. */
const leapBug = 60

/** What a cell stands for: `2024-03-01 14:07:00`, `0:05:30`, `25%`, or the number as it was typed. */
export function numberText(value: number, kind: NumberKind, date1904: boolean): string {
  switch (kind) {
    case 'number':
      return plainNumber(value)
    case 'percent':
      return `${plainNumber(value * 100)}%`
    case 'elapsed':
      return value < 0 ? plainNumber(value) : clock(value)
    case 'time':
      // A moment that shows its time only is one all the same.
      if (value >= 0 && value < 366) return clock(value)
      return moment(value, date1904, true)
    default:
      return moment(value, date1904, kind === 'datetime')
  }
}

/** Fifteen digits, as spreadsheets show: 0.1 + 0.2 is stored with seventeen. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)))
}

/** `h:mm:ss`, the hours beyond a day too. */
function clock(days: number): string {
  const seconds = Math.round(days * DAY) / 1000
  const whole = Math.floor(seconds)
  const fraction = Math.round((seconds - whole) * 1000)
  const tail = fraction === 0 ? '' : `.${String(fraction).padStart(3, '0')}`
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}${tail}`
}

function moment(value: number, date1904: boolean, withTime: boolean): string {
  if (value < 0 || value > lastSerial) return plainNumber(value)
  // Whoever wrote the number may have cut it: a hundredth of a second short of a full one is that one.
  const milliseconds = Math.round(value * DAY)
  const seconds = Math.floor((milliseconds + 10) / 1000)
  const days = Math.floor(seconds / 86_400)
  const day = dayText(days, date1904)
  const inDay = seconds - days * 86_400
  return withTime || inDay > 0
    ? `${day} ${two(Math.floor(inDay / 3600))}:${two(Math.floor(inDay / 60) % 60)}:${two(inDay % 60)}`
    : day
}

function dayText(days: number, date1904: boolean): string {
  if (!date1904 && days === leapBug) return '1900-02-29'
  const first = date1904
    ? Date.UTC(1904, 0, 1)
    : Date.UTC(1899, 11, days > 0 && days < leapBug ? 31 : 30)
  return new Date(first + days * DAY).toISOString().slice(0, 10)
}

const two = (number: number): string => (number < 10 ? `0${number}` : String(number))
