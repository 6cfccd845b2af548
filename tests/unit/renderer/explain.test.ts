import i18next from 'i18next'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explain } from '../../../renderer/app/explain.ts'
import { errorCodes } from '../../../shared/rpc/errors.ts'
import { allWords } from '../../builders/all-words.ts'

beforeAll(async () => {
  await i18next.init({
    lng: 'hu',
    ns: ['app'],
    resources: allWords,
    interpolation: { escapeValue: false },
  })
})
afterAll(() => i18next.changeLanguage('en'))

describe('a failure, in Hungarian', () => {
  it('is told with the name of the file and what to do next', () => {
    expect(
      explain({
        code: 'locked',
        message: 'Shop 2025.touchline is being used by another program. Close it there.',
      }),
    ).toBe('Shop 2025.touchline egy másik programban van nyitva. Zárd be ott, és próbáld újra.')
  })

  it('keeps the row and the field that storage named', () => {
    expect(
      explain({ code: 'invalid_file', message: 'map.json: stages[2].title is missing.' }),
    ).toBe('A fájl így nem olvasható be. (map.json: stages[2].title is missing.)')
  })

  it('tells what main knows of it', () => {
    expect(
      explain({
        code: 'not_found',
        message: 'It has been moved.',
        details: { reason: 'moved', file: 'Bank.touchline' },
      }),
    ).toBe('Bank.touchline már nincs ott. Lehet, hogy áthelyezték vagy átnevezték.')
  })

  it.each(errorCodes)('%s is never told in English', (code) => {
    const { [code]: english } = allWords.en.app.explain
    const said = explain({ code, message: '' })
    expect(said).not.toBe('')
    expect(said).not.toContain(english.replace(/\{\{file\}\}/, ''))
  })
})

it('is the sentence of storage itself, in English', async () => {
  await i18next.changeLanguage('en')
  expect(explain({ code: 'damaged', message: 'Page 7 of shop.touchline is torn.' })).toBe(
    'Page 7 of shop.touchline is torn.',
  )
})
