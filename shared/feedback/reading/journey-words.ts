/**
 * What journeys are made of, in English, Hungarian, Polish and German, so that a file in one language is
 * matched to a map in another. Each line is one thing: first its name, then the beginnings of words that
 * mean it (without accents; up to three letters: the whole word only).
 */
const lines: readonly string[] = [
  'account account konto felhasznaloi',
  'advert ad ads advert banner hirdetes reklam werbung anzeig',
  'app app apps application mobil alkalmaz aplikac',
  'appointment appointment idopont termin wizyt',
  'arrival arriv erkez megerkez przyjazd przybyci ankunft',
  'assortment assortment selection valasztek kinalat asortyment sortiment auswahl',
  'atmosphere atmosph hangulat legkor atmosfer ambient',
  'basket basket cart kosar koszyk warenkorb',
  'booking booking reservation foglal rezerw reserv buchung',
  'campaign campaign kampan',
  'catalogue catalog katalog',
  'chat chat cseveg csevegesi czat',
  'checkout checkout till penztar kassza kasa kasy kasie kasse',
  'cleanliness clean tiszta czysto sauber',
  'comfort comfort kenyelm komfort wygod',
  'complaint complain panasz reklamacj skarg beschwerde',
  'contract contract szerzodes umowa umowy vertrag',
  'courier courier driver futar kurier',
  'delivery deliver shipping shipment szallit kiszallit hazhozszallit kezbesit dostaw dorecz liefer versand zustellung',
  'departure depart indulas tavozas odjazd wyjazd abreise',
  'discount discount kedvezmeny akcio rabat znizk promoc',
  'drinks drink beverage ital italok napoj getrank',
  'email email mail emailek',
  'entrance entrance bejarat wejsci eingang',
  'event event rendezveny esemeny wydarzen veranstaltung',
  'food food meal etel etelek etkezes jedzen posil essen',
  'information inform tajekoztat',
  'installation install beszerel uzembe telepit montaz instalac einbau montage',
  'invoice invoice bill billing szamla szamlaz faktur rechnung',
  'login login logon bejelentkez belepes belep logowan zalogow anmeldung',
  'newsletter newsletter hirlevel',
  'offer offer ajanlat arajanlat ofert angebot',
  'order order rendel megrendel zamow bestell',
  'packaging packag packing csomagolas opakow verpack',
  'parcel parcel package csomag paczk przesylk paket',
  'parking parking parkol parkplatz',
  'payment pay paying payment fizet kifizet platn zaplat platnosc zahlung bezahl',
  'phone phone telefon',
  'price price prices pricing ar arak araz cena ceny cen preis',
  'product product termek produkt',
  'queue queue sorban sorbanallas kolejk warteschlang',
  'refund refund visszaterit erstatt',
  'registration registr signup regisztr rejestr',
  'repair repair javit szerviz napraw reparatur',
  'return returns visszakuld visszaru zwrot ruckgab rucksend retour',
  'review review velemen opini recenz bewertungen',
  'room room szoba szobak pokoj zimmer',
  'search search keres kereses szukan wyszuk suche',
  'security security biztonsag bezpiecz sicherheit',
  'shop shop store uzlet bolt aruhaz sklep laden filiale geschaft',
  'staff staff employee szemelyzet munkatars dolgozo alkalmazott personel pracown personal mitarbeiter',
  'support support helpline hotline helpdesk ugyfelszolg segelyvonal infolin kundendienst kundenservice callcent',
  'technician technician szerelo technik monter',
  'training training kepzes oktat szkolen schulung',
  'unboxing unbox kicsomagol kibont rozpakow auspack',
  'waiting wait waiting varakoz oczekiw wartezeit warten',
  'warranty warrant guarantee garanci gwaranc garantie',
  'washroom washroom restroom toilet mosdo wc illemhely toalet lazienk toilette',
  'website website webpage homepage weboldal honlap witryn webseite',
  'wifi wifi',
]

/** Two words that mean one thing, folded; what it is stands first. */
const pairLines: readonly string[] = [
  'support: customer service, customer support, customer care, call centre, call center, contact centre, contact center, help desk, help line, obsluga klienta, obslugi klienta',
  'checkin: check in',
  'wifi: wi fi',
  'website: web site, strona internetowa, strony internetowej',
  'registration: sign up',
  'login: log in',
]
const pairs = new Map(
  pairLines.flatMap((line) => {
    const [thing = '', words = ''] = line.split(': ')
    return words.split(', ').map((pair): [string, string] => [pair, thing])
  }),
)

const wholeWords = new Map<string, string>()
const beginnings = new Map<string, string>()
for (const line of lines) {
  const [thing = '', ...words] = line.split(' ')
  for (const word of words) (word.length <= 3 ? wholeWords : beginnings).set(word, thing)
}
const longest = Math.max(...[...beginnings.keys()].map((beginning) => beginning.length))
/** As much as grammar puts behind a word. */
const mostEnding = 7

/** What a folded word means, in English; null for one that is not known. The longest beginning decides. */
export function journeyThing(word: string): string | null {
  const whole = wholeWords.get(word)
  if (whole !== undefined) return whole
  for (let length = Math.min(longest, word.length); length > 3; length--) {
    if (word.length - length > mostEnding) return null
    const thing = beginnings.get(word.slice(0, length))
    if (thing !== undefined) return thing
  }
  return null
}

/** Folded words with every known one, and every known pair, in the place of its meaning. */
export function journeyThings(words: readonly string[]): string[] {
  const things: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const pair = pairs.get(`${word} ${words[at + 1] ?? ''}`)
    if (pair === undefined) things.push(journeyThing(word) ?? word)
    else {
      things.push(pair)
      at++
    }
  }
  return things
}
