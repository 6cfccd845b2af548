/**
 * The question of a new round: the same with the round's number, so that two results in the panel are told
 * apart. `taken` are the questions of all ballots.
 */
export function roundTitle(title: string, taken: readonly string[]): string {
  const question = title.replace(/ \(\d+\)$/, '')
  for (let round = 2; ; round += 1) {
    const numbered = `${question} (${round})`
    if (!taken.includes(numbered)) return numbered
  }
}
