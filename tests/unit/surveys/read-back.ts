import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect } from 'vitest'
import type { ImportReport } from '../../../shared/feedback/import-report.ts'
import type { Overlay } from '../../../shared/feedback/overlay.ts'
import type { ColumnProfile, Profile } from '../../../shared/feedback/profile.ts'
import type { SurveyFile } from '../../builders/surveys/made-export.ts'
import type { SurveyTruth } from '../../builders/surveys/survey-truth.ts'
import { type Desk, mapJson, newDesk, type Outcome } from '../cli/run-cli.ts'

/** Reads and imports the file by the command line, without a mapping, and compares what its truth names. */
export async function expectReadBack(file: SurveyFile): Promise<void> {
  expect(await readBack(file)).toMatchObject(asFound(file.truth))
}

async function readBack({ name, bytes, truth }: SurveyFile) {
  const desk = newDesk()
  const path = desk.write(name, bytes)
  const profile = await answerOf<Profile>(desk.bare('profile', path, '--json'))
  await startShop(desk)
  const on = ['--map', 'Shop', '--json']
  const report = await answerOf<ImportReport>(
    desk.run('import', path, '--create-touchpoints', ...on),
  )
  const overlay = await answerOf<Overlay>(
    desk.run('overlay', '--min-n', '0', '--trend', 'day', ...on),
  )
  const { comments } = await answerOf<{ comments: { text: string }[] }>(
    desk.run('comments', '--min-n', '0', '--limit', '1000', ...on),
  )
  const days = daysOf(overlay)
  const warned = new Set(profile.warnings.map(({ code }) => code))
  return {
    file: profile.file,
    source: profile.source,
    shape: profile.shape,
    records: profile.records,
    warnings: truth.warnings?.filter((code) => warned.has(code)),
    accepted: report.rows.accepted,
    duplicate: report.rows.duplicate,
    rejected: Object.fromEntries(
      report.reasons
        .filter(({ code }) => truth.rejected && code in truth.rejected)
        .map(({ code, count }) => [code, count]),
    ),
    metrics: metricsOf(overlay),
    touchpoints: Object.fromEntries(
      report.touchpoints.map(({ value, answers }) => [value, answers]),
    ),
    comments: comments.map(({ text }) => text).sort(),
    days,
    firstDay: days[0],
    lastDay: days.at(-1),
    columns: Object.fromEntries(
      profile.columns.map((column) => [column.name, columnFound(column, overlay)]),
    ),
  }
}

let shop: Buffer | null = null

/** A workspace with a map and no answers; made once, since every file is read into a new one. */
async function startShop(desk: Desk): Promise<void> {
  if (shop) {
    desk.write(basename(desk.workspace), shop)
    return
  }
  await desk.run('load', desk.write('map.json', mapJson('Shop', ['Somewhere else'])))
  shop = readFileSync(desk.workspace)
}

async function answerOf<T>(running: Promise<Outcome>): Promise<T> {
  const { status, stdout, stderr } = await running
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

function columnFound({ name, role, metric, scale }: ColumnProfile, overlay: Overlay) {
  const results = overlay.touchpoints.flatMap(({ metrics }) =>
    metrics.filter((result) => result.name === name && result.n),
  )
  const n = results.reduce((sum, result) => sum + (result.n ?? 0), 0)
  const total = results.reduce((sum, result) => {
    // A share is told in per cent and has no mean of its own.
    const mean = result.metric === 'share' ? (result.value ?? 0) / 100 : (result.mean ?? 0)
    return sum + mean * (result.n ?? 0)
  }, 0)
  const count = (group: string) =>
    results.reduce((sum, { counts }) => sum + ((counts as Record<string, number>)?.[group] ?? 0), 0)
  return {
    role,
    metric,
    scale,
    n,
    mean: total / n,
    nps: (100 * (count('promoters') - count('detractors'))) / n,
  }
}

function metricsOf(overlay: Overlay): Record<string, number> {
  const found: Record<string, number> = {}
  for (const { metric, n } of overlay.touchpoints.flatMap(({ metrics }) => metrics)) {
    if (n) found[metric] = (found[metric] ?? 0) + n
  }
  return found
}

/** The days on which something was measured, in order. */
function daysOf(overlay: Overlay): string[] {
  const trends = overlay.touchpoints.flatMap(({ metrics }) =>
    metrics.flatMap(({ trend }) => trend ?? []),
  )
  return [...new Set(trends.filter(({ n }) => n).map(({ from }) => from))].sort()
}

/** The truth as it can be compared: fractions up to the ninth place, comments in order. */
function asFound({ columns = {}, comments, ...rest }: SurveyTruth): object {
  return {
    ...rest,
    ...(comments && { comments: [...comments].sort() }),
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, { mean, nps, ...column }]) => [
        name,
        {
          ...column,
          ...(mean !== undefined && { mean: expect.closeTo(mean, 9) }),
          ...(nps !== undefined && { nps: expect.closeTo(nps, 9) }),
        },
      ]),
    ),
  }
}
