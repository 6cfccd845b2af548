import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  languageOf,
  readSettingsFile,
  type SettingsFile,
  withPlace,
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
      open: [],
      zoom: 100,
      places: {},
    })
  })

  it('come back as they were written, and leave nothing else behind', () => {
    const folder = newFolder()
    const path = join(folder, 'settings.json')
    const settings = {
      language: 'hu',
      theme: 'dark',
      recent: ['/home/eva/shop.touchline'],
      open: ['/home/eva/shop.touchline'],
      zoom: 125,
      window: { x: 10, y: 20, width: 1200, height: 800, maximized: false },
      places: {},
    } satisfies SettingsFile
    writeSettingsFile(path, settings)
    expect(readSettingsFile(path, 'en')).toEqual(settings)
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  it('keep what fits when a field was spoiled by hand', () => {
    const path = join(newFolder(), 'settings.json')
    writeFileSync(
      path,
      '{"language":"klingon","theme":"dark","window":{"width":3},"zoom":900,"recent":["/a"]}',
    )
    expect(readSettingsFile(path, 'hu')).toEqual({
      language: 'hu',
      theme: 'dark',
      recent: ['/a'],
      open: [],
      zoom: 100,
      places: {},
    })
  })

  it('start anew from a file that is no JSON', () => {
    const path = join(newFolder(), 'settings.json')
    writeFileSync(path, '{"language":')
    expect(readSettingsFile(path, 'en').theme).toBe('system')
  })

  it('remember where the window of each recent workspace was, and of no other', () => {
    const place = { x: 1, y: 2, width: 1000, height: 700, maximized: false }
    const one = withPlace(withRecent(readSettingsFile('/nowhere', 'en'), '/a'), '/a', place)
    expect(one).toMatchObject({ window: place, places: { '/a': place } })
    const moved = { ...place, x: 300 }
    expect(withPlace(one, null, moved)).toMatchObject({ window: moved, places: { '/a': place } })
    const forgotten = withPlace({ ...one, recent: ['/b'] }, '/b', moved)
    expect(forgotten.places).toEqual({ '/b': moved })
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
