import { temporaryFolder, writeFile } from './workspace-files.ts'

/** A survey of one answer a row: touchpoint, NPS 0-10, region. */
export function npsFile(rows: readonly string[], header = 'touchpoint,nps,region'): string {
  return writeFile(temporaryFolder(), 'march.csv', [header, ...rows, ''].join('\n'))
}

export const eleven = ['10', '9', '8', '7', '6', '0', '10', '9', '8', '3', '10']
export const longRows = eleven.flatMap((nps) => [`Checkout,${nps},North`, `Delivery,${nps},South`])
