import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { SvgPrimitives } from '../../../renderer/canvas/SvgPrimitives.tsx'
import type { Primitive } from '../../../shared/scene/primitive.ts'

afterEach(cleanup)

const draw = (...primitives: Primitive[]) => {
  const { container } = render(
    <svg aria-hidden="true">
      <SvgPrimitives primitives={primitives} />
    </svg>,
  )
  return container
}

describe('primitives as SVG', () => {
  it('keep their colours as tokens, so that a theme only changes the tokens', () => {
    const rect = draw({
      kind: 'rect',
      x: 0.5,
      y: 0.5,
      width: 10,
      height: 8,
      radius: 3,
      fill: 'p2t',
      stroke: 'line-2',
      strokeWidth: 1,
      dash: [4, 4],
    }).querySelector('rect')
    expect(rect?.getAttribute('fill')).toBe('var(--p2t)')
    expect(rect?.getAttribute('stroke')).toBe('var(--line-2)')
    expect(rect?.getAttribute('stroke-dasharray')).toBe('4 4')
    expect(rect?.getAttribute('rx')).toBe('3')
  })

  it('fill nothing where no paint is given: SVG itself would fill black', () => {
    const path = draw({ kind: 'path', d: 'M0 0L4 4', stroke: 'ink' }).querySelector('path')
    expect(path?.getAttribute('fill')).toBe('none')
  })

  it('place groups and write text from its baseline', () => {
    const container = draw({
      kind: 'group',
      x: 4,
      y: 6,
      scale: 0.5,
      children: [
        {
          kind: 'text',
          x: 1,
          y: 2,
          text: 'Éva',
          size: 13,
          weight: 600,
          fill: 'ink',
          anchor: 'end',
        },
      ],
    })
    expect(container.querySelector('g')?.getAttribute('transform')).toBe(
      'translate(4 6) scale(0.5)',
    )
    const text = container.querySelector('text')
    expect(text?.textContent).toBe('Éva')
    expect(text?.getAttribute('text-anchor')).toBe('end')
    expect(text?.getAttribute('font-weight')).toBe('600')
  })

  it('never draw a rectangle of negative size, which is an error in SVG', () => {
    const rect = draw({ kind: 'rect', x: 0, y: 0, width: -3, height: 2 }).querySelector('rect')
    expect(rect?.getAttribute('width')).toBe('0')
  })
})
