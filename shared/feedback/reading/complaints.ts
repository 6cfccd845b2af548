import { foldWords } from './clean-text.ts'
import { type LabelFamily, labelWords } from './label-words.ts'
import { tooMuch } from './too-much.ts'

/** Statements that nobody content agrees with: "I had to wait too long", "The website was confusing". */

const statement = new RegExp(`(?:^| )(?:${tooMuch})`, 'u')
const denied = new RegExp(
  `(?:^| )(?:not|never|isn t|wasn t|weren t|aren t|nem|nie|nicht|kein\\w*|pas) (?:${tooMuch})`,
  'u',
)

/** What a thing can be called; how often or how likely something is says nothing of good and bad. */
const judging: ReadonlySet<LabelFamily> = new Set([
  'quality',
  'ease',
  'clarity',
  'manner',
  'helpfulness',
])
const denials =
  /^(?:not|no|never|without|isn|wasn|weren|aren|didn|nem|sem|nelkul|nie|bez|nicht|kein\w*|ohne|pas|sans)$/
/** Words between a denial and what it denies: `not at all difficult`. */
const REACH = 3

export function isComplaint(question: string): boolean {
  if (/\?\s*$/.test(question) || question.length > 200) return false
  const folded = foldWords(question)
  if (statement.test(folded)) return !denied.test(folded)
  return blames(folded.split(' '))
}

/** A bad word that is not denied, and no good one beside it. */
function blames(words: readonly string[]): boolean {
  let bad = false
  for (const [at, word] of words.entries()) {
    const known = labelWords.get(word)
    if (known?.kind !== 'stem' || !judging.has(known.family)) continue
    const isDenied = words.slice(Math.max(0, at - REACH), at).some((before) => denials.test(before))
    if (known.strength < 0 === isDenied) return false
    bad = true
  }
  return bad && !/\bhard work/.test(words.join(' '))
}
