import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSettings } from '../../../electron/main/settings-store.ts'
import {
  createWorkspaces,
  firstWorkspaces,
  workspaceArgument,
} from '../../../electron/main/workspaces.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'touchline-workspaces-'))
const nothing = { recent: [], open: [] }
const plain = (path: string) => ({ path, withSample: false })

describe('what is opened at the start', () => {
  it('is the default workspace with the sample, the first time', () => {
    expect(firstWorkspaces(undefined, nothing, '/home/eva')).toEqual([
      { path: join('/home/eva', 'Touchline.touchline'), withSample: true },
    ])
  })

  it('is all that was open last, but for what is gone', () => {
    const folder = newFolder()
    const shop = join(folder, 'shop.touchline')
    const bank = join(folder, 'bank.touchline')
    const older = join(folder, 'older.touchline')
    const settings = { open: [shop, bank], recent: [bank, shop, older] }
    const start = () => firstWorkspaces(undefined, settings, '/home/eva')
    expect(start().map(({ withSample }) => withSample)).toEqual([true])
    writeFileSync(older, '')
    expect(start()).toEqual([plain(older)])
    writeFileSync(bank, '')
    expect(start()).toEqual([plain(bank)])
    writeFileSync(shop, '')
    expect(start()).toEqual([plain(shop), plain(bank)])
  })

  it('is the file that was double-clicked, whatever was open last', () => {
    const settings = { open: ['/a'], recent: ['/a'] }
    const start = firstWorkspaces('/maps/bank.touchline', settings, '/home')
    expect(start).toEqual([plain('/maps/bank.touchline')])
  })

  it('is found among the switches and the app folder of the command line', () => {
    const toAbsolute = (name: string) => join('/maps', name)
    const args = ['--no-sandbox', '/opt/touchline', 'Bank.Touchline']
    expect(workspaceArgument(args, toAbsolute)).toBe(join('/maps', 'Bank.Touchline'))
    expect(workspaceArgument(['--x.touchline', '/opt'], toAbsolute)).toBeUndefined()
  })
})

describe('opening a workspace', () => {
  function open(openInStorage: (path: string, sample: string | null) => Promise<unknown>) {
    const folder = newFolder()
    const store = openSettings(join(folder, 'settings.json'), 'hu-HU')
    const announced: string[] = []
    const workspaces = createWorkspaces({
      settings: store,
      openInStorage,
      onOpened: (_info, path) => announced.push(path),
    })
    return { folder, store, announced, workspaces }
  }
  const info = { name: 'shop', fileName: 'shop.touchline', readOnly: false, backedUpAt: null }

  it('makes its folder, asks for the sample in the language of the user, and is remembered', async () => {
    const asked: unknown[] = []
    const { folder, store, announced, workspaces } = open(async (path, sample) => {
      asked.push([existsSync(dirname(path)), sample])
      return info
    })
    const path = join(folder, 'maps', 'shop.touchline')
    await workspaces.open(path, true)
    expect(asked).toEqual([[true, 'hu']])
    expect(workspaces.path()).toBe(path)
    expect(store.get().recent).toEqual([path])
    expect(announced).toEqual([path])
  })

  it('that fails leaves everything as it was', async () => {
    const { folder, store, announced, workspaces } = open(async () => {
      throw new Error('damaged')
    })
    await expect(workspaces.open(join(folder, 'shop.touchline'))).rejects.toThrow('damaged')
    expect(workspaces.path()).toBeNull()
    expect(store.get().recent).toEqual([])
    expect(announced).toEqual([])
  })
})
