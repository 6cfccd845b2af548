import { act, cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { afterPaint } from '../../../renderer/ui/after-paint.ts'
import { setFields } from '../../../shared/document/operations/operations.ts'
import { largeMap } from '../../builders/large-map.ts'
import { type OpenTable, openTable } from './open-table.tsx'

/** The names of the cells that React has rendered, in order: each asks for its name when it is. */
const { rendered, frames } = vi.hoisted(() => ({ rendered: [] as string[], frames: { count: 0 } }))
vi.mock('../../../renderer/table/describe-cell.ts', async (original) => {
  const real = await original<typeof import('../../../renderer/table/describe-cell.ts')>()
  return {
    ...real,
    cellName: (...args: Parameters<typeof real.cellName>) => {
      const name = real.cellName(...args)
      rendered.push(name)
      return name
    },
  }
})

/** How often everything around the table was rendered. */
vi.mock('../../../renderer/app/MapFrame.tsx', async (original) => {
  const { MapFrame } = await original<typeof import('../../../renderer/app/MapFrame.tsx')>()
  return {
    MapFrame: (props: Parameters<typeof MapFrame>[0]) => {
      frames.count += 1
      return <MapFrame {...props} />
    },
  }
})

let table: OpenTable
afterEach(async () => {
  cleanup()
  await table.close()
})

/** A map of three hundred touchpoints; the keyboard is in the actions of the first one. */
async function openLarge() {
  table = await openTable(largeMap({ stages: 60, touchpointsPerStage: 5, cards: 900 }))
  await table.user.keyboard('{ArrowRight}')
  return table
}

async function renderedBy(change: () => Promise<unknown> | unknown): Promise<string[]> {
  rendered.length = 0
  await change()
  await painted()
  return [...new Set(rendered)]
}

/** Behind the picture with a letter the rest of the screen hears of it. */
const painted = () => act(() => new Promise<void>((resolve) => void afterPaint(resolve)))

describe('in a table of three hundred touchpoints', () => {
  it('only the rows in view are there, and each tells which one it is', async () => {
    await openLarge()
    const rows = document.querySelectorAll('[role="row"]')
    expect(rows.length).toBeLessThan(60)
    const grid = document.querySelector('[role="treegrid"]')
    expect(grid?.getAttribute('aria-rowcount')).toBe('361')
    expect(table.cell(/^Touchpoint 1.1, Actions: /).closest('[role="row"]')).toBe(
      document.querySelector('[aria-rowindex="3"]'),
    )
  })

  it('a letter typed into a card draws its cell alone', async () => {
    const { user } = await openLarge()
    await user.keyboard('{F2}')
    const drawn = await renderedBy(() => user.keyboard('x'))
    expect(drawn).toEqual(['Touchpoint 1.1, Actions: x'])
  })

  it('a letter draws nothing of what stands around the table', async () => {
    const { user } = await openLarge()
    await user.keyboard('{F2}')
    frames.count = 0
    await user.keyboard('x')
    await painted()
    expect(frames.count).toBe(0)
  })

  it('a letter typed into a title draws that row and no other', async () => {
    const { user } = await openLarge()
    await user.keyboard('{Home}{F2}')
    const drawn = await renderedBy(() => user.keyboard('x'))
    expect(drawn.length).toBeGreaterThan(0)
    expect(drawn.filter((name) => !/^x, |^1, x/.test(name))).toEqual([])
  })

  it('an arrow key draws the cell that is left and the one that is entered', async () => {
    const { user } = await openLarge()
    const drawn = await renderedBy(() => user.keyboard('{ArrowRight}'))
    expect(drawn.map((name) => name.split(':')[0])).toEqual([
      'Touchpoint 1.1, Actions',
      'Touchpoint 1.1, Thoughts',
    ])
  })

  it('a text that grows moves the rows below and draws none of their cells', async () => {
    const { session } = await openLarge()
    const [id = ''] = session.store.getState().selection.ids
    const below = () => table.cell(/^2, Touchpoint 1.2/).parentElement?.style.top
    const before = below()
    const drawn = await renderedBy(async () => {
      const text = 'Waits at the door. '.repeat(20)
      session.dispatch('editCard', (map) => setFields(map, { type: 'card', id, fields: { text } }))
      await vi.waitFor(() => expect(below()).not.toBe(before))
    })
    expect(drawn).toHaveLength(1)
  })
})
