-- Schema 1, second part: organizations, themes, and what people say of entries. These rows outlive a new extraction: they
-- keep plan_id, path and words, by which their entry is found again; entry_id is null where it could not be.

-- An organization through time is one actor for each name of its own; actor_succession joins them.
CREATE TABLE actor (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,                -- fullest name printed
  acronym   TEXT,
  kind      TEXT,
  region    TEXT,
  confirmed INTEGER NOT NULL DEFAULT 0 CHECK (confirmed IN (0, 1)),  -- by a person
  source    TEXT
) STRICT;

CREATE TABLE actor_name (
  id       INTEGER PRIMARY KEY,
  actor_id INTEGER NOT NULL REFERENCES actor (id),
  name     TEXT NOT NULL,                 -- as printed
  key      TEXT NOT NULL,                 -- name in lower case without accents and stops, for comparison
  kind     TEXT NOT NULL CHECK (kind IN ('name', 'acronym', 'mention')),
  from_day TEXT,
  to_day   TEXT,
  source   TEXT,
  UNIQUE (actor_id, name)
) STRICT;
CREATE INDEX actor_name_by_key ON actor_name (key);

CREATE TABLE actor_succession (
  from_actor INTEGER NOT NULL REFERENCES actor (id),
  to_actor   INTEGER NOT NULL REFERENCES actor (id),
  on_date    TEXT,                        -- EDTF
  kind       TEXT,
  source     TEXT,
  PRIMARY KEY (from_actor, to_actor)
) STRICT;

-- actor_id is named by the words of mention_id, which is entry_id itself or one of its columns.
CREATE TABLE participation (
  id         INTEGER PRIMARY KEY,
  entry_id   INTEGER NOT NULL REFERENCES entry (id),
  mention_id INTEGER NOT NULL REFERENCES entry (id),
  actor_id   INTEGER NOT NULL REFERENCES actor (id),
  role       TEXT NOT NULL,               -- of mention_id: 'resource', 'commitment', 'result' ...
  words      TEXT NOT NULL,               -- the name as printed there
  state      TEXT NOT NULL DEFAULT 'found' CHECK (state IN ('found', 'confirmed', 'refused')),
  UNIQUE (mention_id, actor_id)
) STRICT;
CREATE INDEX participation_by_entry ON participation (entry_id);
CREATE INDEX participation_by_actor ON participation (actor_id);

CREATE TABLE theme (
  id        INTEGER PRIMARY KEY,
  code      TEXT NOT NULL UNIQUE,
  name      TEXT NOT NULL,
  parent_id INTEGER REFERENCES theme (id),
  source    TEXT
) STRICT;

CREATE TABLE entry_theme (
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  theme_id INTEGER NOT NULL REFERENCES theme (id),
  words    TEXT NOT NULL,                 -- that gave the theme
  PRIMARY KEY (entry_id, theme_id)
) STRICT;
CREATE INDEX entry_theme_by_theme ON entry_theme (theme_id);

-- One undertaking across editions.
CREATE TABLE thread (
  id         INTEGER PRIMARY KEY,
  title      TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE thread_link (
  id         INTEGER PRIMARY KEY,
  thread_id  INTEGER REFERENCES thread (id),
  from_plan  INTEGER NOT NULL REFERENCES plan (id),
  from_path  TEXT NOT NULL,
  from_entry INTEGER REFERENCES entry (id),
  from_words TEXT NOT NULL,
  to_plan    INTEGER NOT NULL REFERENCES plan (id),
  to_path    TEXT NOT NULL,
  to_entry   INTEGER REFERENCES entry (id),
  to_words   TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('continued', 'reworded', 'expanded', 'split', 'merged')),
  score      REAL NOT NULL,
  sure       INTEGER NOT NULL CHECK (sure IN (0, 1)),
  reasons    TEXT NOT NULL DEFAULT '[]',  -- JSON list of texts
  state      TEXT NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'confirmed', 'refused')),
  decided_by TEXT,
  decided_at TEXT
) STRICT;
CREATE INDEX thread_link_from ON thread_link (from_entry);
CREATE INDEX thread_link_to ON thread_link (to_entry);

-- What became of a commitment. The latest row counts; the earlier ones are its history.
CREATE TABLE followup (
  id          INTEGER PRIMARY KEY,
  plan_id     INTEGER NOT NULL REFERENCES plan (id),
  path        TEXT NOT NULL,
  entry_id    INTEGER REFERENCES entry (id),
  words       TEXT NOT NULL,
  status      TEXT CHECK (status IN ('done', 'partly_done', 'under_way', 'postponed', 'abandoned', 'not_done')),
  date        TEXT,                       -- EDTF
  value       REAL,                       -- figure reached
  target_id   INTEGER REFERENCES target (id),
  note        TEXT,
  evidence    TEXT,                       -- in words
  evidence_document INTEGER REFERENCES document (id),
  evidence_page     INTEGER,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX followup_by_entry ON followup (entry_id);

-- What a person set right: an overlay over what was extracted, in force until undone.
CREATE TABLE correction (
  id        INTEGER PRIMARY KEY,
  plan_id   INTEGER NOT NULL REFERENCES plan (id),
  path      TEXT NOT NULL,
  entry_id  INTEGER REFERENCES entry (id),
  words     TEXT NOT NULL,
  action    TEXT NOT NULL,                -- 'set', 'move', 'join', 'split', 'delete'
  field     TEXT,                         -- 'text', 'level', 'edtf', 'actor' ...
  old_value TEXT,
  new_value TEXT,
  reason    TEXT,
  made_by   TEXT NOT NULL,
  made_at   TEXT NOT NULL,
  undone_by TEXT,
  undone_at TEXT
) STRICT;
CREATE INDEX correction_by_entry ON correction (entry_id);

-- Who did what, in order. Append-only.
CREATE TABLE event (
  id      INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  who     TEXT NOT NULL,
  action  TEXT NOT NULL,                  -- 'create', 'ingest', 'reread', 'correct' ...
  plan_id INTEGER REFERENCES plan (id),
  detail  TEXT
) STRICT;
CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER event_is_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- Full-text search over the versions in force. rowid is entry.id. The text is analysed beforehand (lower case, no accents,
-- no elisions; stems by Snowball's French), so that SQLite's own tokenizer only has to split at spaces.
CREATE VIRTUAL TABLE search USING fts5 (
  words,          -- of the undertaking itself and its items, as printed
  stems,
  column_words,   -- of what hangs from it: results, resources ...; of a statement or annex its own
  column_stems,
  context_stems,  -- of its objective and orientation
  tokenize = "unicode61 remove_diacritics 0"
);
-- The entry's own words count most, exact forms above stems, its columns less, its context least.
INSERT INTO search (search, rank) VALUES ('rank', 'bm25(6.0, 10.0, 1.5, 2.5, 0.5)');
