import type { RoleReason } from '../guess-reason.ts'
import { foldWords, nameWords } from './clean-text.ts'
import type { ColumnFacts } from './column-facts.ts'
import { givenNames, personalWords } from './personal-words.ts'

/** Which columns tell responses, respondents and persons apart. */

const keyNames: readonly RegExp[] = [
  /^(?:survey ?)?response ?(?:uu|gu)?id$|^valasz ?(?:azonosito\w*|id)$|^valaszazonosito$|^id odpowiedzi$|^identyfikator odpowiedzi$|^antwort ?id$|^id de la reponse$/,
  /^(?:record|submission|result|entry|feedback|review|rating|answer|request|survey|interview|case) ?id$|^kitoltes ?(?:azonosito\w*|id|szama?)$|^(?:nr|numer|id) (?:ankiety|odpowiedzi|zgloszenia|wpisu)$|^(?:fragebogen|umfrage|bewertungs?|ruckmeldungs?) ?(?:id|nr|nummer)$|^(?:id|номер) (?:ответа|анкеты|записи)$/,
  /^respondent ?id$|^rid$|^valaszado azonositoja?$|^befragten ?id$|^id respondenta$/,
  /^id$|^azonosito$|^identyfikator$|^kennung$|^identifiant$|^response$|^sorszam$|^lp$|^nr$|^номер$|^идентификатор$|^№$/,
  /^(?:ticket|case|order|token|session|conversation|transaction|ext interaction|interaction) ?id$|^token$|^uuid$|^guid$/,
]
const respondentNames =
  /^(?:customer|user|member|client|respondent|panelist|contact|person|requester|guest|subscriber|passenger|patient|student) ?(?:id|key|number|no|nr|code)$|^external ?(?:data)? ?reference$|^(?:ugyfel|vasarlo|felhasznalo|valaszado|tag) ?(?:azonosito(?:ja)?|szama?|id|kodja?)$|^(?:id|identyfikator|kod) (?:klienta|respondenta|uzytkownika)$|^numer klienta$|^(?:kunden|nutzer|mitglieds|teilnehmer) ?(?:nummer|id|nr)$|^numero client$|^id client$/

/** Names that a touchpoint may have as well: what was rated there is no personal data. */
const channelNames =
  /mail|phone|telephone|mobile|\bcell\b|\btel\b|\bfax\b|address|telefon|mobil|handy|adresse?|facebook|twitter|linkedin|instagram|whatsapp|skype|street/
/** Names of people or of groups of them: the cells must tell. */
const peopleNames =
  /^(?:contacts?|customer|client|user|guest|member|employee|agent|assignee|owner|manager|ugyfel|vasarlo|vendeg|valaszado|munkatars|ugyintezo|kapcsolattarto|klient|respondent|pracownik|konsultant|osoba|kontakt|kunde|mitarbeiter|ansprechpartner|client)$/

const email = /^(?:mailto:)?[^\s@;,]{1,64}@[^\s@;,]+\.[^\s@;,]{2,}$/
const ipv4 = /^(?:\d{1,3}\.){3}\d{1,3}$/
const ipv6 = /^(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}$/i
const phone =
  /^(?:(?:\+|00|0|\()[\d\s()./-]{7,20}|\d{3}[ -]\d{3}[ -]\d{3}|\d{3}[-. ]\d{3}[-. ]\d{4}|\d{2}[ /-]\d{3}[ -]?\d{4})$/
const iban = /^[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?$/
const account =
  /^\d{8}[ -]\d{8}(?:[ -]\d{8})?$|^\d{4}([ -])\d{4}\1\d{4}\1\d{4}$|^\d{3}-\d{2}-\d{4}$/
const streetWords =
  /(?:^|[\s,])(?:utca|u\.|út|útja|tér|tere|körút|krt\.?|köz|sétány|ul\.|ulica|al\.|aleja|os\.|plac|pl\.|street|st\.?|road|rd\.?|avenue|ave\.?|lane|drive|rue|boulevard|bd|platz|weg|allee|gasse)(?=[\s,]|$)|(?:straße|strasse|str\.|gasse|weg|platz)\s?\d/iu

const isPhoneName = (word: string) =>
  /phone|^tel$|^fax$|mobil|^cell|telefon|handy|komork|rufnummer/.test(word)

/** 0 is the surest name of a response key; -1 is none. */
export function keyRank(facts: ColumnFacts): number {
  // What people wrote under `Response` is no id.
  if (facts.answered === 0 || facts.uniqueness < 0.8 || facts.averageWords > 2) return -1
  if (facts.name === '#') return 3
  const names = namesOf(facts)
  return keyNames.findIndex((pattern) => names.some((name) => pattern.test(name)))
}

export function isRespondent(facts: ColumnFacts): boolean {
  return facts.answered > 0 && namesOf(facts).some((name) => respondentNames.test(name))
}

/** Names, addresses, telephone numbers, positions and identifiers of persons, by value or by name; else null. */
export function personalReason(facts: ColumnFacts): RoleReason | null {
  const content = byValue(facts)
  if (content) return content
  // Ratings and yes or no about a channel are named as it is: `E-mail`, `Phone`.
  const isRated = facts.numeric > 0.8 && facts.greatest <= 10 && facts.numbers.size <= 11
  const isAnswered = isRated || facts.labels !== null
  // `Mobile: iPhone, Android` is about something else.
  const hasDigits = facts.entries.slice(0, SAMPLE).some(([text]) => /\d{3}/.test(text))
  for (const name of namesOf(facts)) {
    const words = personalWords(name)
    if (words && isPhoneName(words) && !hasDigits) continue
    if (words && !(isAnswered && (channelNames.test(name) || facts.labels))) {
      return { code: 'named', evidence: words }
    }
    const varies = facts.uniqueness > 0.5 && facts.entries.length > 12 && facts.numeric < 0.5
    if (peopleNames.test(name) && (varies || areFewPeople(facts))) {
      return { code: 'named', evidence: name }
    }
  }
  return null
}

/** The six colleagues who are rated again and again: two capitalised words each, a given name among them. */
function areFewPeople({ entries }: ColumnFacts): boolean {
  const texts = entries.slice(0, SAMPLE).map(([text]) => text)
  return (
    texts.length >= 2 &&
    texts.every((text) => /^\p{Lu}[\p{L}'’.-]*,?(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u.test(text)) &&
    texts.filter(isPersonName).length * 3 >= texts.length
  )
}

const SAMPLE = 300

function byValue(facts: ColumnFacts): RoleReason | null {
  const sample = facts.entries.slice(0, SAMPLE).map(([text]) => text)
  if (sample.length === 0) return null
  const share = (test: (text: string) => boolean) => sample.filter(test).length / sample.length
  const isEmail = (text: string) => email.test(text)
  const isPhone = (text: string) => {
    const digits = phone.test(text) ? text.replace(/\D/g, '').length : 0
    return digits >= 8 && digits <= 15
  }
  const isAccount = (text: string) => iban.test(text) || account.test(text)
  if (share(isEmail) >= 0.5) return { code: 'emails' }
  if (share((text) => ipv4.test(text) || ipv6.test(text)) >= 0.8) {
    return facts.dates ? null : { code: 'network_addresses' }
  }
  if (facts.dates) return null
  if (share(isAccount) >= 0.5) return { code: 'bank_accounts' }
  if (sample.length < 3) return null
  if (share(isPhone) >= 0.8) return { code: 'phone_numbers' }
  if (share((text) => isEmail(text) || isPhone(text)) >= 0.8) return { code: 'emails' }
  if (facts.averageWords > 8) return null
  if (share(isStreet) >= 0.5) return { code: 'street_addresses' }
  // Few names may be those of books and cakes.
  return share(isPersonName) >= (sample.length < 8 ? 0.8 : 0.6) ? { code: 'person_names' } : null
}

function isStreet(text: string): boolean {
  return text.length <= 100 && /\d/.test(text) && streetWords.test(text)
}

/** Two to four words with capitals, one of them a given name: `Kovács Anna`, `J. Smith` is none. */
function isPersonName(text: string): boolean {
  if (text.length > 50 || !/^\p{Lu}/u.test(text)) return false
  const words = text.split(/[\s,]+/u).filter((word) => word !== '' && !/^\d+$/.test(word))
  if (words.length < 2 || words.length > 4) return false
  if (!words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word))) return false
  return words.some((word) => givenNames.has(foldWords(word)))
}

/** Codes without words that are different in nearly every record: they lead to a person or a case. */
export function isFreeIdentifier(facts: ColumnFacts): boolean {
  if (facts.answered < 5 || facts.uniqueness < 0.9 || facts.dates || facts.numeric > 0.5)
    return false
  const sample = facts.entries.slice(0, 200)
  const codes = sample.filter(([text]) => /^(?=.*\d)[\w.:/+=-]{6,64}$/.test(text)).length
  return codes / sample.length >= 0.8
}

const inText =
  /[\w.+-]{1,64}@[\w-]+\.[\w.-]{2,}|(?<![\d.,-])(?:\+|00)\d[\d\s()./-]{7,18}\d|(?<![\d.,-])0\d[\d\s()/-]{7,14}\d|(?<![\d.,-])\d{3}[ -]\d{3}[ -]\d{3,4}(?![\d.,])|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}\b/

/** How many of the comments hold an e-mail address, a telephone number or a bank account. */
export function commentsWithPersonalData({ entries }: ColumnFacts): number {
  return entries.reduce((sum, [text, count]) => sum + (inText.test(text) ? count : 0), 0)
}

function namesOf(facts: ColumnFacts): string[] {
  const names = [nameWords(facts.name).join(' '), foldWords(facts.name)]
  if (facts.question.length <= 60)
    names.push(nameWords(facts.question).join(' '), foldWords(facts.question))
  return [...new Set(names)]
}
