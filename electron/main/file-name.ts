const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A file name from a title: no separators, control or reserved characters, no device names, no
 * leading or trailing dots, at most 120 characters. `fallback` stands in for a title of nothing else.
 */
export function fileNameOf(title: string, fallback: string): string {
  const plain = title
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[/\\:*?"<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .slice(0, 120)
    .replace(/[. ]+$/, '')
  return plain === '' || reserved.test(plain) ? fallback : plain
}

/** The path with the ending, unless it has it already. */
export function withEnding(path: string, ending: string): string {
  return path.toLowerCase().endsWith(`.${ending}`) ? path : `${path}.${ending}`
}
