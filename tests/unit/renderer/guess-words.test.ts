import { describe, expect, it } from 'vitest'
import en from '../../../renderer/feedback/locales/en.json'
import {
  dateReason,
  delimiterReason,
  encodingReason,
  headerReason,
  metricReason,
  roleReason,
  scaleReason,
  sourceReason,
} from '../../../shared/feedback/guess-reason.ts'

const kinds = {
  role: roleReason,
  metric: metricReason,
  scale: scaleReason,
  date: dateReason,
  encoding: encodingReason,
  delimiter: delimiterReason,
  header: headerReason,
  source: sourceReason,
}

describe('why something was found so', () => {
  it.each(Object.entries(kinds))('every reason of a %s has words', (kind, codes) => {
    const words: Record<string, unknown> = Object(Reflect.get(en.why, kind))
    expect(codes.options.filter((code) => !(code in words))).toEqual([])
  })
})
