import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importReportSchema } from '../../../shared/feedback/import-report.ts'
import { overlaySchema } from '../../../shared/feedback/overlay.ts'
import { profileSchema } from '../../../shared/feedback/profile.ts'
import { mapJson, newDesk } from './run-cli.ts'

const survey = [
  'touchpoint,nps,region,why,email',
  ...Array.from({ length: 12 }, (_, at) =>
    ['Checkout', at < 8 ? 10 : 3, at % 2 ? 'North' : 'South', `reason ${at}`, `p${at}@x.org`].join(
      ',',
    ),
  ),
  'Helpline,7,North,short,q@x.org',
  '',
].join('\n')

describe('a map by script', () => {
  it('is loaded, listed, imported onto, read and dumped', async () => {
    const desk = newDesk()
    const loaded = await desk.run(
      'load',
      desk.write('shop.json', mapJson('Shop', ['Checkout'])),
      '--json',
    )
    expect(loaded).toMatchObject({ status: 0, stderr: '' })
    expect(loaded.json()).toEqual({
      map: { id: expect.stringMatching(/^journey_/), title: 'Shop' },
    })
    expect((await desk.run('maps', '--json')).json()).toEqual({
      maps: [
        {
          ...Object(loaded.json().map),
          state: 'current',
          futureOf: null,
          basis: 'assumption',
          stages: 1,
          touchpoints: 1,
          updatedAt: expect.stringMatching(/^\d{4}-/),
        },
      ],
    })

    const file = desk.write('march.csv', survey)
    const imported = await desk.run(
      'import',
      file,
      '--map',
      'Shop',
      '--create-touchpoints',
      '--json',
    )
    expect(imported).toMatchObject({ status: 0, stderr: '' })
    const report = importReportSchema.parse(imported.json())
    expect(report.rows).toEqual({ read: 13, accepted: 13, rejected: 0, duplicate: 0 })
    expect(report.dropped).toEqual(['email'])
    expect(report.touchpoints.map(({ matchedBy }) => matchedBy)).toEqual(['exact', 'created'])

    const overlay = overlaySchema.parse(
      (await desk.run('overlay', '--map', 'Shop', '--json')).json(),
    )
    const [checkout, helpline] = overlay.touchpoints
    expect(checkout?.metrics[0]).toMatchObject({
      metric: 'nps',
      n: 12,
      counts: { promoters: 8, passives: 0, detractors: 4 },
      interval: { level: 0.95, method: 'adjusted-wald' },
      state: 'few',
    })
    expect(checkout?.metrics[0]?.value).toBeCloseTo(100 / 3, 10)
    expect(helpline?.metrics[0]).toMatchObject({ n: null, value: null, state: 'suppressed' })
    expect(helpline?.metrics[0]?.counts).toBeUndefined()

    const again = importReportSchema.parse(
      (await desk.run('import', file, '--map', 'Shop', '--json')).json(),
    )
    expect(again.rows).toMatchObject({ accepted: 0, duplicate: 13 })

    const found = await desk.run(
      'comments',
      '--map',
      'Shop',
      '--search',
      'reason',
      '--limit',
      '3',
      '--json',
    )
    expect(found.json()).toMatchObject({ total: 12, state: 'ok' })
    expect(found.json().comments).toHaveLength(3)
    expect((await desk.run('check', '--json')).json()).toEqual({ ok: true, problems: [] })
    expect(readdirSync(desk.folder).filter((name) => name.startsWith('desk'))).toEqual([
      'desk.touchline',
    ])
  })

  it('dumps the same bytes however often it is loaded', async () => {
    const desk = newDesk()
    expect((await desk.run('new', '--template', 'online-shop', '--language', 'pl')).status).toBe(0)
    const title = Object((await desk.run('maps', '--json')).json()).maps[0].title
    const first = await desk.run('dump', '--map', title)
    await desk.run('load', desk.write('copy.json', first.stdout), '--title', 'Copy')
    const second = await desk.run('dump', '--map', 'Copy', '--json')
    expect(JSON.parse(second.stdout)).toEqual({ ...JSON.parse(first.stdout), title: 'Copy' })
    await desk.run('load', desk.write('copy.json', first.stdout), '--title', `${title} 2`)
    const third = await desk.run('dump', '--map', `${title} 2`)
    expect(third.stdout.replace(`${title} 2`, title)).toBe(first.stdout)
  })

  it('is exported by the ending of the file', async () => {
    const desk = newDesk()
    await desk.run('load', desk.write('shop.json', mapJson('Shop', ['Checkout'])))
    await desk.run('import', desk.write('march.csv', survey), '--map', 'Shop')
    const svg = join(desk.folder, 'shop.svg')
    const done = await desk.run(
      'export',
      '--map',
      'Shop',
      '--to',
      svg,
      '--overlay',
      'nps',
      '--json',
    )
    expect(done.json()).toMatchObject({
      map: { title: 'Shop' },
      file: { path: svg, format: 'svg' },
    })
    expect(readFileSync(svg, 'utf8')).toContain('Checkout</text>')
    const before = readFileSync(svg)
    const wrong = await desk.run('export', '--map', 'Shop', '--to', svg, '--overlay', 'csat')
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toContain('It has these: nps')
    expect(readFileSync(svg).equals(before)).toBe(true)
    const nowhere = await desk.run('export', '--map', 'Shop', '--to', join(svg, 'below.png'))
    expect(nowhere.status).toBe(1)
  })

  it('is exported with the emotion curves of all, or of one persona', async () => {
    const desk = newDesk()
    const emotions = [
      { persona: 'Anna', level: 1 },
      { persona: 'Béla', level: -1 },
    ]
    const map = {
      touchline: 1,
      title: 'Shop',
      personas: [{ name: 'Anna' }, { name: 'Béla' }],
      stages: [{ title: 'Buy', touchpoints: [{ title: 'Checkout', emotions }] }],
    }
    await desk.run('load', desk.write('shop.json', JSON.stringify(map)))
    const to = join(desk.folder, 'shop.svg')
    const named = async (...persona: string[]) => {
      const done = await desk.run('export', '--map', 'Shop', '--to', to, ...persona)
      expect(done.status).toBe(0)
      const svg = readFileSync(to, 'utf8')
      return ['Anna', 'Béla'].map((name) => svg.split(`>${name}</text>`).length - 1)
    }
    // Both stand in the header, too.
    expect(await named()).toEqual([2, 2])
    expect(await named('--persona', 'Béla')).toEqual([1, 2])
    expect(await named('--persona', 'Anna')).toEqual([2, 1])
    const wrong = await desk.run('export', '--map', 'Shop', '--to', to, '--persona', 'Cecil')
    expect(wrong.status).toBe(1)
    expect(wrong.stderr).toMatch(/no persona "Cecil".*It has these: Anna .*, Béla /)
  })
})

describe('what needs no workspace', () => {
  it('profiles a file and leaves nothing behind', async () => {
    const desk = newDesk()
    const file = desk.write('march.csv', survey)
    const before = desk.contents()
    const profile = profileSchema.parse((await desk.bare('profile', file, '--json')).json())
    expect(profile).toMatchObject({
      file: { name: 'march.csv', encoding: 'utf-8', delimiter: ',', headerRows: 1 },
      records: 13,
      shape: 'long',
    })
    for (const column of profile.columns.filter(({ role }) => role === 'metric')) {
      expect(column.answers + column.missing).toBe(13)
    }
    expect(desk.contents()).toEqual(before)
  })

  it('tells people of one header row, and of values only as many as it counted', async () => {
    const desk = newDesk()
    const rows = Array.from({ length: 6000 }, (_, row) => `r${row},${row % 11}`)
    const { stdout } = await desk.bare(
      'profile',
      desk.write('ids.csv', ['id,nps', ...rows].join('\n')),
    )
    expect(stdout).toContain('delimiter ",", 1 header row.')
    expect(stdout).toMatch(/1 {2}id .* 6000 +0 +(4999|5000)\+/)
    expect(stdout).toMatch(/2 {2}nps .* 6000 +0 +11$/m)
  })

  it('prints the schema of the open format, and the templates', async () => {
    const desk = newDesk()
    const schema = (await desk.bare('schema', '--json')).json()
    expect(schema.$defs).toMatchObject({
      'touchline-map': {
        title: 'Touchline map',
        required: ['touchline', 'title'],
        additionalProperties: false,
      },
    })
    const { templates } = Object((await desk.bare('templates', '--json')).json())
    expect(templates[0]).toEqual({ id: 'blank', title: 'Blank', language: 'en' })
  })

  it('shows the whole product on the sample', async () => {
    const desk = newDesk()
    const out = join(desk.folder, 'out')
    const demo = await desk.bare('demo', '--out', out, '--json')
    expect(demo.status).toBe(0)
    const { files, overlay, import: report } = Object(demo.json())
    expect(overlaySchema.parse(overlay).answers).toBeGreaterThan(5000)
    expect(importReportSchema.parse(report).rows.accepted).toBe(2000)
    expect(readdirSync(out)).toHaveLength(3)
    const png = files.find((file: { format: string }) => file.format === 'png')
    expect(png.width).toBeGreaterThanOrEqual(3000)
    expect(readFileSync(png.path).readUInt32BE(16)).toBe(png.width)
    expect(existsSync(join(desk.folder, 'Touchline.touchline'))).toBe(false)
  })

  it('puts the sample’s pictures into a folder of their own where none is named', async () => {
    const desk = newDesk()
    const before = process.cwd()
    process.chdir(desk.folder)
    try {
      const { stdout } = await desk.bare('demo')
      const written = readdirSync(join(desk.folder, 'touchline-demo'))
      expect(written.map((name) => name.split('.').at(-1)).sort()).toEqual(['pdf', 'png', 'svg'])
      for (const name of written) expect(stdout).toMatch(new RegExp(`Wrote .*${name}`))
    } finally {
      process.chdir(before)
    }
  })
})

describe('used wrongly', () => {
  it.each([
    ['no command', [], /No command was given/],
    ['an unknown command', ['exprot'], /no command "exprot".*export/s],
    ['an unknown option', ['maps', '--colour'], /--colour.*Usage: touchline maps/s],
    ['no file', ['load'], /FILE\.json is missing/],
    ['a file too many', ['profile', 'a.csv', 'b.csv'], /"b\.csv" is one argument too many/],
    ['no map', ['overlay'], /--map MAP is missing/],
    ['a date that is none', ['overlay', '--map', 'x', '--from', 'May'], /--from cannot be "May"/],
    [
      'a time backwards',
      ['overlay', '--map', 'x', '--from', '2025-02-01', '--to', '2025-01-01'],
      /Exchange/,
    ],
    ['a filter without a value', ['overlay', '--map', 'x', '--where', 'region'], /COLUMN=VALUE/],
    ['a threshold below zero', ['overlay', '--map', 'x', '--min-n=-1'], /--min-n cannot be/],
    ['an unknown ending', ['export', '--map', 'x', '--to', 'map.docx'], /the ending \.docx/],
    ['a scale too great', ['export', '--map', 'x', '--to', 'a.png', '--scale', '9'], /from 1 to 8/],
  ])('%s: status 2 and a sentence', async (_what, args, message) => {
    const desk = newDesk()
    const plain = await desk.bare(...args)
    expect(plain.status).toBe(2)
    expect(plain.stdout).toBe('')
    expect(plain.stderr).toMatch(message)
    expect(plain.stderr).not.toContain('    at ')
    const json = await desk.bare(...args, '--json')
    expect(json.status).toBe(2)
    expect(json.json()).toEqual({
      error: { code: 'usage', message: expect.stringMatching(message) },
    })
    expect(desk.contents()).toEqual({})
  })

  it('shows the stack only to those who ask for it', async () => {
    const desk = newDesk()
    process.env.TOUCHLINE_DEBUG = '1'
    try {
      expect((await desk.bare('exprot')).stderr).toContain('    at ')
    } finally {
      delete process.env.TOUCHLINE_DEBUG
    }
  })
})

describe('a metric that the map does not have', () => {
  it('is a slip and no month without answers', async () => {
    const desk = newDesk()
    const survey = desk.write('till.csv', `touchpoint,score\n${'Till,9\n'.repeat(20)}`)
    const mapping = desk.write(
      'mapping.json',
      '{"columns":{"score":{"role":"metric","metric":"nps"}}}',
    )
    await desk.run('new', '--template', 'blank', '--title', 'Shop')
    await desk.run('import', survey, '--map', 'Shop', '--mapping', mapping, '--create-touchpoints')
    const ask = (...filter: string[]) => desk.run('overlay', '--map', 'Shop', '--json', ...filter)
    const slip = await ask('--metric', 'scroe')
    expect([slip.status, slip.json()]).toEqual([
      2,
      { error: { code: 'usage', message: expect.stringContaining('or a question: score') } },
    ])
    for (const metric of ['score', 'nps', 'csat']) {
      expect((await ask('--metric', metric)).status).toBe(0)
      expect((await ask('--metric', metric, '--from', '2025-01-01')).status).toBe(0)
    }
  })
})

describe('a segment that the surveys do not have', () => {
  it.each([['__proto__'], ['constructor'], ['toString'], ['regoin']])(
    '%s is refused, and never a filter that lets everything through',
    async (column) => {
      const desk = newDesk()
      await desk.run('load', desk.write('shop.json', mapJson('Shop', ['Checkout'])))
      await desk.run('import', desk.write('survey.csv', survey), '--map', 'Shop')
      for (const command of [
        ['overlay'],
        ['comments'],
        ['export', '--to', join(desk.folder, 'a.svg')],
      ]) {
        for (const filter of [
          ['--where', `${column}=x`],
          ['--where', 'region=North', '--where', `${column}=x`],
        ]) {
          const asked = await desk.run(...command, '--map', 'Shop', '--json', ...filter)
          expect([asked.status, asked.json()]).toEqual([
            2,
            { error: { code: 'usage', message: expect.stringContaining(`"${column}"`) } },
          ])
        }
      }
      expect((await desk.run('overlay', '--map', 'Shop', '--by', column)).status).toBe(2)
      expect(existsSync(join(desk.folder, 'a.svg'))).toBe(false)
    },
  )
})

describe('a survey that is like another one', () => {
  it('is named when it is imported', async () => {
    const desk = newDesk()
    const rows = (nps: (at: number) => number) =>
      Array.from({ length: 40 }, (_, at) => `r${at},Checkout,${nps(at)}`)
    const mapping = desk.write('mapping.json', '{"columns":{"id":{"role":"key"}}}')
    const first = ['id,touchpoint,nps', ...rows((at) => at % 11)].join('\n')
    const other = ['id,touchpoint,nps,shop', ...rows((at) => (at + 3) % 11)].join('\n')
    await desk.run('load', desk.write('shop.json', mapJson('Shop', ['Checkout'])))
    const bring = (file: string) => desk.run('import', file, '--map', 'Shop', '--mapping', mapping)
    expect((await bring(desk.write('march.csv', first))).stdout).not.toContain('Warning')
    expect((await bring(desk.write('partners.csv', other))).stdout).toMatch(
      /Warning: 40 response keys .* "march" .* delete one/,
    )
  })
})

describe('a folder that is a file', () => {
  it('is named, with the next step', async () => {
    const desk = newDesk()
    const file = desk.write('taken', 'a file')
    const demo = await desk.bare('demo', '--out', file, '--json')
    expect([demo.status, demo.json()]).toEqual([
      1,
      { error: { code: 'unreadable', message: expect.stringContaining('Name another one') } },
    ])
    const inside = await desk.bare('profile', join(file, 'march.csv'), '--json')
    expect(inside.json()).toMatchObject({ error: { code: 'unreadable' } })
  })
})

describe('a map that cannot be found', () => {
  it('is named, with where to look', async () => {
    const desk = newDesk()
    expect((await desk.run('maps')).stderr).toContain('There is no workspace at')
    await desk.run('new', '--template', 'blank', '--title', 'One')
    await desk.run('new', '--template', 'blank', '--title', 'One')
    const unknown = await desk.run('dump', '--map', 'Two', '--json')
    expect([unknown.status, unknown.json()]).toEqual([
      1,
      { error: { code: 'not_found', message: expect.stringContaining('touchline maps') } },
    ])
    expect((await desk.run('dump', '--map', 'One')).stderr).toContain('2 maps are titled "One"')
    expect((await desk.run('new', '--template', 'shop')).stderr).toMatch(
      /known: blank, .*online-shop/,
    )
  })
})
