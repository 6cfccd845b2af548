import { ClipboardItem, clipboard, type NativeImage, nativeImage } from 'electron'

export type ClipboardContent =
  | { readonly text: string; readonly html?: string | undefined }
  | { readonly png: Uint8Array<ArrayBuffer> }

/** The clipboard of Electron before 45, which the runtime for development still has. */
interface EarlierClipboard {
  write(data: { readonly text: string; readonly html?: string }): void
  writeImage(image: NativeImage): void
}

const isEarlier = (present: object): present is EarlierClipboard => 'writeImage' in present

/** Puts the content on the system's clipboard in the place of what was there. */
export async function writeClipboard(content: ClipboardContent): Promise<void> {
  // A constant would be narrowed to what the newest Electron says that it is.
  const present: object = clipboard
  if ('png' in content) {
    if (isEarlier(present)) {
      present.writeImage(nativeImage.createFromBuffer(Buffer.from(content.png)))
    } else {
      const image = new Blob([content.png], { type: 'image/png' })
      await clipboard.write([new ClipboardItem({ 'image/png': image })])
    }
    return
  }
  const { text, html } = content
  if (isEarlier(present)) present.write({ text, ...(html !== undefined && { html }) })
  else {
    const flavours = { 'text/plain': text, ...(html !== undefined && { 'text/html': html }) }
    await clipboard.write([new ClipboardItem(flavours)])
  }
}
