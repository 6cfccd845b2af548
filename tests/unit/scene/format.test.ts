import { describe, expect, it } from 'vitest'
import { formatDate, formatMetric, formatNumber } from '../../../shared/scene/format.ts'

describe('numbers in pictures', () => {
  it('carry a sign where it means something, with a real minus', () => {
    expect(formatMetric(62.1, 'nps', 'en')).toBe('+62')
    expect(formatMetric(-12.4, 'nps', 'en')).toBe('\u221212')
    expect(formatMetric(-0.3, 'nps', 'en')).toBe('0')
    expect(formatMetric(69.1589, 'csat', 'en')).toBe('69%')
    expect(formatMetric(3.34, 'rating', 'hu')).toBe('3,3')
    expect(formatMetric(45, 'duration', 'en')).toBe('45 sec')
    expect(formatMetric(324, 'duration', 'pl')).toBe('5,4 min')
    expect(formatMetric(7560, 'duration', 'en')).toBe('2.1 hr')
    expect(formatMetric(259_200, 'duration', 'hu')).toBe('3 nap')
  })

  it('are grouped as the language does it', () => {
    expect(formatNumber(12130, 'en')).toBe('12,130')
    expect(formatNumber(12130, 'pl')).toBe('12\u00A0130')
  })

  it('give dates in the language’s form', () => {
    expect(formatDate('2025-11-21', 'en')).toBe('21 Nov 2025')
    expect(formatDate('2025-11-21', 'hu')).toBe('2025. nov. 21.')
    expect(formatDate('2025-11-21', 'pl')).toBe('21 lis 2025')
  })
})
