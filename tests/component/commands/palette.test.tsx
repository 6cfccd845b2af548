import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { storage } from '../../../renderer/app/bridge.ts'
import { currentDialog, openDialog } from '../../../renderer/app/dialogs.ts'
import { changeLanguage } from '../../../renderer/app/i18n.ts'
import { handleKey } from '../../../renderer/app/keys.ts'
import { currentRoute } from '../../../renderer/app/router.ts'
import { openTestWindow, type TestWindow } from '../app/test-window.ts'
import { type OpenEditor, openEditor, palette } from './open-palette.tsx'

let opened: TestWindow
let editor: OpenEditor
beforeEach(async () => {
  opened = await openTestWindow({ sample: 'en' })
  const [map] = (await storage.listMaps({})).maps
  if (!map) throw new Error('There is no sample map.')
  editor = await openEditor(map.id)
  window.addEventListener('keydown', handleKey)
})
afterEach(async () => {
  window.removeEventListener('keydown', handleKey)
  cleanup()
  await editor.close()
  await opened.close()
})

const selected = () => [...editor.session.store.getState().selection.ids]
const pressed = (scope: string) =>
  screen.getByRole('button', { name: new RegExp(`^${scope} \\d`) }).getAttribute('aria-pressed')

describe('the palette', () => {
  it('comes and goes with Ctrl+K, also while something is typed, and gives the focus back', async () => {
    const field = document.createElement('input')
    document.body.append(field)
    field.focus()
    const key = { key: 'k', ctrlKey: true, bubbles: true, cancelable: true }
    field.dispatchEvent(new KeyboardEvent('keydown', key))
    await waitFor(() => expect(document.activeElement).toBe(palette.field()))
    palette.press('k', { ctrlKey: true })
    await waitFor(() => expect(document.activeElement).toBe(field))
    expect(currentDialog()).toBe(null)
    field.remove()
  })

  it('does not throw away another dialog', () => {
    openDialog({ kind: 'newMap' })
    const event = new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true })
    document.body.dispatchEvent(event)
    expect(currentDialog()).toEqual({ kind: 'newMap' })
  })

  it('writes no style element, which the content security policy forbids', async () => {
    const before = document.querySelectorAll('style').length
    await palette.open()
    palette.type('zoom')
    expect(document.querySelectorAll('style').length).toBe(before)
  })

  it('is narrowed by Tab and back, and by a sign to commands', async () => {
    await palette.open()
    expect(pressed('All')).toBe('true')
    palette.press('Tab')
    expect(pressed('Commands')).toBe('true')
    palette.press('Tab', { shiftKey: true })
    palette.press('Tab', { shiftKey: true })
    expect(pressed('Maps')).toBe('true')
    palette.type('>zoom in')
    expect(pressed('Commands')).toBe('true')
    expect(palette.chosen().dataset.unavailable).toBe('false')
  })

  it('says how much it has found, and when it is nothing', async () => {
    await palette.open()
    palette.type('zoom in')
    expect(screen.getByRole('status', { hidden: false }).textContent).toMatch(/^\d+ results?$/)
    palette.type('qqxx')
    expect(screen.getByRole('status').textContent).toBe('Nothing matches “qqxx”.')
  })

  it('tells of a command that is not possible now, without offering it', async () => {
    await palette.open()
    palette.type('>severity or impact: high')
    const [line] = screen.getAllByRole('option')
    expect(line?.textContent).toContain('select a pain point or an opportunity first')
    expect(line?.dataset.unavailable).toBe('true')
    palette.press('Enter')
    expect(palette.field()).toBeTruthy()
  })

  it('tells who would delete with nothing selected what is missing, and offers the map below', async () => {
    await palette.open()
    palette.type('>delete')
    expect(palette.chosen().textContent).toBe('Deleteselect something firstDel')
    const map = screen.getByRole('option', { name: /^Move this map to the trash/ })
    expect(map.textContent).toContain('Delete this map')
    expect(map.dataset.unavailable).toBe('false')
    // Who presses Enter at once has deleted nothing.
    palette.press('Enter')
    expect(palette.field()).toBeTruthy()
    palette.press('ArrowDown')
    expect(palette.chosen()).toBe(map)
  })

  it('puts what suits the selection first, and what was used last before it', async () => {
    const [touchpoint] = editor.index().touchpoints
    editor.session.select([touchpoint?.id ?? ''])
    await palette.open()
    palette.type('>show the whole map')
    await palette.run()
    await palette.open()
    const options = palette.options()
    expect(options[0]).toMatch(/^Show the whole map/)
    expect(options.slice(1, 4).join()).toMatch(/Rename.*Moment of truth.*Connect/)
  })

  it('speaks the language of the window', async () => {
    await changeLanguage('hu')
    await palette.open()
    palette.type('>nagyitas')
    expect(palette.chosen().textContent).toBe('NagyításCtrl+')
    await changeLanguage('en')
  })
})

describe('a place', () => {
  it('on the map is selected and brought into view', async () => {
    const card = Object.values(editor.session.store.getState().document.card).find(
      ({ text }) => text.length > 10,
    )
    await palette.open()
    palette.type(card?.text.toUpperCase() ?? '')
    await palette.run()
    expect(selected()).toEqual([card?.id])
    expect(editor.asked).toEqual(['refocus', 'reveal'])
  })

  it.each(['touchpoints', 'stages', 'lanes'] as const)('among the %s is found', async (kind) => {
    const record = editor.index()[kind].at(-1)
    const title = record?.title || 'Backstage'
    await palette.open()
    palette.press('Tab')
    palette.press('Tab')
    palette.type(title)
    expect(palette.chosen().querySelector('.palette-label')?.textContent).toBe(title)
    await palette.run()
    expect(selected()).toEqual([record?.id])
  })

  it('that is a persona opens its page', async () => {
    const [persona] = editor.index().personas
    await palette.open()
    palette.type(persona?.name.normalize('NFD').replace(/\p{M}/gu, '') ?? '')
    await palette.run()
    expect(currentRoute()).toMatchObject({ view: { kind: 'persona', personaId: persona?.id } })
  })

  it('that is a map opens it', async () => {
    await palette.open()
    palette.type('big hike')
    await screen.findByRole('option', { name: /Boots for the big hike/ })
    await palette.run()
    const { maps } = await opened.storage.listMaps({})
    const map = maps.find(({ title }) => title === 'Boots for the big hike')
    await waitFor(() => expect(currentRoute()).toMatchObject({ page: 'map', journeyId: map?.id }))
  })
})
