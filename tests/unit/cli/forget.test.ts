import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { keepDataset } from '../../../electron/storage/datasets.ts'
import { closeWorkspaceFile, openWorkspaceFile } from '../../../electron/storage/open-file.ts'
import { importReportSchema } from '../../../shared/feedback/import-report.ts'
import { overlaySchema } from '../../../shared/feedback/overlay.ts'
import { mapJson, newDesk } from './run-cli.ts'

const rows = Array.from({ length: 12 }, (_, at) =>
  [`C-${100 + at}`, 'Checkout', at % 11, `Region${at}`, `sesquipedalian${at} remark`].join(','),
)
const survey = `customer_id,touchpoint,nps,region,why\n${rows.join('\n')}\n`
const mapping = JSON.stringify({
  columns: {
    customer_id: { role: 'respondent' },
    region: { role: 'segment' },
    why: { role: 'comment' },
  },
})

describe('a respondent who wants to be forgotten', () => {
  it('is gone from numbers, comments, segments, the search and the bytes of the file', async () => {
    const desk = newDesk()
    await desk.run('load', desk.write('shop.json', mapJson('Shop', ['Checkout'])))
    const file = desk.write('march.csv', survey)
    const given = ['--map', 'Shop', '--mapping', desk.write('mapping.json', mapping)]
    await desk.run('import', file, ...given)
    const bytes = () => readFileSync(desk.workspace).toString('latin1')
    const answers = async () =>
      overlaySchema.parse((await desk.run('overlay', '--map', 'Shop', '--json')).json()).answers
    expect(bytes()).toContain('sesquipedalian7')
    expect(await answers()).toBe(12)

    const done = await desk.run('forget', '--respondent', 'C-107', '--json')
    expect(done.status).toBe(0)
    expect(done.json()).toEqual({
      forgotten: { datasets: 1, records: 1, answers: 1, comments: 1 },
      backups: [],
    })
    expect(await answers()).toBe(11)
    for (const trace of ['sesquipedalian7', 'Region7']) expect(bytes()).not.toContain(trace)
    for (const kept of ['sesquipedalian8', 'Region8']) expect(bytes()).toContain(kept)
    const found = await desk.run(
      'comments',
      '--map',
      'Shop',
      '--search',
      'sesquipedalian',
      '--json',
    )
    expect(found.json().total).toBe(11)
    expect((await desk.run('check', '--json')).json()).toEqual({ ok: true, problems: [] })
  })

  it('and is not known, or cannot be, changes nothing', async () => {
    const desk = newDesk()
    await desk.run('load', desk.write('shop.json', mapJson('Shop', ['Checkout'])))
    const before = desk.contents()
    const unknown = await desk.run('forget', '--respondent', 'C-1')
    expect([unknown.status, unknown.stderr]).toEqual([
      1,
      expect.stringContaining('No survey in this workspace has this respondent'),
    ])
    expect((await desk.run('forget')).status).toBe(2)
    const { 'respondent.key': _key, ...after } = desk.contents()
    expect(after).toEqual(before)
  })
})

describe('a survey that is past its last day', () => {
  it('is deleted with everything that came from it, and nothing else is', async () => {
    const desk = newDesk()
    await desk.run('load', desk.write('shop.json', mapJson('Shop', ['Checkout'])))
    const given = ['--map', 'Shop', '--mapping', desk.write('mapping.json', mapping), '--json']
    const imported = await desk.run('import', desk.write('march.csv', survey), ...given)
    const { dataset } = importReportSchema.parse(imported.json())
    const other = survey.replaceAll('sesquipedalian', 'antediluvian').replace('nps', 'ease (ces)')
    await desk.run('import', desk.write('ease.csv', other), ...given)
    expect((await desk.run('forget', '--expired', '--json')).json()).toEqual({
      expired: [],
      backups: [],
    })
    const keepUntil = (day: string) => {
      const workspace = openWorkspaceFile(desk.workspace, { journal: 'keep' })
      keepDataset(workspace.db, dataset.id, day)
      closeWorkspaceFile(workspace)
    }
    const answers = async () =>
      overlaySchema.parse((await desk.run('overlay', '--map', 'Shop', '--json')).json()).answers
    const now = new Date()
    const two = (part: number) => String(part).padStart(2, '0')
    // The last day is still one of them.
    keepUntil(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
    expect((await desk.run('forget', '--expired', '--json')).json()).toMatchObject({ expired: [] })
    expect(await answers()).toBe(24)
    keepUntil('2024-01-31')
    expect(await answers()).toBe(12)

    const done = await desk.run('forget', '--expired', '--json')
    expect(done).toMatchObject({ status: 0 })
    expect(done.json()).toEqual({ expired: [{ name: 'march', answers: 12 }], backups: [] })
    const bytes = readFileSync(desk.workspace).toString('latin1')
    expect(bytes).not.toContain('sesquipedalian7')
    expect(bytes).toContain('antediluvian7')
    const check = await desk.run('check', '--json')
    expect(check.json()).toEqual({ ok: true, problems: [] })
    expect((await desk.run('forget', '--expired')).stdout).toContain(
      'No survey is past its last day',
    )
  })

  it('is not asked for together with a respondent', async () => {
    const { status, stderr } = await newDesk().run('forget', '--expired', '--respondent', 'C-1')
    expect(status).toBe(2)
    expect(stderr).toContain('one of the two')
  })
})
