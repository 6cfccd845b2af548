/** The pictures among what is dropped or pasted, by what they say that they are. */
export function pictureFilesOf(data: DataTransfer): readonly File[] {
  return [...data.files].filter(isPicture).sort((a, b) => byName.compare(a.name, b.name))
}

/** A storyboard's files are numbered: 2 comes before 10. */
const byName = new Intl.Collator(undefined, { numeric: true })

const isPicture = ({ type }: { readonly type: string }) => type.startsWith('image/')

/** Whether what is being dragged is pictures and nothing else; files have no names until they are dropped. */
export function dragsPictures(data: DataTransfer): boolean {
  const items = [...data.items]
  return items.length > 0 && items.every((item) => item.kind === 'file' && isPicture(item))
}
