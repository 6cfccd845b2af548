import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { openSurveyFile, recordsOf } from '../../../electron/storage/survey-file.ts'
import type { ReadOptions } from '../../../shared/feedback/mapping.ts'
import { delimitedText, type TextDress } from '../../builders/surveys/delimited-text.ts'
import { encodeText, type TextEncoding } from '../../builders/surveys/encode-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchline-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The names of the columns and the records of a file, as an import takes them. */
async function readBack(bytes: Uint8Array, read: ReadOptions = {}): Promise<string[][]> {
  const path = join(folder, 'table.csv')
  writeFileSync(path, bytes)
  const file = await openSurveyFile(path, read)
  const rows: string[][] = []
  for await (const { records } of recordsOf(file)) {
    for (const record of records) if (record.length > 0) rows.push([...record])
  }
  return read.headerRows === 0 ? rows : [file.layout.columns.map(({ name }) => name), ...rows]
}

const delimiter = fc.constantFrom(',', ';', '\t', '|', '^', '~')
const quoting = fc.constantFrom<'needed' | 'all'>('needed', 'all')
const lineEnding = fc.constantFrom<'lf' | 'crlf' | 'cr'>('lf', 'crlf', 'cr')

/** Letters that each of the encodings has. */
const letters: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'aőж語😀é',
  'utf-16le': 'aőж語😀é',
  'utf-16be': 'aőж語😀é',
  'windows-1250': 'aőłč€–',
  'windows-1251': 'aжёЯ№—',
  'windows-1252': 'aéß€’Œ',
  'iso-8859-2': 'aőłčŻß',
  'koi8-r': 'aжёЯщ©',
  macintosh: 'aéß€’Œ',
  ibm850: 'aéßñÇ£',
}
type Dress = Pick<TextDress, 'delimiter' | 'quoting' | 'lineEnding'> & { encoding: TextEncoding }
const encoding = fc.constantFrom(...(Object.keys(letters) as TextEncoding[]))

/** No words in any language: they were taken for Greek or Russian, and for words in two encodings. */
const onceMisread: [{ dress: Dress; table: string[][]; mark: boolean }][] = [
  [
    {
      dress: { delimiter: ',', quoting: 'needed', lineEnding: 'crlf', encoding: 'windows-1252' },
      table: [
        ['', '', '', '', '€ß’'],
        ['', '', 'é', '', '€ß'],
        ['Œa', '', '', '', ''],
        ['’a', '', '', '', '’ß'],
        ['éß', '', '', '', ''],
        ['', '€a', 'é,ß', '', ''],
      ],
      mark: false,
    },
  ],
  [
    {
      dress: { delimiter: ',', quoting: 'all', lineEnding: 'cr', encoding: 'windows-1250' },
      table: [
        ['', 'čč', '', 'ő'],
        ['', '', 'ő', ''],
        ['őč', 'č', 'ł', ''],
        ['–', 'ač', '€1€ –', 'ła'],
      ],
      mark: false,
    },
  ],
]

describe('any table', () => {
  const written = fc.record({ delimiter, quoting, lineEnding, encoding }).chain((dress) => {
    const cell = fc.string({
      unit: fc.constantFrom(
        ...letters[dress.encoding],
        '1',
        ' ',
        ',',
        ';',
        '\t',
        '|',
        '"',
        '\n',
        '\r',
      ),
      maxLength: 8,
    })
    const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 8,
      }),
    )
    return fc.record({ dress: fc.constant(dress), table, mark: fc.boolean() })
  })

  it('is read back the same in every encoding, delimiter, quoting and line end', async () => {
    await fc.assert(
      fc.asyncProperty(written, async ({ dress, table, mark }) => {
        // What is blank throughout at the end comes from a delimiter behind every line.
        const rows = [table[0]?.map((_, at) => `${at}x`) ?? [], ...table]
        const isUnicode = dress.encoding.startsWith('utf')
        const bytes = encodeText(delimitedText(rows, dress), dress.encoding, isUnicode && mark)
        const read = {
          encoding: dress.encoding,
          delimiter: dress.delimiter,
          headerRows: 0,
          titleRows: 0,
        }
        expect(await readBack(bytes, read)).toEqual(rows)
      }),
      { numRuns: 300, examples: onceMisread },
    )
  })
})

interface Written {
  readonly encodings: readonly TextEncoding[]
  readonly sentences: readonly string[]
}

/** What people write, in the encodings that their tools use. */
const languages: Readonly<Record<string, Written>> = {
  hu: {
    encodings: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'iso-8859-2'],
    sentences: [
      'Gyorsan megérkezett, köszönöm',
      'túl sokat kellett várni',
      'Az űrlap bonyolult; a fizetés elszállt',
      'kedves, segítőkész eladó',
      'legközelebb is jövök',
      'a "pénztár" előtt hosszú sor állt',
      'Nem tudom',
    ],
  },
  pl: {
    encodings: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'iso-8859-2'],
    sentences: [
      'Zbyt długo czekałam na odpowiedź',
      'Paczka przyszła uszkodzona, ale zwrot sprawnie',
      'Bardzo miła obsługa; na pewno wrócę',
      'płatność "odrzucono" trzy razy',
      'żenujące, źle, gorzej być nie może',
      'Polecam',
    ],
  },
  fr: {
    encodings: ['utf-8', 'utf-16le', 'windows-1252', 'macintosh', 'ibm850'],
    sentences: [
      'La caissière était très aimable',
      'Délai trop long, plantes abîmées',
      'déçu de la qualité; café froid',
      'ça va, même si "rapide" c’est autre chose'.replace('’', "'"),
      'à revoir',
      'Rien',
    ],
  },
  de: {
    encodings: ['utf-8', 'utf-16be', 'windows-1252', 'macintosh', 'ibm850'],
    sentences: [
      'Lieferung war zu spät, sonst schöne Qualität',
      'Größe passte nicht; Rückgabe mühsam',
      'sehr freundlich, gerne wieder',
      'für den Preis "in Ordnung"',
      'nächstes Mal schneller',
    ],
  },
  ru: {
    encodings: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r'],
    sentences: [
      'Слишком долго ждал ответа от поддержки',
      'Всё понравилось, спасибо; приду ещё',
      'цена "завышена", но качество хорошее',
      'Нет',
      'очень вежливый продавец',
    ],
  },
}

describe('a survey', () => {
  const survey = fc.constantFrom(...Object.values(languages)).chain(({ encodings, sentences }) => {
    const sentence = fc.constantFrom(...sentences)
    const comment = fc
      .tuple(sentence, fc.constantFrom('', ', ', '; ', '\n', '\r\n', ' | ', '. '), sentence)
      .map(([one, between, other]) => (between === '' ? one : one + between + other))
    const record = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      nps: fc.integer({ min: 0, max: 10 }),
      csat: fc.option(fc.integer({ min: 1, max: 5 })),
      comment: fc.oneof(comment, fc.constant('')),
    })
    return fc.record({
      encoding: fc.constantFrom(...encodings),
      mark: fc.boolean(),
      dress: fc.record({ delimiter, quoting, lineEnding }),
      records: fc.array(record, { minLength: 12, maxLength: 30 }),
      /** Each sentence once, so that the file has enough of its letters to tell the encoding by. */
      sentences: fc.constant(sentences),
    })
  })

  it('is read back the same when nothing is said about it', async () => {
    await fc.assert(
      fc.asyncProperty(survey, async ({ encoding, mark, dress, records, sentences }) => {
        const rows = [
          ['id', 'date', 'nps', 'csat', 'comment'],
          ...records.map(({ day, nps, csat, comment }, at) => [
            String(at + 1),
            `2024-05-${String(day).padStart(2, '0')}`,
            String(nps),
            csat === null ? '' : String(csat),
            sentences[at] ?? comment,
          ]),
        ]
        const isMarked = mark && encoding.startsWith('utf')
        const bytes = encodeText(delimitedText(rows, { ...dress }), encoding, isMarked)
        expect(await readBack(bytes)).toEqual(rows)
      }),
      { numRuns: 150 },
    )
  })
})

describe('the small tables that parsers are tried on (csv-spectrum 2.0.0, BSD-2-Clause)', () => {
  const abc = ['a', 'b', 'c']
  const cases: [name: string, text: string, rows: string[][]][] = [
    [
      'comma_in_quotes',
      'first,last,address,city,zip\nJohn,Doe,120 any st.,"Anytown, WW",08123\n',
      [
        ['first', 'last', 'address', 'city', 'zip'],
        ['John', 'Doe', '120 any st.', 'Anytown, WW', '08123'],
      ],
    ],
    ['empty', 'a,b,c\n1,"",""\n2,3,4', [abc, ['1', '', ''], ['2', '3', '4']]],
    ['empty_crlf', 'a,b,c\r\n1,"",""\r\n2,3,4', [abc, ['1', '', ''], ['2', '3', '4']]],
    [
      'escaped_quotes',
      'a,b\n1,"ha ""ha"" ha"\n3,4\n',
      [
        ['a', 'b'],
        ['1', 'ha "ha" ha'],
        ['3', '4'],
      ],
    ],
    [
      'json',
      'key,val\n1,"{""type"": ""Point"", ""coordinates"": [102.0, 0.5]}"\n',
      [
        ['key', 'val'],
        ['1', '{"type": "Point", "coordinates": [102.0, 0.5]}'],
      ],
    ],
    ['latin1', 'a,b,c\n1,2,3\n4,5,\xa9', [abc, ['1', '2', '3'], ['4', '5', '©']]],
    [
      'newlines',
      'a,b,c\n1,2,3\n"Once upon \na time",5,6\n7,8,9\n',
      [abc, ['1', '2', '3'], ['Once upon \na time', '5', '6'], ['7', '8', '9']],
    ],
    [
      'newlines_cr',
      'a,b,c\r1,2,3\r"Once upon \ra time",5,6\r7,8,9\r',
      [abc, ['1', '2', '3'], ['Once upon \ra time', '5', '6'], ['7', '8', '9']],
    ],
    [
      'newlines_crlf',
      'a,b,c\r\n1,2,3\r\n"Once upon \r\na time",5,6\r\n7,8,9\r\n',
      [abc, ['1', '2', '3'], ['Once upon \r\na time', '5', '6'], ['7', '8', '9']],
    ],
    [
      'quotes_and_newlines',
      'a,b\n1,"ha \n""ha"" \nha"\n3,4\n',
      [
        ['a', 'b'],
        ['1', 'ha \n"ha" \nha'],
        ['3', '4'],
      ],
    ],
    ['simple', 'a,b,c\n1,2,3\n', [abc, ['1', '2', '3']]],
    ['simple_crlf', 'a,b,c\r\n1,2,3\r\n', [abc, ['1', '2', '3']]],
    ['utf8', 'a,b,c\n1,2,3\n4,5,\xca\xa4', [abc, ['1', '2', '3'], ['4', '5', 'ʤ']]],
  ]

  it.each(cases)('%s is read as it is meant', async (_, bytes, rows) => {
    expect(await readBack(Buffer.from(bytes, 'latin1'))).toEqual(rows)
  })
})
