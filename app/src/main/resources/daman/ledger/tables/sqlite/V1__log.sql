-- The log. Nothing in it is ever updated or deleted; the triggers see to that for whoever opens the file.
CREATE TABLE entries (
  position INTEGER PRIMARY KEY CHECK (position >= 0),
  kind     TEXT NOT NULL,
  entry    TEXT NOT NULL,  -- canonical JSON (RFC 8785) with index, at, kind, body: the data of the leaf
  leaf     BLOB NOT NULL CHECK (length(leaf) = 32)
);

-- Roots of the complete subtrees of the Merkle tree (RFC 6962), from level 1 up: the root of any size needs a few of them.
CREATE TABLE nodes (
  level    INTEGER NOT NULL CHECK (level > 0),
  position INTEGER NOT NULL,
  hash     BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, position)
) WITHOUT ROWID;

-- Beside the log, by hash: a text can be withdrawn and the log still verifies.
CREATE TABLE texts (
  hash  TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER entries_follow BEFORE INSERT ON entries
WHEN NEW.position <> (SELECT coalesce(max(position) + 1, 0) FROM entries)
BEGIN SELECT RAISE(ABORT, 'entries follow each other without a gap'); END;

CREATE TRIGGER entries_stay BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;

CREATE TRIGGER entries_remain BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;

CREATE TRIGGER nodes_stay BEFORE UPDATE ON nodes
BEGIN SELECT RAISE(ABORT, 'nodes are never changed'); END;

CREATE TRIGGER nodes_remain BEFORE DELETE ON nodes
BEGIN SELECT RAISE(ABORT, 'nodes are never deleted'); END;

CREATE TRIGGER texts_stay BEFORE UPDATE ON texts
BEGIN SELECT RAISE(ABORT, 'texts are never changed'); END;

PRAGMA application_id = 1148019054;
PRAGMA user_version = 1;
