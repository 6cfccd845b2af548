import type { FileFacts } from '../../../shared/feedback/profile.ts'
import { openSurveyFile } from '../../storage/survey-file.ts'
import { profileOf } from '../../storage/survey-profile.ts'
import type { Command } from '../command.ts'
import { textTable } from '../table.ts'

const formatOf = ({ sheet, encoding, delimiter }: FileFacts): string =>
  sheet === null
    ? `${encoding}, delimiter ${JSON.stringify(delimiter)}`
    : `workbook, sheet ${JSON.stringify(sheet)}`

const headerRowsOf = ({ headerRows }: FileFacts): string =>
  `${headerRows} header ${headerRows === 1 ? 'row' : 'rows'}`

export const profile: Command = {
  usage: 'FILE',
  summary: 'Says what a survey file is; touches no workspace.',
  grammar: { options: {}, names: ['FILE'] },
  run: async ({ names: [path = ''], note }) => {
    const { profile: found } = await profileOf(await openSurveyFile(path))
    const { file, columns, records, shape, source, warnings } = found
    for (const { column, message } of warnings) {
      note(`Warning: ${column === undefined ? '' : `${column}: `}${message}`)
    }
    const scaleOf = ({ scale }: (typeof columns)[number]) =>
      scale ? `${scale.min}–${scale.max}${scale.higherIsBetter ? '' : ', low is good'}` : ''
    return {
      json: found,
      text: [
        `${file.name}: ${records} records, ${source}, ${shape}; ${formatOf(file)}, ${headerRowsOf(file)}.`,
        '',
        textTable(
          [
            { head: '#', right: true },
            { head: 'Column' },
            { head: 'Role' },
            { head: 'Metric' },
            { head: 'Scale' },
            { head: 'Type' },
            { head: 'Answers', right: true },
            { head: 'Missing', right: true },
            { head: 'Distinct', right: true },
          ],
          columns.map((column) => [
            String(column.index + 1),
            column.name,
            column.role,
            column.metric ?? '',
            scaleOf(column),
            column.type,
            String(column.answers),
            String(column.missing),
            `${column.distinct}${column.distinctAtLeast ? '+' : ''}`,
          ]),
        ),
      ].join('\n'),
    }
  },
}
