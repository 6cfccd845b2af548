import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { answers, click, pick, survey, wizardDesk } from './wizard-desk.tsx'

const desk = wizardDesk()

describe('what a column holds', () => {
  it('another role changes what will be imported', async () => {
    desk.choose('shop.csv', survey(answers))
    const user = await desk.openWizard()
    await click(user, 'Choose file…')
    await click(user, /^Role of nps/)
    await pick(user, 'Rating')
    await click(user, /^Role of nps: Rating/)
    await user.click(await screen.findByRole('menuitem', { name: /^Scale:/ }))
    await pick(user, '0–10')
    await screen.findByRole('button', { name: 'Role of nps: Rating, 0–10' })
    await click(user, 'Role of region: Segment')
    await pick(user, 'Ignored')
    await screen.findByRole('button', { name: 'Role of region: Ignored' })
    await click(user, 'Review import')
    await click(user, 'Import 40 rows')
    await screen.findByText('20 answers are on the map')
    const overlay = await desk.window().storage.overlay({ journeyId: desk.journeyId(), filter: {} })
    expect(overlay.questions).toMatchObject([{ name: 'nps', metric: 'rating' }])
    const facets = await desk.window().storage.overlayFacets({ journeyId: desk.journeyId() })
    expect(facets.segments).toEqual([])
  })

  it('of two columns that should tell responses apart, the last one named does', async () => {
    desk.choose(
      'shop.csv',
      `a,b,nps\n${answers.map((_, i) => `x${i},y${i},${i % 11}`).join('\n')}\n`,
    )
    const user = await desk.openWizard()
    await click(user, 'Choose file…')
    const roleOf = (column: string) => new RegExp(`^Role of ${column}:`)
    for (const column of ['a', 'b']) {
      await click(user, roleOf(column))
      await pick(user, 'Response key')
      await screen.findByRole('button', { name: `Role of ${column}: Response key` })
    }
    expect(screen.getByRole('button', { name: 'Role of a: Personal data' })).toBeTruthy()
  })

  it('answers that a wider scale has room for are answers again', async () => {
    const marks = answers.map((_, i) => `${i},Checkout,${1 + (i % 6)},${1 + (i % 5)}`)
    desk.choose('marks.csv', `id,touchpoint,rating,other rating\n${marks.join('\n')}\n`)
    const user = await desk.openWizard()
    await click(user, 'Choose file…')
    await click(user, 'Role of rating: Rating, 1–5')
    const scales = await screen.findByRole('menuitem', { name: 'Scale: 1–5' })
    scales.focus()
    await user.keyboard('{ArrowRight}')
    const wider = await screen.findByRole('menuitemradio', { name: '1–6' })
    wider.focus()
    await user.keyboard('{Enter}')
    await screen.findByRole('button', { name: 'Role of rating: Rating, 1–6' })
    const quality = screen.getByRole('region', { name: 'Data quality' })
    await waitFor(() => expect(quality.textContent).toContain('Nothing to complain about.'))
  })

  it('words that nobody guessed get their points by hand, and one is no answer', async () => {
    const smiles = ['sunny', 'cloudy', 'rainy', 'closed']
    const rows = answers.map((_, i) => `${i},Checkout,${smiles[i % 4]}`)
    desk.choose('smiles.csv', `id,touchpoint,mood\n${rows.join('\n')}\n`)
    const user = await desk.openWizard()
    await click(user, 'Choose file…')
    await click(user, /^Role of mood:/)
    await pick(user, 'Rating')
    await click(user, /^Role of mood: Rating/)
    await user.click(await screen.findByRole('menuitem', { name: 'Scale and points…' }))
    const field = (name: string) => screen.getByRole('textbox', { name })
    await screen.findByRole('dialog', { name: 'Points of “mood”' })
    await user.clear(field('Greatest point'))
    await user.type(field('Greatest point'), '3')
    await user.type(field('Point of sunny'), '3')
    await user.type(field('Point of cloudy'), '2')
    await user.type(field('Point of rainy'), '7')
    expect(screen.getByRole('button', { name: 'Apply' }).hasAttribute('disabled')).toBe(true)
    await user.clear(field('Point of rainy'))
    await user.type(field('Point of rainy'), '1')
    await click(user, 'Apply')
    await screen.findByRole('button', { name: 'Role of mood: Rating, 1–3' })
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Data quality' }).textContent).toContain(
        '30rows accepted',
      ),
    )
    await click(user, 'Review import')
    await click(user, 'Import 30 rows')
    await screen.findByText('30 answers are on the map')
    const { touchpoints } = await desk
      .window()
      .storage.overlay({ journeyId: desk.journeyId(), filter: {} })
    expect(touchpoints[0]?.metrics[0]).toMatchObject({ n: 30, value: 2 })
  })
})

describe('dates whose day and month cannot be told apart', () => {
  it('asks what a real cell means, and reads the column so', async () => {
    const rows = answers.map((_, i) => `Checkout,${i % 11},0${1 + (i % 4)}/0${6 + (i % 4)}/2025`)
    desk.choose('days.csv', `touchpoint,nps,date\n${rows.join('\n')}\n`)
    const user = await desk.openWizard()
    await click(user, 'Choose file…')
    const question = await screen.findByRole('radiogroup', { name: 'Which day is 01/06/2025?' })
    const answer = (name: string) => within(question).getByRole('radio', { name })
    expect(within(question).queryByRole('radio', { checked: true })).toBeNull()
    expect(answer('1 Jun 2025')).toBeTruthy()
    await user.click(answer('6 Jan 2025'))
    await screen.findByRole('button', { name: 'Role of date: Date, MM/dd/yyyy' })
    expect(answer('6 Jan 2025').getAttribute('aria-checked')).toBe('true')
    await click(user, 'Review import')
    await click(user, 'Import 40 rows')
    await screen.findByText('40 answers are on the map')
    const { months } = await desk.window().storage.overlayFacets({ journeyId: desk.journeyId() })
    expect(months).toEqual(
      ['01', '02', '03', '04'].map((month) => ({ month: `2025-${month}`, answers: 10 })),
    )
  })
})
