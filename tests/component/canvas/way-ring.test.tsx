import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { WayRing } from '../../../renderer/canvas/WayRing.tsx'
import { layoutMap } from '../../../shared/scene/layout.ts'
import { openDocument } from '../../builders/shop-map.ts'

afterEach(cleanup)

const routes = () => {
  const document = openDocument(
    JSON.stringify({
      touchline: 1,
      title: 'Heating repair',
      stages: [
        {
          title: 'Notice',
          touchpoints: [{ title: 'Radiator' }, { title: 'Helpline' }, { title: 'Visit' }],
        },
      ],
      connections: [
        { from: 'Visit', to: 'Radiator', kind: 'back' },
        { from: 'Radiator', to: 'Visit', kind: 'next', label: 'Cold again' },
      ],
    }),
  )
  return [...layoutMap(document, { overlay: false }).connections.values()]
}

it('a selected connection is seen by its own line, dashed as it is, and its label stays readable', () => {
  for (const route of routes()) {
    const { container } = render(<WayRing route={route} />)
    const [halo, line] = container.querySelectorAll('path')
    expect(line?.getAttribute('d')).toBe(halo?.getAttribute('d'))
    expect(line?.getAttribute('stroke-dasharray')).toBe(route.label ? null : '4 4')
    const { clipPath } = container.querySelector('svg')?.style ?? {}
    expect(clipPath === '' || clipPath === undefined).toBe(route.label === null)
    cleanup()
  }
})
