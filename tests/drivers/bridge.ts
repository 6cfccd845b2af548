import type { Page } from 'playwright-core'
import { z } from 'zod'

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({ code: z.string(), message: z.string() }),
  }),
])
export type BridgeAnswer = z.infer<typeof answerSchema>

/** Calls a function of the page's bridge, as a script in the page would. */
export async function callBridge(
  page: Page,
  part: 'storage' | 'app',
  method: string,
  input: unknown = {},
): Promise<BridgeAnswer> {
  const answer: unknown = await page.evaluate(
    ([from, name, argument]) => Reflect.get(Reflect.get(window, 'touchline')[from], name)(argument),
    [part, method, input] as const,
  )
  return answerSchema.parse(answer)
}
