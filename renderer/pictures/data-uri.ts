/** The bytes of a picture with its type, as text. */
export function toDataUri(bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(new Blob([bytes], { type: mediaType }))
  })
}

/** The bytes of a data URI in base64; null for anything else. */
export function fromDataUri(uri: string): Uint8Array<ArrayBuffer> | null {
  const data = /^data:[\w/+.-]+;base64,(.*)$/s.exec(uri)?.[1]
  if (data === undefined) return null
  try {
    return Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}
