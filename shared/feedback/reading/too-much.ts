import { foldWords } from './clean-text.ts'

/** "Too long", "túl drága", "za późno", "zu laut": more than what is good. */

/** German "zu" and Polish "za" are "to", "at", "for" and "behind" before any other word. */
const germanMeasures =
  'lang\\w*|kurz\\w*|teuer|teure\\w*|hoch|hohe\\w*|niedrig\\w*|viele?\\w{0,2}|wenige?\\w{0,2}|laut\\w*|leise|langsam\\w*|schnell\\w*|kompliziert\\w*|umstandlich\\w*|schwierig\\w*|schwer\\w*|klein\\w*|gross\\w*|spat\\w*|fruh\\w*|voll|heiss\\w*|warm\\w*|kalt\\w*|oft|haufig\\w*|selten|gering\\w*|stark\\w*|schwach\\w*|eng\\w*|weit\\w*|einfach|leicht'
const polishMeasures =
  'dlug\\w*|krotk\\w*|drog\\w*|tani\\w*|duz\\w*|mal[aeyo]\\w*|wysok\\w*|nisk\\w*|glosn\\w*|cich\\w*|woln\\w*|szybk\\w*|skomplikowan\\w*|trudn\\w*|pozn\\w*|wczesn\\w*|ciasn\\w*|goraco|gorac\\w*|zimn\\w*|czesto|rzadko|wiele|slab\\w*|dalek\\w*|latw\\w*'
export const tooMuch = `(?:too|tul|zbyt|trop) \\p{L}|zu (?:${germanMeasures})(?!\\p{L})|za (?:${polishMeasures})(?!\\p{L})`

const label = new RegExp(
  `^(?:(?:far|much|way|a bit|a little|slightly|viel|etwas|sokkal|kicsit|o wiele|troche) )?(?:${tooMuch})`,
  'u',
)
/** A label that says that something went beyond what is good. */
export const isTooMuch = (text: string): boolean => label.test(foldWords(text))
