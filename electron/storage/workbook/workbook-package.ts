import { createSharedStringsReader } from '../../../shared/feedback/reading/workbook/shared-strings.ts'
import type { SheetSurroundings } from '../../../shared/feedback/reading/workbook/sheet-reader.ts'
import {
  type Relation,
  readRelations,
  readStyles,
  readWorkbookPart,
} from '../../../shared/feedback/reading/workbook/workbook-parts.ts'
import { TouchlineError } from '../../../shared/rpc/errors.ts'
import { assertWorkbook } from './archive-kind.ts'
import { xmlPieces } from './xml-pieces.ts'
import { assertSmall, openZip, type ZipArchive, type ZipEntry } from './zip-archive.ts'

/** An .xlsx package: its sheets, and what their cells refer to. */
export interface WorkbookPackage {
  readonly archive: ZipArchive
  readonly sheets: readonly {
    readonly name: string
    readonly hidden: boolean
    readonly entry: ZipEntry
  }[]
  readonly surroundings: SheetSurroundings
}

/** Bytes of a part that is read as a whole. */
const largestPart = 64 << 20

/** Opens the package. Throws `invalid_file` or `too_large` without the file's name, and `cancelled`. */
export async function openPackage(path: string, assertOn: () => void): Promise<WorkbookPackage> {
  const archive = await openZip(path)
  await assertWorkbook(archive)
  const root = await relationsOf(archive, '_rels/.rels', '')
  const workbook = targetOf(root, 'officeDocument') ?? 'xl/workbook.xml'
  const slash = workbook.lastIndexOf('/')
  const folder = workbook.slice(0, Math.max(0, slash))
  const relations = await relationsOf(
    archive,
    `${folder}/_rels/${workbook.slice(slash + 1)}.rels`,
    folder,
  )
  const { sheets, date1904 } = readWorkbookPart(await textOf(archive, workbook))
  const styles = targetOf(relations, 'styles')
  return {
    archive,
    sheets: sheets.flatMap(({ name, hidden, relation }, index) => {
      const related = relations.find(({ id }) => id === relation)
      // A sheet may be a chart, which is a part of another type.
      if (related && related.type !== 'worksheet') return []
      const part = related?.target ?? `${folder}/worksheets/sheet${index + 1}.xml`
      const entry = archive.entries.get(part.toLowerCase())
      return entry ? [{ name, hidden, entry }] : []
    }),
    surroundings: {
      strings: await stringsOf(archive, targetOf(relations, 'sharedStrings'), assertOn),
      styles: styles === null ? [] : readStyles(await textOf(archive, styles)),
      date1904,
    },
  }
}

async function relationsOf(archive: ZipArchive, part: string, folder: string): Promise<Relation[]> {
  return archive.entries.has(part.toLowerCase())
    ? readRelations(await textOf(archive, part), folder)
    : []
}

function targetOf(relations: readonly Relation[], type: string): string | null {
  return relations.find((relation) => relation.type === type)?.target ?? null
}

async function textOf(archive: ZipArchive, part: string): Promise<string> {
  const entry = archive.entries.get(part.toLowerCase())
  if (!entry) throw partMissing(part)
  assertSmall(entry, largestPart)
  let text = ''
  for await (const piece of xmlPieces(archive, entry)) text += piece.text
  return text
}

async function stringsOf(
  archive: ZipArchive,
  part: string | null,
  assertOn: () => void,
): Promise<string[]> {
  const entry = part === null ? undefined : archive.entries.get(part.toLowerCase())
  if (!entry) return []
  const reader = createSharedStringsReader()
  for await (const { text } of xmlPieces(archive, entry)) {
    assertOn()
    reader.push(text)
  }
  return reader.end()
}

const partMissing = (part: string) =>
  new TouchlineError(
    'invalid_file',
    `The workbook is damaged: its part ${part} is missing. Open it in a spreadsheet, save it again as .xlsx, and import that file.`,
    { kind: 'workbook_damaged' },
  )
