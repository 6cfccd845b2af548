import { TouchlineError } from '../../../shared/rpc/errors.ts'
import { xmlPieces } from './xml-pieces.ts'
import { assertSmall, type ZipArchive } from './zip-archive.ts'

const save =
  'Open it, save it as an Excel workbook (.xlsx) or as "CSV UTF-8", and import that file.'

/** What an archive is that is no workbook, by a name that only such archives have. */
const kinds: readonly { readonly name: RegExp; readonly kind: string; readonly message: string }[] =
  [
    {
      name: /^xl\/workbook\.bin$/,
      kind: 'xlsb',
      message: `This is a binary Excel workbook (.xlsb). ${save}`,
    },
    { name: /^word\//, kind: 'docx', message: `This is a Word document, not a table. ${save}` },
    {
      name: /^ppt\//,
      kind: 'pptx',
      message:
        'This is a presentation, not a table. Choose the survey export itself, as CSV or .xlsx.',
    },
    {
      name: /^index(?:\/document\.iwa|\/tables\/|\.zip$)/,
      kind: 'numbers',
      message:
        'This is a Numbers table of Apple. Open it, choose File, Export To, Excel or CSV, and import that file.',
    },
  ]

/**
 * Throws `invalid_file` where the archive is something else than an .xlsx workbook, saying what to save
 * instead, without the file's name.
 */
export async function assertWorkbook(archive: ZipArchive): Promise<void> {
  const names = [...archive.entries.keys()]
  const found = kinds.find(({ name }) => names.some((entry) => name.test(entry)))
  if (found) throw refused(found.kind, found.message)
  const mimetype = archive.entries.get('mimetype')
  if (mimetype) {
    assertSmall(mimetype, 1024)
    let type = ''
    for await (const { text } of xmlPieces(archive, mimetype)) type += text
    if (type.includes('opendocument.spreadsheet')) {
      throw refused('ods', `This is an OpenDocument table (.ods). ${save}`)
    }
    throw refused(
      'zip',
      'This is a document, not a table. Choose the survey export itself, as CSV or .xlsx.',
    )
  }
  if (
    names.some((name) => /^xl\/.*\.xml$/.test(name)) ||
    archive.entries.has('[content_types].xml')
  )
    return
  throw refused(
    'zip',
    'This is a ZIP archive, not a table. Unpack it, and import the CSV file or workbook inside.',
  )
}

function refused(kind: string, message: string): TouchlineError {
  return new TouchlineError('invalid_file', message, { kind })
}
