import { existsSync, readFileSync } from 'node:fs'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { answers, click, pick, survey, wizardDesk } from './wizard-desk.tsx'

const desk = wizardDesk()

describe('a survey file comes onto the map', () => {
  it('columns are found out, a value is matched by hand, and the answers arrive', async () => {
    desk.choose('shop.csv', survey([...answers, 'r99,checkout,11,East,', 'r100,,,,']))
    const user = await desk.openWizard()
    await click(user, 'Choose file…')

    expect(await screen.findByRole('button', { name: /^Role of step: Touchpoint/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Role of nps: NPS, 0–10' })).toBeTruthy()
    const quality = screen.getByRole('region', { name: 'Data quality' })
    expect(quality.textContent).toContain('40rows accepted')
    expect(within(quality).getByText('2 rejected')).toBeTruthy()
    expect(within(quality).getByText(/Outside the scale/).textContent).toContain('nps: 11')

    await click(user, 'Touchpoint of Courier: Choose')
    await pick(user, 'Delivery')
    expect(await screen.findByText('2 of 2 values matched')).toBeTruthy()

    await click(user, 'Review import')
    await click(user, 'Import 40 rows')
    expect(await screen.findByText('40 answers are on the map')).toBeTruthy()
    const overlay = await desk.window().storage.overlay({ journeyId: desk.journeyId(), filter: {} })
    expect(overlay.touchpoints.map(({ title, metrics }) => [title, metrics[0]?.n])).toEqual([
      ['Checkout', 20],
      ['Delivery', 20],
    ])
    await click(user, 'Show on the map')
    expect(desk.timesDone()).toBe(1)
  })

  it('shows only the rejected rows, each with its reason at the cell', async () => {
    desk.choose('shop.csv', survey([...answers, 'r99,checkout,11,East,', 'r100,,,,']))
    const user = await desk.openWizard()
    await click(user, 'Choose file…')
    await user.click(await screen.findByRole('radio', { name: 'Rejected 2' }))
    await screen.findByText('Rows 1 to 2 of 2')
    const cell = screen.getByRole('cell', { name: /11/ })
    expect(within(cell).getByLabelText('Outside the scale')).toBeTruthy()
  })

  it('answers without a touchpoint are named before the import and after it', async () => {
    desk.choose('shop.csv', survey(answers))
    const user = await desk.openWizard()
    await click(user, 'Choose file…')
    await screen.findByText('1 of 2 values matched')
    await click(user, 'Review import')
    const term = (name: string) => screen.getByText(name).nextElementSibling?.textContent
    expect(term('Without a touchpoint yet')).toBe('Courier')
    expect(term('Answers')).toBe('40, of which 20 without a touchpoint')
    expect(screen.queryByText('Left out')).toBeNull()
    await click(user, 'Import 40 rows')
    const said = await screen.findByText('20 answers are on the map')
    expect(document.activeElement).toBe(said)
    expect(screen.getByText(/^20 answers have no touchpoint on this map: Courier\./)).toBeTruthy()
  })

  it('makes a touchpoint for one value and leaves another out', async () => {
    desk.choose('shop.csv', survey([...answers, 'x1,Fair,9,East,', 'x2,Fair,9,East,']))
    const user = await desk.openWizard()
    await click(user, 'Choose file…')
    await click(user, /^Touchpoint of Courier/)
    await pick(user, 'New: Courier')
    await screen.findByRole('button', { name: 'Touchpoint of Courier: New: Courier' })
    await click(user, /^Touchpoint of Fair/)
    await pick(user, 'Leave out')
    await screen.findByRole('button', { name: 'Touchpoint of Fair: Leave out' })
    await click(user, 'Review import')
    await click(user, 'Import 42 rows')
    // The two that were left out are kept, but not on the map.
    await screen.findByText('40 answers are on the map')
    const overlay = await desk
      .window()
      .storage.overlay({ journeyId: desk.journeyId(), filter: { minN: 0 } })
    expect(overlay.touchpoints.map(({ title }) => title)).toEqual([
      'Checkout',
      'Delivery',
      'Courier',
    ])
    expect(overlay.unmatched).toEqual([{ value: 'Fair', answers: 2 }])
  })
})

describe('what is wrong with the rows', () => {
  it('is told with examples, and those rows are saved as a table', async () => {
    desk.choose('shop.csv', survey([...answers, 'r99,checkout,11,East,=1+1', 'r100,,,,']))
    const user = await desk.openWizard()
    await click(user, 'Choose file…')
    await click(user, /^Outside the scale/)
    expect(await screen.findByText('Row 42')).toBeTruthy()
    await click(user, 'Save this row…')
    await waitFor(() => expect(existsSync(desk.saved())).toBe(true))
    expect(desk.suggested()).toMatch(/^shop, Outside the scale/)
    expect(readFileSync(desk.saved(), 'utf8')).toBe(
      "\u{FEFF}id,step,nps,region,why,Row,Reason\r\nr99,checkout,11,East,'=1+1,42,Outside the scale: nps\r\n",
    )
    await click(user, /^Save the row left out/)
    await waitFor(() => expect(readFileSync(desk.saved(), 'utf8')).toContain('r100,,,,,43,'))
  })
})
