import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planImport } from '../../../electron/storage/import-plan.ts'
import { readMappingFile } from '../../../electron/storage/mapping-file.ts'
import {
  deleteRecipe,
  exportRecipe,
  importRecipe,
  listRecipes,
  renameRecipe,
  restoreRecipe,
} from '../../../electron/storage/recipes.ts'
import { addMap, importCsv, newWorkspace, temporaryFolder, writeFile } from './workspace-files.ts'

const columns = ['id', 'step', 'score', 'region', 'wave', 'why']
const rowOf = (names: readonly string[], n: number) =>
  names
    .map(
      (name) =>
        ({ id: `r${n}`, step: 'Till', score: String(n % 6), why: `It was fine ${n}` })[name] ?? 'A',
    )
    .join(',')

function survey(name: string, names: readonly string[] = columns) {
  const rows = Array.from({ length: 30 }, (_, n) => rowOf(names, n))
  return writeFile(temporaryFolder(), name, [names.join(','), ...rows, ''].join('\n'))
}

async function desk() {
  const workspace = newWorkspace()
  const journeyId = addMap(workspace, 'Shop', ['Checkout', 'Delivery'])
  const { db } = workspace
  const given = {
    columns: {
      score: { role: 'metric', metric: 'rating', scale: { min: 0, max: 5 } },
      region: { role: 'segment' },
    },
    touchpoint: { column: 'step' },
    match: { Till: 'Checkout' },
  } as const
  await importCsv(workspace, journeyId, survey('march.csv'), given)
  return {
    workspace,
    journeyId,
    db,
    plan: (file: string, recipe?: string | null) => planImport(db, file, {}, { recipe }),
  }
}

describe('how files of a kind are read', () => {
  it('is kept under the name of the survey, and can be called otherwise', async () => {
    const { db, plan } = await desk()
    const [recipe] = listRecipes(db)
    expect(recipe).toMatchObject({ name: 'march', columns: 6 })
    renameRecipe(db, recipe?.id ?? '', 'Shop survey')
    expect((await plan(survey('april.csv'))).recipe).toMatchObject({
      name: 'Shop survey',
      shared: 1,
    })
  })

  it('is found again where a column came and another went', async () => {
    const { plan } = await desk()
    const april = await plan(survey('april.csv', ['id', 'step', 'score', 'region', 'shop', 'why']))
    expect(april.recipe?.name).toBe('march')
    expect(april.recipe?.shared).toBeCloseTo(10 / 12)
    expect(april.complete.columns.map(({ name, role }) => [name, role])).toContainEqual([
      'region',
      'segment',
    ])
    expect(april.mapping.columns?.score?.scale).toMatchObject({ min: 0, max: 5 })
    expect(april.mapping.match).toEqual({ Till: 'Checkout' })
  })

  it('is found again where the header is written in capitals', async () => {
    const { plan } = await desk()
    const rows = Array.from({ length: 30 }, (_, n) => rowOf(columns, n))
    const header = columns.map((name) => name.toUpperCase()).join(',')
    const file = writeFile(temporaryFolder(), 'april.csv', [header, ...rows, ''].join('\n'))
    const april = await plan(file)
    expect(april.recipe).toMatchObject({ name: 'march', shared: 1 })
    expect(april.mapping.columns?.SCORE?.scale).toMatchObject({ min: 0, max: 5 })
    expect(april.complete.touchpoint).toMatchObject({ kind: 'column', index: 1 })
  })

  it('says nothing of scores whose kinds stood in a column that is gone', async () => {
    const { db, workspace, journeyId } = await desk()
    const names = ['id', 'step', 'score', 'kind', 'region', 'wave', 'why']
    const rows = (left: string) =>
      Array.from({ length: 30 }, (_, n) =>
        names
          .filter((name) => name !== left)
          .map((name) => (name === 'kind' ? (n % 2 ? 'NPS' : 'CSAT') : rowOf([name], n)))
          .join(','),
      )
    const save = (name: string, left: string) =>
      writeFile(
        temporaryFolder(),
        name,
        [names.filter((each) => each !== left).join(','), ...rows(left), ''].join('\n'),
      )
    const parts = { NPS: { metric: 'nps' }, CSAT: { metric: 'csat' } } as const
    await importCsv(workspace, journeyId, save('kinds.csv', ''), {
      columns: { score: { role: 'metric', split: { column: 'kind', parts } } },
    })
    const { recipe, complete } = await planImport(db, save('april.csv', 'kind'), {})
    expect(recipe).not.toBeNull()
    expect(complete.columns.every(({ split }) => split === null)).toBe(true)
  })

  it('is not taken for another survey', async () => {
    const { plan } = await desk()
    const other = await plan(
      survey('other.csv', ['id', 'step', 'score', 'age', 'town', 'shop', 'x']),
    )
    expect(other.recipe).toBeNull()
  })

  it('is not taken where columns of the same name ask something else', async () => {
    const { db } = await desk()
    const rows = Array.from({ length: 30 }, (_, n) => rowOf(columns, n))
    const file = writeFile(
      temporaryFolder(),
      'codes.csv',
      [columns.join(','), 'Code,Where?,How clean?,Country?,Month?,Wishes?', ...rows, ''].join('\n'),
    )
    const { recipe } = await planImport(db, file, { read: { headerRows: 2 } })
    expect(recipe).toBeNull()
  })

  it('can be left, and another one taken', async () => {
    const { db, plan } = await desk()
    const file = survey('april.csv')
    expect((await plan(file, null)).recipe).toBeNull()
    const [recipe] = listRecipes(db)
    const other = survey('other.csv', ['id', 'step', 'score', 'a', 'b', 'c', 'd', 'e', 'f'])
    expect((await plan(other)).recipe).toBeNull()
    expect((await plan(other, recipe?.id)).complete.touchpoint).toMatchObject({ kind: 'column' })
  })

  it('goes along with the survey: one recipe, not one a month', async () => {
    const { workspace, journeyId, db } = await desk()
    renameRecipe(db, listRecipes(db)[0]?.id ?? '', 'Shop survey')
    const april = ['id', 'step', 'score', 'region', 'wave', 'why', 'shop'] as const
    const rows = Array.from({ length: 30 }, (_, n) => rowOf(april, n + 100))
    const file = writeFile(
      temporaryFolder(),
      'april.csv',
      [april.join(','), ...rows, ''].join('\n'),
    )
    await importCsv(workspace, journeyId, file)
    expect(listRecipes(db).map(({ name, columns: count }) => [name, count])).toEqual([
      ['Shop survey', 7],
    ])
  })

  it('is passed on as a file, which the command line takes too', async () => {
    const { db } = await desk()
    const [recipe] = listRecipes(db)
    const path = join(temporaryFolder(), 'shop.json')
    expect(await exportRecipe(db, recipe?.id ?? '', path)).toBe('shop.json')
    expect(readMappingFile(path)).toMatchObject({ match: { Till: 'Checkout' } })
    const colleague = newWorkspace()
    expect(importRecipe(colleague.db, path, new Date())).toMatchObject({ name: 'march' })
    const plan = await planImport(colleague.db, survey('april.csv'), {})
    expect(plan.recipe).toMatchObject({ name: 'march', shared: 1 })
    expect(plan.mapping.columns?.score?.scale).toMatchObject({ min: 0, max: 5 })
    const deleted = deleteRecipe(colleague.db, plan.recipe?.id ?? '')
    expect(listRecipes(colleague.db)).toEqual([])
    restoreRecipe(colleague.db, plan.recipe?.id ?? '', deleted ?? undefined)
    expect(listRecipes(colleague.db)).toMatchObject([{ name: 'march' }])
  })

  it('is refused where the file is none, with the place', async () => {
    const { db } = await desk()
    const path = writeFile(temporaryFolder(), 'bad.json', '{"columns":{"nps":{"role":"ruler"}}}')
    expect(() => importRecipe(db, path, new Date())).toThrow(/bad\.json: At "columns" > "nps"/)
    expect(listRecipes(db)).toHaveLength(1)
  })

  it('speaks of touchpoints by title, so that another map has them too', async () => {
    const { workspace, db } = await desk()
    const [touchpoint] = db
      .prepare<[], { id: string }>("SELECT id FROM touchpoint WHERE title = 'Delivery'")
      .all()
    const map = addMap(workspace, 'Other', ['Delivery'])
    await importCsv(workspace, map, survey('may.csv'), { match: { Till: touchpoint?.id ?? '' } })
    const text = JSON.stringify((await planImport(db, survey('june.csv'), {})).mapping.match)
    // The title is unique on its own map.
    expect(text).toBe('{"Till":"Delivery"}')
  })

  it('says how the bytes become a table where the file alone would not', async () => {
    const workspace = newWorkspace()
    const journeyId = addMap(workspace, 'Shop', ['Checkout'])
    const text = `Answers\n2024\n${columns.join(',')}\nid,Where,Score,Region,Wave,Why\n`
    const rows = (from: number) => Array.from({ length: 30 }, (_, n) => rowOf(columns, from + n))
    const write = (name: string, from: number) =>
      writeFile(temporaryFolder(), name, `${text}${rows(from).join('\n')}\n`)
    const read = { titleRows: 2, headerRows: 2 }
    await importCsv(workspace, journeyId, write('march.csv', 0), { read })
    const april = await planImport(workspace.db, write('april.csv', 100), {})
    expect(april.recipe?.name).toBe('march')
    expect(april.file.layout).toMatchObject(read)
  })
})

describe('what an export says', () => {
  it('is plain JSON with the name and the header first', async () => {
    const { db } = await desk()
    const path = join(temporaryFolder(), 'r.json')
    await exportRecipe(db, listRecipes(db)[0]?.id ?? '', path)
    expect(Object.keys(JSON.parse(readFileSync(path, 'utf8')))).toEqual([
      'recipe',
      'touchpoint',
      'columns',
      'match',
    ])
  })
})
