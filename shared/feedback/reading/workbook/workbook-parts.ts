import { type NumberKind, numberKindOf } from './number-format.ts'
import { attribute, createXmlReader, type XmlHandler } from './xml-reader.ts'

/** The small parts of a workbook: which sheets it has, where they lie, and how numbers are shown. */

export interface SheetEntry {
  readonly name: string
  /** Hidden by someone, or by a program for itself. */
  readonly hidden: boolean
  readonly relation: string | null
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[]
  /** Days are counted from 1904, not from 1900. */
  readonly date1904: boolean
}

/** `xl/workbook.xml`. */
export function readWorkbookPart(xml: string): WorkbookPart {
  const sheets: SheetEntry[] = []
  let date1904 = false
  parse(xml, {
    open(name, tag) {
      if (name === 'workbookPr') date1904 = isTrue(attribute(tag, 'date1904'))
      if (name !== 'sheet') return
      const state = attribute(tag, 'state')
      sheets.push({
        name: attribute(tag, 'name') ?? '',
        hidden: state === 'hidden' || state === 'veryHidden',
        relation: attribute(tag, 'id'),
      })
    },
  })
  return { sheets, date1904 }
}

export interface Relation {
  readonly id: string
  /** The last word of its type: `worksheet`, `sharedStrings`, `styles`, `officeDocument`. */
  readonly type: string
  /** Name of the part from the archive's root. */
  readonly target: string
}

/** A `.rels` part; `folder` is that of the part that it belongs to (`xl`, or nothing for the root). */
export function readRelations(xml: string, folder: string): Relation[] {
  const relations: Relation[] = []
  parse(xml, {
    open(name, tag) {
      if (name !== 'Relationship' || attribute(tag, 'TargetMode') === 'External') return
      const type = attribute(tag, 'Type') ?? ''
      relations.push({
        id: attribute(tag, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolve(attribute(tag, 'Target') ?? '', folder),
      })
    },
  })
  return relations
}

function resolve(target: string, folder: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '')
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** `xl/styles.xml`: what a number stands for, by the style of its cell. */
export function readStyles(xml: string): NumberKind[] {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let within = false
  parse(xml, {
    open(name, tag) {
      if (name === 'numFmt') {
        codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '')
      } else if (name === 'cellXfs') within = true
      else if (name === 'xf' && within) formats.push(Number(attribute(tag, 'numFmtId') ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') within = false
    },
  })
  return formats.map((id) => numberKindOf(id, codes.get(id)))
}

function parse(xml: string, handler: Partial<XmlHandler>): void {
  const nothing = () => {}
  const reader = createXmlReader({ open: nothing, text: nothing, close: nothing, ...handler })
  reader.push(xml)
  reader.end()
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
