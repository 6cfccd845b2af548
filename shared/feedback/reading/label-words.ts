/** The words that answer labels are made of, folded (no accents), in en, hu, pl, de and fr. */

export type LabelFamily =
  | 'satisfaction'
  | 'likelihood'
  | 'agreement'
  | 'favour'
  | 'quality'
  | 'ease'
  | 'importance'
  | 'helpfulness'
  | 'clarity'
  | 'manner'
  | 'comparison'
  | 'expectation'
  | 'frequency'
  | 'extent'
  | 'level'
  | 'face'
  | 'yesno'

/** Families whose bad end has the same words as the good one, turned round. */
export const twoSided: ReadonlySet<LabelFamily> = new Set([
  'satisfaction',
  'likelihood',
  'agreement',
  'favour',
  'ease',
  'manner',
  'comparison',
  'expectation',
  'level',
])

export type LabelWord =
  | { readonly kind: 'stem'; readonly family: LabelFamily; readonly strength: number }
  | { readonly kind: 'degree'; readonly strength: number; readonly ofChance?: boolean }
  | { readonly kind: 'not' | 'never' | 'neutral' | 'filler' }

const stems: readonly (readonly [LabelFamily, number, string])[] = [
  [
    'satisfaction',
    2,
    'satisfied happy pleased доволен довольна довольны удовлетворен удовлетворена elegedett zadowolony zadowolona zadowoleni zadowolone usatysfakcjonowany usatysfakcjonowana zufrieden satisfait satisfaite satisfaits boldog vidam szczesliwy szczesliwa wesoly wesola glucklich frohlich',
  ],
  [
    'satisfaction',
    -2,
    'dissatisfied unsatisfied unhappy sad недоволен недовольна недовольны неудовлетворен неудовлетворена elegedetlen niezadowolony niezadowolona niezadowoleni niezadowolone unzufrieden insatisfait insatisfaite insatisfaits mecontent mecontente szomoru boldogtalan smutny smutna traurig unglucklich',
  ],
  ['satisfaction', 4, 'delighted'],
  [
    'likelihood',
    2,
    'likely probable вероятно valoszinu valoszinuleg prawdopodobne prawdopodobny prawdopodobnie wahrscheinlich recommend ajanlanam ajanlom polecam polecilbym polecilabym polece empfehlen',
  ],
  [
    'likelihood',
    -2,
    'unlikely improbable маловероятно valoszinutlen nieprawdopodobne nieprawdopodobny nieprawdopodobnie unwahrscheinlich',
  ],
  ['agreement', 2, 'agree согласен согласна egyetertek zgadzam zustimmend'],
  ['agreement', -2, 'disagree несогласен несогласна niezgadzam'],
  [
    'favour',
    2,
    'like favorable favourable favorably favourably kedvezo korzystny korzystnie korzystne positive pozitiv pozytywny pozytywna pozytywnie pozytywne positiv impressive impressed tetszik tetszett podoba podobalo podobala gefallt gefiel',
  ],
  [
    'favour',
    -2,
    'dislike unfavorable unfavourable unfavorably unfavourably kedvezotlen niekorzystny niekorzystnie niekorzystne negative negativ negatywny negatywna negatywnie negatywne unimpressive unimpressed',
  ],
  ['favour', 4, 'love'],
  ['favour', -4, 'hate'],
  [
    'quality',
    2,
    'good well хорошо хорошии хорошая jo jol dobry dobra dobre dobrze gut gute bon bonne bien',
  ],
  ['quality', 3, 'great'],
  ['quality', 1.6, 'aboveaverage'],
  ['quality', -1.6, 'belowaverage'],
  ['quality', 1, 'satisfactory befriedigend zadowalajacy zadowalajaca zadowalajace'],
  ['quality', -1, 'ausreichend dostateczny dostateczna dostateczne'],
  [
    'quality',
    4,
    'excellent outstanding отлично отличныи отличная best superb perfect fantastic amazing exceptional legjobb najlepszy najlepsza najlepsze beste kivalo kituno jeles tokeletes remek szuper doskonaly doskonala doskonale swietny swietna swietne swietnie rewelacyjny rewelacyjna rewelacyjnie celujacy wspanialy wspaniala ausgezeichnet hervorragend super toll exzellent perfekt',
  ],
  [
    'quality',
    -2,
    'bad poor weak плохо плохои плохая unsatisfactory inadequate rossz rosszul gyenge elegseges zly zla zle slaby slaba slabo slabe kiepski kiepska kiepsko mierny dopuszczajacy niezadowalajacy niezadowalajaca schlecht mauvais mauvaise mal',
  ],
  ['quality', -3, 'mangelhaft unacceptable'],
  [
    'quality',
    -4,
    'terrible awful ужасно ужасныи horrible dreadful worst legrosszabb pocsek szornyu elegtelen borzalmas borzaszto najgorszy najgorsza najgorsze fatalny fatalna fatalnie fatalne okropny okropna okropnie tragiczny tragicznie niedostateczny niedostateczna furchtbar schrecklich katastrophal miserabel ungenugend',
  ],
  [
    'ease',
    2,
    'easy easily simple легко просто konnyu konnyen egyszeru latwy latwa latwe latwo prosty prosta proste prosto einfach leicht facile',
  ],
  [
    'ease',
    -2,
    'difficult hard complicated сложно трудно nehez nehezen bonyolult trudny trudna trudne trudno skomplikowany skomplikowane schwierig schwer kompliziert difficile',
  ],
  [
    'importance',
    2,
    'important fontos wazny wazna wazne istotny istotna istotne wichtig importante essential',
  ],
  ['importance', 4, 'critical crucial'],
  [
    'importance',
    -2,
    'unimportant lenyegtelen niewazny niewazna niewazne nieistotny nieistotne unwichtig',
  ],
  [
    'helpfulness',
    2,
    'helpful useful hasznos segitokesz pomocny pomocna pomocne przydatny przydatna przydatne hilfreich hilfsbereit nutzlich utile',
  ],
  [
    'helpfulness',
    -2,
    'unhelpful useless haszontalan niepomocny niepomocna nieprzydatny nieprzydatna nieprzydatne nutzlos inutile',
  ],
  [
    'clarity',
    2,
    'clear clearly understandable ertheto vilagos egyertelmu jasny jasna jasne jasno zrozumialy zrozumiala zrozumiale czytelny czytelna czytelne klar verstandlich clair claire',
  ],
  [
    'clarity',
    -2,
    'unclear confusing erthetetlen zavaros niejasny niejasna niejasne niezrozumialy niezrozumiala niezrozumiale nieczytelny nieczytelna unklar unverstandlich',
  ],
  [
    'manner',
    2,
    'fast quick quickly friendly polite professional comfortable gyors gyorsan baratsagos udvarias szybki szybka szybko uprzejmy uprzejma uprzejmie mily mila schnell freundlich hoflich',
  ],
  [
    'manner',
    -2,
    'slow slowly unfriendly impolite rude unprofessional uncomfortable lassu lassan baratsagtalan udvariatlan wolny wolna wolno powoli nieuprzejmy nieuprzejma niemily langsam unfreundlich unhoflich',
  ],
  ['level', 2, 'high magas wysoki wysoka wysokie hoch'],
  ['level', -2, 'low alacsony niski niska niskie niedrig'],
  ['comparison', 2, 'better jobb lepszy lepsza lepsze lepiej besser'],
  ['comparison', -2, 'worse rosszabb gorszy gorsza gorsze gorzej schlechter'],
  ['expectation', 2, 'aboveexpected'],
  ['expectation', -2, 'belowexpected'],
  ['frequency', -5, 'never soha sosem nigdy niemals jamais'],
  ['frequency', -4, 'almostnever'],
  ['frequency', -3.5, 'lessoften'],
  ['frequency', -3, 'rarely seldom infrequently ritkan rzadko selten rarement'],
  ['frequency', -2, 'occasionally alkalmankent okazjonalnie gelegentlich'],
  ['frequency', -1, 'sometimes neha olykor idonkent czasami czasem manchmal parfois quelquefois'],
  ['frequency', 0.5, 'halfthetime'],
  [
    'frequency',
    2,
    'often frequently gyakran sokszor czesto oft haufig souvent regularly regelmassig',
  ],
  [
    'frequency',
    3,
    'usually mostofthetime altalaban tobbnyire zazwyczaj zwykle przewaznie meistens meist',
  ],
  ['frequency', 4, 'almostalways'],
  ['frequency', 5, 'always mindig zawsze immer stets toujours'],
  ['yesno', 1, 'yes да igen tak ja oui true igaz prawda wahr vrai'],
  ['yesno', -1, 'no нет nein non false hamis falsz falsch faux'],
]

const degrees: readonly (readonly [number, string])[] = [
  [
    4,
    'extremely completely полностью абсолютно совершенно totally absolutely entirely fully exceptionally incredibly rendkivul teljesen maximalisan calkowicie zupelnie niezwykle wyjatkowo absolutnie ausserst extrem vollig vollkommen voll absolut ganz extremement totalement entierement',
  ],
  [
    3,
    'very strongly очень крайне highly really nagyon kifejezetten hatarozottan bardzo sehr stark tres fortement lot alot much',
  ],
  [2.5, 'mostly largely nagyreszt nagyobbreszt wiekszosci grosstenteils weitgehend quiteabit'],
  [1.7, 'quite fairly generally elegge meglehetosen dosc dosyc ziemlich assez'],
  [1.5, 'moderately umiarkowanie moyennement mittelmassig massig maessig kozepesen'],
  [1, 'somewhat rather скорее inkabb valamelyest valamennyire raczej eher plutot'],
  [0.9, 'partly partially reszben czesciowo teilweise'],
  [0.7, 'slightly little kisse kicsit kevesse troche nieco etwas wenig bisschen'],
]

/** How sure someone is; without another word they are an answer of their own. */
const chances: readonly (readonly [number, string])[] = [
  [
    3,
    'definitely certainly surely biztosan biztos mindenkeppen zdecydowanie napewno sicher sicherlich bestimmt certainement',
  ],
  [1, 'probably vermutlich'],
]

const others: readonly (readonly ['not' | 'never' | 'neutral' | 'filler', string])[] = [
  ['not', 'not не nem nie nicht pas keine kein'],
  ['never', 'notatall'],
  [
    'neutral',
    'neutral medium neutralnie нормально нормальныи удовлетворительно неитрально средне возможно neutralny neutralna neutralne semleges obojetny obojetna obojetnie neutre undecided average fair ok okay acceptable adequate kozepes megfelelo elfogadhato atlagos przecietny przecietna przecietnie przecietne sredni srednia srednio srednie durchschnittlich mittel passable moyen moyenne maybe perhaps possibly talan lehet moze vielleicht peutetre trudnopowiedziec ugyanolyan gleich',
  ],
  [
    'filler',
    'vele i am it is was be to the a an with of by you we are were sie ze sie vagyok vagyunk voltam jestem jestesmy bylem bylam bylo byl byla bin war ich ez volt et peu un du ein eine tend about would me my for so as w dla mnie es mir wir z possible lehetseges mozliwy mozliwa mozliwe moglich',
  ],
]

export const labelWords: ReadonlyMap<string, LabelWord> = new Map<string, LabelWord>([
  ...each(stems, ([family, strength, words]) =>
    entries(words, { kind: 'stem', family, strength } as const),
  ),
  ...each(degrees, ([strength, words]) => entries(words, { kind: 'degree', strength } as const)),
  ...each(chances, ([strength, words]) =>
    entries(words, { kind: 'degree', strength, ofChance: true } as const),
  ),
  ...each(others, ([kind, words]) => entries(words, { kind })),
])

function each<T>(
  list: readonly T[],
  make: (item: T) => readonly (readonly [string, LabelWord])[],
): readonly (readonly [string, LabelWord])[] {
  return list.flatMap(make)
}

function entries(words: string, meaning: LabelWord): readonly (readonly [string, LabelWord])[] {
  return words.split(' ').map((word) => [word, meaning] as const)
}
