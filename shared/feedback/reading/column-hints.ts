import { foldWords, nameWords } from './clean-text.ts'
import type { ColumnHead } from './detect-header.ts'

/** What a column's name and question suggest, in English, Hungarian, Polish, German and French. */

export interface ColumnHints {
  /** The folded words of the name. */
  readonly name: string
  /** Name and question together. */
  readonly text: string
  has(hint: Hint): boolean
  /** The words that say so; null where none do. */
  found(hint: Hint): string | null
}

export type Hint = keyof typeof patterns

const patterns = {
  nps: /\bnps\b|net promoter|\bltr\b|likely.*\brecommend|recommend.*(?:friend|colleague|family)|likelihood to recommend|\bajanl(?:ana|anad|anank|as)|valoszinu.*ajanl|prawdopodob\w*.*polec|\bpolec(?:il|ic|isz|eni|aj|am|asz)|empfehl|recommander|recom[ei]+nd[ae]|consigli|doporu|odporu|вероятн.*рекоменд|порекоменд/,
  recommend:
    /\brecommend|ajanl|polec|empfehl|recommand|recom[ei]+nd[ae]|consigli|doporu|odporu|рекоменд/,
  csat: /\bcsat\b|satisf|eleged|zadowol|zufrieden|удовлетвор|(?<!\p{L})довол[ье]н/u,
  ces: /\bces\b|\beffort\b|how (?:easy|difficult)|(?:made|make|makes) it (?:very )?easy|\beas(?:y|e|iness)\b|konny|erofeszites|latwo|latwe|wysil|einfach|leicht|aufwand|facile|facilit|усили|насколько (?:легко|просто)/,
  effort: /\beffort\b|erofeszites|wysilk|wysilek|aufwand|how difficult|усили/,
  rating:
    /\brat(?:e|ing|ings|ed)\b|\bscore[sd]?\b|\bstars?\b|csillag|ertekel|\bocen|gwiazd|bewert|\bsterne?\b|\bnote\b|schulnote|\bbenot|osztalyzat|etoile|pontszam|\bgrade\b|оценк|оцените|рейтинг|(?<!\p{L})балл/u,
  schoolMarks: /schulnote|\bbenot|welche note|\bnoten? (?:geben|wurden|vergeben)/,
  thing:
    /\bselected choice$|^(?:q?\d+ ?[a-z]? )?(?:where|which|who|from where|hol|hova|honnan|melyik\w*|mely|ki|kik|kitol|gdzie|skad|ktor\w+|kto|wo|woher|wohin|welche\w*|wer|d ou|qui) /,
  group:
    /\b(?:region|sex|gender|country|group|agegrp|agegroup|age ?gr(?:ou)?p|category|segment|tier|cohort|department|dept|wave|quota|orszag|regio|nem|korcsoport|reteg|kraj|plec|grupa|grupa wiekowa|wojewodztwo|geschlecht|gruppe|altersgruppe|bundesland)(?: code| id| kod\w*)?$/,
  stars: /\bstars?\b|csillag|gwiazd|\bsterne?\b|etoile/,
  duration:
    /duration|\bseconds?\b|\bsecs?\b|\bminutes?\b|\bmins?\b|\bhours?\b|wait(?:ing)? ?time|\btime (?:to|taken|spent|on)|handling time|response time|idotartam|varakoz|masodperc|\bperc\b|(?<!\bna )\bczas\b|minut|sekund|dauer|wartezeit|\bduree\b|\battente\b|длительность|время ожидания|delivery time|(?:talk|queue|hold|processing|resolution|reply|lead|cycle|call) time\b|lieferzeit|szallitasi ido\b|turnaround|\btime\b.*\bdays?\b/,
  yes: /recommend|resolved|solved|success|succeed|completed your|achieve|would you|did you|do you|were you|was (?:your|the|it)|have you|is (?:it|this|your)|ajanl|megold|sikerult|polec|rozwiaz|udalo|gelost|empfehl|resolu|recommand|reussi|(?<!\p{L})решен|помогли/u,
  attribute:
    /\bage\b|\beletkor\b|\bkor\b|\bwiek\b|\balter\b|\byear|\bev\b|\brok\b|\bjahr|\bzip\b|postal|postcode|\bplz\b|\bcode\b|\bcount\b|number of|how many|\bhany\b|\bile\b|\bnb\b|\bnum\b|\bid\b|\bindex\b|\bday\b|\bmonth\b|\bhour\b|\bweek\b|quantity|\bqty\b|amount|price|revenue|income|salary|\brank\b|\border\b|version|\bsize\b|\bpage\b|income|earn|\bquarter\b|\bkids\b|\bchildren\b|household|gyer(?:ek|mek)|haztartas|negyedev|honap|\bitems\b|\bvisits\b|\bpurchases\b|\bpieces\b|\bdarab|\bsztuk|\banzahl\b|\bliczba\b|\bstuck\b|\b(?:no|nr|szama?|numer|nummer)$|dzieci|gospodarstw|kwartal|miesiac|\bkinder\b|haushalt|quartal|monat/,
  freeText:
    /^(?:\w+ ){0,3}(?:comments?|feedback|remarks?|why|verbatim|explanation|explication|review text|additional question response|open (?:text|response|answer|feedback)|free text|content|szabad szoveg|megjegyzes\w*|velemeny\w*|indoklas|miert|komentar\w*|uwagi|dlaczego|opinia|kommentar\w*|comentarios?|commenti?|anmerkung\w*|warum|commentaires?|pourquoi|комментар\p{L}*|отзыв\p{L}*|почему)$/u,
  comment:
    /comment|feedback|remark|explanation|explic|\bwhy\b|reason|open ended|verbatim|suggest|\btext\b|content|\breview\b|what (?:else|should|could|can|would)|anything else|do better|tell us|please (?:specify|provide|explain|describe|tell)|megjegyz|velemeny|indok|miert|komentar|uwagi|dlaczego|opinia|kommentar|anmerk|warum|pourquoi|message|\bbody\b|improve|javas|комментар|отзыв|почему|замечан|предложени|пожелани|^(?:response|answer|valasz|odpowiedz|antwort)$/,
  segment:
    /country|region|orszag|kraj|\bland\b|\bpays\b|city|varos|miasto|stadt|gender|\bsex\b|\bnem\b|plec|geschlecht|language|nyelv|jezyk|sprache|langue|segment|\btype\b|tipus|\btyp\b|channel|csatorna|kanal|device|plan\b|product|termek|produkt|category|kategoria|brand|\bage\b|eletkor|\bwiek\b|\balter\b|group|tier|store|branch|site|source|campaign|platform|browser|market|department|traveller|страна|город|регион|канал|магазин|филиал|категори|язык/,
  date: /\bdate\b|\bdatum\b|\bdata\b|\btime\b|timestamp|\bwhen\b|created|updated|submitted|completed|recorded|received|datestamp|responded|answered|opened|\bsent\b|idobelyeg|beerkez|bekuld|kitolt\w* (?:ide|idopont|datum)|wypelni|wyslan|przeslan|zlozen|ausgefullt|eingegangen|abgeschickt|idopont|sygnatura|zeitstempel|horodateur|\bnap\b|\bdzien\b|\bat\b|\bts\b|\bepoch\b|\bunix|дата|(?<!\p{L})время(?! ожидания)|отметка времени/u,
  admin:
    /^(?:status|progress|finished|response type|response set|responseset|last ?page|seed|ref ?url|referrer|referer|link|url|origin url|permalink|collector id|network id|excluded from calculations|completed|complete|consent|consents|opt in|preview|test|attachment|location accuracy|user agent|version|browser version|resolution|tags|notes|request delivery status|developer reply text|review link|person properties|additional answers|package name|app version code)$|consent|\bgdpr\b|\brodo\b|agree to (?:the|our)|privacy policy|\bzgod[aey]\b.*(?:na|przetw)|hozzajarul|adatkezel|einwillig|datenschutz/,
  timing:
    /(?:first click|last click|page submit|click count)$|\b(?:interview|group|question) ?time\b|interviewtime|grouptime/,
  topics: /(?:^| )(?:parent )?topics$|\btopic sentiment|sentiment polarity/,
  npsGroup: /nps group|promoter (?:type|group)|nps (?:category|segment|type|label)/,
  touchpoint:
    /touch ?points?|\bstep\b|\bstage\b|\w*phase\b|\bmoment\b|\bsession\b|\binteraction\b|contact point|erintkezesi|kapcsolati pont|kapcsolodasi pont|talalkozasi pont|\blepes(?:e|ek)?\b|\bszakasz\b|punkt styku|\betap\b|\bkrok\b|kontaktpunkt|\w*schritt\b|point de contact|\betape\b|точка контакта|(?<!\p{L})этап(?!\p{L})/u,
} as const

export function hintsOf(head: ColumnHead): ColumnHints {
  const name = nameWords(head.name).join(' ')
  const text = head.question === head.name ? name : `${name} ${foldWords(head.question)}`
  const match = (hint: Hint): RegExpExecArray | null =>
    hint === 'admin' || hint === 'date' || hint === 'freeText'
      ? ofName(head, patterns[hint], name)
      : patterns[hint].exec(text)
  return {
    name,
    text,
    has: (hint) => match(hint) !== null,
    found: (hint) => {
      const words = match(hint)?.[0].trim()
      return words ? asWritten(words, `${head.name} ${head.question}`) : null
    },
  }
}

/** The words of the header that hold the folded ones: `satisf` of `Satisfaction (1-5)` is `Satisfaction`. */
function asWritten(folded: string, header: string): string {
  const wanted = folded.split(' ')
  const words = [...header.matchAll(/[\p{L}\p{N}]+/gu)]
  const first = words.findIndex(([word]) => foldWords(word).includes(wanted[0] ?? ''))
  const from = words[first]
  const last = words[Math.min(first + wanted.length - 1, words.length - 1)]
  return from && last ? header.slice(from.index, last.index + last[0].length) : folded
}

/** A question that is as short as a name counts as one: exports put `Status` in either row. */
function ofName(head: ColumnHead, pattern: RegExp, name: string): RegExpExecArray | null {
  return (
    pattern.exec(name) ??
    (head.question.length < 40 ? pattern.exec(foldWords(head.question)) : null)
  )
}
