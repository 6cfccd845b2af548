import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp, type RunningApp, temporaryHome } from '../drivers/app.ts'
import { canvasOf } from '../drivers/map-driver.ts'
import { loadMap, type WizardDriver, wizardDriver, wordsOn } from '../drivers/wizard-driver.ts'

const desk = temporaryHome()

let running: RunningApp
let wizard: WizardDriver
beforeAll(async () => {
  running = await launchApp()
  wizard = wizardDriver(running)
  running.page.setDefaultTimeout(15_000)
  await canvasOf(running.page).waitFor()
})
afterAll(() => running.close())

const workspace = () => join(running.home, 'Touchline.touchline')

/** What another program finds in the file. */
function asked<T>(sql: string, ...values: string[]): T[] {
  const db = new Database(workspace(), { readonly: true })
  try {
    return db
      .prepare<string[], T>(sql)
      .pluck()
      .all(...values)
  } finally {
    db.close()
  }
}

const panel = () => running.page.getByRole('complementary', { name: 'Datasets' })
const toast = () => running.page.getByRole('region', { name: 'Notifications' })

/** By keyboard, as the menu of a dataset is gone through. */
async function choose(name: string, command: string): Promise<void> {
  const { page } = running
  await panel()
    .getByRole('button', { name: `Menu of dataset ${name}` })
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: command }).press('Enter')
}

async function undo(said: RegExp): Promise<void> {
  await toast().getByText(said).waitFor()
  await toast().getByRole('button', { name: 'Undo' }).last().click()
}

describe('an analyst keeps the surveys of a map in order', () => {
  it('has two surveys on the map, in the panel beside it', async () => {
    const map = join(desk, 'yard.json')
    const stages = [{ title: 'Visit', touchpoints: [{ title: 'Gate' }, { title: 'Yard' }] }]
    writeFileSync(map, JSON.stringify({ touchline: 1, title: 'Yard map', stages }))
    await loadMap(running, map)
    await running.page.getByRole('button', { name: 'Yard map', exact: true }).waitFor()
    const rows = (word: string) =>
      Array.from(
        { length: 60 },
        (_, n) =>
          `${word}key${n},${n % 2 ? 'Gate' : `${word}place`},${n % 11},${word}north,"the ${word}story number ${n}"\n`,
      ).join('')
    for (const word of ['heron', 'bittern']) {
      const file = join(desk, `${word}.csv`)
      const header = word === 'heron' ? 'id,step,nps,part,why' : 'key,stop,nps,side,comment'
      writeFileSync(file, `${header}\n${rows(word)}`)
      await wizard.choose(file)
      await wizard.setRole(word === 'heron' ? 'step' : 'stop', 'Touchpoint')
      await wizard.review()
      await wizard.importRows()
      await wizard.showOnMap()
    }
    await running.page
      .getByRole('navigation', { name: 'Panels' })
      .getByRole('button', { name: 'Datasets' })
      .click()
    await panel().getByText('heron', { exact: true }).waitFor()
    await panel().getByText('bittern', { exact: true }).waitFor()
    expect(await wordsOn(running.page, 'Gate')).toContain('n 60')
  })

  it('renames one, and takes it back', async () => {
    const { page } = running
    await choose('bittern', 'Rename…')
    await page.getByRole('textbox', { name: 'Name' }).fill('Spring')
    await page.keyboard.press('Enter')
    await panel().getByText('Spring', { exact: true }).waitFor()
    expect(asked('SELECT name FROM dataset ORDER BY name')).toContain('Spring')
    await undo(/“Spring”/)
    await panel().getByText('bittern', { exact: true }).waitFor()
    expect(asked('SELECT name FROM dataset ORDER BY name')).not.toContain('Spring')
  })

  it('pauses one: the map counts the other only, until it is taken back', async () => {
    await choose('bittern', 'Pause')
    await panel().getByText('Paused').waitFor()
    await expect.poll(() => wordsOn(running.page, 'Gate')).toContain('n 30')
    await undo(/is paused/)
    await expect.poll(() => wordsOn(running.page, 'Gate')).toContain('n 60')
    expect(await panel().getByText('Paused').count()).toBe(0)
  })

  it('gives a value another touchpoint without the file, takes it back, and matches all anew', async () => {
    const { page } = running
    const rows = panel().getByRole('listitem').filter({ hasText: 'bittern' })
    await rows.getByRole('button', { name: '1 of 2 values matched' }).click()
    const dialog = page.getByRole('dialog', { name: 'Touchpoints of bittern' })
    await dialog.getByRole('button', { name: 'Touchpoint of bitternplace: Choose' }).click()
    await page.getByRole('menuitemradio', { name: 'Yard', exact: true }).click()
    await dialog.getByRole('button', { name: 'Touchpoint of bitternplace: Yard' }).waitFor()
    await dialog.getByRole('button', { name: 'Undo' }).click()
    await dialog.getByRole('button', { name: 'Touchpoint of bitternplace: Choose' }).waitFor()
    await dialog.getByRole('button', { name: 'Match anew' }).click()
    await dialog.getByText('Nothing new found: every value stays as it is').waitFor()
    await dialog.getByRole('button', { name: 'Touchpoint of bitternplace: Choose' }).click()
    await page.getByRole('menuitemradio', { name: 'Yard', exact: true }).click()
    await page.keyboard.press('Escape')
    await rows.getByRole('button', { name: '2 of 2 values matched' }).waitFor()
    await expect.poll(() => wordsOn(running.page, 'Yard')).toContain('n 30')
  })

  it('says until when one is kept, and takes it back', async () => {
    const { page } = running
    await choose('bittern', 'Keep until…')
    await page.getByLabel('Last day').fill('2099-12-31')
    await page.getByRole('button', { name: 'Set day' }).click()
    await panel()
      .getByText(/^until .*2099/)
      .waitFor()
    expect(asked('SELECT keep_until FROM dataset')).toContain('2099-12-31')
    await undo(/is kept until/)
    await expect
      .poll(() =>
        panel()
          .getByText(/^until/)
          .count(),
      )
      .toBe(0)
    expect(asked('SELECT keep_until FROM dataset')).not.toContain('2099-12-31')
  })

  it('deletes one after having been asked: not a word of it is left in the file', async () => {
    const { page } = running
    await choose('bittern', 'Delete…')
    const dialog = page.getByRole('dialog', { name: 'Delete this dataset?' })
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await panel().getByText('bittern', { exact: true }).waitFor()
    const [id = ''] = asked<string>("SELECT id FROM dataset WHERE name = 'bittern'")
    expect(asked('SELECT id FROM import WHERE dataset_id = ?', id)).not.toEqual([])
    await choose('bittern', 'Delete…')
    await dialog.getByRole('button', { name: 'Delete dataset' }).click()
    await toast().getByText('Dataset “bittern” deleted').waitFor()
    expect(await panel().getByText('bittern', { exact: true }).count()).toBe(0)
    await expect.poll(() => wordsOn(running.page, 'Gate')).toContain('n 30')

    const owned = ['import', 'survey_column', 'touchpoint_match', 'segment_set']
    for (const table of owned) {
      expect([table, asked(`SELECT count(*) FROM ${table} WHERE dataset_id = ?`, id)]).toEqual([
        table,
        [0],
      ])
    }
    const orphans = [
      'answer_block WHERE import_id NOT IN (SELECT id FROM import)',
      'answer_count WHERE column_id NOT IN (SELECT id FROM survey_column)',
      'segment_value WHERE column_id NOT IN (SELECT id FROM survey_column)',
      'comment WHERE import_id NOT IN (SELECT id FROM import)',
      `comment WHERE text LIKE '%bittern%'`,
      `comment_search WHERE comment_search MATCH 'bitternstory'`,
      `saved_mapping WHERE mapping LIKE '%bittern%' OR name LIKE '%bittern%'`,
    ]
    for (const rows of orphans) {
      expect([rows, asked(`SELECT count(*) FROM ${rows}`)]).toEqual([rows, [0]])
    }
    const heron = `SELECT count(*) FROM comment_search WHERE comment_search MATCH 'heronstory'`
    expect(asked(heron)).toEqual([60])
  })

  it('and after the app is closed nothing of it lies in any part of the file', async () => {
    const { complaints } = running
    await running.close()
    const bytes = readFileSync(workspace()).toString('latin1')
    expect(['heronstory', 'bittern'].map((word) => bytes.includes(word))).toEqual([true, false])
    expect(complaints).toEqual([])
  })
})
