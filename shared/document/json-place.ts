/**
 * Where a text that is not valid JSON first goes wrong, as `line 3, column 14`, both from 1. V8 tells
 * the position of some mistakes only, but of every beginning whether it could still go on: the end of
 * the longest one that could is the place.
 */
export function jsonMistakePlace(json: string): string {
  let sound = 0
  let end = json.length
  while (sound < end) {
    const middle = Math.ceil((sound + end) / 2)
    if (couldGoOn(json.slice(0, middle))) sound = middle
    else end = middle - 1
  }
  const lines = json.slice(0, sound).split('\n')
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`
}

/** Whether a text is JSON, or wants nothing but more of it. */
function couldGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning)
    return true
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    if (/^Unexpected end/.test(message)) return true
    return Number(/position (\d+)/.exec(message)?.[1]) === beginning.length
  }
}
