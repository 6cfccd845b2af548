import { restoreRecords } from '../../../shared/document/restore-map.ts'
import { TouchlineError } from '../../../shared/rpc/errors.ts'
import type { Db } from '../../storage/database.ts'
import { openMap, readDocument } from '../../storage/maps.ts'
import { saveDiff } from '../../storage/save-diff.ts'
import {
  deleteSnapshot,
  listSnapshots,
  openSnapshot,
  takeSnapshot,
} from '../../storage/snapshots.ts'
import { type Command, type CommandOutput, textOption } from '../command.ts'
import { textTable } from '../table.ts'
import type { Given } from '../usage.ts'
import { reading, writing } from '../workspace.ts'
import { mapGrammar, namedMap } from './map-option.ts'

const actions = ['take', 'list', 'restore', 'delete'] as const

export const snapshot: Command = {
  usage: 'take|list|restore|delete --map MAP [--name NAME] | --id ID',
  summary: 'Keeps a map as it is now, lists what was kept, brings it back or deletes it.',
  grammar: {
    options: { ...mapGrammar, name: { type: 'string' }, id: { type: 'string' } },
    names: ['ACTION'],
  },
  run: async ({ given, names: [name], workspacePath }) => {
    const action = actions.find((each) => each === name)
    if (!action) {
      throw new TouchlineError('usage', `"${name}" is no action. Use ${actions.join(', ')}.`)
    }
    if (action === 'list') return reading(workspacePath, ({ db }) => list(db, given))
    return writing(workspacePath, { create: false }, ({ db }) =>
      action === 'take' ? take(db, given) : change(db, action, requiredId(given)),
    )
  },
}

function take(db: Db, given: Given): CommandOutput {
  const map = namedMap(db, given)
  const name = textOption(given, 'name') ?? new Date().toISOString().slice(0, 10)
  const taken = takeSnapshot(db, map.id, name)
  return { json: { snapshot: taken }, text: `Kept "${map.title}" as "${name}" (${taken.id}).` }
}

function list(db: Db, given: Given): CommandOutput {
  const snapshots = listSnapshots(db, namedMap(db, given).id)
  const rows = snapshots.map(({ id, name, takenAt }) => [
    name,
    takenAt.slice(0, 16).replace('T', ' '),
    id,
  ])
  return {
    json: { snapshots },
    text:
      rows.length === 0
        ? 'There are no snapshots of this map yet. "touchline snapshot take" makes one.'
        : textTable([{ head: 'Name' }, { head: 'Taken (UTC)' }, { head: 'Id' }], rows),
  }
}

function change(db: Db, action: 'restore' | 'delete', id: string): CommandOutput {
  const { snapshot: kept, records } = openSnapshot(db, id)
  if (action === 'delete') {
    deleteSnapshot(db, id)
    return { json: { snapshot: kept }, text: `Deleted the snapshot "${kept.name}".` }
  }
  const { revision } = openMap(db, kept.journeyId)
  const diff = restoreRecords(readDocument(db, kept.journeyId), { records })
  saveDiff(db, kept.journeyId, diff, revision)
  return { json: { snapshot: kept }, text: `The map is as it was in "${kept.name}".` }
}

function requiredId(given: Given): string {
  const id = textOption(given, 'id')
  if (id !== undefined) return id
  throw new TouchlineError(
    'usage',
    '--id ID is missing. "touchline snapshot list --map MAP" lists the snapshots of a map.',
  )
}
