import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../electron/main/content-security-policy.ts'
import { launchApp, type RunningApp } from '../drivers/app.ts'
import { callBridge } from '../drivers/bridge.ts'

let running: RunningApp
beforeAll(async () => {
  running = await launchApp()
})
afterAll(() => running.close())

const address = 'touchline://app/index.html'

describe('the window', () => {
  it('is sandboxed, isolated and has no Node', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      return contents ? Reflect.get(contents, 'getLastWebPreferences').call(contents) : null
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      webviewTag: false,
    })
    const globals = await running.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => Reflect.get(window, name) !== undefined,
      ),
    )
    expect(globals).toEqual([])
  })

  it('has been given named functions and nothing of Electron', async () => {
    const shape = await running.page.evaluate(() => {
      const bridge = Reflect.get(window, 'touchline')
      return Object.keys(bridge).sort()
    })
    expect(shape).toEqual(['app', 'on', 'storage', 'tokenOfDroppedFile'])
    const refused = await running.page.evaluate(() => {
      try {
        Reflect.get(window, 'touchline').on('ipc-message', () => undefined)
        return 'accepted'
      } catch (error) {
        return String(error)
      }
    })
    expect(refused).toContain('no event named ipc-message')
  })

  it('is served with the policy on every answer, the refusals too', async () => {
    const answers = await running.page.evaluate(async () => {
      const paths = ['index.html', 'no-such-file.js', '..%2F..%2Fpackage.json']
      return Promise.all(
        paths.map(async (path) => {
          const response = await fetch(`touchline://app/${path}`)
          return [response.status, response.headers.get('content-security-policy')]
        }),
      )
    })
    expect(answers).toEqual([
      [200, contentSecurityPolicy],
      [404, contentSecurityPolicy],
      [404, contentSecurityPolicy],
    ])
  })

  it('draws itself without breaking its own policy', async () => {
    await running.page.reload()
    await expect.poll(() => running.page.locator('#root > *').count()).toBeGreaterThan(0)
    expect(running.complaints.filter((text) => /Content.Security|Refused to/i.test(text))).toEqual(
      [],
    )
  })

  it('runs no code that was put in as text', async () => {
    await running.page.evaluate(() => {
      // What a test evaluates itself may do more than the page; a timer's text may not.
      setTimeout('window.injected = "by a timer"', 0)
      const script = document.createElement('script')
      script.textContent = 'window.injected = "by a script"'
      document.body.append(script)
      const image = document.createElement('img')
      image.setAttribute('onerror', 'window.injected = "by a handler"')
      image.src = 'no-such-picture.png'
      document.body.append(image)
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await running.page.evaluate(() => Reflect.get(window, 'injected'))).toBeUndefined()
  })

  it.each(['https://example.com/', 'http://localhost:9/', 'touchline://elsewhere/index.html'])(
    'reaches nothing at %s',
    async (url) => {
      const reached = await running.page.evaluate(
        (target) =>
          fetch(target, { mode: 'no-cors' }).then(
            () => true,
            () => false,
          ),
        url,
      )
      expect(reached).toBe(false)
    },
  )

  it('does not reach the network from main either', async () => {
    const outcome = await running.app.evaluate(({ net }) =>
      net.fetch('https://example.com/').then(
        () => 'reached',
        (error: Error) => error.message,
      ),
    )
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT')
  })

  it('stays where it is', async () => {
    for (const target of ['https://example.com/', 'touchline://elsewhere/', 'file:///etc/passwd']) {
      await running.page.evaluate((url) => {
        const link = document.createElement('a')
        link.href = url
        document.body.append(link)
        link.click()
        link.remove()
      }, target)
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(running.page.url()).toMatch(address)
  })

  it('opens no other window and embeds no page', async () => {
    const opened = await running.page.evaluate(() => window.open('touchline://app/index.html'))
    expect(opened).toBeNull()
    await running.page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.src = 'touchline://app/index.html'
      document.body.append(frame)
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    const windows = await running.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    )
    expect(windows).toBe(1)
    expect(
      running.page.frames().filter((frame) => frame.url().startsWith('touchline:')),
    ).toHaveLength(1)
  })

  it('has no permission', async () => {
    const states = await running.page.evaluate(() => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const
      return Promise.all(
        names.map(async (name) => {
          const { state } = await navigator.permissions.query({ name: name as PermissionName })
          return state
        }),
      )
    })
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
  })
})

describe('calls from the window', () => {
  it('are refused when they name a file by its path', async () => {
    const answer = await callBridge(running.page, 'storage', 'profileFile', { file: '/etc/passwd' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'usage' } })
  })

  it('are refused when a file was chosen for something else', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'touchline-security-')), 'survey.csv')
    writeFileSync(file, 'nps\n9\n')
    await running.chooseOpen(file)
    const chosen = await callBridge(running.page, 'app', 'chooseSurveyFile')
    expect(chosen).toMatchObject({ ok: true, value: { name: 'survey.csv', bytes: 6 } })
    const token =
      chosen.ok && chosen.value instanceof Object ? Reflect.get(chosen.value, 'file') : ''
    const answer = await callBridge(running.page, 'app', 'showExported', { file: token })
    expect(answer).toMatchObject({ ok: false, error: { code: 'usage' } })
  })

  it('are refused when their shape is wrong, and say where', async () => {
    const answer = await callBridge(running.page, 'storage', 'openMap', { journeyId: 7 })
    expect(answer).toMatchObject({ ok: false, error: { code: 'usage' } })
    expect(answer.ok ? '' : answer.error.message).toContain('journeyId')
  })

  it('give no token for what is not a real file', async () => {
    const tokens = await running.page.evaluate(async () => {
      const give = Reflect.get(window, 'touchline').tokenOfDroppedFile
      return [await give('/etc/passwd'), await give(new File(['x'], 'made-up.csv'))]
    })
    expect(tokens).toEqual([null, null])
  })
})
