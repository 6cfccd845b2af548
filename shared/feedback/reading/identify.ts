import { foldWords, nameWords } from './clean-text.ts'
import type { ColumnFacts } from './column-facts.ts'

/** Which columns tell responses, respondents and persons apart. */

const keyNames: readonly RegExp[] = [
  /^(?:survey ?)?response ?id$|^valasz ?(?:azonosito|id)$|^id odpowiedzi$|^antwort ?id$|^id de la reponse$/,
  /^(?:record|submission|result|entry|feedback|review|rating|answer|request) ?id$/,
  /^respondent ?id$/,
  /^id$|^azonosito$|^identyfikator$|^kennung$|^identifiant$|^response$|^sorszam$|^lp$/,
  /^(?:ticket|case|order|token|session|conversation|transaction) ?id$|^token$|^uuid$|^guid$/,
]
const respondentNames =
  /^(?:customer|user|member|client|respondent|panelist|contact|person|requester|guest|subscriber|passenger|patient|student) ?(?:id|key|number|no|nr|code)$|^external ?(?:data)? ?reference$|^ugyfel ?(?:azonosito|szam|id)$|^id klienta$|^numer klienta$|^kunden ?(?:nummer|id|nr)$|^numero client$/

const personalNames =
  /^(?:your )?(?:(?:recipient|customer|user|respondent|reviewer|contact|client|employee|guest|person|ip|work|home|business|personal|billing|mobile|cell) )*(?:e ?mail(?: address| cim)?|mail|phone(?: number)?|telephone|mobile|cell|tel|fax|ip|ip ?addr(?:ess)?|ipaddr|first ?name|last ?name|full ?name|surname|given name|family name|middle name|user ?name|nick ?name|name|names|author|reviewer|recipient|birth ?date|birth ?day|date of birth|dob|street|street address|address|postal address|latitude|longitude|location latitude|location longitude|passport(?: number)?|ssn|iban|card number|account number|cookie|device id|advertising id|twitter|facebook|linkedin)$|^(?:telefon(?:szam)?|mobil|vezeteknev|keresztnev|nev|teljes nev|email cim|lakcim|szuletesi (?:ido|datum)|taj szam)$|^(?:imie|nazwisko|imie i nazwisko|adres|adres e ?mail|numer telefonu|nr telefonu|data urodzenia|pesel|komorka)$|^(?:vorname|nachname|handy|anschrift|adresse|geburtsdatum|e ?mail adresse|nachname des empfangers|vorname des empfangers|e ?mail des empfangers|ip adresse|breitengrad.*|langengrad.*)$|^(?:nom|prenom|courriel|date de naissance|adresse ip)$|^(?:customer|employee|assignee|agent) (?:name|id)$|^request sent to$|^person$|^end user$|^(?:recipient|participant) ?id$|(?:^| )(?:token ?)?(?:guid|uuid)$|^payment ?code$/

/** Names that a touchpoint may have as well: what was rated there is no personal data. */
const channelNames =
  /mail|phone|telephone|mobile|\bcell\b|\btel\b|\bfax\b|address|telefon|mobil|handy|adresse?|facebook|twitter|linkedin/

const email = /^[^\s@;,]{1,64}@[^\s@;,]+\.[^\s@;,]{2,}$/
const ipv4 = /^(?:\d{1,3}\.){3}\d{1,3}$/
const ipv6 = /^(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}$/i
const phone = /^(?:\+|00|0|\()[\d\s()./-]{7,20}$/

/** 0 is the surest name of a response key; -1 is none. */
export function keyRank(facts: ColumnFacts): number {
  if (facts.answered === 0 || facts.uniqueness < 0.8) return -1
  if (facts.name === '#') return 3
  const names = namesOf(facts)
  return keyNames.findIndex((pattern) => names.some((name) => pattern.test(name)))
}

export function isRespondent(facts: ColumnFacts): boolean {
  return facts.answered > 0 && namesOf(facts).some((name) => respondentNames.test(name))
}

/** Names, addresses, telephone numbers, positions and identifiers of persons, by name or by value. */
export function isPersonal(facts: ColumnFacts): boolean {
  if (byValue(facts)) return true
  const isRated = facts.numeric > 0.8 && facts.greatest <= 10 && facts.numbers.size <= 11
  return namesOf(facts).some(
    (name) => personalNames.test(name) && !(isRated && channelNames.test(name)),
  )
}

function byValue(facts: ColumnFacts): boolean {
  const sample = facts.entries.slice(0, 300)
  if (sample.length === 0 || facts.dates) return false
  const share = (pattern: RegExp) =>
    sample.filter(([text]) => pattern.test(text)).length / sample.length
  if (share(email) >= 0.5 || share(ipv4) >= 0.8 || share(ipv6) >= 0.8) return true
  const dialled = sample.filter(
    ([text]) => phone.test(text) && text.replace(/\D/g, '').length >= 8,
  ).length
  return sample.length >= 3 && dialled / sample.length >= 0.8
}

/** Codes without words that are different in nearly every record: they lead to a person or a case. */
export function isFreeIdentifier(facts: ColumnFacts): boolean {
  if (facts.answered < 5 || facts.uniqueness < 0.9 || facts.dates || facts.numeric > 0.5)
    return false
  const sample = facts.entries.slice(0, 200)
  const codes = sample.filter(([text]) => /^(?=.*\d)[\w.:/+=-]{6,64}$/.test(text)).length
  return codes / sample.length >= 0.8
}

function namesOf(facts: ColumnFacts): string[] {
  const names = [nameWords(facts.name).join(' '), foldWords(facts.name)]
  if (facts.question.length <= 40)
    names.push(nameWords(facts.question).join(' '), foldWords(facts.question))
  return names
}
