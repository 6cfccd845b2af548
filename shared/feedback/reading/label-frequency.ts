/** How often, in a calendar's words: `2-3 times a month`, `hetente többször`, `rzadziej niż raz w roku`. */

const periods: readonly (readonly [RegExp, number])[] = [
  [/\b(?:daily|days?|naponta|nap|napi|codziennie|dziennie|dzien|dnia|taglich|tag)\b/, 365],
  [
    /\b(?:weekly|weeks?|hetente|het|heti|hetben|tygodniu|tydzien|tygodniowo|wochentlich|woche)\b/,
    52,
  ],
  [/\b(?:monthly|months?|havonta|honap|havi|miesiacu|miesiac|miesiecznie|monatlich|monat)\b/, 12],
  [
    /\b(?:quarterly|quarters?|negyedevente|kwartal|kwartale|kwartalnie|quartal|vierteljahrlich)\b/,
    4,
  ],
  [/\b(?:yearly|annually|years?|evente|ev|evben|roku|rok|rocznie|jahrlich|jahr)\b/, 1],
]
const several =
  /\b(?:several|multiple|many|few|tobbszor|parszor|nehanyszor|kilka|mehrmals|mehrere|3 5|4 5|3 4)\b/
const twice = /\b(?:twice|2|3|ketszer|haromszor|dwa|zweimal|dreimal)\b/
const apart =
  /\bevery (?:few|other|couple)\b|\bco kilka\b|\balle paar\b|\bnehany (?:hetente|havonta)\b/
const less = /\b(?:less|fewer|ritkabban|kevesebb|rzadziej|mniej|seltener|weniger)\b/
const more = /\b(?:more|gyakrabban|tobb mint|czesciej|wiecej|ofter|haufiger|mehr als)\b/

const number =
  '(?:\\d+|a|one|two|three|six|twelve|egy|ket|harom|hat|fel|pol|jeden|dwa|trzy|szesc|ein|zwei|drei|sechs|halbes)'
/** A stretch of time: `less than six months`, `1 - 2 years`, `3 or more years`, `1-2 éve`. */
const span = new RegExp(
  String.raw`\b${number} (?:(?:or|and) (?:more|less) |vagy tobb |lub wiecej |oder mehr )?(?:days|weeks|months?|years?|napja|hete|honapja|ev|eve|ever|evnel|dni|tygodnie|miesi\w+|lata?|rok|roku|tage|wochen|monate?|jahre?n?)\b`,
)
/** What makes a number before a period one of times: `2-3 days a week`, `every 2 weeks`. */
const perPeriod =
  /\b(?:times?|once|twice|every|each|per|several|co|raz|razy|dwa razy|alle|mal|einmal|zweimal|pro|kozel|alkalom\w*)\b|(?<!\bto )\ba (?:day|week|month|year)\b|\b(?:hetente|havonta|evente|naponta|hetben|honapban|evben|tygodniu|miesiacu|roku|woche|monat|jahr)$/

/** Times a year, or null where the folded text names no period, or one that something lasted. */
export function timesAYear(folded: string): number | null {
  if (span.test(folded) && !perPeriod.test(folded)) return null
  const period = periods.find(([pattern]) => pattern.test(folded))
  if (!period || folded.split(' ').length > 9) return null
  let times = period[1]
  if (apart.test(folded)) times /= 3
  else if (several.test(folded)) times *= 3.5
  else if (twice.test(folded)) times *= 2.5
  if (less.test(folded)) times *= 0.5
  if (more.test(folded)) times *= 1.5
  return times
}
