import { describe, expect, it } from 'vitest'
import { tint } from '../../../shared/document/field.ts'
import { themes } from '../../../shared/scene/theme.ts'

/** Contrast of two colours after WCAG 2.2. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue
  }
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

describe.each(['light', 'dark'] as const)('the %s theme', (name) => {
  const theme = themes[name]

  it('can be read: text of every kind has 4.5 : 1 on what it stands on', () => {
    const pairs = [
      ['ink', 'surface'],
      ['ink-2', 'surface'],
      ['ink-3', 'surface'],
      ['ink-2', 'surface-3'],
      ['ink', 'warn-soft'],
      ['ok', 'ok-soft'],
      ['warn', 'warn-soft'],
      ['on-user', 'u1'],
    ] as const
    for (const [ink, ground] of pairs) {
      expect(contrast(theme[ink], theme[ground]), `${ink} on ${ground}`).toBeGreaterThan(4.5)
    }
  })

  it('lets every ink be read on every tint', () => {
    for (const colour of tint.options) {
      for (const ink of ['ink', 'ink-2', 'ink-3', 'n3'] as const) {
        const ground = theme[`tint-${colour}`]
        expect(contrast(theme[ink], ground), `${ink} on ${colour}`).toBeGreaterThan(4.5)
      }
    }
  })

  it('keeps numbers and marks readable on every tint', () => {
    for (const heat of ['n3', 'n2', 'n1', 'z0', 'p1', 'p2', 'p3'] as const) {
      expect(contrast(theme['ink-2'], theme[`${heat}t`]), heat).toBeGreaterThan(4.5)
      expect(contrast(theme[`${heat}x`], theme[`${heat}t`]), heat).toBeGreaterThan(3)
    }
  })
})
