import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { scheme, schemeFile } from './scheme-path.ts'

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the window's files from the folder, and nothing else. */
export function serveApp(folder: string): void {
  protocol.handle(scheme, async (request) => {
    const file = request.method === 'GET' ? schemeFile(folder, request.url) : null
    if (!file) return new Response('Not found', { status: 404, headers })
    try {
      const body = new Uint8Array(await readFile(file.path))
      return new Response(body, { headers: { ...headers, 'Content-Type': file.type } })
    } catch {
      return new Response('Not found', { status: 404, headers })
    }
  })
}
