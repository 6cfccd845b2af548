import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNameOf, withEnding } from '../../../electron/main/file-name.ts'

describe('a file name from a title', () => {
  it.each([
    ['Online shop: checkout', 'Online shop checkout'],
    ['../../etc/passwd', 'etc passwd'],
    ['CON', 'Map'],
    ['  …  ', '…'],
    ['a\u202egpj.exe', 'agpj.exe'],
    ['Ügyfélút 2025/26', 'Ügyfélút 2025 26'],
    ['...', 'Map'],
    ['Trailing dots...', 'Trailing dots'],
  ])('%s becomes %s', (title, name) => {
    expect(fileNameOf(title, 'Map')).toBe(name)
  })

  it('never names another folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const name = fileNameOf(title, 'Map')
        expect(name).not.toMatch(/[/\\]|^\.|^$/)
      }),
    )
  })

  it('gets its ending once', () => {
    expect(withEnding('/a/map', 'svg')).toBe('/a/map.svg')
    expect(withEnding('/a/map.SVG', 'svg')).toBe('/a/map.SVG')
  })
})
