import { describe, expect, it } from 'vitest'
import { answerCall } from '../../../electron/main/answer-call.ts'
import { isLargerThan } from '../../../electron/main/size.ts'
import { appContract, storageContract } from '../../../shared/rpc/contract.ts'
import { TouchlineError } from '../../../shared/rpc/errors.ts'

const window = { url: 'touchline://app/index.html', isTopFrame: true }
const method = appContract.chooseExportFile
const input = { suggestedName: 'Online shop', format: 'svg' }
const echo = (value: unknown) => value

describe('a call from the window', () => {
  it('is answered when it comes from our page and has the right shape', async () => {
    expect(await answerCall(window, method, 'chooseExportFile', input, echo)).toEqual({
      ok: true,
      value: input,
    })
  })

  it.each([
    ['another host', { url: 'touchline://evil/index.html', isTopFrame: true }],
    ['the web', { url: 'https://app/index.html', isTopFrame: true }],
    ['a frame inside our page', { url: window.url, isTopFrame: false }],
    ['a frame that is gone', { url: '', isTopFrame: false }],
  ])('is refused from %s', async (_who, sender) => {
    const answer = await answerCall(sender, method, 'chooseExportFile', input, () => {
      throw new Error('must not be reached')
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'usage' } })
  })

  it('is refused when its shape is wrong, and says where', async () => {
    const wrong = { ...input, format: 'exe' }
    const answer = await answerCall(window, method, 'chooseExportFile', wrong, echo)
    expect(answer).toMatchObject({ ok: false, error: { code: 'usage' } })
    expect(answer.ok ? '' : answer.error.message).toContain('format')
  })

  it('is refused when it is too large, before its shape is looked at', async () => {
    const answer = await answerCall(
      window,
      storageContract.saveDiff,
      'saveDiff',
      { diff: 'x'.repeat(40_000_000) },
      echo,
    )
    expect(answer).toMatchObject({ ok: false, error: { code: 'too_large' } })
  })

  it('turns a failure into data with its code', async () => {
    const answer = await answerCall(window, method, 'chooseExportFile', input, () => {
      throw new TouchlineError('disk_full', 'Disk full: 3 MB needed.')
    })
    expect(answer).toEqual({
      ok: false,
      error: { code: 'disk_full', message: 'Disk full: 3 MB needed.' },
    })
  })
})

describe('the size of an input', () => {
  it('counts text, bytes and what is nested', () => {
    expect(isLargerThan('a'.repeat(100), 100)).toBe(true)
    expect(isLargerThan(new Uint8Array(1000), 900)).toBe(true)
    expect(isLargerThan({ a: [{ b: 'c'.repeat(500) }] }, 900)).toBe(true)
    expect(isLargerThan({ a: [{ b: 'c' }], d: null, e: 7 }, 900)).toBe(false)
  })
})
