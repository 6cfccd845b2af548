import { z } from 'zod'
import { openMapSchema } from '../../../shared/document/open-format.ts'
import type { Command } from '../command.ts'

export const schema: Command = {
  usage: '',
  summary: 'Prints the JSON Schema of the open map format.',
  grammar: { options: {}, names: [] },
  run: () => {
    const json = z.toJSONSchema(openMapSchema, { io: 'input' })
    return { json, text: JSON.stringify(json, null, 2) }
  },
}
