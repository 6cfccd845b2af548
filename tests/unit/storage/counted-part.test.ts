import { describe, expect, it } from 'vitest'
import { countAnswers } from '../../../electron/storage/count-answers.ts'
import { countedPart } from '../../../electron/storage/counted-part.ts'
import { type ImportPlan, planImport } from '../../../electron/storage/import-plan.ts'
import type { ColumnMapping, Mapping } from '../../../shared/feedback/mapping.ts'
import { mappingOf } from '../../../shared/feedback/reading/complete-mapping.ts'
import { addMap, newWorkspace, temporaryFolder, writeFile } from './workspace-files.ts'

/** Sixty records with something amiss in every column: blanks, slips, words, keys that come twice or not at all. */
function flawedSurvey(): string {
  const cell = (n: number, usual: string, ...odd: string[]) => odd[n % 11] ?? usual
  const rows = Array.from({ length: 60 }, (_, n) =>
    [
      cell(n, `K${n}`, '', `K${n - 1}`, 'n/a'),
      cell(n + 3, n % 2 ? 'Till' : 'Door', ''),
      cell(n + 1, String(n % 11), '11', 'eight', '', '-1'),
      cell(n + 5, String(1 + (n % 5)), '6', '2.5', ''),
      cell(n + 2, `0${1 + (n % 9)}/0${1 + (n % 7)}/2025`, '33/33/2025', 'soon', ''),
      cell(n + 7, String(n * 3), 'long', ''),
      cell(n, n % 3 ? 'North' : 'South', ''),
      cell(n + 4, `a${n}@mail.example.com`, ''),
      cell(n + 6, `It was fine, ${n}`, '-', ''),
    ].join(),
  )
  return `id,touchpoint,nps,rating,date,wait (minutes),region,email,comment\n${rows.join('\n')}\n`
}

const roles = ['ignored', 'segment', 'personal', 'respondent', 'comment', 'key'] as const
const metrics = ['nps', 'csat', 'ces', 'rating', 'share', 'number', 'duration'] as const

/** What can be said of a column that the wizard found so. */
function edits(found: ColumnMapping): ColumnMapping[] {
  const scale = { min: 0, max: 10, higherIsBetter: true }
  return [
    ...roles.map((role) => ({ role })),
    ...metrics.map((metric) => ({ role: 'metric' as const, metric })),
    { role: 'metric', metric: 'rating', scale },
    { role: 'metric', metric: 'rating', scale: { ...scale, higherIsBetter: false } },
    { role: 'metric', metric: 'ces', scale: { ...scale, min: 1 } },
    { ...found, touchpoint: 'Door' },
    { ...found, missing: ['3'] },
    ...(found.role === 'date'
      ? [
          { ...found, format: 'dd/MM/yyyy' },
          { ...found, format: 'MM/dd/yyyy' },
          { ...found, zone: 'Europe/Budapest' },
        ]
      : []),
    ...(found.role === 'segment' ? [{ ...found, choices: ';' }] : []),
    ...(found.metric === 'duration' ? [{ ...found, unit: 'h' as const }] : []),
  ]
}

describe('what decides how a new file is counted', () => {
  it('is the same for no two mappings that come to something else', async () => {
    const workspace = newWorkspace()
    const map = addMap(workspace, 'Shop', ['Till', 'Door'])
    const file = writeFile(temporaryFolder(), 'flawed.csv', flawedSurvey())
    const planned = (mapping: Mapping) =>
      planImport(workspace.db, file, mapping, { recipe: null }).catch(() => null)
    const found = (await planned({}))?.complete
    if (!found) throw new Error('The survey could not be read.')
    const mappings: Mapping[] = [
      {},
      { touchpoint: { eachColumn: true } },
      { touchpoint: { title: 'Till' } },
    ]
    for (const [name, column] of Object.entries(mappingOf(found).columns ?? {})) {
      mappings.push(...edits(column).map((edit): Mapping => ({ columns: { [name]: edit } })))
    }
    const first = new Map<string, unknown>()
    let again = 0
    for (const each of mappings) {
      const plan: ImportPlan | null = await planned(each)
      if (!plan) continue
      const { totals } = await countAnswers(workspace.db, plan, map)
      const part = countedPart(plan.complete)
      const before = first.get(part)
      if (before) {
        again += 1
        expect({ mapping: each, totals }).toEqual({ mapping: each, totals: before })
      } else first.set(part, totals)
    }
    expect(first.size).toBeGreaterThan(60)
    expect(again).toBeGreaterThan(20)
  })

  it('is not the direction of a scale, nor which other columns are kept', async () => {
    const workspace = newWorkspace()
    const file = writeFile(temporaryFolder(), 'flawed.csv', flawedSurvey())
    const part = async (name: string, column: ColumnMapping) => {
      const mapping = { columns: { [name]: column } }
      const plan = await planImport(workspace.db, file, mapping, { recipe: null })
      return countedPart(plan.complete)
    }
    const scale = { min: 1, max: 5, higherIsBetter: true }
    const rating: ColumnMapping = { role: 'metric', metric: 'rating', scale }
    const turned: ColumnMapping = { ...rating, scale: { ...scale, higherIsBetter: false } }
    expect(await part('rating', turned)).toBe(await part('rating', rating))
    expect(await part('region', { role: 'ignored' })).toBe(
      await part('region', { role: 'segment' }),
    )
    expect(await part('email', { role: 'segment' })).toBe(await part('email', { role: 'personal' }))
    expect(await part('region', { role: 'comment' })).not.toBe(
      await part('region', { role: 'segment' }),
    )
  })
})
