import { mapOf } from '../../shared/document/query.ts'
import type { TypedLevel } from './canvas-store.ts'
import { nudgeEmotion } from './commands.ts'
import type { KeyboardContext } from './keyboard-context.ts'

const nudge = 0.1

/**
 * A key typed at a place of the curve: `2`, `-1` and `1,5` set the level, a sign alone moves it a little.
 * Answers whether the key is one of a number.
 */
export function typeLevel(
  context: KeyboardContext,
  place: Omit<TypedLevel, 'text'>,
  key: string,
  before: TypedLevel | null,
): boolean {
  const { personaId, touchpointId } = place
  const goesOn = before?.personaId === personaId && before.touchpointId === touchpointId
  const text = [goesOn ? `${before.text}${key}` : key, key].find(isBegun)
  if (text === undefined) return false
  const level = levelOf(text)
  const present = mapOf(context.session.store.getState().document).emotionOf(
    personaId,
    touchpointId,
  )
  const by = level === null ? signOf(text) * nudge : level - (present?.level ?? 0)
  nudgeEmotion(context, personaId, touchpointId, by)
  context.canvas.setState({ typedLevel: { ...place, text } })
  context.say('emotionLevel')
  return true
}

/** The beginning of a level: a sign, one digit of 0 to 2, a decimal. */
const isBegun = (text: string) => /^([+\-−]|[+\-−]?[0-2]([.,]\d?)?)$/u.test(text)

const signOf = (text: string) => (text.startsWith('+') ? 1 : -1)

/** Null while only a sign is typed. */
function levelOf(text: string): number | null {
  if (!/\d/u.test(text)) return null
  return Number(text.replace('−', '-').replace(',', '.'))
}
