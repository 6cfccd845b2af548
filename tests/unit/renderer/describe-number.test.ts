import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import { describeRecord, type Words } from '../../../renderer/canvas/describe.ts'
import { mapOf } from '../../../shared/document/query.ts'
import { sceneLabels } from '../../../shared/scene/labels.ts'
import { shownMetric } from '../../../shared/scene/shown-metric.ts'
import { allWords } from '../../builders/all-words.ts'
import { npsOverlay, type Said } from '../../builders/overlay.ts'
import { shopMap } from '../../builders/shop-map.ts'

beforeAll(async () => {
  await i18next.init({ lng: 'en', resources: allWords, interpolation: { escapeValue: false } })
})

const map = shopMap()
const [touchpoint] = mapOf(map).touchpoints

function spoken(said: Readonly<Record<string, Said>> | null): string {
  const words: Words = {
    t: i18next.getFixedT('en', 'canvas'),
    labels: sceneLabels.en,
    language: 'en',
    numbers: shownMetric(said && npsOverlay(map, said)),
  }
  return describeRecord(map, touchpoint?.id ?? '', words)
}

it('a touchpoint is spoken of with its number, its interval and its n', () => {
  const said = { value: 50, low: 41, high: 58, n: 268 }
  expect(spoken({ 'Social ad': said })).toBe(
    `${spoken(null)}, NPS +50, 95% interval +41 to +58, n 268`,
  )
  expect(spoken({ 'Social ad': { ...said, n: 12 } })).toMatch(/, n 12, too few$/)
})

it('a touchpoint without a number says why', () => {
  expect(spoken({})).toBe(`${spoken(null)}, NPS No data`)
  expect(spoken({ 'Social ad': 'hidden' })).toBe(`${spoken(null)}, NPS Hidden`)
  expect(spoken(null)).not.toContain('NPS')
})
