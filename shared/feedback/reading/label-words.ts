/** The words that answer labels are made of, folded (no accents), in en, hu, pl, de and fr. */

export type LabelFamily =
  | 'satisfaction'
  | 'likelihood'
  | 'agreement'
  | 'favour'
  | 'quality'
  | 'ease'
  | 'yesno'

export type LabelWord =
  | { readonly kind: 'stem'; readonly family: LabelFamily; readonly strength: number }
  | { readonly kind: 'degree'; readonly strength: number }
  | { readonly kind: 'not' | 'never' | 'neutral' | 'filler' }

export const labelWords: ReadonlyMap<string, LabelWord> = vocabulary()

/** Phrases that act as one word, replaced before the words are looked up. */
export const labelPhrases: readonly (readonly [RegExp, string])[] = [
  [/\bnem ertek( \w+)? egyet\b/g, 'nem $1 egyetertek'],
  [
    /\b(?:not at all|egyaltalan nem|wcale nie|w ogole nie|zupelnie nie|calkowicie nie|uberhaupt nicht|gar nicht|pas du tout)\b/g,
    'notatall',
  ],
  [/\b(?:neither|ani|weder|sem)\b.*$/g, 'neutral'],
  [/^ni\b.* ni\b.*$/g, 'neutral'],
  [
    /\b(?:is is nem is|is meg nem is|teils teils|ni l un ni l autre|tak i nie|in between|so so)\b/g,
    'neutral',
  ],
  [/\b(?:tout a fait|voll und ganz|teljes mertekben|w pelni|in vollem umfang)\b/g, 'completely'],
  [/\bstimme( \w+)?( \w+)? zu\b/g, 'agree $1 $2'],
  [/\btrifft( \w+)?( \w+)? zu\b/g, 'agree $1 $2'],
  [/\bd accord\b/g, 'agree'],
  [
    /\bnot very\b|\bnot so\b|\bnem tul\b|\bnem nagyon\b|\bniezbyt\b|\bnie bardzo\b|\bnicht sehr\b|\bpas tres\b/g,
    'nem slightly',
  ],
]

function vocabulary(): Map<string, LabelWord> {
  const words = new Map<string, LabelWord>()
  const stems = (family: LabelFamily, strength: number, list: string) => {
    for (const word of list.split(' ')) words.set(word, { kind: 'stem', family, strength })
  }
  const degrees = (strength: number, list: string) => {
    for (const word of list.split(' ')) words.set(word, { kind: 'degree', strength })
  }
  const others = (kind: 'not' | 'never' | 'neutral' | 'filler', list: string) => {
    for (const word of list.split(' ')) words.set(word, { kind })
  }

  stems(
    'satisfaction',
    2,
    'satisfied satisfactory happy pleased elegedett zadowolony zadowolona zadowoleni zadowolone usatysfakcjonowany usatysfakcjonowana zufrieden satisfait satisfaite satisfaits',
  )
  stems(
    'satisfaction',
    -2,
    'dissatisfied unsatisfied unhappy elegedetlen niezadowolony niezadowolona niezadowoleni niezadowolone unzufrieden insatisfait insatisfaite insatisfaits mecontent mecontente',
  )
  stems(
    'likelihood',
    2,
    'likely probable valoszinu valoszinuleg prawdopodobne prawdopodobny prawdopodobnie wahrscheinlich',
  )
  stems(
    'likelihood',
    -2,
    'unlikely improbable valoszinutlen nieprawdopodobne nieprawdopodobny unwahrscheinlich',
  )
  stems('agreement', 2, 'agree egyetertek zgadzam zustimmend')
  stems('agreement', -2, 'disagree niezgadzam')
  stems(
    'favour',
    2,
    'favorable favourable favorably favourably kedvezo korzystny korzystnie korzystne positive pozitiv pozytywny pozytywna positiv impressive impressed',
  )
  stems(
    'favour',
    -2,
    'unfavorable unfavourable unfavorably unfavourably kedvezotlen niekorzystny niekorzystnie niekorzystne negative negativ negatywny negatywna unimpressive unimpressed',
  )
  stems('quality', 2, 'good well jo dobry dobra dobre dobrze gut gute bon bonne bien')
  stems(
    'quality',
    4,
    'excellent outstanding great best legjobb najlepszy najlepsza najlepsze beste kivalo kituno doskonaly doskonala doskonale swietny swietna swietnie ausgezeichnet hervorragend',
  )
  stems(
    'quality',
    -2,
    'bad poor rossz gyenge zly zla zle slaby slaba slabo schlecht mauvais mauvaise mal',
  )
  stems(
    'quality',
    -4,
    'terrible awful horrible worst legrosszabb najgorszy najgorsza najgorsze borzalmas fatalny fatalna fatalnie furchtbar',
  )
  stems('ease', 2, 'easy konnyu latwy latwa latwe latwo einfach leicht facile')
  stems('ease', -2, 'difficult hard nehez trudny trudna trudne trudno schwierig schwer difficile')
  stems('yesno', 1, 'yes igen tak ja oui true igaz prawda wahr vrai')
  stems('yesno', -1, 'no nein non false hamis falsz falsch faux')

  degrees(
    4,
    'extremely completely totally absolutely entirely fully exceptionally rendkivul teljesen calkowicie niezwykle wyjatkowo ausserst extrem vollig vollkommen voll absolut extremement totalement entierement',
  )
  degrees(
    3,
    'very strongly highly definitely nagyon kifejezetten hatarozottan bardzo zdecydowanie sehr stark tres fortement',
  )
  degrees(
    1.5,
    'moderately quite fairly mostly generally elegge altalaban dosc dosyc ziemlich assez moyennement mittelmassig maessig',
  )
  degrees(
    1,
    'somewhat rather slightly probably partly partially inkabb kisse reszben valamennyire raczej troche czesciowo eher etwas teilweise plutot',
  )

  others('not', 'not nem nie nicht pas')
  others('never', 'notatall')
  others(
    'neutral',
    'neutral neutralnie neutralny neutralna neutralne semleges obojetny obojetna obojetnie neutre undecided average fair ok okay kozepes megfelelo przecietny przecietna przecietnie sredni srednia srednio durchschnittlich passable moyen moyenne',
  )
  others(
    'filler',
    'i am it is was be to the a an with of by you we are sie ze sie vagyok jestem bin ich ez et peu un du ein bisschen tend about would much w',
  )
  return words
}
