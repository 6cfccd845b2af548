import {
  type Comparison,
  compareMaps,
  type Difference,
} from '../../../shared/document/compare/compare-maps.ts'
import { subjectOf, titleOfRecord } from '../../../shared/document/compare/difference-title.ts'
import { documentOf, type MapDocument } from '../../../shared/document/document.ts'
import { TouchlineError } from '../../../shared/rpc/errors.ts'
import type { Db } from '../../storage/database.ts'
import { counterparts } from '../../storage/map-copies.ts'
import { findMap, readDocument } from '../../storage/maps.ts'
import { openSnapshot } from '../../storage/snapshots.ts'
import { type Command, textOption } from '../command.ts'
import { textTable } from '../table.ts'
import type { Given } from '../usage.ts'
import { reading } from '../workspace.ts'
import { mapGrammar, mapName, namedMap } from './map-option.ts'

export const compare: Command = {
  usage: '--map MAP (--with MAP | --with-snapshot ID)',
  summary: 'Lists what differs: from a map to its future state, or from a snapshot to now.',
  grammar: {
    options: { ...mapGrammar, with: { type: 'string' }, 'with-snapshot': { type: 'string' } },
    names: [],
  },
  run: ({ given, workspacePath }) => {
    mapName(given)
    return reading(workspacePath, ({ db }) => {
      const { before, after, comparison } = sides(db, given)
      const { differences } = comparison
      return {
        json: { differences: differences.map((each) => toJson(before, after, each)) },
        text:
          differences.length === 0
            ? 'There are no differences.'
            : textTable(
                [{ head: 'What' }, { head: 'Type' }, { head: 'Title' }, { head: 'Details' }],
                differences.map((each) => [
                  each.kind,
                  each.type,
                  titleOf(before, after, each),
                  detailsOf(each),
                ]),
              ),
      }
    })
  },
}

interface Sides {
  readonly before: MapDocument
  readonly after: MapDocument
  readonly comparison: Comparison
}

function sides(db: Db, given: Given): Sides {
  const map = namedMap(db, given)
  const present = readDocument(db, map.id)
  const snapshot = textOption(given, 'with-snapshot')
  if (snapshot !== undefined) {
    const { records } = openSnapshot(db, snapshot)
    const journey = records.find((record) => record.type === 'journey')
    if (!journey) throw new TouchlineError('damaged', 'The snapshot holds no map.')
    const before = documentOf(journey, records)
    const origins = originsOf(db, journey.id)
    const comparison = compareMaps(before, present, {
      before: origins,
      after: originsOf(db, map.id),
    })
    return { before, after: present, comparison }
  }
  const other = textOption(given, 'with')
  if (other === undefined) {
    throw new TouchlineError(
      'usage',
      '--with MAP or --with-snapshot ID is missing. "touchline maps" and "touchline snapshot list" list them.',
    )
  }
  const { id } = findMap(db, other)
  const after = readDocument(db, id)
  const origins = { before: originsOf(db, map.id), after: originsOf(db, id) }
  return { before: present, after, comparison: compareMaps(present, after, origins) }
}

function originsOf(db: Db, journeyId: Parameters<typeof counterparts>[1]): Map<string, string> {
  return new Map(counterparts(db, journeyId).map(({ id, originId }) => [id, originId]))
}

function titleOf(before: MapDocument, after: MapDocument, difference: Difference): string {
  return titleOfRecord(difference.after ? after : before, subjectOf(difference))
}

function toJson(before: MapDocument, after: MapDocument, difference: Difference): object {
  const { kind, type, fields, moved, within } = difference
  const id = subjectOf(difference).id
  const title = titleOf(before, after, difference)
  return {
    kind,
    type,
    id,
    title,
    fields,
    moved,
    within: within.map((each) => toJson(before, after, each)),
  }
}

function detailsOf({ fields, moved, within }: Difference): string {
  return [
    ...fields,
    ...(moved === 'elsewhere' ? ['moved'] : moved === 'order' ? ['order'] : []),
    ...(within.length > 0 ? [`with ${within.length} more`] : []),
  ].join(', ')
}
