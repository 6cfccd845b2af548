import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Tooltip } from 'radix-ui'
import { useState } from 'react'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { storage } from '../../../renderer/app/bridge.ts'
import { showPersona } from '../../../renderer/canvas/shown-persona.ts'
import { openMap } from '../../../renderer/document/open-map.ts'
import { SessionProvider } from '../../../renderer/document/session-context.ts'
import { ExportDialog } from '../../../renderer/export/ExportDialog.tsx'
import { OverlayProvider } from '../../../renderer/feedback/overlay-context.tsx'
import { Toasts } from '../../../renderer/ui/Toasts.tsx'
import { toastStore } from '../../../renderer/ui/toast.ts'
import { addRemark } from '../../../shared/document/operations/operations.ts'
import { openTestWindow, type TestWindow } from '../app/test-window.ts'

configure({ asyncUtilTimeout: 8000 })

const asked: string[] = []
const shown: string[] = []
let target: string | null = null
let folder: string
let opened: TestWindow

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-export-'))
  opened = await openTestWindow({
    sample: 'en',
    app: {
      chooseExportFile: ({ suggestedName }) => {
        asked.push(suggestedName)
        return target === null ? null : { file: target, name: 'map' }
      },
      showExported: ({ file }) => {
        shown.push(file)
        return {}
      },
    },
  })
})
afterEach(() => {
  cleanup()
  toastStore.setState([], true)
})
afterAll(async () => {
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})

function Page() {
  const [open, setOpen] = useState(true)
  return open && <ExportDialog onClose={() => setOpen(false)} />
}

async function openDialog(onlyPersona?: string) {
  const { maps } = await opened.storage.listMaps({})
  const [map] = maps
  if (!map) throw new Error('The sample has no map')
  const session = await openMap(storage, map.id)
  const { document } = session.store.getState()
  const alone = Object.values(document.persona).find(({ name }) => name === onlyPersona)
  if (alone) showPersona(document, alone.id)
  render(
    <Tooltip.Provider>
      <SessionProvider value={session}>
        <OverlayProvider journeyId={map.id}>
          <Page />
        </OverlayProvider>
      </SessionProvider>
      <Toasts label="Notifications" />
    </Tooltip.Provider>,
  )
  await screen.findByRole('dialog', { name: 'Export' })
  return { user: userEvent.setup(), session, isClosed: () => screen.queryByRole('dialog') === null }
}

describe('a map leaves as a file', () => {
  it('as SVG in Hungarian, dark and without numbers', async () => {
    target = join(folder, 'map.svg')
    const { user, isClosed } = await openDialog()
    await user.click(screen.getByRole('radio', { name: /^SVG/ }))
    await user.click(screen.getByRole('radio', { name: 'Dark' }))
    await user.click(screen.getByRole('button', { name: 'Language: English' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'Magyar' }))
    await user.click(screen.getByRole('button', { name: /^Numbers:/ }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'None' }))
    const preview = screen.getByRole('img', { name: 'Preview' })
    expect(preview.textContent).toContain('Szakaszok')
    expect(preview.textContent).not.toContain('n 119')

    await user.click(screen.getByRole('button', { name: 'Export SVG' }))
    await screen.findByText('Exported as map')
    const svg = readFileSync(join(folder, 'map.svg'), 'utf8')
    expect(svg).toContain('Helpline')
    expect(svg).toContain('Szakaszok')
    expect(svg).not.toContain('n 119')
    expect(asked.at(-1)).toBe('Boots for the big hike.svg')
    expect(isClosed()).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Show in folder' }))
    await waitFor(() => expect(shown).toEqual([join(folder, 'map.svg')]))
  })

  it('the preview carries the numbers that the file will carry, and says what is hidden', async () => {
    const { user } = await openDialog()
    const preview = () => screen.getByRole('img', { name: 'Preview' }).textContent ?? ''
    await user.click(screen.getByRole('button', { name: /^Numbers:/ }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'CSAT with intervals' }))
    await waitFor(() => expect(preview()).toContain('n 118'))
    const checks = screen.getByRole('region', { name: /^Checked before/ })
    expect(within(checks).getByText(/Size advisor: no data/)).toBeTruthy()
    expect(within(checks).getByText(/No number under n 5/)).toBeTruthy()
  })

  it('the emotion curves are those that the map shows, unless others are chosen', async () => {
    const { user, session } = await openDialog('Graham Cole')
    const curves = () => screen.getByRole('button', { name: /^Emotion curves:/ })
    const drawn = () => {
      const preview = screen.getByRole('img', { name: 'Preview' })
      return [...preview.querySelectorAll('text')]
        .map(({ textContent }) => textContent)
        .filter((text) => text === 'Megan' || text === 'Graham')
    }
    expect(curves().getAttribute('aria-label')).toBe('Emotion curves: Only Graham Cole')
    expect(drawn()).toEqual(['Graham'])
    await user.click(curves())
    await user.click(await screen.findByRole('menuitemradio', { name: 'All personas' }))
    expect(drawn()).toEqual(['Megan', 'Graham'])
    await user.click(curves())
    await user.click(await screen.findByRole('menuitemradio', { name: 'Only Megan Hartley' }))
    expect(drawn()).toEqual(['Megan'])

    target = join(folder, 'curves.svg')
    await user.click(screen.getByRole('radio', { name: /^SVG/ }))
    await user.click(screen.getByRole('button', { name: 'Export SVG' }))
    await screen.findByText('Exported as map')
    const svg = readFileSync(join(folder, 'curves.svg'), 'utf8')
    expect(svg).toContain('>Megan</text>')
    expect(svg).not.toContain('>Graham</text>')
    showPersona(session.store.getState().document, null)
  })

  it('before JSON leaves, it says that comments go along with their names', async () => {
    const { user, session } = await openDialog()
    await user.click(screen.getByRole('radio', { name: /^JSON/ }))
    const checks = screen.getByRole('region', { name: /^Checked before/ })
    expect(within(checks).getByText('No survey answers, no respondent keys')).toBeTruthy()
    expect(within(checks).queryByText(/comment/)).toBeNull()
    const at = '2026-02-03T10:00:00.000Z'
    const said = { targetId: session.journeyId, author: 'Ola', text: 'Who asks?', at }
    act(() => void session.dispatch('addRemark', (document) => addRemark(document, said)))
    expect(within(checks).getByText(/^1 comment of the team goes along/)).toBeTruthy()
    act(() => session.undo())
    await session.flush()
  })

  it('a larger scale is a larger picture', async () => {
    const { user } = await openDialog()
    const size = () => screen.getAllByText(/ × .* px/)[0]?.textContent ?? ''
    const width = () => Number(/^([\d,]+) ×/.exec(size())?.[1]?.replace(',', ''))
    const before = width()
    await user.click(screen.getByRole('button', { name: 'Larger' }))
    expect(width()).toBe((before / 2) * 3)
  })

  it('nothing happens when the file dialog is cancelled', async () => {
    target = null
    const { user, isClosed } = await openDialog()
    await user.click(screen.getByRole('radio', { name: /^JSON/ }))
    await user.click(screen.getByRole('button', { name: 'Export JSON' }))
    await waitFor(() => expect(asked.at(-1)).toBe('Boots for the big hike.json'))
    expect(isClosed()).toBe(false)
    expect(existsSync(join(folder, 'map.json'))).toBe(false)
  })
})
