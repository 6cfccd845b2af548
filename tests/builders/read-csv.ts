/** Records of a CSV text by the book (RFC 4180): an independent recount for small test files. */
export function readCsv(text: string, delimiter = ','): Record<string, string>[] {
  const records: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    records.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === delimiter) endCell()
    else if (letter === '\n') {
      endCell()
      records.push([])
    } else if (letter !== '\r') cell += letter
  }
  const [header = [], ...rows] = records.filter((record) => record.length > 0)
  return rows.map((row) =>
    Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])),
  )
}
