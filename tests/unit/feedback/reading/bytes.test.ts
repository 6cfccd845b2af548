import { isAscii } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createEncodingDetector,
  detectEncoding,
} from '../../../../shared/feedback/reading/detect-encoding.ts'
import { sniffBytes } from '../../../../shared/feedback/reading/sniff-bytes.ts'
import { fixture, readFixture } from './read-survey.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const ascii = (text: string) => new TextEncoder().encode(text)

/** Text in a code page of which only the listed characters are beyond ASCII. */
function inCodePage(text: string, page: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from([...text].map((letter) => page[letter] ?? letter.charCodeAt(0)))
}

function messageFor(content: Uint8Array): string {
  const sniffed = sniffBytes(content)
  return sniffed.ok ? 'text' : sniffed.error.message
}

describe('what a file is, before it is parsed', () => {
  it('says what it is instead of a table, and what to do', () => {
    expect(messageFor(fixture('picture.csv'))).toMatch(/PNG picture, not a table/)
    expect(messageFor(bytes(0xff, 0xd8, 0xff, 0xe0))).toMatch(/JPEG picture/)
    expect(messageFor(ascii('GIF89a'))).toMatch(/GIF picture/)
    expect(messageFor(ascii('%PDF-1.7'))).toMatch(/PDF document/)
    const page = '\uFEFF\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>nps'
    expect(messageFor(ascii(page))).toMatch(/web page \(HTML\).*\.xlsx/)
    expect(messageFor(ascii('<table border="1"><tr><td>9'))).toMatch(/web page/)
    expect(messageFor(Buffer.from(page, 'utf16le'))).toMatch(/web page/)
    expect(messageFor(ascii('<?xml version="1.0"?>\n<Workbook xmlns="urn:x">'))).toMatch(/XML file/)
    expect(messageFor(ascii('<worksheet xmlns="urn:x"><sheetData/>'))).toMatch(/XML file/)
    expect(messageFor(ascii('[\n  {"nps": 9, "why": "fast"}'))).toMatch(/JSON file/)
    expect(messageFor(ascii('{"responses": [9, 10]}'))).toMatch(/JSON file/)
    expect(messageFor(ascii('["id", "nps"]\n'))).toMatch(/JSON file/)
    expect(messageFor(ascii('a,b\n1,\u00002'))).toMatch(/NUL byte at position 7/)
    expect(messageFor(bytes())).toMatch(/no bytes at all/)
    expect(messageFor(ascii('a,b\n1,2'))).toBe('text')
    expect(messageFor(ascii('<blank>,score\n1,2'))).toBe('text')
    expect(messageFor(ascii('[Q1] Would you, score\n1,2'))).toBe('text')
    expect(messageFor(ascii('["Q1"],["Q2"]\n1,2'))).toBe('text')
    expect(messageFor(ascii('{id},nps\n1,2'))).toBe('text')
  })

  it('does not take UTF-16 for a binary file', () => {
    expect(sniffBytes(fixture('playstore-utf16le-no-bom.csv')).ok).toBe(true)
  })
})

describe('the encoding of a file', () => {
  it('tells UTF-8 and UTF-16, with and without a byte order mark', () => {
    expect(detectEncoding(ascii('ő,ł'))).toMatchObject({ encoding: 'utf-8', bom: false })
    expect(detectEncoding(ascii('\uFEFFa'))).toMatchObject({ encoding: 'utf-8', bom: true })
    expect(detectEncoding(bytes(0xff, 0xfe, 0x61, 0))).toMatchObject({
      encoding: 'utf-16le',
      bom: true,
    })
    expect(detectEncoding(bytes(0xfe, 0xff, 0, 0x61))).toMatchObject({
      encoding: 'utf-16be',
      bom: true,
    })
    expect(detectEncoding(fixture('playstore-utf16le-no-bom.csv'))).toMatchObject({
      encoding: 'utf-16le',
      bom: false,
    })
    expect(detectEncoding(bytes(0, 0x61, 0, 0x2c, 0, 0x62))).toMatchObject({
      encoding: 'utf-16be',
      bom: false,
    })
  })

  it('tells UTF-16 by its digits and delimiters where all letters are of another script', () => {
    const greek = `${'Η παράδοση άργησε πολύ;'.repeat(5)}9\n`.repeat(20)
    const little = Buffer.from(greek, 'utf16le')
    expect(detectEncoding(little)).toMatchObject({ encoding: 'utf-16le', bom: false })
    expect(sniffBytes(little).ok).toBe(true)
    expect(detectEncoding(Buffer.from(little).swap16())).toMatchObject({ encoding: 'utf-16be' })
  })

  it('knows Polish by four letters, and Hungarian by its own', () => {
    const polish = inCodePage('Czekam na proces, obsługę i proszę o wiadomość, źle', {
      ł: 0xb3,
      ę: 0xea,
      ś: 0x9c,
      ć: 0xe6,
      ź: 0x9f,
    })
    expect(detectEncoding(polish).encoding).toBe('windows-1250')
    expect(detectEncoding(fixture('polish-windows-1250.csv')).encoding).toBe('windows-1250')
    expect(detectEncoding(fixture('hungarian-windows-1250.csv')).encoding).toBe('windows-1250')
  })

  it('reads French, German and English marks as windows-1252', () => {
    const french = inCodePage('très déçu, être là où ça coûte', {
      è: 0xe8,
      é: 0xe9,
      ç: 0xe7,
      ê: 0xea,
      à: 0xe0,
      ù: 0xf9,
      û: 0xfb,
    })
    const german = inCodePage('Schöne Grüße, sehr zufrieden', { ö: 0xf6, ü: 0xfc, ß: 0xdf })
    const english = inCodePage('It cost £50 – don’t ask', { '£': 0xa3, '–': 0x96, '’': 0x92 })
    for (const content of [french, german, english]) {
      expect(detectEncoding(content)).toMatchObject({ encoding: 'windows-1252', mixed: false })
    }
  })

  it('knows Mac Roman by its no-break space and apostrophe', () => {
    expect(detectEncoding(fixture('surveymonkey-two-headers-mac.csv')).encoding).toBe('macintosh')
  })

  it('says so when two code pages stand in one file', () => {
    expect(detectEncoding(fixture('two-code-pages.csv'))).toMatchObject({
      encoding: 'windows-1252',
      mixed: true,
    })
    expect(readFixture('two-code-pages.csv').profile.warnings).toContainEqual(
      expect.objectContaining({ code: 'mixed_encoding' }),
    )
  })

  it('does not depend on how the bytes come in', () => {
    const names = [
      'polish-windows-1250.csv',
      'surveymonkey-two-headers-mac.csv',
      'qualtrics-three-headers.csv',
      'two-code-pages.csv',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.integer({ min: 1, max: 300 }), (name, size) => {
        const content = fixture(name)
        const detector = createEncodingDetector()
        for (let at = 0; at < content.length; at += size)
          detector.push(content.subarray(at, at + size))
        expect(detector.finish()).toEqual(detectEncoding(content))
      }),
    )
  })

  it('finds the same where the platform tells long stretches of ASCII at once', () => {
    const stretch = fc
      .tuple(fc.integer({ min: 1, max: 9000 }), fc.constantFrom('a', 'word ', '1,', 'x\0'))
      .map(([length, of]) => of.repeat(length).slice(0, length))
    const letters = fc.constantFrom('ő', 'żółw', '\xe9'.repeat(70), 'Ł', ' ')
    const written = fc
      .array(fc.oneof(stretch, letters, fc.constant('\xff')), { minLength: 1, maxLength: 8 })
      .map((parts) =>
        Buffer.concat(parts.map((part) => Buffer.from(part, part === '\xff' ? 'latin1' : 'utf8'))),
      )
    fc.assert(
      fc.property(written, fc.integer({ min: 3000, max: 12_000 }), (content, size) => {
        const detector = createEncodingDetector(isAscii)
        for (let at = 0; at < content.length; at += size)
          detector.push(content.subarray(at, at + size))
        expect(detector.finish()).toEqual(detectEncoding(content))
      }),
      { numRuns: 200 },
    )
  })

  it('finds a NUL byte far behind the beginning', () => {
    const content = new Uint8Array(100_001).fill(0x61)
    content[100_000] = 0
    expect(detectEncoding(content).nulAt).toBe(100_000)
  })

  it('calls valid UTF-8 what the platform decodes without an error, and nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 12, min: 0x40 }), (content) => {
        let valid = true
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(content)
        } catch {
          valid = false
        }
        const found = detectEncoding(content)
        if (found.encoding.startsWith('utf-16')) return
        expect(found.encoding === 'utf-8' && !found.mixed).toBe(valid)
      }),
      { numRuns: 1000 },
    )
  })
})
