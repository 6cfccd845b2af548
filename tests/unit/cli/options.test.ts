import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Desk, mapJson, newDesk } from './run-cli.ts'

async function readyDesk(): Promise<Desk> {
  const desk = newDesk()
  await desk.run('load', desk.write('shop.json', mapJson('Shop', ['Till'])))
  const rows = Array.from({ length: 40 }, (_, n) => `${n},Till,${n % 11}\n`).join('')
  await desk.run('import', desk.write('may.csv', `id,touchpoint,nps\n${rows}`), '--map', 'Shop')
  return desk
}

const wholeNumber = 'Give a whole number from 0 up.'

describe('an option whose value does not fit is named, with what fits', () => {
  it.each<[what: string, args: string[], message: string]>([
    ['a negative number', ['overlay', '--map', 'Shop', '--min-n', '-3'], wholeNumber],
    ['the same behind a sign', ['overlay', '--map', 'Shop', '--min-n=-3'], wholeNumber],
    [
      'a negative limit',
      ['comments', '--map', 'Shop', '--limit', '-1'],
      '--limit cannot be "-1". Give a whole number from 1 up.',
    ],
    [
      'a negative scale',
      ['export', '--map', 'Shop', '--to', 'a.png', '--scale', '-.5'],
      '--scale cannot be "-.5". Give a number from 1 to 8.',
    ],
    [
      'no value at the end',
      ['overlay', '--map', 'Shop', '--min-n'],
      '--min-n needs a value. Usage: touchline overlay',
    ],
    [
      'no value before another option',
      ['export', '--map', '--to', 'a.svg'],
      '--map needs a value; one that begins with a dash is written --map=--to. Usage: touchline export',
    ],
    [
      'no value of a short option',
      ['maps', '-w'],
      '--workspace needs a value. Usage: touchline maps',
    ],
    ['an empty workspace', ['maps', '--workspace='], '--workspace needs a value.'],
    ['an empty map', ['overlay', '--map='], '--map needs a value.'],
    ['an option that there is not', ['maps', '--jsn'], 'There is no option --jsn.'],
    ['a short one that there is not', ['maps', '-x'], 'There is no option -x.'],
    ['a value where none belongs', ['maps', '--json=true'], '--json takes no value.'],
    [
      'one that is given twice',
      ['overlay', '--map', 'Shop', '--metric', 'nps', '--metric', 'csat'],
      '--metric is given twice. Give it once.',
    ],
    [
      'the last day of an export',
      ['export', '--map', 'Shop', '--to', 'a.svg', '--until', '2025-13-01'],
      '--until cannot be "2025-13-01". Write a date as 2025-03-31.',
    ],
    [
      'days of an export the wrong way round',
      ['export', '--map', 'Shop', '--to', 'a.svg', '--from', '2025-03-01', '--until', '2025-02-01'],
      '--from 2025-03-01 is after --until 2025-02-01. Exchange the two.',
    ],
  ])('%s', async (_what, args, message) => {
    const desk = await readyDesk()
    const isNamed = args.some((arg) => arg === '-w' || arg.startsWith('--workspace'))
    const before = isNamed ? [] : ['-w', desk.workspace]
    const { status, stdout, stderr } = await desk.bare(...before, ...args)
    expect(stderr).toContain(message)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).not.toContain("Option '")
  })

  it('may begin with a dash behind a sign, and as a column may be named several times', async () => {
    const desk = await readyDesk()
    const found = await desk.run('comments', '--map', 'Shop', '--search=-good')
    expect(found).toMatchObject({ status: 0, stderr: '' })
    const where = await desk.run('overlay', '--map', 'Shop', '--where', 'a=b', '--where', 'c=d')
    expect(where.stderr).toContain('There is no segment column "a"')
  })
})

describe('a folder that is not there is made', () => {
  it('for a picture', async () => {
    const desk = await readyDesk()
    const to = join(desk.folder, 'reports', 'may', 'shop.svg')
    const written = await desk.run('export', '--map', 'Shop', '--to', to)
    expect(written.status).toBe(0)
    expect(written.stdout).toContain(to)
    expect(existsSync(to)).toBe(true)
  })

  it.each([
    ['load', 'shop.json'],
    ['new', '--template', 'blank'],
  ])('for a workspace: %s', async (command, ...args) => {
    const desk = newDesk()
    const file = desk.write('shop.json', mapJson('Shop', ['Till']))
    const given = args.map((arg) => (arg === 'shop.json' ? file : arg))
    const workspace = join(desk.folder, 'clients', 'shop.touchline')
    const { status } = await desk.bare(command, ...given, '-w', workspace)
    expect(status).toBe(0)
    expect(existsSync(workspace)).toBe(true)
  })

  it('for the workspace of the app itself', async () => {
    const desk = newDesk()
    const home = join(desk.folder, 'home')
    process.env.TOUCHLINE_HOME = home
    expect((await desk.bare('new', '--template', 'blank')).status).toBe(0)
    expect(existsSync(join(home, 'Touchline.touchline'))).toBe(true)
  })
})
