/** Phrases of answer labels that act as one word, replaced before the words are looked up (folded). */

const expectations = `(?:(?:my|our|your|the|all|all my|meinen?|unseren?|den|die|moje|moich|moim|a) )*`

export const labelPhrases: readonly (readonly [RegExp, string])[] = [
  [/^(?:совсем|совершенно|вообще|абсолютно|полностью) не /u, 'notatall '],
  [/^(?:ни (?:да|то) ни .*|затрудняюсь ответить)$/u, 'neutral'],
  [/\bnem ertek( \w+)? egyet\b/g, 'nem $1 egyetertek'],
  [/\bertek( \w+)? egyet\b/g, '$1 egyetertek'],
  [
    /\b(?:not at all|egyaltalan nem|wcale nie|w ogole nie|zupelnie nie|calkowicie nie|uberhaupt nicht|gar nicht|pas du tout)\b/g,
    'notatall',
  ],
  [
    /\b(?:auf (?:gar )?keinen fall|unter keinen umstanden|semmikeppen(?: nem| sem)?)\b/g,
    'definitely not',
  ],
  [/\bauf jeden fall\b/g, 'definitely'],
  [/\bna pewno\b/g, 'napewno'],
  // Far below, much better: the strength of what follows.
  [
    /\b(?:far|well|much|significantly|greatly|considerably|jelentosen|messze|joval|sokkal|znacznie|zdecydowanie|duzo|o wiele|weit|deutlich|viel)(?= (?:below|under|above|over|beyond|short|exceed|better|worse|alul|felul|jobb|rosszabb|elmarad|ponizej|powyzej|przewyz|przekr|lepi|leps|gor[sz]|unter|uber|besser|schlechter|ubertroffen|nicht erfullt|a varakoz|a varaj|varakoz))/g,
    'very',
  ],
  [
    new RegExp(
      String.raw`\b(?:(?:was |is |fell )?(?:below|under|short of)|(?:did|does|do) not meet|failed to meet|unter|ponizej|nie spelni\w+) ${expectations}(?:expect\w*|erwartung\w*|oczekiwa\w*)|(?:elmaradt?|alulmult?a?) ${expectations}(?:varakoz\w*|elvaras\w*)(?: \w*tol)?|(?:varakoz\w*|elvaras\w*) (?:alul\w*|alatt\w*)|nem felelt meg ${expectations}(?:varakoz\w*|elvaras\w*)|erwartungen nicht erfullt|(?:erwartungen )?nicht erfullt`,
      'g',
    ),
    'belowexpected',
  ],
  [
    new RegExp(
      String.raw`\b(?:above|over|beyond|exceed\w*|surpass\w*|uber|powyzej|przewyzsz\w+|przekrocz\w+) ${expectations}(?:expect\w*|erwartung\w*|oczekiwa\w*)|felulmul\w* ${expectations}(?:varakoz\w*|elvaras\w*)|(?:varakoz\w*|elvaras\w*) (?:felul\w*|felett\w*|folott\w*)|(?:erwartungen )?(?:sehr |very )?ubertroffen`,
      'g',
    ),
    'aboveexpected',
  ],
  [
    new RegExp(
      String.raw`\b(?:met|meets?|matche[ds]|in line with|zgodn\w+ z|spelni\w+|entspricht|entsprach) ${expectations}(?:expect\w*|erwartung\w*|oczekiwa\w*)|(?:about |just |exactly )?(?:as|what) (?:i |we )?(?:had )?expected|megfelelt? ${expectations}(?:varakoz\w*|elvaras\w*)|(?:varakoz\w*|elvaras\w*) megfelelo\w*|(?:erwartungen )?erfullt|wie erwartet|ahogy vart\w*`,
      'g',
    ),
    'neutral',
  ],
  [
    /\b(?:than(?: i)? expected|als erwartet|niz oczekiw\w+|mint (?:amire )?(?:sz[ao]mitott\w+|vart\w*))\b/g,
    '',
  ],
  [/\b(?:(?:about |stayed )?the same|tak samo|bez zmian|ugyanolyan|ugyanaz)\b/g, 'neutral'],
  [
    /\b(?:below average|ponizej (?:przecietnej|sredniej)|atlag alatti?|unterdurchschnittlich)\b/g,
    'belowaverage',
  ],
  [
    /\b(?:above average|powyzej (?:przecietnej|sredniej)|atlag (?:feletti?|folotti?)|uberdurchschnittlich)\b/g,
    'aboveaverage',
  ],
  [/\bneeds? improvement\b/g, 'poor'],
  [/\bhigh(?:est)? quality\b/g, 'good'],
  [/\blow(?:est)? quality\b/g, 'bad'],
  [/\bthumbs? ups?\b/g, 'yes'],
  [/\bthumbs? downs?\b/g, 'no'],
  [
    /\b(?:hardly ever|almost never|szinte soha|alig|prawie nigdy|fast nie|kaum|sehr selten|presque jamais)\b/g,
    'almostnever',
  ],
  [
    /\b(?:almost always|szinte mindig|prawie zawsze|fast immer|presque toujours)\b/g,
    'almostalways',
  ],
  [/\b(?:about )?half (?:of )?the time\b/g, 'halfthetime'],
  [/\bmost of the time\b/g, 'mostofthetime'],
  [/\b(?:less often|less frequently|ritkabban|rzadziej|seltener)$/g, 'lessoften'],
  [
    /\b(?:from time to time|now and then|hin und wieder|ab und zu|od czasu do czasu|de temps en temps)\b/g,
    'sometimes',
  ],
  [/\b(?:trudno powiedziec)\b/g, 'trudnopowiedziec'],
  [/\b(?:might or might not|may or may not|might)\b.*$/g, 'neutral'],
  [/\bbyc moze\b/g, 'neutral'],
  [/\b(?:neither|ani|weder|sem|se (?:nem )?\w+ se)\b.*$/g, 'neutral'],
  [/\b(reszben|czesciowo|teils) .*\b\1 .*$/g, 'neutral'],
  [/\b(?:nem tudom eldonteni|nem tudok donteni|unentschieden)\b/g, 'neutral'],
  [/\btobbe kevesbe\b/g, 'moderately'],
  // Very little of it is as far below as very much is above.
  [/\bbardzo malo\b/g, 'nem very'],
  [/^ni\b.* ni\b.*$/g, 'neutral'],
  [
    /\b(?:is is nem is|is meg nem is|egyet is ertek meg nem is|is is|igen is meg nem is|teils teils|ni l un ni l autre|tak i nie|in between|so so|so la la|mittelmassig$)\b/g,
    'neutral',
  ],
  [
    /\b(?:tout a fait|voll und ganz|teljes mertekben|w pelni|in vollem umfang|to a great extent)\b/g,
    'completely',
  ],
  [/\b(?:to some extent|bis zu einem gewissen grad|do pewnego stopnia)\b/g, 'somewhat'],
  [/\b(?:quite a (?:bit|lot))\b/g, 'quiteabit'],
  [/\b(?:a great deal)\b/g, 'extremely'],
  [/\bstimme( \w+)?( \w+)? zu\b/g, 'agree $1 $2'],
  [/\btrifft( \w+)?( \w+)? zu\b/g, 'agree $1 $2'],
  [/\blehne( \w+)?( \w+)? ab\b/g, 'disagree $1 $2'],
  [/\bd accord\b/g, 'agree'],
  [
    /\bnot (?:very|so|that|particularly|too|much|really)\b|\bnem tul\b|\bnem (?:nagyon|annyira|igazan)\b|\bkevesbe\b|\bweniger\b|\bmalo\b|\bniezbyt\b|\bnie bardzo\b|\bnie za bardzo\b|\bnicht (?:sehr|so|besonders)\b|\bpas tres\b/g,
    'nem slightly',
  ],
]
