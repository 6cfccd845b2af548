import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { answers, click, pick, survey, wizardDesk } from './wizard-desk.tsx'

const desk = wizardDesk()

describe('a file that goes on with a survey', () => {
  it('the same file again brings nothing, and says so', async () => {
    desk.choose('shop.csv', survey(answers))
    for (const time of ['first', 'second']) {
      const user = await desk.openWizard()
      await click(user, 'Choose file…')
      if (time === 'second') {
        expect(await screen.findByText('40 already there')).toBeTruthy()
        expect(screen.getByText('Recipe: shop')).toBeTruthy()
        await click(user, 'Review import')
        const button = screen.getByRole('button', { name: 'Import 0 rows' })
        expect(button.hasAttribute('disabled')).toBe(true)
        return
      }
      await click(user, 'Review import')
      await click(user, 'Import 40 rows')
      await screen.findByText('20 answers are on the map')
      cleanup()
    }
  })

  it('next month’s file brings answers up to date, and asks about a question under another name', async () => {
    desk.choose('may.csv', survey(answers))
    const user = await desk.openWizard()
    await click(user, 'Choose file…')
    await click(user, 'Review import')
    await click(user, 'Import 40 rows')
    await screen.findByText('20 answers are on the map')
    cleanup()
    desk.choose(
      'june.csv',
      survey(answers.map((row, i) => (i < 3 ? row.replace('Fine', 'Poor') : row))),
    )
    await desk.openWizard()
    await click(user, 'Choose file…')
    expect(await screen.findByText('3 of them changed')).toBeTruthy()
    await click(user, 'Review import')
    await click(user, 'Import 3 rows')
    expect(await screen.findByText('3 responses were brought up to date')).toBeTruthy()
    cleanup()
    const later = answers.map((row) => row.replace(/^r/, 's'))
    desk.choose('july.csv', survey(later).replace('nps', 'recommend (nps)'))
    await desk.openWizard()
    await click(user, 'Choose file…')
    await click(user, 'Review import')
    const changes = await screen.findByRole('list', { name: 'Asked otherwise than before' })
    expect(changes.textContent).toContain('kept apart')
    await user.click(within(changes).getByRole('radio', { name: 'Goes on with “nps”' }))
    await waitFor(() => expect(changes.textContent).toContain('count together'))
    await click(user, 'Import 40 rows')
    await screen.findByText('20 answers are on the map')
    expect((await desk.window().storage.listDatasets({})).datasets).toHaveLength(1)
  })

  it('put into a new dataset would count twice: that is said with the number, and one click goes on', async () => {
    const first = await desk.openOn('may.csv', survey(answers))
    await click(first, 'Review import')
    await click(first, 'Import 40 rows')
    await screen.findByText('20 answers are on the map')
    cleanup()
    const more = answers.map((row) => row.replace(/^r/, 's')).slice(0, 10)
    const user = await desk.openOn('june.csv', survey([...answers, ...more]))
    await click(user, 'Review import')
    expect(screen.queryByRole('alert')).toBeNull()
    await click(user, 'Dataset: Adds to: may')
    await pick(user, 'New dataset')
    const said = '40 of these responses are in “may” already.'
    expect((await screen.findByRole('alert')).textContent).toContain(said)
    await screen.findByRole('button', { name: 'Import 50 rows' })
    await click(user, 'Go on with “may”')
    await screen.findByRole('button', { name: 'Import 10 rows' })
    expect(screen.queryByRole('alert')).toBeNull()
    await click(user, 'Undo: the dataset')
    expect((await screen.findByRole('alert')).textContent).toContain(said)
    await click(user, 'Undo: the dataset')
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    await click(user, 'Import 10 rows')
    await screen.findByText('5 answers are on the map')
    expect((await desk.window().storage.listDatasets({})).datasets).toHaveLength(1)
  })
})
