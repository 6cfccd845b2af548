import type { CDPSession } from 'playwright-core'
import { z } from 'zod'

const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z.object({ data: z.object({ type: z.string().optional() }).optional() }).optional(),
})
/** An event of Chromium's own tracing; times in microseconds. */
type TraceEvent = z.infer<typeof eventSchema>

/** What the page's main thread did from one input to the next, in ms of its own time. */
export interface Step {
  /** JavaScript, and collecting its garbage. */
  readonly script: number
  /** Script, style, layout and painting. */
  readonly whole: number
}

const script: ReadonlySet<string> = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FireIdleCallback',
  'FunctionCall',
  'MajorGC',
  'MinorGC',
  'RunMicrotasks',
  'TimerFire',
  'v8.callFunction',
  'v8.run',
])
const rendering: ReadonlySet<string> = new Set([
  'Commit',
  'HitTest',
  'Layerize',
  'Layout',
  'Paint',
  'PrePaint',
  'UpdateLayer',
  'UpdateLayoutTree',
])

/** What Chromium tells of itself while `gesture` runs. */
export async function traced(
  session: CDPSession,
  gesture: () => Promise<void>,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: unknown[] }) => {
    for (const each of value) {
      const event = eventSchema.safeParse(each)
      if (event.success) events.push(event.data)
    }
  }
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8'] },
  })
  await gesture()
  const complete = new Promise<void>((resolve) =>
    session.once('Tracing.tracingComplete', () => resolve()),
  )
  await session.send('Tracing.end')
  await complete
  session.off('Tracing.dataCollected', collect)
  return events
}

/**
 * The work between each input of this type (`wheel`, `pointermove`, `keydown`) and the next. The thread's
 * own time is counted, so that it matters less what else the machine does.
 */
export function stepsOf(events: readonly TraceEvent[], type: string): Step[] {
  const inputs = events
    .filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === type)
    .sort((a, b) => a.ts - b.ts)
  const [first] = inputs
  if (!first) return []
  const steps = inputs.map(() => ({ script: 0, whole: 0 }))
  const counted = events
    .filter(({ pid, tid, ph }) => pid === first.pid && tid === first.tid && ph === 'X')
    .filter(({ name, ts }) => (script.has(name) || rendering.has(name)) && ts >= first.ts)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
  /** What is going on at an event, from the outermost to the innermost. */
  let around: TraceEvent[] = []
  let at = 0
  for (const event of counted) {
    while ((inputs[at + 1]?.ts ?? Number.POSITIVE_INFINITY) <= event.ts) at++
    around = around.filter(({ ts, dur = 0 }) => ts + dur > event.ts)
    const step = steps[at]
    const spent = (event.tdur ?? event.dur ?? 0) / 1000
    if (step && around.length === 0) {
      step.whole += spent
      if (script.has(event.name)) step.script += spent
    } else if (step && rendering.has(event.name) && around.every(({ name }) => script.has(name))) {
      // Style and layout that a script has asked for are not its own.
      step.script -= spent
    }
    around.push(event)
  }
  return steps
}
