import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schemeFile } from '../../../electron/main/scheme-path.ts'

const root = resolve('/opt/touchline/out/renderer')

describe('addresses of the app scheme', () => {
  it('serves the page and what it is made of', () => {
    expect(schemeFile(root, 'touchline://app/')?.path).toBe(resolve(root, 'index.html'))
    expect(schemeFile(root, 'touchline://app/assets/main-1a2b.js')).toEqual({
      path: resolve(root, 'assets/main-1a2b.js'),
      type: 'text/javascript; charset=utf-8',
    })
    expect(schemeFile(root, 'touchline://app/index.html?map=1#top')?.type).toContain('text/html')
  })

  it.each([
    ['another host', 'touchline://elsewhere/index.html'],
    ['no host', 'touchline:///index.html'],
    ['another scheme', 'file:///opt/touchline/out/renderer/index.html'],
    ['the parent folder, encoded', 'touchline://app/%2e%2e%2fmain%2fmain.js'],
    ['the parent folder, encoded in part', 'touchline://app/..%2F..%2Fpackage.json'],
    ['a folder that only begins with the same name', 'touchline://app/..%2Frenderer-old%2Fa.js'],
    ['backslashes', 'touchline://app/..%5C..%5Cpackage.json'],
    ['a NUL', 'touchline://app/index.html%00.js'],
    ['a broken escape', 'touchline://app/%E0%A4%A.js'],
    ['a kind of file that is not served', 'touchline://app/secrets.touchline'],
    ['no address at all', 'index.html'],
  ])('refuses %s', (_what, address) => {
    expect(schemeFile(root, address)).toBeNull()
  })

  it('never leaves the folder, whatever the path', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2F', '/', '\\', 'a.js'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const file = schemeFile(root, `touchline://app/${parts.join('/')}.js`)
        expect(file === null || file.path.startsWith(`${root}/`)).toBe(true)
      }),
    )
  })
})
