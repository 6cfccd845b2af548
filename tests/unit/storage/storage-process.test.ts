import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listMaps } from '../../../electron/storage/maps.ts'
import { closeWorkspaceFile, openWorkspaceFile } from '../../../electron/storage/open-file.ts'
import { documentOf } from '../../../shared/document/document.ts'
import { createNote } from '../../../shared/document/note.ts'
import { addStage } from '../../../shared/document/operations/operations.ts'
import { overlayFilterSchema } from '../../../shared/feedback/overlay.ts'
import { clientOf, connect } from '../../../shared/rpc/channel.ts'
import {
  type Client,
  type Events,
  storageContract,
  supervisorContract,
} from '../../../shared/rpc/contract.ts'
import { addMap, temporaryFolder, writeFile } from './workspace-files.ts'

const contract = { ...storageContract, ...supervisorContract }

interface Storage {
  readonly client: Client<typeof contract>
  readonly events: { event: keyof Events; payload: unknown }[]
  readonly child: ChildProcess
}

/** The storage process as main starts it on the development runtime. */
function startStorage(home: string): Storage {
  const entry = join(import.meta.dirname, '../../../electron/storage/storage.ts')
  const child = fork(entry, [], {
    execArgv: ['--no-warnings'],
    serialization: 'advanced',
    env: { ...process.env, TOUCHLINE_HOME: home },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const events: Storage['events'] = []
  const port = {
    post: (message: unknown) => void child.send(Object(message)),
    listen: (listener: (message: unknown) => void) => void child.on('message', listener),
  }
  const { call } = connect(port, (event, payload) => events.push({ event, payload }))
  return { client: clientOf(contract, call), events, child }
}

/** Eight times as many rows take seconds, so that what comes in the middle of an import does. */
function bigFile(folder: string, times = 1): string {
  const lines = Array.from({ length: 300_000 }, (_, at) => `Basket,${at % 11},R${at % 5}\n`)
  return writeFile(folder, 'big.csv', `touchpoint,nps,region\n${lines.join('').repeat(times)}`)
}

async function sampleStorage(): Promise<Storage & { path: string }> {
  const folder = temporaryFolder()
  const storage = startStorage(folder)
  const path = join(folder, 'Touchline.touchline')
  await storage.client.openWorkspace({ path, sample: 'en' })
  return { ...storage, path }
}

describe('the storage process', () => {
  it('makes a missing workspace with the sample map and its survey in it', async () => {
    const { client, path } = await sampleStorage()
    const { maps } = await client.listMaps({})
    expect(maps).toHaveLength(1)
    const [map] = maps
    if (!map) throw new Error('There is no sample map.')
    const overlay = await client.overlay({
      journeyId: map.id,
      filter: overlayFilterSchema.parse({}),
    })
    expect(overlay.answers).toBeGreaterThan(5000)
    expect(overlay.unmatched).toEqual([])
    const { svg } = await client.thumbnail({ journeyId: map.id, theme: 'dark' })
    expect(svg).toContain('<svg')
    await client.closeWorkspace({})
    expect(readdirSync(join(path, '..')).filter((name) => name.startsWith('Touchline'))).toEqual([
      'Touchline.touchline',
    ])
  })

  it('answers a wrong call with a code and keeps going', async () => {
    const { client, path } = await sampleStorage()
    await expect(
      client.openWorkspace({ path: join(path, '..'), sample: null }),
    ).rejects.toMatchObject({ code: 'not_a_workspace' })
    await expect(client.newMap({ template: 'none' })).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      client.comments({ journeyId: Object('nothing'), filter: overlayFilterSchema.parse({}) }),
    ).rejects.toMatchObject({ code: 'usage' })
    expect((await client.listMaps({})).maps).toHaveLength(1)
  })

  it('tells how an import gets along, lets it be cancelled, and saves edits meanwhile in order', async () => {
    const { client, events, path } = await sampleStorage()
    const [map] = (await client.listMaps({})).maps
    if (!map) throw new Error('There is no sample map.')
    const file = bigFile(join(path, '..'), 8)
    const mapping = { columns: { nps: { role: 'metric' as const, metric: 'nps' as const } } }
    const importing = client.importFile({ file, journeyId: map.id, mapping, importId: 'one' })
    const stopped = expect(importing).rejects.toMatchObject({ code: 'cancelled' })
    const { records, revision } = await client.openMap({ journeyId: map.id })
    const journey = records.find((record) => record.id === map.id)
    if (journey?.type !== 'journey') throw new Error('The map has no journey.')
    const diff = addStage(documentOf(journey, records), { title: 'Meanwhile' })
    const saving = client.saveDiff({ journeyId: map.id, diff, baseRevision: revision })
    await expect.poll(() => events.length, { timeout: 10_000, interval: 5 }).toBeGreaterThan(0)
    await client.cancelImport({ importId: 'one' })
    await stopped
    expect((await saving).revision).toBe(revision + 1)
    expect((await client.openMap({ journeyId: map.id })).revision).toBe(revision + 1)
    expect(events[0]).toMatchObject({
      event: 'importProgress',
      payload: { importId: 'one', totalBytes: expect.any(Number) },
    })
    expect((await client.listDatasets({})).datasets).toHaveLength(1)
    expect(await client.checkWorkspace({})).toEqual({ ok: true, problems: [] })
  })

  it('lets what is saved at the end pass before every import', async () => {
    const { client, path } = await sampleStorage()
    const [map] = (await client.listMaps({})).maps
    if (!map) throw new Error('There is no sample map.')
    const { records, revision } = await client.openMap({ journeyId: map.id })
    const journey = records.find((record) => record.id === map.id)
    if (journey?.type !== 'journey') throw new Error('The map has no journey.')
    const file = bigFile(join(path, '..'))
    const importing = ['one', 'two'].map((importId) =>
      client.importFile({ file, journeyId: map.id, mapping: {}, importId }),
    )
    const stopped = Promise.all(
      importing.map((each) => expect(each).rejects.toMatchObject({ code: 'cancelled' })),
    )
    await client.cancelImports({})
    const diff = addStage(documentOf(journey, records), { title: 'At the end' })
    const saved = await client.saveDiff({ journeyId: map.id, diff, baseRevision: revision })
    expect(saved.revision).toBe(revision + 1)
    await stopped
    expect((await client.listDatasets({})).datasets).toHaveLength(1)
  })

  it('finishes or stops what it reads when another workspace is opened in the middle', async () => {
    const { client, path } = await sampleStorage()
    const [map] = (await client.listMaps({})).maps
    if (!map) throw new Error('There is no sample map.')
    const folder = join(path, '..')
    const file = bigFile(folder)
    const picture = join(folder, 'map.png')
    const trying = client.dryRun({ file, journeyId: map.id, mapping: {}, importId: 'a' })
    const showing = client.previewRows({
      file,
      mapping: {},
      from: 0,
      limit: 5,
      onlyRejected: false,
    })
    const drawing = client.exportMap({
      file: picture,
      journeyId: map.id,
      format: 'png',
      options: { overlay: null, theme: 'light', language: 'en', scale: 2 },
    })
    const stopped = Promise.all(
      [trying, showing].map((each) => expect(each).rejects.toMatchObject({ code: 'cancelled' })),
    )
    const other = join(folder, 'other.touchline')
    expect(await client.openWorkspace({ path: other, sample: null })).toMatchObject({
      name: 'other',
    })
    await stopped
    expect((await drawing).bytes).toBeGreaterThan(1000)
    // What was stopped is not remembered as the answer.
    const { map: mine } = await client.newMap({ template: 'blank', title: 'Mine' })
    const { report } = await client.dryRun({ file, journeyId: mine.id, mapping: {}, importId: 'b' })
    expect(report.rows.read).toBe(300_000)
  })

  it('loses nothing that it acknowledged when it is killed', async () => {
    const first = await sampleStorage()
    const [map] = (await first.client.listMaps({})).maps
    if (!map) throw new Error('There is no sample map.')
    const { records } = await first.client.openMap({ journeyId: map.id })
    const journey = records.find((record) => record.id === map.id)
    if (journey?.type !== 'journey') throw new Error('The map has no journey.')
    const document = documentOf(journey, records)
    let revision = 0
    for (const title of ['A', 'B', 'C']) {
      const diff = addStage(document, { title })
      revision = (await first.client.saveDiff({ journeyId: map.id, diff, baseRevision: revision }))
        .revision
    }
    const gone = new Promise((done) => first.child.once('exit', done))
    first.child.kill('SIGKILL')
    await gone
    const second = startStorage(join(first.path, '..'))
    await second.client.openWorkspace({ path: first.path, sample: null })
    const opened = await second.client.openMap({ journeyId: map.id })
    expect(opened.revision).toBe(3)
    const titles = opened.records.flatMap((record) =>
      record.type === 'stage' ? [record.title] : [],
    )
    expect(titles).toEqual(expect.arrayContaining(['A', 'B', 'C']))
  })

  it('goes on while the command line writes to the same file beside it', async () => {
    const { client, path } = await sampleStorage()
    const beside = openWorkspaceFile(path, { journal: 'keep' })
    addMap(beside, 'By script', ['Comfort'])
    closeWorkspaceFile(beside)
    const titles = (await client.listMaps({})).maps.map(({ title }) => title)
    expect(titles).toContain('By script')
    await client.newMap({ template: 'blank', title: 'By window' })
    const after = openWorkspaceFile(path, { readOnly: true })
    expect(listMaps(after.db)).toHaveLength(3)
    closeWorkspaceFile(after)
    await client.closeWorkspace({})
    expect(readdirSync(join(path, '..')).filter((name) => name.startsWith('Touchline'))).toEqual([
      'Touchline.touchline',
    ])
  })

  it('writes a checked copy, over an older one as well', async () => {
    const { client, path } = await sampleStorage()
    const copy = join(path, '..', 'copy.touchline')
    await client.saveCopy({ path: copy, unsaved: null })
    await client.saveCopy({ path: copy, unsaved: null })
    expect(existsSync(copy)).toBe(true)
    await client.openWorkspace({ path: copy, sample: null })
    expect((await client.listMaps({})).maps).toHaveLength(1)
    expect((await client.workspaceInfo({})).name).toBe('copy')
  })

  it('writes a copy with the edits that could not be saved in the file itself', async () => {
    const { client, path } = await sampleStorage()
    const copy = join(path, '..', 'copy.touchline')
    const [map] = (await client.listMaps({})).maps
    if (!map) throw new Error('There is no sample map.')
    const { revision } = await client.openMap({ journeyId: map.id })
    const note = createNote({ journeyId: map.id, x: 0, y: 0, text: 'Typed on a full disk' })
    const diff = { added: { [note.id]: note }, updated: {}, removed: {} }
    const unsaved = { journeyId: map.id, diff, baseRevision: revision }
    await client.saveCopy({ path: copy, unsaved })
    expect((await client.openMap({ journeyId: map.id })).revision).toBe(revision)
    await client.openWorkspace({ path: copy, sample: null })
    const copied = await client.openMap({ journeyId: map.id })
    expect(copied.records).toContainEqual(note)
  })
})
