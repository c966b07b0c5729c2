-- Schema 1 of the archive of Jalons. docs/schema.md explains every table, with questions and their answers in SQL.
-- Rows that a program read in a document (version, page, entry, place, timing, target, budget ...) are never changed: a new
-- extraction adds a version, and what people say stands in tables of its own (correction, followup, thread_link).
-- Days are YYYY-MM-DD, moments YYYY-MM-DDTHH:MM:SSZ, dates of plans EDTF (ISO 8601-2), durations ISO 8601.

-- The document as it came. Insert-only.
CREATE TABLE document (
  id          INTEGER PRIMARY KEY,
  sha256      TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  name        TEXT NOT NULL,              -- of the file, without folders
  stem        TEXT NOT NULL,              -- name without its suffix: what commands call the plan
  media_type  TEXT NOT NULL,
  form        TEXT NOT NULL CHECK (form IN ('text', 'pdf', 'scan', 'image', 'other')),
  size        INTEGER NOT NULL,           -- bytes
  archived_at TEXT NOT NULL,
  bytes       BLOB NOT NULL
) STRICT;

CREATE TRIGGER document_stays BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'originals are insert-only'); END;
CREATE TRIGGER document_is_kept BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'originals are insert-only'); END;

-- One reading of a document: 1 the first, 2 the next ...
CREATE TABLE version (
  id          INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document (id),
  number      INTEGER NOT NULL,
  engine      TEXT NOT NULL,              -- program and version
  made_at     TEXT NOT NULL,
  UNIQUE (document_id, number)
) STRICT;

-- The text of each page, in reading order.
CREATE TABLE page (
  version_id INTEGER NOT NULL REFERENCES version (id),
  number     INTEGER NOT NULL,            -- from 1
  width      REAL NOT NULL,               -- points; characters where grid
  height     REAL NOT NULL,               -- points; lines where grid
  grid       INTEGER NOT NULL CHECK (grid IN (0, 1)),
  text       TEXT NOT NULL,
  PRIMARY KEY (version_id, number)
) STRICT;

-- What went wrong or was guessed while reading.
CREATE TABLE diagnostic (
  version_id INTEGER NOT NULL REFERENCES version (id),
  position   INTEGER NOT NULL,
  severity   TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
  code       TEXT NOT NULL,
  arguments  TEXT NOT NULL DEFAULT '[]',  -- JSON list of texts
  page       INTEGER NOT NULL DEFAULT 0,  -- 0: the file as a whole
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,
  PRIMARY KEY (version_id, position)
) STRICT;

-- One plan or agreement; id is the number that people type. Its head is that of the version in force.
CREATE TABLE plan (
  id               INTEGER PRIMARY KEY,
  document_id      INTEGER NOT NULL UNIQUE REFERENCES document (id),
  version_id       INTEGER NOT NULL UNIQUE REFERENCES version (id),  -- the version in force
  same_as          INTEGER REFERENCES plan (id),  -- the same plan from another document, confirmed by a person
  title            TEXT NOT NULL,
  organization     TEXT,
  region           TEXT,
  period           TEXT,                  -- EDTF interval: "2006/2009"
  first_day        TEXT,                  -- of the period
  last_day         TEXT,
  agreement_number INTEGER
) STRICT;

-- The tree of what a version says. Outline: plan > orientation > objective > commitment (level 0 to 3); everything else
-- hangs from one of these (parent_id) and has its path.
CREATE TABLE entry (
  id         INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES version (id),
  parent_id  INTEGER REFERENCES entry (id),
  role       TEXT NOT NULL CHECK (role IN (
    'plan', 'orientation', 'objective', 'commitment',
    'item', 'result', 'resource', 'indicator', 'change', 'deliverable', 'monitoring', 'status', 'priority', 'territory',
    'timing', 'target', 'budget', 'statement', 'annex', 'annex_section', 'annex_item',
    'organization', 'actor', 'mention', 'object', 'party', 'amount', 'remainder')),
  level      INTEGER CHECK (level BETWEEN 0 AND 3),  -- null off the outline
  position   INTEGER NOT NULL,            -- from 1, among the entries of its role under its parent
  path       TEXT NOT NULL,               -- "2/2.2/2.2.1"; of its parent for what has no path of its own
  kind       TEXT,                        -- of a statement ("context", "recital" ...), of a remainder ("furniture" ...);
                                          -- of an annex its date (EDTF)
  label      TEXT,                        -- number as printed: "2.2.1"; acronym of an actor
  term       TEXT,                        -- the document's own word for the level or column: "Moyens"
  text       TEXT NOT NULL,
  confidence REAL NOT NULL DEFAULT 1 CHECK (confidence BETWEEN 0 AND 1),
  inherited  INTEGER NOT NULL DEFAULT 0 CHECK (inherited IN (0, 1)),  -- from a merged cell or a joined table
  shell      INTEGER NOT NULL DEFAULT 0 CHECK (shell IN (0, 1)),      -- a level that the document does not have
  evidence   TEXT                         -- JSON list: why it was placed here
) STRICT;
CREATE INDEX entry_by_version ON entry (version_id, role);
CREATE INDEX entry_by_parent ON entry (parent_id, role, position);
CREATE INDEX entry_by_path ON entry (version_id, path);

-- Where the words of an entry stand: a box on a page, origin top left.
CREATE TABLE place (
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  position INTEGER NOT NULL,              -- from 1
  page     INTEGER NOT NULL,
  x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL,  -- points; characters and lines where grid
  grid     INTEGER NOT NULL CHECK (grid IN (0, 1)),
  PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;

-- A date, period or frequency said of entry_id; id is the entry of its own words and places.
CREATE TABLE timing (
  id            INTEGER PRIMARY KEY REFERENCES entry (id),
  entry_id      INTEGER NOT NULL REFERENCES entry (id),
  text          TEXT NOT NULL,
  edtf          TEXT,
  earliest      TEXT,                     -- day; null: open or unknown
  latest        TEXT,
  continuous    INTEGER NOT NULL CHECK (continuous IN (0, 1)),
  frequency_min INTEGER,                  -- times in each frequency_per
  frequency_max INTEGER,
  frequency_per TEXT,                     -- "P1Y"
  plan_year     TEXT                      -- "1", "1-2": as printed
) STRICT;
CREATE INDEX timing_by_entry ON timing (entry_id);
CREATE INDEX timing_by_day ON timing (earliest, latest);

-- A count, range or share that is promised by entry_id.
CREATE TABLE target (
  id       INTEGER PRIMARY KEY REFERENCES entry (id),
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  text     TEXT NOT NULL,
  minimum  REAL,
  maximum  REAL,
  unit     TEXT NOT NULL,                 -- as printed, or "%"
  per      TEXT,                          -- duration
  by_date  TEXT                           -- EDTF
) STRICT;
CREATE INDEX target_by_entry ON target (entry_id);

-- Money: of a commitment or objective (role budget), or of the whole agreement (role amount).
CREATE TABLE budget (
  id       INTEGER PRIMARY KEY REFERENCES entry (id),
  entry_id INTEGER NOT NULL REFERENCES entry (id),
  text     TEXT NOT NULL,
  value    REAL NOT NULL,
  currency TEXT NOT NULL,
  per      TEXT,
  payer    TEXT,
  payee    TEXT,
  edtf     TEXT
) STRICT;
CREATE INDEX budget_by_entry ON budget (entry_id);

-- What a signed agreement adds to its plan, and its parties.
CREATE TABLE agreement (
  version_id INTEGER PRIMARY KEY REFERENCES version (id),
  signed     TEXT,                        -- EDTF
  in_force   TEXT                         -- EDTF
) STRICT;
CREATE TABLE party (
  id             INTEGER PRIMARY KEY REFERENCES entry (id),
  name           TEXT NOT NULL,
  designation    TEXT NOT NULL,
  representative TEXT NOT NULL
) STRICT;
