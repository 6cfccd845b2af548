import { mapOf } from '../../../shared/document/query.ts'
import type { Touchpoint } from '../../../shared/document/touchpoint.ts'
import { TouchlineError } from '../../../shared/rpc/errors.ts'
import { readComments } from '../../storage/comments.ts'
import { readDocument } from '../../storage/maps.ts'
import { type Command, textOption } from '../command.ts'
import { filterGrammar, filterUsage, readFilter, wholeNumber } from '../filter-options.ts'
import { reading } from '../workspace.ts'
import { mapGrammar, mapName, namedMap } from './map-option.ts'

export const comments: Command = {
  usage: `--map MAP ${filterUsage} [--search TEXT] [--touchpoint TOUCHPOINT] [--limit N]`,
  summary: 'Prints free-text answers.',
  grammar: {
    options: {
      ...mapGrammar,
      ...filterGrammar,
      search: { type: 'string' },
      touchpoint: { type: 'string' },
      limit: { type: 'string' },
    },
    names: [],
  },
  run: ({ given, workspacePath }) => {
    mapName(given)
    const filter = readFilter(given)
    const limit = wholeNumber('limit', textOption(given, 'limit') ?? '50', 1)
    return reading(workspacePath, ({ db }) => {
      const map = namedMap(db, given)
      const touchpoints = mapOf(readDocument(db, map.id)).touchpoints
      const titles = new Map<string, string>(touchpoints.map(({ id, title }) => [id, title]))
      const found = readComments(db, {
        journeyId: map.id,
        filter,
        touchpointId: touchpointNamed(touchpoints, textOption(given, 'touchpoint')),
        search: textOption(given, 'search'),
        limit,
      })
      const shown = found.comments.map((comment) => ({
        ...comment,
        touchpoint:
          comment.touchpointId === null
            ? null
            : { id: comment.touchpointId, title: titles.get(comment.touchpointId) ?? '' },
      }))
      return {
        json: { map, filter, total: found.total, state: found.state, comments: shown },
        text: textOf(found, shown),
      }
    })
  },
}

function textOf(
  { total, state }: { total: number; state: string },
  shown: readonly {
    text: string
    date: string | null
    metric: string | null
    value: number | null
    touchpoint: { title: string } | null
  }[],
): string {
  if (state === 'suppressed') {
    return 'There are comments of too few people to show them (see --min-n).'
  }
  if (shown.length === 0) return 'There are no such comments.'
  const blocks = shown.map(({ text, date, metric, value, touchpoint }) => {
    const about = [date, touchpoint?.title, metric === null ? null : `${metric} ${value}`]
    return `${about.filter((part) => part !== null && part !== undefined).join(' · ')}\n  ${text.replace(/\s*\n\s*/g, '\n  ')}`
  })
  return [...blocks, `${shown.length} of ${total} comments.`].join('\n\n')
}

function touchpointNamed(
  touchpoints: readonly Touchpoint[],
  name: string | undefined,
): string | undefined {
  if (name === undefined) return undefined
  const found = touchpoints.filter(({ id, title }) => id === name || title === name)
  if (found.length === 1) return found[0]?.id
  throw new TouchlineError(
    'not_found',
    found.length > 1
      ? `${found.length} touchpoints are titled "${name}". Name one by its id: ${found.map(({ id }) => id).join(', ')}.`
      : `There is no touchpoint "${name}" on this map. It has these: ${touchpoints.map(({ title }) => title).join(', ')}.`,
  )
}
