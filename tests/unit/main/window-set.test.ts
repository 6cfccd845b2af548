import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createWindowSet } from '../../../electron/main/window-set.ts'

const windowOf = (id: number, path: string | null = null) => ({ id, path: () => path })

describe('the windows that are open', () => {
  it('are known by their page; a page of none is refused', () => {
    const set = createWindowSet()
    const shop = windowOf(3)
    set.add(shop)
    expect(set.ofPage(3)).toBe(shop)
    expect(() => set.ofPage(4)).toThrow('closed')
    set.remove(shop)
    expect(() => set.ofPage(3)).toThrow('closed')
  })

  it('have the one used last at the front', () => {
    const set = createWindowSet()
    const [shop, bank] = [windowOf(1), windowOf(2)]
    set.add(shop)
    set.add(bank)
    expect(set.latest()).toBe(bank)
    set.hadFocus(shop)
    expect(set.latest()).toBe(shop)
    set.remove(shop)
    expect(set.latest()).toBe(bank)
    set.hadFocus(shop)
    expect(set.all()).toEqual([bank])
  })

  it('are found by their file, by whichever name it is asked for', () => {
    const folder = mkdtempSync(join(tmpdir(), 'touchline-windows-'))
    const path = join(folder, 'shop.touchline')
    const link = join(folder, 'link.touchline')
    writeFileSync(path, '')
    symlinkSync(path, link)
    const set = createWindowSet()
    set.add(windowOf(1))
    const shop = windowOf(2, path)
    set.add(shop)
    expect(set.ofFile(link)).toBe(shop)
    expect(set.ofFile(join(folder, '..', folder.split('/').at(-1) ?? '', 'shop.touchline'))).toBe(
      shop,
    )
    expect(set.ofFile(join(folder, 'bank.touchline'))).toBeUndefined()
  })
})
