import { describe, expect, it } from 'vitest'
import { createPersona } from '../../../shared/document/persona.ts'
import { curveLooks, curvePoint } from '../../../shared/scene/curve-paint.ts'
import { sceneLabels } from '../../../shared/scene/labels.ts'
import { layoutMap } from '../../../shared/scene/layout.ts'
import type { Primitive } from '../../../shared/scene/primitive.ts'
import { createScene } from '../../../shared/scene/scene.ts'
import { shopMap } from '../../builders/shop-map.ts'

const document = shopMap()

function curves(onlyPersona: string | null): Extract<Primitive, { kind: 'path' }>[] {
  const layout = layoutMap(document, { overlay: false, onlyPersona })
  const options = { language: 'en', labels: sceneLabels.en, purpose: 'canvas' } as const
  const { items } = createScene(document, layout, null, options)
  const drawn = items.find(({ kind }) => kind === 'emotions')?.primitives ?? []
  return drawn.flatMap((part) =>
    part.kind === 'path' && part.strokeWidth === 1.5 && part.dash && part.d !== '' ? [part] : [],
  )
}

describe('the emotion curves of several personas', () => {
  const { personas } = layoutMap(document, { overlay: false }).index

  it('are told apart by colour, dashes and points', () => {
    const both = curves(null)
    expect(both.map(({ stroke }) => stroke)).toEqual(personas.map(({ colour }) => colour))
    expect(new Set(both.map(({ dash }) => String(dash))).size).toBe(both.length)
    const six = (['u1', 'u2', 'u3', 'u4', 'u5', 'u6'] as const).map((colour) =>
      createPersona({ colour }),
    )
    const looks = [...curveLooks(six).values()]
    expect(new Set(looks.map(({ marker }) => marker)).size).toBe(6)
    expect(new Set(looks.map(({ dash }) => String(dash))).size).toBe(6)
    expect(new Set(looks.map((look) => JSON.stringify(curvePoint(0, 0, look)))).size).toBe(6)
  })

  it('differ also where two personas have one colour', () => {
    const [first, second] = curveLooks([createPersona(), createPersona()]).values()
    expect([first?.paint, second?.paint]).toEqual(['u1', 'u1'])
    expect(first?.marker).not.toBe(second?.marker)
    expect(first?.dash).not.toEqual(second?.dash)
  })

  it('are one persona’s alone when asked for, in that persona’s own look', () => {
    const [, second] = personas
    const alone = curves(second?.id ?? '')
    expect(alone.map(({ stroke }) => stroke)).toEqual([second?.colour])
    const { emotions } = layoutMap(document, { overlay: false, onlyPersona: second?.id ?? '' })
    expect(new Set(emotions?.points.map(({ personaId }) => personaId))).toEqual(
      new Set([second?.id]),
    )
  })
})
