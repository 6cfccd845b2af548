import { BaseSequencer } from 'vitest/node'

type Files = Parameters<BaseSequencer['sort']>[0]

/** Files that take a minute and more, the longest first. */
const long = ['accessibility', 'crash', 'facilitator', 'accessibility-states']

/**
 * Vitest begins with the files that took longest, but in a fresh checkout knows only how large they are. The walk
 * over all screens is fifty lines long: it began last, and a minute and a half long nothing else ran beside it.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: Files): Promise<Files> {
    const sorted = await super.sort(files)
    const first = long.flatMap((name) =>
      sorted.filter(({ moduleId }) => moduleId.endsWith(`/e2e/${name}.test.ts`)),
    )
    return [...first, ...sorted.filter((file) => !first.includes(file))]
  }
}
