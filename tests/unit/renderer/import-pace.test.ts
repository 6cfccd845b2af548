import { describe, expect, it } from 'vitest'
import { followProgress } from '../../../renderer/feedback/import-pace.ts'

const once = { work: 'counting', pass: 1, passes: 1 } as const

describe('how quickly a file is read', () => {
  it('is told in rows a second, with the time that is left', () => {
    const follow = followProgress(1000)
    expect(
      follow({ rows: 123_456, bytes: 2_000_000, totalBytes: 8_000_000, ...once }, 3000),
    ).toEqual({
      work: 'counting',
      rows: 123_456,
      share: 0.25,
      pace: { rowsPerSecond: 62_000, leftMs: 6000 },
    })
  })

  it('is not told before it can be known', () => {
    const follow = followProgress(0)
    expect(follow({ rows: 5000, bytes: 1000, totalBytes: 9000, ...once }, 100).pace).toBeNull()
    expect(follow({ rows: 0, bytes: 0, totalBytes: 9000, ...once }, 5000).pace).toBeNull()
  })

  it('ends at nothing left', () => {
    const follow = followProgress(0)
    const { share, pace } = follow({ rows: 10, bytes: 9500, totalBytes: 9000, ...once }, 1000)
    expect([share, pace?.leftMs]).toEqual([1, 0])
  })

  it('counts the rows of each reading from its own beginning, and the time over both', () => {
    const follow = followProgress(0)
    const looked = { work: 'looking', pass: 1, passes: 2, totalBytes: 1000 } as const
    expect(follow({ rows: 500, bytes: 500, ...looked }, 1000).pace).toEqual({
      rowsPerSecond: 500,
      leftMs: 3000,
    })
    follow({ rows: 1000, bytes: 1000, ...looked }, 2000)
    expect(follow({ rows: 250, bytes: 250, ...looked, pass: 2 }, 3000)).toEqual({
      work: 'looking',
      rows: 250,
      share: 0.625,
      pace: { rowsPerSecond: 250, leftMs: 1800 },
    })
  })

  it('never goes back when it turns out that the file has to be read once more', () => {
    const follow = followProgress(0)
    const read = (pass: number, passes: number, bytes: number) =>
      follow({ work: 'looking', rows: bytes, bytes, totalBytes: 100, pass, passes }, bytes).share
    expect([read(1, 2, 50), read(1, 2, 90)]).toEqual([0.25, 0.45])
    expect([read(2, 3, 0), read(2, 3, 100)]).toEqual([0.5, 0.75])
    expect([read(3, 4, 0), read(3, 4, 50)]).toEqual([0.75, 0.8125])
    expect([read(4, 4, 0), read(4, 4, 100)]).toEqual([0.875, 1])
  })
})
