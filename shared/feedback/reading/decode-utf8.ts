/** UTF-8, given as a string of the characters U+0000-U+00FF, to text; what is broken becomes U+FFFD. */
export function decodeUtf8(bytes: string): string {
  return bytes.replace(
    /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g,
    (part) => (part.length === 1 ? '\uFFFD' : String.fromCodePoint(codePointOf(part))),
  )
}

function codePointOf(sequence: string): number {
  const lead = sequence.charCodeAt(0)
  let point = lead & (sequence.length === 2 ? 0x1f : sequence.length === 3 ? 0x0f : 0x07)
  for (let at = 1; at < sequence.length; at++)
    point = (point << 6) | (sequence.charCodeAt(at) & 0x3f)
  return point
}
