import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
}

export interface Served {
  readonly url: string
  /** Answers this text under the name from now on. */
  readonly put: (name: string, text: string) => void
  readonly close: () => void
}

/** Serves a folder and some texts to this machine alone. */
export async function serve(folder: string): Promise<Served> {
  const texts = new Map<string, string>()
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const name = pathname.slice(1)
    try {
      const body = texts.get(name) ?? (await readFile(join(folder, pathname)))
      response.writeHead(200, {
        'Content-Type': types[extname(name)] ?? 'application/octet-stream',
      })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('There is no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    put: (name, text) => void texts.set(name, text),
    close: () => server.close(),
  }
}
