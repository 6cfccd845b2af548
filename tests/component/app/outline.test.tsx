import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { OutlinePanel } from '../../../renderer/app/outline/OutlinePanel.tsx'
import { mapOf } from '../../../shared/document/query.ts'
import { type OpenSample, openSample } from './open-sample.tsx'

let sample: OpenSample
afterEach(async () => {
  cleanup()
  await sample.close()
})

async function openOutline() {
  sample = await openSample(() => <OutlinePanel />)
  await screen.findByRole('tree')
  return userEvent.setup()
}

const row = (name: string | RegExp) => screen.getByRole('treeitem', { name })
const laneNames = () =>
  within(screen.getByRole('heading', { name: 'Lanes' }).closest('section') ?? document.body)
    .getAllByRole('button', { name: /^(?!Move|Menu|Hide|Show|Add)/ })
    .map((button) => button.textContent)

describe('the outline by keyboard', () => {
  it('walks, folds, and selects on the map', async () => {
    const user = await openOutline()
    row(/^Discover \d/).focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement).toBe(row('Site search'))
    await user.keyboard('{Enter}')
    expect(row('Site search').getAttribute('aria-selected')).toBe('true')
    await user.keyboard('{ArrowLeft}')
    expect(document.activeElement).toBe(row(/^Discover \d/))
    await user.keyboard('{ArrowLeft}')
    expect(row(/^Discover \d/).getAttribute('aria-expanded')).toBe('false')
    expect(screen.queryByRole('treeitem', { name: 'Site search' })).toBeNull()
  })

  it('renames with F2 and gives the focus back', async () => {
    const user = await openOutline()
    row('Site search').focus()
    await user.keyboard('{F2}')
    await user.keyboard('Search on the site{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(row('Search on the site')))
    expect(sample.touchpoints()[1]).toBe('Search on the site')
  })

  it('lets the window have its own keys while a name is typed, and the list none', async () => {
    const user = await openOutline()
    const heard: string[] = []
    const hear = ({ key }: KeyboardEvent) => void heard.push(key)
    window.addEventListener('keydown', hear)
    onTestFinished(() => window.removeEventListener('keydown', hear))
    row('Site search').focus()
    await user.keyboard('{F2}')
    heard.length = 0
    await user.keyboard('ab{ArrowDown}{Delete}{F2}{F6}{Control>}k{/Control}')
    expect(heard).toEqual(['F6', 'Control', 'k'])
  })

  it('moves a touchpoint over the edge of its stage, and undo takes it back in one step', async () => {
    const user = await openOutline()
    row('Site search').focus()
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    const { document: map } = sample.session.store.getState()
    const moved = mapOf(map).touchpoints.find(({ title }) => title === 'Site search')
    expect(map.stage[moved?.stageId ?? '']?.title).toBe('Choose')
    expect(sample.touchpoints()[1]).toBe('Site search')
    sample.session.undo()
    const back = mapOf(sample.session.store.getState().document).touchpoints[1]
    expect(sample.session.store.getState().document.stage[back?.stageId ?? '']?.title).toBe(
      'Discover',
    )
  })

  it('deletes a stage with everything in it', async () => {
    const user = await openOutline()
    row(/^Buy \d/).focus()
    await user.keyboard('{Delete}')
    expect(sample.touchpoints()).not.toContain('Basket')
    sample.session.undo()
    expect(sample.touchpoints()).toContain('Basket')
  })

  it('filters by title, whatever the case, and says when nothing matches', async () => {
    const user = await openOutline()
    await user.type(screen.getByRole('searchbox', { name: 'Filter' }), 'BASK')
    expect(screen.getAllByRole('treeitem').map((item) => item.textContent)).toEqual([
      expect.stringContaining('Buy'),
      'Basket',
    ])
    await user.type(screen.getByRole('searchbox', { name: 'Filter' }), 'zzz')
    expect(screen.getByText('Nothing matches “BASKzzz”.')).toBeTruthy()
  })
})

describe('the lanes', () => {
  it('are moved with Alt and the arrows, hidden, and shown again', async () => {
    const user = await openOutline()
    screen.getByRole('button', { name: /^Move Thoughts/ }).focus()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(sample.lanes().slice(0, 3)).toEqual(['touchpoints', 'thoughts', 'actions'])
    await user.click(screen.getByRole('button', { name: 'Hide Thoughts' }))
    await user.click(screen.getByRole('button', { name: 'Show Thoughts' }))
    const { undo } = sample.session.store.getState().history
    expect(undo.map(({ name }) => name)).toEqual(['moveLane', 'hideLane', 'showLane'])
  })

  it('keep following the language when they get their own name back', async () => {
    const user = await openOutline()
    const rename = async (from: string, to: string) => {
      await user.dblClick(screen.getByRole('button', { name: from }))
      await user.keyboard(`${to}{Enter}`)
    }
    await rename('Thoughts', 'In their words')
    expect(laneNames()).toContain('In their words')
    await rename('In their words', 'Thoughts')
    const thoughts = mapOf(sample.session.store.getState().document).lanes.find(
      ({ kind }) => kind === 'thoughts',
    )
    expect(thoughts?.title).toBe('')
  })

  it('offers only what a map can have more than once', async () => {
    const user = await openOutline()
    await user.click(screen.getByRole('button', { name: 'Add lane' }))
    const offered = (await screen.findAllByRole('menuitem')).map((item) => item.textContent)
    expect(offered).toContain('Pain points')
    expect(offered).not.toContain('Touchpoints')
    await user.click(screen.getByRole('menuitem', { name: 'Text' }))
    expect(sample.lanes().at(-1)).toBe('text')
  })
})
