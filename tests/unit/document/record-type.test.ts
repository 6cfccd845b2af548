import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { migrateRecord, type RecordType } from '../../../shared/document/record-type.ts'

const schema = z.strictObject({
  type: z.literal('step'),
  title: z.string(),
  tags: z.string().array(),
})

/** Version 1 had a name, version 2 a title and one tag, version 3 any number of them. */
const step: RecordType<'step', typeof schema> = {
  type: 'step',
  schema,
  migrations: [
    ({ name, ...rest }) => ({ ...rest, title: name, tag: 'old' }),
    ({ tag, ...rest }) => ({ ...rest, tags: tag === '' ? [] : [tag] }),
  ],
}

describe('a record of an older version', () => {
  it('goes through every migration that came since, in their order', () => {
    expect(migrateRecord(step, 1, { type: 'step', name: 'Pay' })).toEqual({
      type: 'step',
      title: 'Pay',
      tags: ['old'],
    })
    expect(migrateRecord(step, 2, { type: 'step', title: 'Pay', tag: '' })).toEqual({
      type: 'step',
      title: 'Pay',
      tags: [],
    })
  })

  it('of the present version stays as it is; one that does not fit is refused', () => {
    const now = { type: 'step', title: 'Pay', tags: ['a'] }
    expect(migrateRecord(step, 3, now)).toEqual(now)
    expect(now).toEqual({ type: 'step', title: 'Pay', tags: ['a'] })
    expect(() => migrateRecord(step, 2, { type: 'step', name: 'Pay', tag: '' })).toThrow(z.ZodError)
  })
})
