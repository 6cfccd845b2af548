import { describe, expect, it } from 'vitest'
import { dueWords } from '../../../renderer/board/due-words.ts'
import { formatMonth } from '../../../renderer/feedback/format.ts'
import { periodWords, whenWords } from '../../../renderer/library/dates.ts'
import type { Language } from '../../../shared/rpc/contract.ts'
import { formatDate } from '../../../shared/scene/format.ts'

const now = new Date('2026-11-22T12:00:00')

describe.each<[Language, string[]]>([
  ['en', ['3 Feb', '3 Feb 2025', '3 Feb', '3 Feb 2026', 'Feb 2026', 'Jan – Jun 2025', '09:05']],
  [
    'hu',
    [
      'febr. 3.',
      '2025. febr. 3.',
      'febr. 3.',
      '2026. febr. 3.',
      '2026. febr.',
      '2025. jan.–jún.',
      '09:05',
    ],
  ],
  [
    'pl',
    ['3 lut', '3 lut 2025', '3 lut', '3 lut 2026', 'lut 2026', 'sty 2025 – cze 2025', '09:05'],
  ],
])('a day in %s', (language, words) => {
  it('has one form wherever it stands', () => {
    const said = [
      whenWords('2026-02-03T12:00:00', language, now),
      whenWords('2025-02-03T12:00:00', language, now),
      dueWords('2026-02-03', '2026-11-22', language),
      formatDate('2026-02-03', language),
      formatMonth('2026-02', language),
      periodWords('2025-01-01', '2025-06-30', language),
      whenWords('2026-11-22T09:05:00', language, now),
    ]
    // Around a dash stand thin spaces.
    expect(said.map((text) => text.replaceAll(/\s/g, ' '))).toEqual(words)
  })
})
