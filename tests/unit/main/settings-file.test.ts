import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  languageOf,
  readSettingsFile,
  withRecent,
  writeSettingsFile,
} from '../../../electron/main/settings-file.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'touchline-settings-'))

describe('settings', () => {
  it('begin with the language of the system where it is one of ours', () => {
    expect(languageOf('hu-HU')).toBe('hu')
    expect(languageOf('pl')).toBe('pl')
    expect(languageOf('de-AT')).toBe('en')
    expect(readSettingsFile(join(newFolder(), 'none.json'), 'pl-PL')).toEqual({
      language: 'pl',
      theme: 'system',
      recent: [],
    })
  })

  it('come back as they were written, and leave nothing else behind', () => {
    const folder = newFolder()
    const path = join(folder, 'settings.json')
    const settings = {
      language: 'hu',
      theme: 'dark',
      recent: ['/home/eva/shop.touchline'],
      window: { x: 10, y: 20, width: 1200, height: 800, maximized: false },
    } as const
    writeSettingsFile(path, { ...settings, recent: [...settings.recent] })
    expect(readSettingsFile(path, 'en')).toEqual(settings)
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  it('keep what fits when a field was spoiled by hand', () => {
    const path = join(newFolder(), 'settings.json')
    writeFileSync(
      path,
      '{"language":"klingon","theme":"dark","window":{"width":3},"recent":["/a"]}',
    )
    expect(readSettingsFile(path, 'hu')).toEqual({ language: 'hu', theme: 'dark', recent: ['/a'] })
  })

  it('start anew from a file that is no JSON', () => {
    const path = join(newFolder(), 'settings.json')
    writeFileSync(path, '{"language":')
    expect(readSettingsFile(path, 'en').theme).toBe('system')
  })

  it('put the workspace that was opened last first, once, and forget the eleventh', () => {
    const start = readSettingsFile('/nowhere', 'en')
    const paths = Array.from({ length: 11 }, (_, index) => `/${index}`)
    const settings = paths.reduce(withRecent, start)
    expect(settings.recent).toHaveLength(10)
    expect(settings.recent[0]).toBe('/10')
    expect(withRecent(settings, '/5').recent.filter((path) => path === '/5')).toEqual(['/5'])
    expect(withRecent(settings, '/5').recent[0]).toBe('/5')
  })
})
