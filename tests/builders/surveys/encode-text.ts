/** Text to bytes, in every encoding that survey files come in; the platform only decodes most of them. */

export type TextEncoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1250'
  | 'windows-1251'
  | 'windows-1252'
  | 'iso-8859-2'
  | 'koi8-r'
  | 'macintosh'
  | 'ibm850'

/** Throws for a character that the encoding does not have. */
export function encodeText(text: string, encoding: TextEncoding, mark = false): Buffer {
  const whole = mark ? `\uFEFF${text}` : text
  if (encoding === 'utf-8') return Buffer.from(whole, 'utf8')
  if (encoding === 'utf-16le') return Buffer.from(whole, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(whole, 'utf16le').swap16()
  const bytes = bytesOf(encoding)
  return Buffer.from(
    Array.from(whole, (letter) => {
      const byte = bytes.get(letter)
      if (byte === undefined) throw new Error(`${encoding} has no ${letter}`)
      return byte
    }),
  )
}

type SingleByte = Exclude<TextEncoding, 'utf-8' | 'utf-16le' | 'utf-16be'>

const tables = new Map<SingleByte, ReadonlyMap<string, number>>()

function bytesOf(encoding: SingleByte): ReadonlyMap<string, number> {
  const known = tables.get(encoding)
  if (known) return known
  const upper =
    encoding === 'ibm850'
      ? upper850
      : Array.from(
          new TextDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, at) => 128 + at)),
        )
  const table = new Map<string, number>()
  upper.forEach((letter, at) => {
    table.set(letter, 128 + at)
  })
  for (let byte = 0; byte < 128; byte += 1) table.set(String.fromCharCode(byte), byte)
  tables.set(encoding, table)
  return table
}

/** DOS Latin 1, which browsers do not know. */
const upper850 = [
  ...'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ',
  ...'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐',
  ...'└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀',
  ...'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
]
