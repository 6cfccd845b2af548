import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { storageContract } from '../../shared/rpc/contract.ts'
import { launchApp, projectRoot, type RunningApp, temporaryHome } from '../drivers/app.ts'
import { callBridge } from '../drivers/bridge.ts'
import { canvasOf, mouseDriver, placeOf, waitUntilSaved } from '../drivers/map-driver.ts'
import { loadMap } from '../drivers/wizard-driver.ts'

const kills = 20
const desk = temporaryHome()
const title = 'Heating repair'
const firstCard = 'Nobody answers'

/** What was typed, and how much of it the window had called saved. */
interface Edits {
  readonly typed: string[]
  shown: number
  /** The map is renamed to `Heating repair, 1` and on. */
  renamed: number
  renameShown: number
}

let running: RunningApp
let edits: Edits
beforeEach(async () => {
  edits = { typed: [firstCard], shown: 0, renamed: 0, renameShown: 0 }
  running = await launchApp()
  const file = join(desk, 'map.json')
  const stages = [{ title: 'Notice', touchpoints: [{ title: 'Helpline' }] }]
  writeFileSync(file, JSON.stringify({ touchline: 1, title, stages }))
  await canvasOf(running.page).waitFor()
  await loadMap(running, file)
  await running.page.getByRole('button', { name: title, exact: true }).waitFor()
  await mouseDriver(running.page).typeCard('Pain points', 'Helpline', firstCard)
  await waitUntilSaved(running.page)
})
// Where a test went through, the app is closed already.
afterEach(() => running.kill().catch(() => undefined))

/** Opens the editor of a new card below the first one. */
async function startTyping(page: Page): Promise<void> {
  const { x, y } = await placeOf(page, new RegExp(`^Pain points: ${firstCard}`))
  await page.mouse.dblclick(x, y)
  await page.keyboard.press('Enter')
}

/** Types card after card, with and without rests, until the window is gone or it is enough. */
async function typeCards(page: Page, enough: () => boolean): Promise<void> {
  while (!enough()) {
    const text = `Complaint ${edits.typed.length}`
    edits.typed.push(text)
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    const rests = edits.typed.length % 2 === 0
    if (!rests) await pause((edits.typed.length * 61) % 240)
    if (await saysSaved(page, rests ? 800 : 1)) edits.shown = edits.typed.length
  }
}

async function renameMap(page: Page): Promise<void> {
  for (;;) {
    await page.getByRole('button', { name: titleOf(edits.renamed), exact: true }).click()
    edits.renamed += 1
    await page.keyboard.type(titleOf(edits.renamed))
    await page.keyboard.press('Enter')
    if (await saysSaved(page, 1 + ((edits.renamed * 61) % 130))) edits.renameShown = edits.renamed
  }
}

const titleOf = (renamed: number) => (renamed === 0 ? title : `${title}, ${renamed}`)

/** Whether the window says so within a time in ms. Looked at with each frame: between two edits it is short. */
const saysSaved = (page: Page, within: number) =>
  page
    .waitForFunction(
      () => /^Saved/.test(document.querySelector('header [role="status"]')?.textContent ?? ''),
      null,
      { timeout: within },
    )
    .then(
      () => true,
      () => false,
    )

/** The cards of the map as they are stored at this moment, whatever the window still has to save. */
async function storedCards(page: Page, mapTitle = title): Promise<string[]> {
  const { maps } = mapsSchema.parse(await answerOf(page, 'listMaps', {}))
  const map = maps.find((each) => each.title === mapTitle)
  const { records } = storageContract.openMap.output.parse(
    await answerOf(page, 'openMap', { journeyId: map?.id }),
  )
  return records.flatMap((record) => (record.type === 'card' ? [record.text] : []))
}

const mapsSchema = z.object({ maps: z.array(z.object({ id: z.string(), title: z.string() })) })

async function answerOf(page: Page, method: string, input: unknown): Promise<unknown> {
  const answer = await callBridge(page, 'storage', method, input)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

function expectSound(): void {
  const script = join(projectRoot, 'electron', 'cli', 'cli.ts')
  const workspace = join(running.home, 'Touchline.touchline')
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--no-warnings', script, 'check', '--workspace', workspace, '--json'],
    { encoding: 'utf8' },
  )
  expect(JSON.parse(stdout)).toEqual({ ok: true, problems: [] })
  expect(status).toBe(0)
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
/** Spread over the life of edits: while one is typed, is on its way, is answered, at rest. */
const moment = (round: number) => (round * 137) % 400

/** Until the window has called more of the edits saved than it had before. */
async function moreIsShown(): Promise<void> {
  const before = edits.shown + edits.renameShown
  await expect
    .poll(() => edits.shown + edits.renameShown, { timeout: 15_000 })
    .toBeGreaterThan(before)
}

describe('twenty times kill -9 while cards are typed', () => {
  it('of the app: after each start everything is there that was shown as saved', {
    timeout: 180_000,
  }, async () => {
    for (let round = 0; round < kills; round += 1) {
      const { page, home } = running
      const storage = await running.storagePid()
      if (round % 2 === 0) await startTyping(page)
      const edit = round % 2 === 0 ? typeCards(page, () => false) : renameMap(page)
      const ended = edit.catch(() => 'the window is gone')
      await moreIsShown()
      await pause(moment(round))
      // The storage goes first, goes last, or is left to see that its app is gone.
      if (round % 3 === 0) process.kill(storage, 'SIGKILL')
      await running.kill()
      if (round % 3 === 1) process.kill(storage, 'SIGKILL')
      expect(await ended).toBe('the window is gone')

      running = await launchApp({ home })
      const named = running.page.getByRole('button', { name: new RegExp(`^${title}(, \\d+)?$`) })
      const found = (await named.textContent()) ?? ''
      const number = Number(found.split(', ')[1] ?? 0)
      expect([round, number >= edits.renameShown, number <= edits.renamed]).toEqual([
        round,
        true,
        true,
      ])
      const stored = await storedCards(running.page, found)
      expect([round, edits.typed.slice(0, edits.shown).filter((t) => !stored.includes(t))]).toEqual(
        [round, []],
      )
      // What was on its way may be there or not; from here on what is there counts.
      edits.typed.splice(0, edits.typed.length, ...edits.typed.filter((t) => stored.includes(t)))
      edits.shown = edits.typed.length
      edits.renamed = number
      edits.renameShown = number
    }
    await running.close()
    expectSound()
  })

  it('of the storage: the window goes on, and every edit is there in the end', {
    timeout: 180_000,
  }, async () => {
    const { page } = running
    await startTyping(page)
    let enough = false
    const typing = typeCards(page, () => enough)
    typing.catch(() => undefined)
    const pids = new Set<number>()
    for (let round = 0; round < kills; round += 1) {
      await moreIsShown()
      await pause(moment(round))
      pids.add(await running.storagePid())
      const promised = edits.typed.slice(0, edits.shown)
      await running.killStorage()
      const lost = async () => {
        const stored = await storedCards(page)
        return promised.filter((text) => !stored.includes(text))
      }
      await expect.poll(lost, { timeout: 15_000, message: `after kill ${round + 1}` }).toEqual([])
    }
    enough = true
    await typing
    await page.keyboard.press('Escape')
    await waitUntilSaved(page)
    expect(pids.size).toBe(kills)
    expect((await storedCards(page)).sort()).toEqual([...edits.typed].sort())
    await running.close()
    expectSound()
  })
})
