import { describe, expect, it } from 'vitest'
import { checkAll } from '../../../electron/storage/check.ts'
import { overlayFacets, readOverlay } from '../../../electron/storage/overlay.ts'
import {
  addMap,
  importCsv,
  newWorkspace,
  overlayRows,
  temporaryFolder,
  writeFile,
} from './workspace-files.ts'

describe('a question with several answers in one cell', () => {
  const used = ['Web;App;', 'Web;', 'App;Store;', 'Web;App;Store;', 'Store;', 'Web;Store;']
  const rows = Array.from({ length: 24 }, (_, at) => `Visit,${at % 11},${used[at % 6]}`)
  const file = () =>
    writeFile(
      temporaryFolder(),
      'march.csv',
      ['touchpoint,nps,Which did you use?', ...rows, ''].join('\n'),
    )

  it('is counted under each choice', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Visit'])
    await importCsv(workspace, map, file())
    const facets = overlayFacets(workspace.db, map)
    expect(facets.segments).toEqual([
      { column: 'Which did you use?', values: ['App', 'Store', 'Web'] },
    ])
    const filter = { minN: 0, reliableN: 0, by: 'Which did you use?' }
    const overlay = readOverlay(workspace.db, map, filter)
    const answers = (each: { metrics: readonly { n: number | null }[] }[]) =>
      each.map(({ metrics }) => metrics[0]?.n)
    expect(answers(overlay.touchpoints)).toEqual([24])
    expect(
      overlay.groups?.map(({ value, touchpoints }) => [value, ...answers(touchpoints)]),
    ).toEqual([
      ['App', 12],
      ['Store', 16],
      ['Web', 16],
    ])
    const web = { minN: 0, reliableN: 0, where: { 'Which did you use?': ['Web'] } }
    expect(answers(readOverlay(workspace.db, map, web).touchpoints)).toEqual([16])
    expect(checkAll(workspace.db)).toEqual([])
  })

  it('is the same answer in any order, and “n/a” is none of the choices', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Visit'])
    const mixed = ['Web;App;', 'App;Web;', 'Web;n/a;', 'Web;', 'App;', 'App;n/a;']
    const text = Array.from({ length: 24 }, (_, at) => `Visit,${at % 11},${mixed[at % 6]}`)
    const path = writeFile(
      temporaryFolder(),
      'march.csv',
      ['touchpoint,nps,Which did you use?', ...text, ''].join('\n'),
    )
    await importCsv(workspace, map, path)
    expect(overlayFacets(workspace.db, map).segments).toEqual([
      { column: 'Which did you use?', values: ['App', 'Web'] },
    ])
    // One combination for both orders of the same two, and one for each alone.
    expect(workspace.db.prepare('SELECT count(*) FROM segment_set').pluck().get()).toBe(3)
  })
})

describe('a score column of several metrics', () => {
  const rows = Array.from({ length: 30 }, (_, at) => {
    const [kind, score] = [
      ['NPS', at % 11],
      ['CSAT', (at % 5) + 1],
      ['5STAR', (at % 5) + 1],
    ][at % 3] as [string, number]
    return `R${at},Visit,${kind},${score}`
  })
  const file = (more: readonly string[] = []) =>
    writeFile(
      temporaryFolder(),
      'march.csv',
      ['response_id,touchpoint,question_type,score', ...rows, ...more, ''].join('\n'),
    )

  it('is as many questions, each with its own answers', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Visit'])
    const report = await importCsv(workspace, map, file(['R98,Visit,Quiz,3', 'R99,Visit,NPS,']))
    expect(report.answers).toBe(30)
    expect(report.reasons).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'unknown_label', column: 'question_type', count: 1 }),
      ]),
    )
    expect(overlayRows(workspace, map).map(([, metric, n]) => [metric, n])).toEqual(
      expect.arrayContaining([
        ['score (NPS)', 10],
        ['score (CSAT)', 10],
        ['score (5STAR)', 10],
      ]),
    )
    const again = await importCsv(workspace, map, file(['R30,Visit,NPS,10']))
    expect(again.rows).toMatchObject({ accepted: 1, duplicate: 30 })
  })
})
