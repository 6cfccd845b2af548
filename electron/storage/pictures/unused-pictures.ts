import type { Db } from '../database.ts'

/**
 * The pictures that nothing in the workspace refers to: no card or persona, also of maps in the trash, no
 * snapshot of a map and no template of the user's own.
 */
export function unusedPictures(db: Db): readonly string[] {
  return db
    .prepare<[], string>(
      `SELECT sha256 FROM picture
       WHERE NOT EXISTS (SELECT 1 FROM card WHERE card.picture = picture.sha256)
         AND NOT EXISTS (SELECT 1 FROM persona WHERE persona.portrait = picture.sha256)
         AND NOT EXISTS (SELECT 1 FROM snapshot WHERE instr(snapshot.records, picture.sha256) > 0)
         AND NOT EXISTS (SELECT 1 FROM own_template WHERE instr(own_template.map, picture.sha256) > 0)
       ORDER BY sha256`,
    )
    .pluck()
    .all()
}

/**
 * Takes out of the file what was unused already when it was opened and still is: what was let go of since
 * may be brought back by undo, here or in a window that has the same file open.
 */
export function sweepPictures(db: Db, unusedAtOpening: readonly string[]): number {
  const before = new Set(unusedAtOpening)
  const remove = db.prepare('DELETE FROM picture WHERE sha256 = ?')
  const gone = unusedPictures(db).filter((sha256) => before.has(sha256))
  for (const sha256 of gone) remove.run(sha256)
  return gone.length
}
