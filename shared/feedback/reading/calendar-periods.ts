/** Quarters and weeks of a calendar, as people and spreadsheets write them, to their first ISO day. */

const roman = ['i', 'ii', 'iii', 'iv']
const quarterWord = '(?:negyedev\\w*|n\\.? ?ev|kwartal\\w*|quartal|quarter|trimestre)'
const numeral = String.raw`(iv|i{1,3}|[1-4])(?:st|nd|rd|th)?\.?`
const year = String.raw`(\d{4})\.?(?: ?r\.?)?`
const shortYear = String.raw`'?(\d{4}|\d{2})(?: ?r\.?)?`
/** Each finds year and quarter, in the order that its name says. */
const yearFirstQuarters: readonly RegExp[] = [
  new RegExp(`^${year}[ /_-]*q ?([1-4])$`),
  new RegExp(`^${year}[ /_-]*([1-4]) ?q$`),
  new RegExp(String.raw`^${year}[ /,-]*${numeral} ?${quarterWord}\.?$`),
  new RegExp(String.raw`^${year}[ /,-]*(iv|i{1,3})\.? ?(?:kw|q)\.?$`),
]
const quarterFirst: readonly RegExp[] = [
  new RegExp(`^q ?([1-4])[ /._-]*${shortYear}$`),
  new RegExp(`^([1-4]) ?q[ /._-]*${shortYear}$`),
  new RegExp(`^${numeral} ?${quarterWord}[ /,.-]*${shortYear}$`),
  new RegExp(String.raw`^(iv|i{1,3})\.? ?kw\.?[ /,.-]*${shortYear}$`),
]

/** The first day of `2024 Q1`, `Q1/24`, `1Q2024`, `2024. I. negyedév`, `II kwartał 2024`, `3. Quartal 2024`. */
export function readQuarter(text: string): string | null {
  const bare = folded(text)
  for (const pattern of yearFirstQuarters) {
    const found = pattern.exec(bare)
    if (found) return firstOfQuarter(found[1], found[2])
  }
  for (const pattern of quarterFirst) {
    const found = pattern.exec(bare)
    if (found) return firstOfQuarter(found[2], found[1])
  }
  return null
}

function firstOfQuarter(writtenYear = '', written = ''): string | null {
  const quarter = roman.includes(written) ? roman.indexOf(written) + 1 : Number(written)
  const full = Number(writtenYear) + (writtenYear.length === 2 ? 2000 : 0)
  return full < 1900 || full > 2100
    ? null
    : `${full}-${String(quarter * 3 - 2).padStart(2, '0')}-01`
}

const weekWord = '(?:calendar week|week|wk|w|kw|kalenderwoche|woche|het|tydzien|tydz|tyg)'
const yearFirstWeeks: readonly RegExp[] = [
  new RegExp(String.raw`^${year}[ /_-]*${weekWord}\.?[ -]?(\d{1,2})(?:-([1-7]))?$`),
  new RegExp(String.raw`^${year}[ /,-]*(\d{1,2})\.? ?${weekWord}\.?$`),
]
const weekFirst: readonly RegExp[] = [
  new RegExp(String.raw`^${weekWord}\.? ?(\d{1,2})[ /,.-]+${year}$`),
  new RegExp(String.raw`^(\d{1,2})\.? ?${weekWord}\.?[ /,.-]+${year}$`),
]

/** The Monday of `2024-W10`, `W10 2024`, `KW 10/2024`, `2024. 10. hét`; the day itself of `2024-W10-3`. */
export function readWeek(text: string): string | null {
  const bare = folded(text)
  for (const pattern of yearFirstWeeks) {
    const found = pattern.exec(bare)
    if (found) return dayOfWeek(Number(found[1]), Number(found[2]), Number(found[3] ?? 1))
  }
  for (const pattern of weekFirst) {
    const found = pattern.exec(bare)
    if (found) return dayOfWeek(Number(found[2]), Number(found[1]), 1)
  }
  return null
}

const aDay = 86_400_000

/** ISO 8601: the first week of a year is the one with its 4 January. */
function dayOfWeek(inYear: number, week: number, day: number): string | null {
  if (week < 1 || week > 53 || inYear < 1900 || inYear > 2100) return null
  const fourth = Date.UTC(inYear, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * aDay
  return new Date(monday + ((week - 1) * 7 + day - 1) * aDay).toISOString().slice(0, 10)
}

const folded = (text: string): string =>
  text.length > 40
    ? ''
    : text
        .trim()
        .toLowerCase()
        .replace(/ł/g, 'l')
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[\s\u00a0\u202f]+/g, ' ')
