import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cliScript, mapJson, newDesk } from './run-cli.ts'

/**
 * A limit on the size of files makes the write fail that would pass it: with a limit that grows by a step
 * at a time the first write fails, then a later one, until none does.
 */
describe.runIf(process.platform === 'linux')('a disk on which a write fails, ever later', () => {
  it('leaves the workspace byte for byte, says so, and the retry works', {
    timeout: 180_000,
  }, async () => {
    const desk = newDesk()
    await desk.run('load', desk.write('shop.json', mapJson('Shop', ['Checkout'])))
    const rows = Array.from(
      { length: 3000 },
      (_, at) => `Checkout,${at % 11},R${at % 9},text ${at}`,
    )
    const file = desk.write('big.csv', `touchpoint,nps,region,why\n${rows.join('\n')}\n`)
    const before = readFileSync(desk.workspace)
    const limited = (blocks: number) =>
      spawnSync(
        'sh',
        [
          '-c',
          // Ignored, the signal for a file that grows too large becomes an error of the write.
          `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" --no-warnings "$@"`,
          process.execPath,
          cliScript,
          'import',
          file,
          '--map',
          'Shop',
          '--workspace',
          desk.workspace,
          '--json',
        ],
        { encoding: 'utf8', env: { ...process.env, TOUCHLINE_HOME: desk.folder } },
      )
    let failures = 0
    // Blocks of 512 bytes, so at least as many as the file has: what is in it could always be written again.
    for (let blocks = before.length / 512 + 8; ; blocks += 56) {
      const { status, stdout } = limited(blocks)
      if (status === 0) break
      failures++
      expect(status).toBe(1)
      expect(JSON.parse(stdout)).toMatchObject({
        error: { code: 'disk_full', message: expect.stringContaining('desk.touchline') },
      })
      expect(readFileSync(desk.workspace).equals(before)).toBe(true)
      expect(readdirSync(desk.folder).filter((name) => name.startsWith('desk'))).toEqual([
        'desk.touchline',
      ])
    }
    expect(failures).toBeGreaterThan(5)
    expect(statSync(desk.workspace).size).toBeGreaterThan(before.length)
    expect((await desk.run('check', '--json')).json()).toEqual({ ok: true, problems: [] })
    expect((await desk.run('import', file, '--map', 'Shop', '--json')).json()).toMatchObject({
      rows: { accepted: 0, duplicate: 3000 },
    })
  })
})
