import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { commandName } from '../../../renderer/commands/command-name.ts'
import { isPressed, type PressedKey } from '../../../renderer/commands/pressed.ts'
import { standingCommands } from '../../../renderer/commands/registry.ts'
import { sceneLabels } from '../../../shared/scene/labels.ts'
import { allWords } from '../../builders/all-words.ts'

const i18n = i18next.createInstance()
beforeAll(async () => {
  await i18n.init({ resources: allWords, ns: ['commands'], interpolation: { escapeValue: false } })
})

const namesIn = (language: 'en' | 'hu' | 'pl') =>
  standingCommands.map((command) =>
    commandName(command, i18n.getFixedT(language, 'commands'), sceneLabels[language]),
  )

describe('the commands', () => {
  it.each(['en', 'hu', 'pl'] as const)('each have a name of their own in %s', (language) => {
    const names = namesIn(language)
    for (const name of names) expect(name).toMatch(/^\p{Lu}[^{}\u00AD]+$/u)
    expect(new Set(names).size).toBe(names.length)
  })

  it('are named in Hungarian and Polish, not in English', () => {
    const english = namesIn('en')
    for (const language of ['hu', 'pl'] as const) {
      const same = namesIn(language).filter((name, at) => name === english[at])
      expect(same).toEqual([])
    }
  })

  it('each have an id and keys that no other has', () => {
    const ids = standingCommands.map(({ id }) => id)
    const keys = standingCommands.flatMap((command) => [
      ...(command.keys ?? []),
      ...(command.otherKeys ?? []),
    ])
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('take no letters that some keyboards write with AltGr', () => {
    const written = standingCommands.flatMap(({ keys }) => keys ?? [])
    expect(written.filter((keys) => /AltGr|Alt \p{L}$/u.test(keys))).toEqual([])
  })
})

const pressed = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('keys as they are written', () => {
  it('are those that type the letter, wherever it lies', () => {
    expect(isPressed('Ctrl Z', pressed('z', { ctrlKey: true, code: 'KeyY' }))).toBe(true)
    expect(isPressed('Ctrl Z', pressed('y', { ctrlKey: true, code: 'KeyZ' }))).toBe(false)
  })

  it('tell undo from redo', () => {
    const redo = pressed('Z', { ctrlKey: true, shiftKey: true })
    expect(isPressed('Ctrl Shift Z', redo)).toBe(true)
    expect(isPressed('Ctrl Z', redo)).toBe(false)
  })

  it('tell a function key from the same with Shift', () => {
    const back = pressed('F6', { shiftKey: true })
    expect(isPressed('Shift F6', back)).toBe(true)
    expect(isPressed('F6', back)).toBe(false)
    expect(isPressed('F6', pressed('F6'))).toBe(true)
  })

  it('find a sign with or without Shift, as the keyboard has it', () => {
    expect(isPressed('?', pressed('?', { shiftKey: true }))).toBe(true)
    expect(isPressed('Ctrl +', pressed('+', { ctrlKey: true, shiftKey: true }))).toBe(true)
    expect(isPressed('Ctrl −', pressed('-', { ctrlKey: true }))).toBe(true)
  })

  it('mean a digit with Shift by its place, since a Hungarian keyboard types an apostrophe', () => {
    expect(isPressed('Shift 1', pressed("'", { shiftKey: true, code: 'Digit1' }))).toBe(true)
    expect(isPressed('1', pressed('1', { code: 'Digit1' }))).toBe(true)
  })

  it('with Ctrl and Alt are signs, on macOS by their place, since Option types another sign there', () => {
    const held = { ctrlKey: true, altKey: true }
    expect(isPressed('Ctrl Alt +', pressed('+', held))).toBe(true)
    expect(isPressed('Ctrl Alt +', pressed('+', { ctrlKey: true }))).toBe(false)
    expect(isPressed('Ctrl Alt −', pressed('*', { ...held, code: 'Minus' }))).toBe(false)
    expect(
      isPressed('Ctrl Alt −', pressed('–', { metaKey: true, altKey: true, code: 'Minus' })),
    ).toBe(true)
  })

  it('are never meant with AltGr, which Windows reports as Ctrl and Alt', () => {
    expect(isPressed('Ctrl K', pressed('k', { ctrlKey: true, altKey: true }))).toBe(false)
  })
})
