import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepFocus } from '../../../renderer/app/keep-focus.ts'
import { Dialog } from '../../../renderer/ui/Dialog.tsx'

let end: () => void
beforeEach(() => {
  end = keepFocus()
})
afterEach(() => {
  cleanup()
  end()
})

const button = (name: string) => screen.getByRole('button', { name })
const focused = (name: string) => waitFor(() => expect(document.activeElement).toBe(button(name)))

/** A list of which each entry can be removed, the last one after a question. */
function Maps() {
  const [maps, setMaps] = useState(['First', 'Second', 'Third'])
  const [asking, setAsking] = useState(false)
  const remove = (map: string) => setMaps(maps.filter((other) => other !== map))
  return (
    <main>
      <h1>Maps</h1>
      <button type="button">New map</button>
      <ul>
        {maps.map((map) => (
          <li key={map}>
            <button type="button">{map}</button>
            <button type="button" onClick={() => (map === 'Third' ? setAsking(true) : remove(map))}>
              Delete {map}
            </button>
          </li>
        ))}
      </ul>
      {asking && (
        <Dialog title="Delete?" closeLabel="Close" width={300} onClose={() => setAsking(false)}>
          <button
            type="button"
            onClick={() => {
              setAsking(false)
              remove('Third')
            }}
          >
            Yes
          </button>
        </Dialog>
      )}
    </main>
  )
}

/** Another page each time, bar and all. */
function Pages() {
  const [page, setPage] = useState('Map')
  return (
    <div key={page}>
      <nav>
        <button type="button" onClick={() => setPage('Opportunities')}>
          Opportunities
        </button>
      </nav>
      <main>
        <h1>{page}</h1>
      </main>
    </div>
  )
}

describe('who works by keyboard never loses the place', () => {
  it('goes on at what has taken the place of what was deleted, and at the one before the last', async () => {
    const user = userEvent.setup()
    render(<Maps />)
    await user.click(button('Delete First'))
    await focused('Second')
    await user.click(button('Delete Third'))
    await user.click(button('Yes'))
    await focused('Second')
  })

  it('goes back to where it was before when the whole list has gone', async () => {
    const user = userEvent.setup()
    render(<Maps />)
    button('New map').focus()
    for (const map of ['First', 'Second']) {
      await user.click(button(`Delete ${map}`))
      await focused(map === 'First' ? 'Second' : 'Third')
    }
    await user.click(button('Delete Third'))
    await user.click(button('Yes'))
    await focused('New map')
  })

  it('is told the heading of the page that came', async () => {
    const user = userEvent.setup()
    render(<Pages />)
    await user.click(button('Opportunities'))
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Opportunities' })),
    )
  })

  it('leaves the focus nowhere when somebody has clicked beside everything', async () => {
    const user = userEvent.setup()
    render(<Maps />)
    await user.click(button('New map'))
    button('New map').blur()
    button('Delete First').remove()
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(document.activeElement).toBe(document.body)
  })
})
