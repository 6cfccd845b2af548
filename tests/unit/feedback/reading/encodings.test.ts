import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAs, type SingleByte } from '../../../../shared/feedback/reading/code-pages.ts'
import { decodeUtf8 } from '../../../../shared/feedback/reading/decode-utf8.ts'
import { detectEncoding } from '../../../../shared/feedback/reading/detect-encoding.ts'
import { createMixedDecoder } from '../../../../shared/feedback/reading/mixed-text.ts'

const comments = {
  hu: [
    'Nagyon gyorsan megérkezett, köszönöm szépen',
    'Túl sokat kellett várnom az ügyfélszolgálatra',
    'Kedves és segítőkész volt az eladó, legközelebb is jövök',
    'Az űrlap bonyolult, a fizetés kétszer is elszállt',
  ],
  pl: [
    'Zbyt długo czekałam na odpowiedź działu obsługi',
    'Paczka przyszła uszkodzona, ale zwrot poszedł sprawnie',
    'Bardzo miła obsługa, na pewno wrócę',
    'Płatność odrzucono trzy razy, żenujące',
  ],
  cs: ['Příliš dlouhé čekání na pobočce', 'Děkuji, všechno proběhlo v pořádku, určitě se vrátím'],
  fr: [
    'La caissière était très aimable, j’ai apprécié',
    'Délai d’attente trop long et plantes abîmées',
    'Le café était froid, déçu de la qualité',
  ],
  de: ['Die Lieferung war zu spät, sonst schöne Qualität', 'Größe passte nicht, Rückgabe mühsam'],
  es: ['La atención fue rápida y el señor muy amable', 'Mañana volveré, aunque tardó demasiado'],
  ru: ['Слишком долго ждал ответа от поддержки', 'Всё понравилось, спасибо большое'],
} as const

type Language = keyof typeof comments

function inPage(text: string, page: SingleByte): Uint8Array {
  const high = readAs(
    page,
    String.fromCharCode(...Array.from({ length: 128 }, (_, at) => at + 128)),
  )
  return Uint8Array.from([...text], (char) => {
    const code = char.charCodeAt(0)
    if (code < 128) return code
    const at = high.indexOf(char)
    if (at < 0) throw new Error(`${page} has no ${char}`)
    return at + 128
  })
}

const plain = (text: string) => text.replaceAll('’', "'")

function survey(lines: readonly Uint8Array[]): Uint8Array {
  const head = new TextEncoder().encode('id;date;touchpoint;nps;comment\n')
  const rows = lines.flatMap((line, at) => [
    ...new TextEncoder().encode(`${at};2024-05-0${1 + (at % 9)};Delivery;${at % 11};`),
    ...line,
    10,
  ])
  return Uint8Array.from([...head, ...rows])
}

const byteText = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('a survey in a code page', () => {
  const cases: [SingleByte, Language][] = [
    ['windows-1250', 'hu'],
    ['windows-1250', 'pl'],
    ['windows-1250', 'cs'],
    ['iso-8859-2', 'pl'],
    ['iso-8859-2', 'cs'],
    ['windows-1252', 'fr'],
    ['windows-1252', 'de'],
    ['windows-1252', 'es'],
    ['macintosh', 'fr'],
    ['macintosh', 'de'],
    ['windows-1251', 'ru'],
    ['koi8-r', 'ru'],
    ['ibm850', 'fr'],
    ['ibm852', 'pl'],
    ['ibm852', 'hu'],
  ]
  it.each(cases)('%s of %s texts is known by its letter pairs', (page, language) => {
    const bytes = survey(comments[language].map((line) => inPage(plain(line), page)))
    expect(detectEncoding(bytes)).toMatchObject({ encoding: page, mixed: false })
  })

  it('is judged by few letters among much that is plain', () => {
    const filler = ['Minden rendben volt', 'Kedves volt a kollega', 'Gyorsan megjott a csomag']
    for (const word of ['hosszú idő', 'jövőre', 'gyűlik', 'a sürgősségi', 'segítőkész', 'bőven']) {
      const lines = Array.from({ length: 200 }, (_, at) => filler[at % 3] ?? '')
      const bytes = survey([...lines, word].map((line) => inPage(line, 'windows-1250')))
      expect([word, detectEncoding(bytes).encoding]).toEqual([word, 'windows-1250'])
    }
    const polish = ['Szybko i sprawnie', 'Bardzo dobra jakosc', 'Polecam wszystkim']
    for (const word of ['źle', 'długo', 'być może', 'się', 'właśnie']) {
      const lines = Array.from({ length: 200 }, (_, at) => polish[at % 3] ?? '')
      const bytes = survey([...lines, word].map((line) => inPage(line, 'windows-1250')))
      expect([word, detectEncoding(bytes).encoding]).toEqual([word, 'windows-1250'])
    }
  })

  it('is western where the letters of both pages would do and the words are western', () => {
    for (const word of ['für', 'Mädchen', 'naïve', 'señor', 'très', 'São', 'smørrebrød', 'não']) {
      const bytes = survey(['Good service', word].map((line) => inPage(line, 'windows-1252')))
      const { encoding } = detectEncoding(bytes)
      expect(readAs(encoding as SingleByte, byteText(inPage(word, 'windows-1252')))).toBe(word)
    }
  })

  it('is western where all that is beyond ASCII are signs', () => {
    const filler = Array.from({ length: 30 }, () => 'Quick and friendly service')
    for (const signs of ['1\u00a0234\u00a0567', '15 €', 'It’s “great” – really', '£50 …']) {
      const bytes = survey([...filler, signs].map((line) => inPage(line, 'windows-1252')))
      const { encoding, reason } = detectEncoding(bytes)
      expect([signs, encoding, reason.unsure]).toEqual([signs, 'windows-1252', undefined])
    }
  })

  it('says that it is unsure of what is in none of the encodings', () => {
    const japanese = [0x82, 0xc6, 0x82, 0xc4, 0x82, 0xe0, 0x97, 0xc7, 0x82, 0xa9, 0x82, 0xc1]
    const bytes = survey(Array.from({ length: 9 }, () => Uint8Array.from(japanese)))
    expect(detectEncoding(bytes).reason.unsure).toBe(true)
  })

  it('shows the words in each encoding that it could be', () => {
    const bytes = survey(comments.hu.map((line) => inPage(line, 'windows-1250')))
    const { reason, candidates } = detectEncoding(bytes)
    expect(reason.code).toBe('letters')
    expect(reason.unsure).toBeUndefined()
    expect(candidates[0]).toMatchObject({ encoding: 'windows-1250' })
    expect(candidates[0]?.sample).toContain('segítőkész')
    const western = candidates.find(({ encoding }) => encoding === 'windows-1252')
    expect(western?.sample).toContain('segítõkész')
  })
})

describe('the words that are shown', () => {
  it('are no names where there are other words, whatever letter a name begins with', () => {
    const lines = ['Kovács Éva', 'Łukasz Śliwa', 'Őri Ödön', 'kérem, hívják vissza őt']
    const bytes = survey(
      Array.from({ length: 5 }, () => lines.map((line) => inPage(line, 'windows-1250'))).flat(),
    )
    const { candidates, reason } = detectEncoding(bytes)
    expect(candidates[0]).toMatchObject({ encoding: 'windows-1250' })
    const shown = `${candidates[0]?.sample} ${reason.evidence}`
    expect(shown).toContain('kérem')
    expect(shown).not.toMatch(/Kovács|Éva|Łukasz|Śliwa|Őri|Ödön/)
  })
})

describe('two encodings in one file', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text)

  function readMixed(lines: readonly Uint8Array[]): string[] {
    const bytes = survey(lines)
    const { parts } = detectEncoding(bytes)
    if (!parts) throw new Error('not mixed')
    const text = createMixedDecoder(parts)(byteText(bytes))
    return text
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(';')[4] ?? '')
  }

  it.each([['hu'], ['pl'], ['cs']] as const)(
    'UTF-8 and windows-1250 (%s): each line as it was written',
    (language) => {
      const texts = comments[language]
      for (const share of [0, 1]) {
        const lines = Array.from({ length: 40 }, (_, at) => texts[at % texts.length] ?? '')
        const written = lines.map((line, at) =>
          (at % 3 === 0) === (share === 0) ? utf8(line) : inPage(line, 'windows-1250'),
        )
        expect(readMixed(written)).toEqual(lines)
      }
    },
  )

  it('windows-1252 and the page of DOS, also in one line', () => {
    const lines = Array.from({ length: 30 }, (_, at) => plain(comments.fr[at % 3] ?? ''))
    const written = lines.map((line, at) => {
      const words = line.split(' ')
      return Uint8Array.from(
        words.flatMap((word, place) => [
          ...(place > 0 ? [32] : []),
          ...inPage(word, at % 2 === 0 && place % 2 === 0 ? 'ibm850' : 'windows-1252'),
        ]),
      )
    })
    expect(readMixed(written)).toEqual(lines)
  })

  it('a few lines of UTF-8 in a file of a code page', () => {
    const lines = Array.from({ length: 120 }, (_, at) => plain(comments.fr[at % 3] ?? ''))
    const written = lines.map((line, at) =>
      at % 50 === 7 ? utf8(line) : inPage(line, 'windows-1252'),
    )
    expect(readMixed(written)).toEqual(lines)
    expect(detectEncoding(survey(written))).toMatchObject({ encoding: 'windows-1252', mixed: true })
  })

  it('a character cut off in UTF-8 costs no other letter of its word', () => {
    const torn = Uint8Array.from([...utf8('Kösz'), 0xc5])
    const lines = [...comments.hu, ...comments.hu].map(utf8)
    expect(readMixed([...lines, torn]).at(-1)).toBe('Kösz\uFFFD')
  })

  it('decodes UTF-8 as the platform does where nothing is broken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = utf8(text)
        expect(decodeUtf8(byteText(bytes))).toBe(
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
        )
      }),
    )
  })
})
