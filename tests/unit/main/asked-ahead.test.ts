import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { askAhead } from '../../../electron/main/asked-ahead.ts'
import { storageHandlers } from '../../../electron/storage/handlers.ts'
import { latestMap } from '../../../shared/document/latest-map.ts'
import { answer, clientOf } from '../../../shared/rpc/channel.ts'
import { storageContract, supervisorContract } from '../../../shared/rpc/contract.ts'
import { temporaryFolder } from '../storage/workspace-files.ts'

/** Real storage with two maps, and what it was asked. */
async function window({ open = true } = {}) {
  const contract = { ...storageContract, ...supervisorContract }
  const handlers = storageHandlers(() => undefined)
  const questions: string[] = []
  const asked = askAhead({
    call: (method, input) => {
      questions.push(method)
      return answer(contract, handlers, method, input)
    },
  })
  const page = clientOf(storageContract, asked.call)
  if (!open) return { asked, page, questions, maps: [] }
  await handlers.openWorkspace({ path: join(temporaryFolder(), 'Shop.touchline'), sample: null })
  onTestFinished(async () => void (await handlers.closeWorkspace({})))
  for (const title of ['Earlier', 'Later']) await page.newMap({ template: 'blank', title })
  const { maps } = await page.listMaps({})
  questions.length = 0
  return { asked, page, questions, maps }
}

function latest<M extends { readonly updatedAt: string }>(maps: readonly M[]): M {
  const map = latestMap(maps)
  if (!map) throw new Error('There is no map.')
  return map
}

describe('a page that is being loaded', () => {
  it('finds its map read when it asks for it, once', async () => {
    const { asked, page, questions, maps } = await window()
    asked.begin()
    await expect.poll(() => questions).toEqual(['listMaps', 'openMap'])
    await page.listMaps({})
    await page.workspaceInfo({})
    const opened = await page.openMap({ journeyId: latest(maps).id })
    expect(questions).toEqual(['listMaps', 'openMap', 'listMaps', 'workspaceInfo'])
    expect(await page.openMap({ journeyId: latest(maps).id })).toEqual(opened)
    expect(questions.at(-1)).toBe('openMap')
  })

  it('hears what has become of the map when something else was asked in between', async () => {
    const { asked, page, questions, maps } = await window()
    const { id } = latest(maps)
    asked.begin()
    await expect.poll(() => questions).toContain('openMap')
    await page.deleteMap({ journeyId: id })
    await expect(page.openMap({ journeyId: id })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is given another map that it asks for', async () => {
    const { asked, page, questions, maps } = await window()
    const other = maps.find(({ id }) => id !== latest(maps).id)
    if (!other) throw new Error('There is one map only.')
    asked.begin()
    await expect.poll(() => questions).toContain('openMap')
    const { records } = await page.openMap({ journeyId: other.id })
    expect(records.find(({ id }) => id === other.id)).toMatchObject({ title: other.title })
  })

  it('hears that there is no workspace only where it asks itself', async () => {
    const { asked, page, questions } = await window({ open: false })
    asked.begin()
    await expect.poll(() => questions).toEqual(['listMaps'])
    await expect(page.listMaps({})).rejects.toThrow()
  })
})
