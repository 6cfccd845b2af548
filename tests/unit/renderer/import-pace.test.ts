import { describe, expect, it } from 'vitest'
import { paceOf } from '../../../renderer/feedback/import-pace.ts'

describe('how quickly an import goes', () => {
  it('is told in rows a second, with the time that is left', () => {
    expect(paceOf({ rows: 123_456, bytes: 2_000_000, totalBytes: 8_000_000 }, 2000)).toEqual({
      rowsPerSecond: 62_000,
      leftMs: 6000,
    })
  })

  it('is not told before it can be known', () => {
    expect(paceOf({ rows: 5000, bytes: 1000, totalBytes: 9000 }, 100)).toBeNull()
    expect(paceOf({ rows: 0, bytes: 0, totalBytes: 9000 }, 5000)).toBeNull()
  })

  it('ends at nothing left', () => {
    expect(paceOf({ rows: 10, bytes: 9500, totalBytes: 9000 }, 1000)?.leftMs).toBe(0)
  })
})
