/**
 * A hash of named texts that are put together by addition, so that their order does not count: 21 and 32
 * bits, kept as one whole number of 53.
 */
export interface ContentSum {
  readonly clear: () => void
  readonly add: (name: string, text: string) => void
  /** The same for a name whose texts come again and again. */
  readonly part: (name: string) => (text: string | number) => void
  /** Never 0: that stands for content that is not known. */
  readonly total: () => number
}

const mostRemembered = 1000

export function contentSum(): ContentSum {
  let high = 0
  let low = 0

  function put(part: ContentPart): void {
    high = (high + part.high) | 0
    low = (low + part.low) | 0
  }

  return {
    clear: () => {
      high = 0
      low = 0
    },
    add: (name, text) => put(contentPart(name, text)),
    part: (name) => {
      const parts = new Map<string | number, ContentPart>()
      return (text) => {
        let part = parts.get(text)
        if (!part) {
          part = contentPart(name, String(text))
          if (parts.size < mostRemembered) parts.set(text, part)
        }
        put(part)
      }
    },
    total: () => contentTotal(high, low),
  }
}

/** What one named text adds to each half. */
export interface ContentPart {
  readonly high: number
  readonly low: number
}

/** The whole number of a sum, of which only the lowest 21 and 32 bits count. */
export function contentTotal(high: number, low: number): number {
  return (high & 0x1fffff) * 4294967296 + (low >>> 0) || 1
}

export function contentPart(name: string, text: string): ContentPart {
  let high = 0x6a09e667
  let low = 0x3c6ef372
  const add = (code: number) => {
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  for (let at = 0; at < name.length; at++) add(name.charCodeAt(at))
  add(0x1f)
  for (let at = 0; at < text.length; at++) add(text.charCodeAt(at))
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return { high, low }
}
