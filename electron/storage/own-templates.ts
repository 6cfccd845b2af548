import { nanoid } from 'nanoid'
import { withoutWorkshop } from '../../shared/document/copy-map.ts'
import { toOpenMap } from '../../shared/document/dump-map.ts'
import type { JourneyId } from '../../shared/document/journey.ts'
import { type OpenMap, openMapSchema } from '../../shared/document/open-format.ts'
import type { Language, TemplateSummary } from '../../shared/rpc/contract.ts'
import { TouchlineError } from '../../shared/rpc/errors.ts'
import { type Db, inTransaction } from './database.ts'
import { readDocument } from './maps.ts'
import { findTemplate, listTemplates } from './templates.ts'

/** The templates that the workspace made, the newest first. */
export function listOwnTemplates(db: Db): TemplateSummary[] {
  return db
    .prepare<[], { id: string; title: string; description: string }>(
      'SELECT id, title, description FROM own_template ORDER BY made_at DESC, id',
    )
    .all()
    .map((row) => ({ ...row, language: null }))
}

/** Every template that a map can start from: the workspace's own, then those that ship with the app. */
export function listAllTemplates(db: Db): TemplateSummary[] {
  return [...listOwnTemplates(db), ...listTemplates().map(({ map: _map, ...rest }) => rest)]
}

/** A template of either kind. Throws `not_found`, naming all that there are. */
export function findAnyTemplate(db: Db, id: string, language: Language): { readonly map: OpenMap } {
  const map = db
    .prepare<[string], string>('SELECT map FROM own_template WHERE id = ?')
    .pluck()
    .get(id)
  if (map === undefined) {
    return findTemplate(
      id,
      language,
      listOwnTemplates(db).map((own) => own.id),
    )
  }
  return { map: openMapSchema.parse(JSON.parse(map)) }
}

interface TemplateWords {
  readonly title: string
  readonly description: string
}

/** Keeps a map as a template, without comments, votes and survey answers. */
export function saveTemplate(
  db: Db,
  journeyId: JourneyId,
  words: TemplateWords,
  now: Date = new Date(),
): TemplateSummary {
  const { title, description } = words
  return inTransaction(db, () => {
    const map: OpenMap = { ...toOpenMap(withoutWorkshop(readDocument(db, journeyId))), title }
    const id = `own-${nanoid(12)}`
    db.prepare(
      'INSERT INTO own_template (id, title, description, map, made_at) VALUES (?, ?, ?, ?, ?)',
    ).run(id, title, description, JSON.stringify(map), now.toISOString())
    return { id, title, description, language: null }
  })
}

/** Gives a template of the workspace's own another title and description. Throws `not_found`. */
export function renameTemplate(db: Db, id: string, { title, description }: TemplateWords): void {
  inTransaction(db, () => {
    const { changes } = db
      .prepare(
        `UPDATE own_template SET title = ?, description = ?, map = json_set(map, '$.title', ?)
         WHERE id = ?`,
      )
      .run(title, description, title, id)
    if (changes === 0) throw templateNotFound(id)
  })
}

/** Throws `not_found`; those that ship with the app stay. */
export function deleteTemplate(db: Db, id: string): void {
  const { changes } = inTransaction(db, () =>
    db.prepare('DELETE FROM own_template WHERE id = ?').run(id),
  )
  if (changes === 0) throw templateNotFound(id)
}

function templateNotFound(id: string): TouchlineError {
  return new TouchlineError(
    'not_found',
    `This workspace has no template ${id} of its own. "touchline templates" lists those that there are.`,
  )
}
