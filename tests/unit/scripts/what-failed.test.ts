import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const project = join(import.meta.dirname, '..', '..', '..')

const files = {
  'vitest.config.ts': 'export default {}',
  'holds.test.ts': `
    import { it } from 'vitest'
    it('holds', () => undefined)
  `,
  'property.test.ts': `
    import fc from 'fast-check'
    import { describe, expect, it } from 'vitest'
    describe('a list', () => {
      it('is empty', () => {
        const empty = fc.property(fc.array(fc.constant('x')), (list) => {
          expect(list).toEqual([])
        })
        fc.assert(empty, { seed: 7 })
      })
    })
  `,
  'hook.test.ts': `
    import { beforeAll, describe, it } from 'vitest'
    describe('a workspace', () => {
      beforeAll(() => { throw new Error('It could not be opened.\\nMore about that.') })
      it('is never looked at', () => undefined)
    })
  `,
  'import.test.ts': `import './gone.ts'`,
  'late.test.ts': `
    import { it } from 'vitest'
    it('is over before', () => {
      setTimeout(() => { throw new Error('Too late.') })
      return new Promise((resolve) => setTimeout(resolve, 200))
    })
  `,
}

/** In the project, where the tests find Vitest. */
let folder: string
let failures: readonly string[]
beforeAll(() => {
  mkdirSync(join(project, 'out'), { recursive: true })
  folder = mkdtempSync(join(project, 'out', 'what-failed-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const report = join(folder, 'failures.json')
  const reporter = join(project, 'scripts', 'failures-reporter.mjs')
  const vitest = join(project, 'node_modules', 'vitest', 'vitest.mjs')
  spawnSync(process.execPath, [vitest, 'run', `--reporter=${reporter}`], {
    cwd: folder,
    env: { ...process.env, TOUCHLINE_FAILURES: report },
  })
  failures = z.array(z.string()).parse(JSON.parse(readFileSync(report, 'utf8')))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const saidOf = (name: string) => failures.find((each) => each.startsWith(name))?.split('\n')

describe('who reads the end of a log', () => {
  it('finds a property by name, with what runs it again, and what it was instead', () => {
    expect(saidOf('property.test.ts > a list > is empty')).toEqual([
      'property.test.ts > a list > is empty',
      expect.stringMatching(/^Error: Property failed after \d+ tests?$/),
      expect.stringMatching(/^\{ seed: 7, path: ".+", endOnFailure: true \}$/),
      'Counterexample: [["x"]]',
      "AssertionError: expected [ 'x' ] to deeply equal []",
      '- []',
      '+ [',
      '+   "x",',
      '+ ]',
    ])
  })

  it('finds what failed before a test could begin', () => {
    expect(saidOf('hook.test.ts')).toEqual([
      'hook.test.ts > a workspace',
      'Error: It could not be opened.',
    ])
    expect(saidOf('import.test.ts')?.[1]).toMatch(/gone\.ts/)
  })

  it('finds an error that came when nobody waited for it', () => {
    expect(saidOf('outside of a test')).toEqual([
      expect.stringContaining('late.test.ts'),
      'Error: Too late.',
    ])
  })

  it('finds nothing else', () => {
    expect(failures).toHaveLength(4)
  })
})
