import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Tooltip } from 'radix-ui'
import type { ReactNode } from 'react'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { changeLanguage } from '../../../renderer/app/i18n.ts'
import { OverlayBar } from '../../../renderer/feedback/OverlayBar.tsx'
import { OverlayProvider, useOverlay } from '../../../renderer/feedback/overlay-context.tsx'
import { SegmentsBeside } from '../../../renderer/feedback/SegmentsBeside.tsx'
import { TouchpointEvidence } from '../../../renderer/feedback/TouchpointEvidence.tsx'
import { openTestWindow, type TestWindow } from '../app/test-window.ts'

// Nothing here writes to the workspace, so one is enough.
let opened: TestWindow
beforeAll(async () => {
  opened = await openTestWindow({ sample: 'en' })
})
afterEach(cleanup)
afterAll(() => opened.close())

/** What the map would draw: the value on each card. */
function Numbers() {
  const overlay = useOverlay()
  return (
    <ul aria-label="On the map">
      {overlay?.touchpoints.map(({ id, title, metrics }) => (
        <li key={id}>
          {title}: {metrics.map(({ metric, n }) => `${metric} n ${n}`).join(', ')}
        </li>
      ))}
    </ul>
  )
}

async function openBar(show: (touchpointId: (title: string) => string) => ReactNode = () => null) {
  const { maps } = await opened.storage.listMaps({})
  const [map] = maps
  if (!map) throw new Error('The sample has no map')
  const overlay = await opened.storage.overlay({ journeyId: map.id, filter: {} })
  const idOf = (title: string) =>
    overlay.touchpoints.find((touchpoint) => touchpoint.title === title)?.id ?? ''
  render(
    <Tooltip.Provider>
      <OverlayProvider journeyId={map.id}>
        <Numbers />
        {show(idOf)}
        <OverlayBar />
      </OverlayProvider>
    </Tooltip.Provider>,
  )
  await screen.findByRole('region', { name: 'Numbers on the map' })
  return { user: userEvent.setup(), map }
}

const onMap = (title: string) =>
  within(screen.getByRole('list', { name: 'On the map' })).getByText((text) =>
    text.startsWith(`${title}:`),
  ).textContent

describe('an analyst changes which numbers stand on the map', () => {
  it('compares the groups of a segment beside each other, and says whether they are apart', async () => {
    const { user, map } = await openBar((idOf) => (
      <TouchpointEvidence touchpointId={idOf('Helpline')} />
    ))
    await user.click(screen.getByRole('button', { name: 'Compare by: Nothing' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'customer' }))
    const list = await screen.findByRole('list', { name: 'Answers by customer' })
    const rows = within(list).getAllByRole('listitem')
    const filter = (value: string) => ({ metric: 'nps', where: { customer: [value] } })
    for (const [at, value] of ['new', 'returning'].entries()) {
      const alone = await opened.storage.overlay({ journeyId: map.id, filter: filter(value) })
      const helpline = alone.touchpoints.find(({ title }) => title === 'Helpline')
      const result = helpline?.metrics.find(({ metric }) => metric === 'nps')
      expect(rows[at]?.textContent).toContain(`n ${result?.n}`)
      expect(rows[at]?.textContent).toContain(`−${Math.abs(Math.round(result?.value ?? 0))}`)
    }
    expect(rows).toHaveLength(2)
    // −41 and −35 of 58 and 61 answers: chance alone makes them as different.
    expect(screen.getByText(/^no detectable difference \(±\d+\)$/)).toBeTruthy()
    // The map goes on showing everybody.
    expect(onMap('Helpline')).toContain('nps n 119')
    await user.click(screen.getByRole('button', { name: 'Compare by: customer' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'Nothing' }))
    await waitFor(() =>
      expect(screen.queryByRole('list', { name: 'Answers by customer' })).toBeNull(),
    )
  })

  it('is told how many answers belong to no group', async () => {
    const { maps } = await opened.storage.listMaps({})
    const journeyId = maps[0]?.id
    if (!journeyId) throw new Error('The sample has no map')
    const filter = { metric: 'nps', by: 'region' }
    const overlay = await opened.storage.overlay({ journeyId, filter })
    const id = overlay.touchpoints.find(({ title }) => title === 'Helpline')?.id ?? ''
    const note = () => screen.queryByText(/left out/)
    const { rerender } = render(<SegmentsBeside overlay={overlay} touchpointId={id} />)
    expect(note()).toBeNull()
    // As if the 19 in the East had said nothing of where they live.
    const fewer = { ...overlay, groups: overlay.groups?.filter(({ value }) => value !== 'East') }
    rerender(<SegmentsBeside overlay={fewer} touchpointId={id} />)
    expect(note()?.textContent).toBe('19 answers without region are left out.')
  })

  it('sees NPS first, and takes CSAT with the answers to it', async () => {
    const { user } = await openBar()
    expect(screen.getByRole('radio', { name: 'NPS' }).getAttribute('aria-checked')).toBe('true')
    expect(screen.getByText('1,991 answers')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'CSAT' }))
    await waitFor(() => expect(onMap('Helpline')).toBe('Helpline: csat n 118'))
    expect(screen.getByRole('img', { name: /^CSAT colours/ }).textContent).toContain('includes 50%')
    // What was not asked for is still offered.
    expect(screen.getByRole('radio', { name: 'CES' })).toBeTruthy()
  })

  it('takes the numbers off and puts them on again', async () => {
    const { user } = await openBar()
    await user.click(screen.getByRole('radio', { name: 'Off' }))
    expect(screen.getByRole('list', { name: 'On the map' }).children.length).toBe(0)
    expect(screen.queryByText('Other states')).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'NPS' }))
    await waitFor(() => expect(onMap('Helpline')).toBe('Helpline: nps n 119'))
  })

  it('narrows the period by the arrow keys; fewer answers are left', async () => {
    const { user } = await openBar()
    expect(screen.getByText('1 Jan 2025 – 31 Dec 2025')).toBeTruthy()
    act(() => screen.getByRole('slider', { name: 'From month' }).focus())
    await user.keyboard('{ArrowRight>6/}')
    expect(await screen.findByText('1 Jul 2025 – 31 Dec 2025')).toBeTruthy()
    await waitFor(() => expect(onMap('Helpline')).not.toContain('n 119'))
    act(() => screen.getByRole('slider', { name: 'To month' }).focus())
    await user.keyboard('{ArrowLeft}')
    expect(await screen.findByText('1 Jul 2025 – 30 Nov 2025')).toBeTruthy()
  })

  it('chooses a segment from the menu, by keyboard', async () => {
    const { user } = await openBar()
    act(() => screen.getByRole('button', { name: 'Segment: All customers' }).focus())
    await user.keyboard('{Enter}')
    const menu = await screen.findByRole('menu')
    act(() => within(menu).getByRole('menuitem', { name: 'region' }).focus())
    await user.keyboard('{ArrowRight}')
    const east = await screen.findByRole('menuitemcheckbox', { name: 'East' })
    act(() => east.focus())
    await user.keyboard('{Enter}')
    await waitFor(() => expect(onMap('Helpline')).not.toContain('n 119'))
    await user.keyboard('{Escape}{Escape}')
    expect(await screen.findByRole('button', { name: 'Segment: East' })).toBeTruthy()
  })

  it('a filter that leaves nobody keeps the way back', async () => {
    const { user } = await openBar()
    act(() => screen.getByRole('slider', { name: 'To month' }).focus())
    await user.keyboard('{ArrowLeft>11/}')
    await waitFor(() => expect(screen.getByText('1 Jan 2025 – 31 Jan 2025')).toBeTruthy())
    act(() => screen.getByRole('button', { name: /^Segment/ }).focus())
    await user.keyboard('{Enter}')
    const menu = await screen.findByRole('menu')
    act(() => within(menu).getByRole('menuitem', { name: 'region' }).focus())
    await user.keyboard('{ArrowRight}')
    act(() => screen.getByRole('menuitemcheckbox', { name: 'East' }).focus())
    await user.keyboard('{Enter}{Escape}{Escape}')
    for (const name of ['NPS', 'CSAT', 'CES']) {
      expect(screen.getByRole('radio', { name })).toBeTruthy()
    }
  })

  it('says from how many answers on a number is reliable, by typing and by steps', async () => {
    const { user } = await openBar()
    const field = screen.getByRole('spinbutton', { name: 'Reliable from n' })
    await user.clear(field)
    await user.type(field, '10{Enter}')
    expect(field.getAttribute('aria-valuenow')).toBe('10')
    await user.click(screen.getByRole('button', { name: 'More' }))
    expect(field.getAttribute('aria-valuenow')).toBe('15')
    // Not below what is hidden anyway.
    await user.clear(field)
    await user.type(field, '1{Enter}')
    expect(field.getAttribute('aria-valuenow')).toBe('5')
  })

  it('speaks Hungarian and Polish', async () => {
    await openBar()
    await act(() => changeLanguage('hu'))
    expect(screen.getByRole('region', { name: 'Számok a térképen' })).toBeTruthy()
    expect(screen.getByText('2025. jan. 1. – 2025. dec. 31.')).toBeTruthy()
    await act(() => changeLanguage('pl'))
    expect(screen.getByRole('radio', { name: 'Wył.' })).toBeTruthy()
    expect(screen.getByText(/1991 odpowiedzi/)).toBeTruthy()
    await act(() => changeLanguage('en'))
  })
})

describe('what customers said at one touchpoint', () => {
  it('value, interval, n, how the answers split, the months and some comments', async () => {
    const { user } = await openBar((idOf) => <TouchpointEvidence touchpointId={idOf('Helpline')} />)
    const evidence = screen.getByRole('region', { name: 'Evidence' })
    expect(within(evidence).getByText('−38')).toBeTruthy()
    expect(within(evidence).getByText('95%, n 119')).toBeTruthy()
    expect(within(evidence).getByText('53%').parentElement?.textContent).toBe('53% detractors')
    expect(
      within(evidence).getByRole('img', { name: /NPS by month, Jan 2025 to Dec 2025/ }),
    ).toBeTruthy()
    const comments = await within(evidence).findByText('Latest comments')
    const list = () => comments.parentElement?.querySelectorAll('li').length
    await waitFor(() => expect(list()).toBe(3))
    await user.click(within(evidence).getByRole('button', { name: /^Show all/ }))
    await waitFor(() => expect(list()).toBeGreaterThan(20))
    const search = within(evidence).getByRole('searchbox', { name: 'Search comments' })
    const before = list()
    await user.type(search, 'qqqq')
    await within(evidence).findByText('No comment holds these words.')
    await user.clear(search)
    await waitFor(() => expect(list()).toBe(before))
  })

  it('few answers come with a warning, none with words instead of a number', async () => {
    await openBar((idOf) => (
      <>
        <TouchpointEvidence touchpointId={idOf('Social ad')} />
        <TouchpointEvidence touchpointId={idOf('Size advisor')} />
      </>
    ))
    const [few, none] = screen.getAllByRole('region', { name: 'Evidence' })
    if (!few || !none) throw new Error('Two touchpoints were shown')
    expect(within(few).getByText('12 answers, reliable from 30')).toBeTruthy()
    expect(within(none).getByText('No data')).toBeTruthy()
    expect(none.textContent).not.toMatch(/[+−]\d/)
  })

  it('below five answers nothing is told, no comment either', async () => {
    const { user } = await openBar((idOf) => (
      <TouchpointEvidence touchpointId={idOf('Social ad')} />
    ))
    act(() => screen.getByRole('slider', { name: 'To month' }).focus())
    await user.keyboard('{ArrowLeft>10/}')
    const evidence = screen.getByRole('region', { name: 'Evidence' })
    await within(evidence).findByText('Hidden')
    expect(within(evidence).getByText(/Fewer than 5 answers/)).toBeTruthy()
    await within(evidence).findByText('Comments are hidden with so few answers.')
    expect(evidence.querySelectorAll('.comments li').length).toBe(0)
  })
})
