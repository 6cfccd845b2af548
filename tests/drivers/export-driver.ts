import type { RunningApp } from './app.ts'

export type OfferedFormat = 'PNG' | 'SVG' | 'PDF' | 'JSON'

/** The export dialog over the open map. */
export interface ExportDriver {
  readonly open: () => Promise<void>
  readonly format: (format: OfferedFormat) => Promise<void>
  readonly theme: (theme: 'Light' | 'Dark') => Promise<void>
  readonly language: (language: string) => Promise<void>
  /** The metric whose numbers go into the file, or `None`. */
  readonly numbers: (metric: string) => Promise<void>
  /** The measures that the dialog promises, such as `3,424 × 2,068 px`. */
  readonly measures: () => Promise<string>
  /** Exports to the file that the system's dialog names; resolves when the window says that it is done. */
  readonly save: (path: string) => Promise<void>
  /** Presses the button with a file that cannot be written, or (null) gives up in the system's dialog. */
  readonly fail: (path: string | null) => Promise<void>
  readonly close: () => Promise<void>
}

export function exportDriver({ page, chooseSave }: RunningApp): ExportDriver {
  const dialog = page.getByRole('dialog', { name: 'Export' })
  const pick = async (label: string, choice: string) => {
    await dialog.getByRole('button', { name: new RegExp(`^${label}: `) }).click()
    await page.getByRole('menuitemradio', { name: choice, exact: true }).click()
  }
  const exportNow = () =>
    dialog.getByRole('button', { name: /^Export (PNG|SVG|PDF|JSON)$/ }).click()
  return {
    async open() {
      await page.getByRole('button', { name: 'Export', exact: true }).click()
      await dialog.waitFor()
    },
    format: (format) => dialog.getByRole('radio', { name: new RegExp(`^${format}`) }).click(),
    theme: (theme) => dialog.getByRole('radio', { name: theme, exact: true }).click(),
    language: (language) => pick('Language', language),
    numbers: (metric) => pick('Numbers', metric),
    measures: async () =>
      (await dialog.getByRole('region', { name: 'Preview' }).getByText(/ × /).textContent()) ?? '',
    async save(path) {
      await chooseSave(path)
      await exportNow()
      const name = path.slice(path.lastIndexOf('/') + 1)
      await page.getByText(`Exported as ${name}`, { exact: true }).waitFor()
      await dialog.waitFor({ state: 'hidden' })
    },
    async fail(path) {
      await chooseSave(path)
      await exportNow()
    },
    async close() {
      await dialog.getByRole('button', { name: 'Cancel' }).click()
      await dialog.waitFor({ state: 'hidden' })
    },
  }
}
