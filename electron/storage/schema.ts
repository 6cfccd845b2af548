/**
 * The tables of a workspace file as its first version had them. They are never edited: what came since
 * stands in `migrations/`, and a new file goes through the same steps as an old one, so that both end
 * with the same tables to the letter. Rows of the document are one to one with the shared record types.
 */

/** "TCHL": marks an SQLite file as a Touchline workspace. */
export const applicationId = 0x54_43_48_4c

/** The version that the last migration leads to; files of a greater one are left untouched. */
export const schemaVersion = 4

const documentTables = `
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE picture (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE persona (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  quote TEXT NOT NULL,
  bio TEXT NOT NULL,
  demographics TEXT NOT NULL,
  goals TEXT NOT NULL CHECK (json_valid(goals)),
  needs TEXT NOT NULL CHECK (json_valid(needs)),
  motivations TEXT NOT NULL CHECK (json_valid(motivations)),
  frustrations TEXT NOT NULL CHECK (json_valid(frustrations)),
  behaviours TEXT NOT NULL CHECK (json_valid(behaviours)),
  channels TEXT NOT NULL CHECK (json_valid(channels)),
  colour TEXT NOT NULL,
  segment TEXT CHECK (segment IS NULL OR json_valid(segment))
) STRICT, WITHOUT ROWID;

CREATE TABLE journey (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  scenario TEXT NOT NULL,
  expectations TEXT NOT NULL,
  state TEXT NOT NULL,
  basis TEXT NOT NULL,
  future_of TEXT REFERENCES journey (id),
  -- Grows by one with each save of the map; a save that builds on another one is refused.
  revision INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  -- In the trash since then.
  deleted_at TEXT,
  -- Of all records of the map; see content-hash.ts.
  content_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE journey_persona (
  journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  persona_id TEXT NOT NULL REFERENCES persona (id),
  PRIMARY KEY (journey_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE stage (
  id TEXT PRIMARY KEY,
  journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  goal TEXT NOT NULL,
  period TEXT NOT NULL,
  order_key TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE touchpoint (
  id TEXT PRIMARY KEY,
  journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  stage_id TEXT NOT NULL REFERENCES stage (id),
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  channel TEXT,
  kind TEXT,
  owner TEXT NOT NULL,
  systems TEXT NOT NULL CHECK (json_valid(systems)),
  moment_of_truth INTEGER NOT NULL CHECK (moment_of_truth IN (0, 1)),
  order_key TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lane (
  id TEXT PRIMARY KEY,
  journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  order_key TEXT NOT NULL,
  height REAL,
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE card (
  id TEXT PRIMARY KEY,
  journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  lane_id TEXT NOT NULL REFERENCES lane (id),
  stage_id TEXT NOT NULL REFERENCES stage (id),
  touchpoint_id TEXT REFERENCES touchpoint (id),
  span INTEGER NOT NULL CHECK (span >= 1),
  order_key TEXT NOT NULL,
  text TEXT NOT NULL,
  evidence TEXT,
  severity INTEGER CHECK (severity BETWEEN 1 AND 3),
  frequency INTEGER CHECK (frequency BETWEEN 1 AND 3),
  impact INTEGER CHECK (impact BETWEEN 1 AND 3),
  effort INTEGER CHECK (effort BETWEEN 1 AND 3),
  owner TEXT NOT NULL,
  status TEXT,
  due TEXT,
  picture TEXT REFERENCES picture (sha256)
) STRICT, WITHOUT ROWID;

CREATE TABLE emotion (
  id TEXT PRIMARY KEY,
  journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  persona_id TEXT NOT NULL REFERENCES persona (id),
  touchpoint_id TEXT NOT NULL REFERENCES touchpoint (id),
  level REAL NOT NULL CHECK (level BETWEEN -2 AND 2),
  feeling TEXT NOT NULL,
  quote TEXT NOT NULL,
  UNIQUE (persona_id, touchpoint_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE connection (
  id TEXT PRIMARY KEY,
  journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  from_touchpoint_id TEXT NOT NULL REFERENCES touchpoint (id),
  to_touchpoint_id TEXT NOT NULL REFERENCES touchpoint (id),
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  UNIQUE (from_touchpoint_id, to_touchpoint_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
  id TEXT PRIMARY KEY,
  journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  x REAL NOT NULL,
  y REAL NOT NULL,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- For opening one map, and so that a removal finds what hangs on it.
CREATE INDEX journey_persona_persona ON journey_persona (persona_id);
CREATE INDEX stage_journey ON stage (journey_id);
CREATE INDEX touchpoint_journey ON touchpoint (journey_id);
CREATE INDEX touchpoint_stage ON touchpoint (stage_id);
CREATE INDEX lane_journey ON lane (journey_id);
CREATE INDEX card_journey ON card (journey_id);
CREATE INDEX card_lane ON card (lane_id);
CREATE INDEX card_stage ON card (stage_id);
CREATE INDEX card_touchpoint ON card (touchpoint_id);
CREATE INDEX emotion_journey ON emotion (journey_id);
CREATE INDEX emotion_touchpoint ON emotion (touchpoint_id);
CREATE INDEX connection_journey ON connection (journey_id);
CREATE INDEX connection_to ON connection (to_touchpoint_id);
CREATE INDEX note_journey ON note (journey_id);
`

const feedbackTables = `
-- How files with this header are read: next month's file finds it.
CREATE TABLE saved_mapping (
  header_fingerprint TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- All answers of one survey on one map; next month's file of the same survey joins it.
CREATE TABLE dataset (
  id TEXT PRIMARY KEY,
  journey_id TEXT NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  header_fingerprint TEXT NOT NULL,
  -- Where the touchpoint's name comes from: a column, each metric column, or one title for the whole file.
  touchpoint_source TEXT NOT NULL CHECK (json_valid(touchpoint_source)),
  UNIQUE (journey_id, header_fingerprint, touchpoint_source)
) STRICT, WITHOUT ROWID;

-- One file that was imported.
CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  dataset_id TEXT NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
  file_name TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  rows_read INTEGER NOT NULL,
  accepted INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  duplicate INTEGER NOT NULL,
  answers INTEGER NOT NULL,
  -- Which user's key made the keyed hashes of its records; see secret.ts.
  secret_id TEXT NOT NULL,
  -- Of the accepted records that have a date.
  first_day INTEGER,
  last_day INTEGER
) STRICT;
CREATE INDEX import_dataset ON import (dataset_id);

-- The columns that are kept: questions (role 'metric'), segments and comments.
CREATE TABLE survey_column (
  id INTEGER PRIMARY KEY,
  dataset_id TEXT NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  question TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('metric', 'segment', 'comment')),
  metric TEXT,
  scale TEXT CHECK (scale IS NULL OR json_valid(scale)),
  UNIQUE (dataset_id, name)
) STRICT;

-- The join: what the file calls a touchpoint, and which touchpoint of the map that is.
-- No foreign key to touchpoint: one that was deleted may come back by undo, and its answers with it.
CREATE TABLE touchpoint_match (
  id INTEGER PRIMARY KEY,
  dataset_id TEXT NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  touchpoint_id TEXT,
  matched_by TEXT NOT NULL CHECK (matched_by IN ('exact', 'similar', 'mapping', 'created', 'none')),
  UNIQUE (dataset_id, value)
) STRICT;

-- One combination of segment values; each record has one.
CREATE TABLE segment_set (
  id INTEGER PRIMARY KEY,
  dataset_id TEXT NOT NULL REFERENCES dataset (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX segment_set_dataset ON segment_set (dataset_id);

CREATE TABLE segment_value (
  segment_set_id INTEGER NOT NULL REFERENCES segment_set (id) ON DELETE CASCADE,
  column_id INTEGER NOT NULL REFERENCES survey_column (id),
  value TEXT NOT NULL,
  PRIMARY KEY (segment_set_id, column_id)
) STRICT, WITHOUT ROWID;

-- One response. Days are written yyyymmdd, 0 where there is no date.
CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  day INTEGER NOT NULL,
  segment_set_id INTEGER NOT NULL REFERENCES segment_set (id),
  -- Tell a response that was there before; see row-identity.ts.
  row_hash INTEGER NOT NULL,
  personal_hash INTEGER NOT NULL,
  -- Keyed hash of the respondent; its key is not in this file.
  respondent TEXT
) STRICT;

CREATE INDEX record_import ON record (import_id);

CREATE TABLE answer (
  record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  column_id INTEGER NOT NULL REFERENCES survey_column (id),
  touchpoint_match_id INTEGER NOT NULL REFERENCES touchpoint_match (id),
  value REAL NOT NULL,
  PRIMARY KEY (record_id, column_id)
) STRICT, WITHOUT ROWID;

-- The answers counted, so that an overlay reads thousands of rows and not millions.
CREATE TABLE answer_count (
  column_id INTEGER NOT NULL REFERENCES survey_column (id),
  touchpoint_match_id INTEGER NOT NULL REFERENCES touchpoint_match (id),
  segment_set_id INTEGER NOT NULL REFERENCES segment_set (id),
  day INTEGER NOT NULL,
  value REAL NOT NULL,
  n INTEGER NOT NULL CHECK (n > 0),
  PRIMARY KEY (column_id, touchpoint_match_id, segment_set_id, day, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE comment (
  id INTEGER PRIMARY KEY,
  record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  column_id INTEGER NOT NULL REFERENCES survey_column (id),
  -- Null where the comment is about the whole visit: the file names no touchpoint for it.
  touchpoint_match_id INTEGER REFERENCES touchpoint_match (id),
  text TEXT NOT NULL
) STRICT;
CREATE INDEX comment_record ON comment (record_id);

CREATE VIRTUAL TABLE comment_search USING fts5 (
  text, content = 'comment', content_rowid = 'id', detail = none,
  tokenize = 'unicode61 remove_diacritics 2'
);
-- What is deleted leaves the index at once, not when its pages are merged some day.
INSERT INTO comment_search (comment_search, rank) VALUES ('secure-delete', 1);
`

/** Makes the tables of version 1 in an empty database. */
export const firstSchemaSql = documentTables + feedbackTables
