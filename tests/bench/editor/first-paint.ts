import type { OpenSubject } from './subject.ts'

/** From loading the page anew to the frame that shows its shapes, in ms. */
export async function measureFirstPaint({ page, drawn }: OpenSubject): Promise<number[]> {
  await page.addInitScript(`(() => {
    const look = () => {
      if (!(${drawn})) return requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => { window.firstPaint = performance.now() }
      port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })()`)
  const times: number[] = []
  for (let run = 0; run < 5; run++) {
    await page.reload()
    // As a function: the app's page allows no text to be run.
    const painted = await page.waitForFunction(() => Reflect.get(window, 'firstPaint'), null, {
      timeout: 120_000,
    })
    times.push(Number(await painted.jsonValue()))
    await page.waitForTimeout(300)
  }
  // The first fills the caches of code.
  return times.slice(1)
}
