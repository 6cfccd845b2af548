import { extname, join, resolve, sep } from 'node:path'

/** The window's own origin: `touchline://app/…`. */
export const scheme = 'touchline'
export const host = 'app'
export const origin = `${scheme}://${host}`

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
}

export interface SchemeFile {
  readonly path: string
  readonly type: string
}

/**
 * The file below `root` that an address of our scheme names, or null where it names none: another
 * host, a kind of file that is never served, a path that would leave the root by any spelling.
 */
export function schemeFile(root: string, address: string): SchemeFile | null {
  const path = pathOf(address)
  if (path === null) return null
  const base = resolve(root)
  const file = resolve(join(base, path === '/' ? 'index.html' : path))
  if (!file.startsWith(base + sep)) return null
  const type = types[extname(file).toLowerCase()]
  return type === undefined ? null : { path: file, type }
}

function pathOf(address: string): string | null {
  try {
    const url = new URL(address)
    if (url.protocol !== `${scheme}:` || url.host !== host) return null
    const path = decodeURIComponent(url.pathname)
    return path.includes('\0') || path.includes('\\') ? null : path
  } catch {
    return null
  }
}
