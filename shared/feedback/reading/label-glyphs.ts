/** Answers in pictures: stars, faces, thumbs and ticks. */

const ornaments = /[\u{1f3fb}-\u{1f3ff}]|\ufe0e|\ufe0f|\u200d|\s/gu

const faces: readonly (readonly [number, string])[] = [
  [-4, '😡🤬😠👿😤🤮'],
  [-3, '😢😭😩😫😣😖'],
  [-2, '🙁☹😞😟😔😦😧😒'],
  [-1, '😕🫤'],
  [0, '😐😑😶'],
  [2, '🙂☺😌'],
  [3, '😊😀😃😄😁😆😺'],
  [4, '😍🤩🥰😻❤'],
]
const strengths: ReadonlyMap<string, number> = new Map(
  faces.flatMap(([strength, glyphs]) => [...glyphs].map((glyph) => [glyph, strength] as const)),
)

/** Faces that are typed: `:-)`, `=(`, `:'(`, `:D`, `:|`. */
const typed: readonly (readonly [number, RegExp])[] = [
  [-4, /^>[:=]-?\($/],
  [-3, /^[:=]['’]-?\($/],
  [-2, /^[:=]-?[([]$/],
  [-1, /^[:=]-?[/\\]$/],
  [0, /^[:=]-?\|$/],
  [2, /^[:=;]-?[)\]]$/],
  [4, /^[:=]-?D$/],
]

/** How glad a single face is, -4 … 4; null for any other text. */
export function faceStrength(text: string): number | null {
  if (text.length > 12) return null
  const bare = text.replace(ornaments, '')
  return strengths.get(bare) ?? typed.find(([, face]) => face.test(bare))?.[0] ?? null
}

const good = /^(?:👍|✅|✔|✓|☑|🗸)$/u
const bad = /^(?:👎|❌|✖|✗|✘|☒|🗙)$/u

/** Whether a thumb or a tick says yes; null for any other text. */
export function thumbOf(text: string): boolean | null {
  if (text.length > 12) return null
  const bare = text.replace(ornaments, '')
  if (good.test(bare)) return true
  return bad.test(bare) ? false : null
}

/** As the reviews of a shop on a map come: `FOUR`, `FIVE_STARS`. */
const counted = /^(ONE|TWO|THREE|FOUR|FIVE)(?:_STARS?)?$/
const counts = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE']

/** How many of the stars are filled: `★★★☆☆` and `⭐⭐⭐` are 3, `★★★½` is 3.5, `FOUR` is 4. */
export function starsIn(text: string): number | null {
  if (text.length > 30) return null
  const word = counted.exec(text)?.[1]
  if (word !== undefined) return counts.indexOf(word) + 1
  const bare = text.replace(ornaments, '')
  if (!/^(?:★|⭐|🌟|✭|✮){0,10}½?(?:☆|✩|✰){0,10}$/u.test(bare) || bare === '') return null
  const full = [...bare].filter((glyph) => /[★⭐🌟✭✮]/u.test(glyph)).length
  return full + (bare.includes('½') ? 0.5 : 0)
}

/** The number beside a picture: `😀 5`, `4 🙂`; null for any other text. */
export function picturedNumber(text: string): number | null {
  if (text.length > 12) return null
  const bare = text.replace(ornaments, '')
  const found = /^(?:\p{Extended_Pictographic}{1,3}(\d{1,2})|(\d{1,2})\p{Extended_Pictographic})$/u
  const [, behind, before] = found.exec(bare) ?? []
  const number = behind ?? before
  return number === undefined ? null : Number(number)
}
