import { waitFor } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { TablePage } from '../../../renderer/table/TablePage.tsx'
import type { MapDocument } from '../../../shared/document/document.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { type OpenSample, openSample } from '../app/open-sample.tsx'

// Rows that are out of view are not drawn, and in jsdom nothing has a size.
Object.defineProperties(HTMLElement.prototype, {
  clientHeight: { configurable: true, get: () => 2000 },
  clientWidth: { configurable: true, get: () => 1400 },
})

export interface OpenTable extends OpenSample {
  readonly user: UserEvent
  /** The cell that has the keyboard, by its name. */
  readonly here: () => string
  readonly cell: (name: string | RegExp) => HTMLElement
  readonly index: () => ReturnType<typeof mapOf>
  /** The names of the steps that can be undone. */
  readonly steps: () => string[]
}

/** The sample map, or another one, as a table, which real storage keeps. The keyboard is in its first touchpoint. */
export async function openTable(other?: MapDocument): Promise<OpenTable> {
  const sample = await openSample(() => <TablePage />, other)
  await waitFor(() => cell(/^1, /))
  return {
    ...sample,
    user: userEvent.setup(),
    here: () => document.activeElement?.getAttribute('aria-label') ?? '',
    cell,
    index: () => mapOf(sample.session.store.getState().document),
    steps: () => sample.session.store.getState().history.undo.map(({ name }) => name),
  }
}

/** By the name that it is read out with; the library's own way measures each of some two hundred cells. */
function cell(name: string | RegExp): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('[data-cell]')].find((each) => {
    const spoken = each.getAttribute('aria-label') ?? ''
    return typeof name === 'string' ? spoken === name : name.test(spoken)
  })
  if (!found) throw new Error(`There is no cell ${name}.`)
  return found
}
