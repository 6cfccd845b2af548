import { describe, expect, it } from 'vitest'
import { exportScene } from '../../../electron/storage/export/export-map.ts'
import { applyDiff } from '../../../shared/document/diff.ts'
import { dumpMap } from '../../../shared/document/dump-map.ts'
import { setFields } from '../../../shared/document/operations/operations.ts'
import type { Target } from '../../../shared/document/target.ts'
import type { Scene } from '../../../shared/scene/primitive.ts'
import { npsOverlay } from '../../builders/overlay.ts'
import { wordsOf } from '../../builders/scene-words.ts'
import { openDocument, shopMap } from '../../builders/shop-map.ts'

function wanting(targets: Readonly<Record<string, Target>>, state: 'current' | 'future') {
  const map = shopMap()
  const journey = setFields(map, { type: 'journey', id: map.journeyId, fields: { state } })
  return Object.values(map.touchpoint).reduce(
    (document, { id, title }) => {
      const target = targets[title]
      return target
        ? applyDiff(document, setFields(document, { type: 'touchpoint', id, fields: { target } }))
        : document
    },
    applyDiff(map, journey),
  )
}

const targets = {
  'Product page': { metric: 'nps', value: 38 },
  'Size advisor': { metric: 'nps', value: -10 },
  Payment: { metric: 'csat', value: 80 },
} as const
const said = {
  'Product page': { value: 22, low: 12, high: 31, n: 258 },
  Payment: { value: 50, low: 41, high: 58, n: 268 },
}

const cardOf = ({ items }: Scene, title: string) =>
  items.find(({ kind, name }) => kind === 'touchpoint' && name === title)

describe('what touchpoints are meant to reach', () => {
  it.each([
    ['en', 'target +38', 'target −10'],
    ['hu', 'cél: +38', 'cél: −10'],
    ['pl', 'cel: +38', 'cel: −10'],
  ] as const)('stands on a future state, in %s', (language, wanted, unmeasured) => {
    const document = wanting(targets, 'future')
    const scene = exportScene({
      document,
      overlay: npsOverlay(document, said),
      language,
      exportedOn: '2026-01-01',
    })
    const wordsAt = (title: string) => wordsOf(cardOf(scene, title))
    expect(wordsAt('Product page')).toContain(wanted)
    expect(wordsAt('Product page')).not.toContain('n 258')
    // Nobody has been asked there yet.
    expect(wordsAt('Size advisor')).toContain(unmeasured)
    // Where the target is of another metric, the number of this one keeps its n.
    expect(wordsAt('Payment')).toContain('n 268')
  })

  it('leaves the n of the present where it is', () => {
    const document = wanting(targets, 'current')
    const scene = exportScene({
      document,
      overlay: npsOverlay(document, said),
      language: 'en',
      exportedOn: '2026-01-01',
    })
    expect(wordsOf(cardOf(scene, 'Product page'))).toContain('n 258')
  })

  it('is kept in the open format, to the byte', () => {
    const dumped = dumpMap(wanting(targets, 'future'))
    expect(JSON.parse(dumped).stages[1].touchpoints[0].target).toEqual({ metric: 'nps', value: 38 })
    expect(dumpMap(openDocument(dumped))).toBe(dumped)
  })

  it('is refused beyond what the metric can be', () => {
    const dumped = dumpMap(wanting(targets, 'future')).replace('"value": 38', '"value": 380')
    expect(() => openDocument(dumped)).toThrow(/target/)
  })
})
