import type { Page } from 'playwright-core'
import { z } from 'zod'
import type { Box } from '../../../shared/scene/primitive.ts'

/** An editor that is measured: in a window of the one runtime, with the large map in it. */
export interface Subject {
  readonly name: string
  readonly open: () => Promise<OpenSubject>
}

/** Where the map's origin is in the drawing area, in px. */
export const viewportSchema = z.object({ x: z.number(), y: z.number(), zoom: z.number() })
export type Viewport = z.infer<typeof viewportSchema>

export interface OpenSubject {
  readonly page: Page
  /** JavaScript that is true once the shapes of the view are on the page. */
  readonly drawn: string
  /** Where the drawing area is on the page. */
  readonly area: Box
  readonly viewport: () => Promise<Viewport>
  /** By how much the wheel must turn to pan by 90 px, and to come to about 10 % in thirty steps. */
  readonly panNotch: number
  readonly zoomNotch: number
  readonly close: () => Promise<void>
}
