import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { launchApp, temporaryHome } from '../drivers/app.ts'
import { canvasOf, waitUntilSaved } from '../drivers/map-driver.ts'
import { wordsOn } from '../drivers/wizard-driver.ts'

describe('the first start', () => {
  it('shows the sample map with its numbers, and leaves one portable file behind', async () => {
    const home = temporaryHome()
    const running = await launchApp({ home })
    const { page } = running
    await canvasOf(page).waitFor()
    await waitUntilSaved(page)

    const bar = page.getByRole('region', { name: 'Numbers on the map' })
    await bar.getByText('1,991 answers').waitFor()
    expect(await wordsOn(page, 'Payment')).toEqual(['+50', 'n 268', 'Payment', 'Payment'])
    expect(await wordsOn(page, 'Size advisor')).toEqual(['No data', 'Chat', 'Size advisor'])
    expect(await wordsOn(page, 'Social ad')).toContain('n 12')

    // Where the team's hypothesis is plainly wrong, the map says by how much.
    await page.getByRole('treeitem', { name: /^Return/ }).click()
    await canvasOf(page).getByText('2.1 above workshop').first().waitFor({ state: 'attached' })

    await running.screenshot('first-start')
    expect(running.complaints).toEqual([])
    await running.close()
    expect(readdirSync(home).filter((name) => name.includes('.touchline'))).toEqual([
      'Touchline.touchline',
    ])
  })
})
