import type { Db } from '../database.ts'

/**
 * What a workshop needs besides the map itself: tints, lanes that fold and have a role, several channels
 * and a way into another map, portraits and traits, the room's votes, remarks, snapshots, what a future
 * state was made from, and templates of one's own.
 */
export function toVersion2(db: Db): void {
  db.exec(`
ALTER TABLE stage ADD COLUMN colour TEXT;
ALTER TABLE note ADD COLUMN colour TEXT;
ALTER TABLE card ADD COLUMN colour TEXT;
ALTER TABLE touchpoint ADD COLUMN more_channels TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(more_channels));
-- No foreign key: the other map may be in another workspace when a touchpoint is pasted there.
ALTER TABLE touchpoint ADD COLUMN linked_map_id TEXT;
ALTER TABLE touchpoint ADD COLUMN width REAL;
ALTER TABLE lane ADD COLUMN collapsed INTEGER NOT NULL DEFAULT 0 CHECK (collapsed IN (0, 1));
ALTER TABLE lane ADD COLUMN role TEXT;
ALTER TABLE persona ADD COLUMN traits TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(traits));
ALTER TABLE persona ADD COLUMN based_on TEXT NOT NULL DEFAULT '';
ALTER TABLE persona ADD COLUMN portrait TEXT REFERENCES picture (sha256);
ALTER TABLE emotion ADD COLUMN votes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(votes));

CREATE TABLE remark (
  id TEXT PRIMARY KEY,
  journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  -- Any record of the map, so no foreign key.
  target_id TEXT NOT NULL,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  resolved INTEGER NOT NULL CHECK (resolved IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot (
  id TEXT PRIMARY KEY,
  journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  budget INTEGER NOT NULL CHECK (budget BETWEEN 1 AND 100),
  at TEXT NOT NULL,
  open INTEGER NOT NULL CHECK (open IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE vote (
  id TEXT PRIMARY KEY,
  journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  ballot_id TEXT NOT NULL REFERENCES ballot (id),
  target_id TEXT NOT NULL,
  voter TEXT NOT NULL,
  dots INTEGER NOT NULL CHECK (dots BETWEEN 1 AND 100),
  UNIQUE (ballot_id, voter, target_id)
) STRICT, WITHOUT ROWID;

-- A map as it once was: its records as JSON, as that version of the file had them.
CREATE TABLE snapshot (
  id TEXT PRIMARY KEY,
  journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  version INTEGER NOT NULL,
  records TEXT NOT NULL CHECK (json_valid(records))
) STRICT, WITHOUT ROWID;

-- Which record of a current map each record of its future state was copied from.
CREATE TABLE counterpart (
  id TEXT PRIMARY KEY,
  journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  origin_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A template of the user's own; its map is in the open JSON format.
CREATE TABLE own_template (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  map TEXT NOT NULL CHECK (json_valid(map)),
  made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX persona_portrait ON persona (portrait);
CREATE INDEX remark_journey ON remark (journey_id);
CREATE INDEX ballot_journey ON ballot (journey_id);
CREATE INDEX vote_journey ON vote (journey_id);
CREATE INDEX snapshot_journey ON snapshot (journey_id);
CREATE INDEX counterpart_journey ON counterpart (journey_id);
`)
}
