// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { exportScene } from '../../../electron/storage/export/export-map.ts'
import { applyDiff, diffOf } from '../../../shared/document/diff.ts'
import { journeyOf } from '../../../shared/document/document.ts'
import { sceneToSvg } from '../../../shared/scene/svg.ts'
import { themes } from '../../../shared/scene/theme.ts'
import { escapeXml } from '../../../shared/scene/xml.ts'
import { shopMap } from '../../builders/shop-map.ts'

const request = { overlay: null, language: 'en', exportedOn: '2025-11-21' } as const

/** Parses as strictly as XML wants it; throws on the first error. */
function parse(svg: string): XMLDocument {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const error = parsed.querySelector('parsererror')
  if (error) throw new Error(error.textContent ?? 'not well-formed')
  return parsed
}

describe('a map as SVG', () => {
  const document = shopMap()
  const svg = sceneToSvg(exportScene({ document, ...request }), themes.light, {
    title: journeyOf(document).title,
  })
  const parsed = parse(svg)

  it('is well-formed, with real text and without scripts or foreign objects', () => {
    expect(parsed.documentElement.nodeName).toBe('svg')
    expect(parsed.querySelectorAll('text').length).toBeGreaterThan(100)
    expect(parsed.querySelectorAll('foreignObject, script, image')).toHaveLength(0)
  })

  it('has a group for each touchpoint, stage, lane and card, named after the record', () => {
    const records = [
      ...Object.values(document.touchpoint),
      ...Object.values(document.stage),
      ...Object.values(document.lane),
      ...Object.values(document.card),
    ]
    for (const record of records) {
      expect(parsed.getElementById(record.id)?.nodeName, record.id).toBe('g')
    }
    for (const { id, title } of Object.values(document.touchpoint)) {
      const group = parsed.getElementById(id)
      expect(group?.getAttribute('inkscape:label')).toBe(title)
      expect(group?.querySelector('title')?.textContent).toBe(title)
      const lines = [...(group?.querySelectorAll('text') ?? [])].map((line) => line.textContent)
      expect(lines).toContain(title)
    }
  })

  it('uses every id once', () => {
    const ids = [...parsed.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('survives whatever people paste: markup, quotes, control characters, lone surrogates', () => {
    const nasty = '<script>alert("1")</script> & \u0000\u0008\uFFFE\uD800 ]]> “ok” 🙂'
    const [touchpoint] = Object.values(document.touchpoint)
    if (!touchpoint) throw new Error('no touchpoint')
    const edited = applyDiff(
      document,
      diffOf(document, {
        put: [
          { ...touchpoint, title: nasty, channel: nasty },
          { ...journeyOf(document), title: nasty, scenario: nasty },
        ],
      }),
    )
    const scene = exportScene({ document: edited, ...request })
    const result = parse(sceneToSvg(scene, themes.dark, { title: nasty, description: nasty }))
    expect(result.querySelectorAll('script')).toHaveLength(0)
    expect(result.documentElement.querySelector('title')?.textContent).toBe(
      '<script>alert("1")</script> &  ]]> “ok” 🙂',
    )
  })

  it('leaves out only what XML forbids', () => {
    expect(escapeXml('a\tb\nc\u000Bd\u007Fe')).toBe('a\tb\ncd\u007Fe')
  })

  it('names Inter, then faces that are no wider, and embeds none', () => {
    const svg = parse(sceneToSvg(exportScene({ document, ...request }), themes.light))
    const families = svg.documentElement.getAttribute('font-family') ?? ''
    expect(families).toMatch(/^Inter, .*Arial, .*sans-serif$/)
    expect(svg.querySelector('style')).toBeNull()
  })
})
