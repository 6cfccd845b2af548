import type { Page } from 'playwright-core'

/** The map as it lies on the screen: the one thing that takes its keys and its pointer. */
export const canvasOf = (page: Page) => page.getByRole('application', { name: 'Journey map' })
