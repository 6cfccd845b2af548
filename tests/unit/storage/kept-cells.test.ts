import { appendFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { importFile } from '../../../electron/storage/import-file.ts'
import { planImport } from '../../../electron/storage/import-plan.ts'
import { cellKeeper, type KeptCells, keptBatches } from '../../../electron/storage/kept-cells.ts'
import { openSurveyFile, recordsOf } from '../../../electron/storage/survey-file.ts'
import { profileOf } from '../../../electron/storage/survey-profile.ts'
import type { TextFile } from '../../../electron/storage/text-file.ts'
import { type CodedBatch, cellsOf } from '../../../shared/feedback/reading/coded-batch.ts'
import { LooseCells } from '../../../shared/feedback/reading/loose-cells.ts'
import { addMap, newWorkspace, temporaryFolder, writeFile } from './workspace-files.ts'

const comments = [
  '',
  'fine',
  '"she said ""never"" twice"',
  '"comma, and\na line of its own"',
  'zażółć gęślą jaźń',
  '"árvíztűrő, tükörfúrógép"',
  '"closed" too early',
  'two\u00a0blanks',
]

/** More different texts than a column remembers, blank lines, rows that are too short and too long. */
function survey(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const comment = comments[(row * 7) % comments.length]
    const line = `R${row},Till ${row % 3},${row % 11},${comment},${comment} ${row}`
    if (row % 500 === 7) return `R${row},Till`
    if (row % 500 === 9) return `${line},more,"and ""more"""`
    return row % 500 === 11 ? `\n${line}` : line
  })
  return writeFile(
    temporaryFolder(),
    'long.csv',
    ['key,touchpoint,nps,comment,remark', ...lines, ''].join('\n'),
  )
}

async function profiled(path: string): Promise<{ file: TextFile; cells: KeptCells }> {
  const file = await openSurveyFile(path)
  const { cells } = await profileOf(file)
  if (file.kind !== 'text' || !cells) throw new Error('Nothing was kept of the file.')
  return { file, cells }
}

async function keptRecords({ file, cells }: { file: TextFile; cells: KeptCells }) {
  const records: [number, string[]][] = []
  for await (const batch of keptBatches(file, cells)) {
    for (let place = 0; place < batch.size; place++) {
      const row = batch.rows[place] ?? 0
      if (row > file.layout.dataStart) records.push([row, cellsOf(batch, cells.texts, place)])
    }
  }
  return records
}

it('gives the records that reading the file again gives', async () => {
  const kept = await profiled(survey(12_000))
  const read: [number, string[]][] = []
  for await (const { records, firstRow } of recordsOf(kept.file)) {
    for (const [at, cells] of records.entries()) {
      if (cells.length > 0) read.push([firstRow + at, [...cells]])
    }
  }
  expect(read.length).toBe(12_000)
  expect(kept.cells.batches.length).toBeGreaterThan(1)
  expect(await keptRecords(kept)).toEqual(read)
  // A second time too, as after a count.
  expect(await keptRecords(kept)).toEqual(read)
})

it('is not used for a file that has changed since: that one is read anew', async () => {
  const workspace = newWorkspace()
  const journeyId = addMap(workspace, 'Shop', ['Till 0'])
  const path = survey(3000)
  const plan = await planImport(workspace.db, path, {})
  appendFileSync(path, 'R9000,Till 1,10,good,better\n')
  const { rows } = await importFile(workspace.path, plan, { journeyId, createTouchpoints: true })
  expect(rows.read).toBe(3001)
})

it('says so when the file is changed while it is read', async () => {
  const { file, cells } = await profiled(survey(3000))
  const batches = keptBatches(file, cells)
  await batches.next()
  appendFileSync(file.path, 'R9000,Till 1,10,good,better\n')
  const rest = async () => {
    for await (const _ of batches);
  }
  await expect(rest()).rejects.toMatchObject({ code: 'unreadable', details: { file: 'long.csv' } })
})

it('keeps nothing of a file whose cells would take too much memory', () => {
  const texts = [['', 'fine']]
  const batch: CodedBatch = {
    size: 100,
    rows: Uint32Array.from({ length: 100 }, (_, at) => at + 1),
    widths: new Uint16Array(100).fill(1),
    codes: [new Int32Array(100).fill(1)],
    loose: new LooseCells(() => ''),
    beyond: new Map(),
    start: 0,
    end: 500,
  }
  const keeper = cellKeeper(texts, 500)
  keeper.keep(batch)
  keeper.keep(batch)
  expect(keeper.kept()?.batches).toHaveLength(2)
  keeper.keep(batch)
  expect(keeper.kept()).toBeNull()
})
