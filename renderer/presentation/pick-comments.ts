import type { Comment } from '../../shared/rpc/contract.ts'

/** Letters that can be read aloud and from the last row. */
const shortest = 12
const longest = 170

/**
 * Two of the comments for the room, the worse one first: the newest readable one of the lower half of
 * the scores and the newest of the upper half, so that nobody picks the voices. What several have
 * written word by word is read once. Where there are no scores, the two newest.
 */
export function pickComments(comments: readonly Comment[]): readonly Comment[] {
  const various = comments.filter(
    ({ text }, at) => comments.findIndex((each) => each.text === text) === at,
  )
  const readable = various.filter(({ text }) => {
    const { length } = text.trim()
    return length >= shortest && length <= longest
  })
  const found = readable.length > 0 ? readable : various
  const scored = found.filter(({ value }) => value !== null)
  if (scored.length < 2) return found.slice(0, 2)
  const scores = scored.map(scoreOf).sort((a, b) => a - b)
  const median = scores[Math.floor(scores.length / 2)] ?? 0
  const lower = scored.find((comment) => scoreOf(comment) < median) ?? scored[0]
  const upper = scored.find((comment) => comment !== lower && scoreOf(comment) >= median)
  return [lower, upper ?? scored[1]]
    .flatMap((comment) => comment ?? [])
    .sort((a, b) => scoreOf(a) - scoreOf(b))
}

const scoreOf = ({ value }: Comment): number => value ?? 0
