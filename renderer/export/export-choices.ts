import type { ExportFormat } from '../../shared/rpc/contract.ts'

/** The formats that the dialog offers, in its order. */
export const offeredFormats = ['png', 'svg', 'pdf', 'json'] as const satisfies ExportFormat[]
export type OfferedFormat = (typeof offeredFormats)[number]

/** A file name with its ending, from the map's title. */
export function suggestedName(title: string, fallback: string, format: OfferedFormat): string {
  return `${fileNameFrom(title, fallback)}.${format}`
}

/** A text without what file systems refuse in a name. */
export function fileNameFrom(text: string, fallback: string): string {
  const name = text
    .replace(/[\\/:*?"<>|]/g, ' ')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
  return name || fallback
}

/** What the file will measure, in the unit of its format; null for JSON. */
export function measuresOf(
  bounds: { readonly width: number; readonly height: number },
  format: OfferedFormat,
  scale: number,
): { readonly width: number; readonly height: number; readonly unit: 'px' | 'mm' } | null {
  switch (format) {
    case 'png':
      return { width: bounds.width * scale, height: bounds.height * scale, unit: 'px' }
    case 'svg':
      return { width: bounds.width, height: bounds.height, unit: 'px' }
    case 'pdf': {
      // 96 px are one inch.
      const mm = (px: number) => (px / 96) * 25.4
      return { width: mm(bounds.width), height: mm(bounds.height), unit: 'mm' }
    }
    case 'json':
      return null
  }
}
