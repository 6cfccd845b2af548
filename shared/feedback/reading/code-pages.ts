/**
 * What the bytes 0x80-0xFF mean in the single-byte encodings that survey files come in, as far as
 * it tells them apart: for each language the letters that it writes with them.
 */

export type SingleByte = 'windows-1250' | 'windows-1252' | 'macintosh' | 'ibm850'

export interface CodePageLanguage {
  readonly encoding: SingleByte
  readonly language: string
  readonly lower: ReadonlySet<number>
  readonly upper: ReadonlySet<number>
  /** Quotes, dashes, currency and the like that stand in running text. */
  readonly marks: ReadonlySet<number>
}

const bytes = (hex: string): ReadonlySet<number> =>
  new Set(hex.split(' ').map((byte) => Number.parseInt(byte, 16)))

const ansiMarks = bytes('80 82 84 85 91 92 93 94 95 96 97 A0 A7 A9 AB AD AE B0 B4 B7 BB 99')
const westernMarks = new Set([...ansiMarks, ...bytes('A1 A2 A3 BF B2 B3 B9 AA BA D7')])
const macMarks = bytes('A4 A5 A9 AA A8 A3 A1 C0 C1 C7 C8 C9 CA D0 D1 D2 D3 D4 D5 DB E2 E3')
const dosMarks = bytes('AE AF F8 FF 9C A8 AD F5 FA')

const language = (
  encoding: SingleByte,
  name: string,
  lower: string,
  upper: string,
  marks: ReadonlySet<number>,
): CodePageLanguage => ({
  encoding,
  language: name,
  lower: bytes(lower),
  upper: bytes(upper),
  marks,
})

/** In the order in which they are believed where the evidence is equal. */
export const codePageLanguages: readonly CodePageLanguage[] = [
  language('windows-1252', 'de', 'E4 F6 FC DF E9', 'C4 D6 DC', westernMarks),
  language(
    'windows-1252',
    'fr',
    'E0 E2 E7 E8 E9 EA EB EE EF F4 F9 FB FC 9C',
    'C0 C2 C7 C8 C9 CA CB CE CF D4 D9 DB 8C',
    westernMarks,
  ),
  language('windows-1252', 'es', 'E1 E9 ED F3 FA F1 FC', 'C1 C9 CD D3 DA D1 DC', westernMarks),
  language('windows-1252', 'it', 'E0 E8 E9 EC F2 F9', 'C0 C8 C9 CC D2 D9', westernMarks),
  language(
    'windows-1252',
    'pt',
    'E0 E1 E2 E3 E7 E9 EA ED F3 F4 F5 FA',
    'C0 C1 C2 C3 C7 C9 CA CD D3 D4 D5 DA',
    westernMarks,
  ),
  language('windows-1252', 'nordic', 'E5 E4 F6 E6 F8 E9', 'C5 C4 D6 C6 D8 C9', westernMarks),
  language(
    'windows-1250',
    'hu',
    'E1 E9 ED F3 F6 F5 FA FC FB',
    'C1 C9 CD D3 D6 D5 DA DC DB',
    ansiMarks,
  ),
  language(
    'windows-1250',
    'pl',
    'B9 E6 EA B3 F1 F3 9C 9F BF',
    'A5 C6 CA A3 D1 D3 8C 8F AF',
    ansiMarks,
  ),
  language(
    'windows-1250',
    'cs',
    'E1 E8 EF E9 EC ED F2 F3 F8 9A 9D FA F9 FD 9E BE E4 F4 E5',
    'C1 C8 CF C9 CC CD D2 D3 D8 8A 8D DA D9 DD 8E BC C4 D4 C5',
    ansiMarks,
  ),
  language(
    'macintosh',
    'fr',
    '88 89 8D 8E 8F 90 91 94 95 99 9D 9E 9F CF',
    'CB E5 82 83 E9 E6 E8 EB EC EF F4',
    macMarks,
  ),
  language('macintosh', 'de', '8A 9A 9F A7 8E', '80 85 86', macMarks),
  language('macintosh', 'es', '87 8E 92 97 9C 96 9F', 'E7 83 EA EE F2 84', macMarks),
  language('ibm850', 'fr', '82 83 85 87 88 89 8A 8B 8C 93 96 97 81', '90 80 B7 D4 D2', dosMarks),
  language('ibm850', 'de', '84 94 81 E1', '8E 99 9A', dosMarks),
]
