/** A window that is hidden paints nothing: what waits for a picture is then done all the same. */
const longestWait = 100

/**
 * Calls back when the next picture is on the screen, at the latest after 100 ms. Answers how to take
 * that back.
 */
export function afterPaint(callback: () => void): () => void {
  const { port1, port2 } = new MessageChannel()
  const cancel = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    port1.close()
  }
  const call = () => {
    cancel()
    callback()
  }
  port1.onmessage = call
  // A message that is sent in a frame's callbacks arrives behind its picture.
  const frame = requestAnimationFrame(() => port2.postMessage(null))
  const timer = setTimeout(call, longestWait)
  return cancel
}
