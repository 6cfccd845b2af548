import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { type Desk, mapJson, newDesk } from './run-cli.ts'

/** A desk with a workspace that has one map and one survey on it. */
async function readyDesk(): Promise<Desk> {
  const desk = newDesk()
  await desk.run('load', desk.write('shop.json', mapJson('Shop', ['Checkout'])))
  await desk.run('import', desk.write('first.csv', 'touchpoint,nps\nCheckout,9\n'), '--map', 'Shop')
  return desk
}

/** Refused with status 1, one message on standard error, the same as JSON, and not a byte changed. */
async function expectRefused(desk: Desk, args: string[], message: RegExp): Promise<void> {
  const before = desk.contents()
  const plain = await desk.run(...args)
  expect(plain.stderr).toMatch(message)
  expect(plain).toMatchObject({ status: 1, stdout: '' })
  expect(plain.stderr).not.toContain('    at ')
  expect(plain.stderr.trim().split('\n')).toHaveLength(1)
  const json = await desk.run(...args, '--json')
  expect(json.status).toBe(1)
  expect(json.json()).toEqual({
    error: { code: expect.any(String), message: expect.stringMatching(message) },
  })
  expect(desk.contents()).toEqual(before)
}

const png = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex')

describe('a survey file that is none is named, with the place and the next step', () => {
  it.each<[string, string, string | Buffer, RegExp]>([
    [
      'a picture named .csv',
      'photo.csv',
      png,
      /photo\.csv: This is a PNG picture.*Choose the survey/,
    ],
    ['an empty file', 'empty.csv', '', /empty\.csv: .*empty.*Export it again/],
    ['blank lines only', 'blank.csv', '\n\n\n', /blank\.csv: .*every line is blank/],
    [
      'a header only',
      'header.csv',
      'touchpoint,nps\n',
      /header\.csv: below the header \(row 1\).*Export/,
    ],
    [
      'a file cut inside a quoted cell',
      'cut.csv',
      'touchpoint,nps,why\nCheckout,9,"fine"\nCheckout,8,"it was',
      /cut\.csv: The file ends inside a quoted cell.*row 3.*Close it/,
    ],
    [
      'a NUL byte far into a text',
      'nul.csv',
      Buffer.concat([
        Buffer.from(`touchpoint,nps\n${'Checkout,9\n'.repeat(9000)}`),
        Buffer.from([0, 10]),
      ]),
      /nul\.csv: .*byte 99016 of 99017 is a NUL byte/,
    ],
    [
      'a quoted cell that is never closed',
      'long.csv',
      `touchpoint,nps,why\nCheckout,9,"${'x'.repeat(3_000_000)}`,
      /long\.csv: .*opens in row 2 is never closed/,
    ],
    [
      'a record without an end',
      'endless.csv',
      `touchpoint,nps,why\nCheckout,9,"${'x'.repeat(17 * 1024 * 1024)}`,
      /endless\.csv: Row 2 is longer than/,
    ],
    [
      'ten thousand columns',
      'wide.csv',
      `${'a,'.repeat(10_000)}b\n`,
      /wide\.csv: Row 1 has more than 5000/,
    ],
    [
      'a workbook that was cut off',
      'book.csv',
      Buffer.from('504b030414000600', 'hex'),
      /book\.csv: The workbook is damaged/,
    ],
  ])('%s', async (_what, name, content, message) => {
    const desk = await readyDesk()
    await expectRefused(desk, ['import', desk.write(name, content), '--map', 'Shop'], message)
    await expectRefused(desk, ['profile', desk.write(name, content)], message)
  })

  it('a file that is missing, and a folder', async () => {
    const desk = await readyDesk()
    mkdirSync(join(desk.folder, 'surveys'))
    await expectRefused(
      desk,
      ['import', join(desk.folder, 'none.csv'), '--map', 'Shop'],
      /no file at .*none\.csv.*Check/,
    )
    await expectRefused(
      desk,
      ['import', join(desk.folder, 'surveys'), '--map', 'Shop'],
      /surveys is a folder/,
    )
    await expectRefused(desk, ['load', join(desk.folder, 'none.json')], /no file at .*none\.json/)
    await expectRefused(desk, ['load', join(desk.folder, 'surveys')], /surveys is a folder/)
  })
})

describe('a JSON file that does not fit is named, with the place', () => {
  it.each<[string, string, RegExp]>([
    [
      'an unknown key',
      '{"touchline":1,"title":"T","stages":[{"title":"A","touchpoint":[]}]}',
      /map\.json: unknown key "touchpoint" at stages\[0\]\. Remove it/,
    ],
    ['cut off', '{"touchline":1,"title":"T","stages":[{"ti', /map\.json: .*not valid JSON/],
    ['empty', '', /map\.json: .*empty/],
    ['no text', '\u0000\u0001', /map\.json: .*not valid JSON/],
    ['a list', '[]', /map\.json: /],
    [
      'a reference to nothing',
      '{"touchline":1,"title":"T","connections":[{"from":"A","to":"B"}]}',
      /map\.json: .*"A"/,
    ],
  ])('a map: %s', async (_what, json, message) => {
    const desk = await readyDesk()
    await expectRefused(desk, ['load', desk.write('map.json', json)], message)
  })

  it('a mapping', async () => {
    const desk = await readyDesk()
    const file = desk.write('next.csv', 'touchpoint,nps\nCheckout,9\n')
    const imported = async (json: string, message: RegExp) => {
      const mapping = desk.write('mapping.json', json)
      await expectRefused(desk, ['import', file, '--map', 'Shop', '--mapping', mapping], message)
    }
    await imported('{"colums":{}}', /mapping\.json: a mapping has no key "colums"/)
    await imported(
      '{"columns":{"nps":{"role":"score"}}}',
      /mapping\.json: At "columns" > "nps" > "role"/,
    )
    await imported(
      '{\n"columns": all }\n',
      /mapping\.json: this is not valid JSON: line 2, column 12\. Mend/,
    )
    await imported('{"columns":{"csat":{"role":"metric"}}}', /next\.csv: .*"csat".*touchpoint, nps/)
  })
})

describe('a workspace that is none is left as it is', () => {
  const commands = (file: string) => [
    ['maps'],
    ['import', file, '--map', 'Shop'],
    ['new', '--template', 'blank'],
    ['check'],
  ]
  const expectAllRefused = async (desk: Desk, message: RegExp) => {
    const file = desk.write('next.csv', 'touchpoint,nps\nCheckout,9\n')
    for (const args of commands(file)) {
      const before = desk.contents()
      const { status, stderr } = await desk.run(...args)
      expect([args[0], status, stderr]).toEqual([args[0], 1, expect.stringMatching(message)])
      expect(desk.contents()).toEqual(before)
    }
  }

  it('a text', async () => {
    const desk = newDesk()
    writeFileSync(desk.workspace, 'Dear all, attached are the minutes.\n'.repeat(10))
    await expectAllRefused(
      desk,
      /desk\.touchline is not a Touchline workspace.*another kind of file/,
    )
  })

  it('another database', async () => {
    const desk = newDesk()
    const other = new Database(desk.workspace)
    other.exec('CREATE TABLE t (a)')
    other.close()
    await expectAllRefused(desk, /a database of another program/)
  })

  it('a newer version', async () => {
    const desk = await readyDesk()
    const db = new Database(desk.workspace)
    db.pragma('user_version = 99')
    db.close()
    await expectAllRefused(desk, /newer Touchline \(version 99.*update Touchline/)
  })

  it('cut off', async () => {
    const desk = await readyDesk()
    truncateSync(desk.workspace, 100_000)
    await expectAllRefused(desk, /damaged.*100000 of \d+ bytes/)
    expect((await desk.run('check', '--json')).json()).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('cut off')],
      error: { code: 'damaged' },
    })
  })

  it('with a letter changed: the map is named', async () => {
    const desk = await readyDesk()
    const bytes = readFileSync(desk.workspace)
    bytes.write('Checkuot', bytes.indexOf('Checkout'))
    writeFileSync(desk.workspace, bytes)
    await expectAllRefused(desk, /The map "Shop"/)
  })
})
