import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AppMenu as MenuUnderTheMark } from '../../../renderer/app/AppMenu.tsx'
import { storage } from '../../../renderer/app/bridge.ts'
import { changeLanguage } from '../../../renderer/app/i18n.ts'
import { chooseFromMenu } from '../../../renderer/app/menus/choose-from-menu.ts'
import { NativeMenus } from '../../../renderer/app/menus/NativeMenus.tsx'
import { standingCommands } from '../../../renderer/commands/registry.ts'
import { setFields } from '../../../shared/document/operations/operations.ts'
import type { AppMenu, MenuLine } from '../../../shared/rpc/menu.ts'
import { type OpenEditor, openEditor } from '../commands/open-palette.tsx'
import { openTestWindow, type TestWindow } from './test-window.ts'

/** The menus that main was told, the latest last; and what else it was asked for. */
let told: readonly AppMenu[][] = []
const asked: string[] = []

let opened: TestWindow
let editor: OpenEditor
beforeAll(async () => {
  opened = await openTestWindow({
    sample: 'en',
    app: {
      readSettings: () => ({
        language: 'en',
        theme: 'dark',
        zoom: 100,
        recent: [{ name: 'Bank', token: 'bank' }],
      }),
      setMenus: ({ menus }) => {
        told = [...told, menus]
        return {}
      },
      windowCommand: ({ command }) => {
        asked.push(command)
        return { maximized: false }
      },
    },
  })
})
afterAll(() => opened.close())
beforeEach(async () => {
  told = []
  asked.length = 0
  const [map] = (await storage.listMaps({})).maps
  if (!map) throw new Error('There is no sample map.')
  editor = await openEditor(map.id)
})
afterEach(async () => {
  cleanup()
  await editor.close()
  await changeLanguage('en')
})

const linesOf = (name: AppMenu['name']): readonly MenuLine[] =>
  told.at(-1)?.find((menu) => menu.name === name)?.lines ?? []
const flat = (lines: readonly MenuLine[]): readonly MenuLine[] =>
  lines.flatMap((line): readonly MenuLine[] =>
    line.kind === 'submenu' ? [line, ...line.lines] : [line],
  )
const commandIn = (name: AppMenu['name'], id: string) =>
  flat(linesOf(name)).find((line) => line.kind === 'command' && line.id === id)
const rename = (title: string) =>
  editor.session.dispatch('renameMap', (document) =>
    setFields(document, { type: 'journey', id: document.journeyId, fields: { title } }),
  )

describe('the menus that main is told', () => {
  it('hold every command once, and no line stands beside nothing', async () => {
    render(<NativeMenus />)
    await waitFor(() => expect(told).toHaveLength(1))
    const ids = (told[0] ?? [])
      .flatMap(({ lines }) => flat(lines))
      .flatMap((line) => (line.kind === 'command' ? [line.id] : []))
    expect(ids).toEqual([...new Set(ids)])
    expect(standingCommands.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([])
    for (const { lines } of told[0] ?? []) {
      const kinds = lines.map(({ kind }) => kind).join(' ')
      expect(kinds).not.toMatch(/^separator|separator$|separator separator/)
    }
  })

  it('put a family of commands into a menu of their own, without saying its name again', async () => {
    render(<NativeMenus />)
    await waitFor(() => expect(told).toHaveLength(1))
    const channels = linesOf('edit').find(
      (line) => line.kind === 'submenu' && line.id === 'Channel',
    )
    const labels = flat(channels ? [channels] : []).map((line) =>
      line.kind === 'separator' ? '' : line.label,
    )
    expect(labels).toContain('Web')
    expect(labels.filter((label) => label.includes(':'))).toEqual([])
  })

  it('tick what holds, grey what cannot be done now, and follow the map', async () => {
    render(<NativeMenus />)
    await waitFor(() => expect(told).toHaveLength(1))
    expect(commandIn('view', 'themeDark')).toMatchObject({ label: 'Dark', on: true })
    expect(commandIn('view', 'themeLight')).toMatchObject({ label: 'Light', on: false })
    expect(commandIn('file', 'recent.bank')).toMatchObject({ label: 'Bank' })
    expect(commandIn('edit', 'undo')).toMatchObject({ enabled: false, keys: 'Ctrl Z' })
    rename('Boots for a small hike')
    await waitFor(() => expect(commandIn('edit', 'undo')).toMatchObject({ enabled: true }))
  })

  it('are told again in another language', async () => {
    render(<NativeMenus />)
    await waitFor(() => expect(told).toHaveLength(1))
    await changeLanguage('hu')
    await waitFor(() => expect(told.at(-1)?.map(({ label }) => label)).toContain('Szerkesztés'))
  })
})

describe('what is chosen there', () => {
  it('is done', () => {
    rename('Boots for a small hike')
    chooseFromMenu('undo', false)
    expect(editor.session.store.getState().history.undo).toEqual([])
  })

  it('is for the text while one is typed, and keys that type are not commands then', () => {
    rename('Boots for a small hike')
    const field = document.body.appendChild(document.createElement('input'))
    field.focus()
    chooseFromMenu('undo', true)
    chooseFromMenu('zoomIn', true)
    field.remove()
    expect(editor.session.store.getState().history.undo).toHaveLength(1)
    expect(editor.asked).toEqual([])
  })

  it('may be gone by now', () => {
    expect(() => chooseFromMenu('recent.of-yesterday', false)).not.toThrow()
  })
})

describe('the menu under the mark', () => {
  it('offers the same, and does it', async () => {
    render(<MenuUnderTheMark />)
    rename('Boots for a small hike')
    fireEvent.keyDown(screen.getByRole('button', { name: 'Menu' }), { key: 'Enter' })
    const names = screen.getAllByRole('menuitem').map(({ textContent }) => textContent)
    expect(names).toEqual(['File', 'Edit', 'View', 'Insert', 'Map', 'Window', 'Help'])
    fireEvent.keyDown(screen.getByRole('menuitem', { name: 'Edit' }), { key: 'ArrowRight' })
    fireEvent.click(await screen.findByRole('menuitem', { name: /^Undo/ }))
    expect(editor.session.store.getState().history.undo).toEqual([])
  })
})
