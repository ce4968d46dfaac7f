-- The log, as in the file. Nothing in it is ever updated or deleted; the triggers see to that for whoever opens the database.
CREATE TABLE entries (
  position BIGINT PRIMARY KEY CHECK (position >= 0),
  kind     TEXT COLLATE "C" NOT NULL,
  entry    TEXT COLLATE "C" NOT NULL,  -- canonical JSON (RFC 8785) with index, at, kind, body: the data of the leaf
  leaf     BYTEA NOT NULL CHECK (length(leaf) = 32)
);
COMMENT ON TABLE entries IS 'the log of a Daman ledger';

-- Roots of the complete subtrees of the Merkle tree (RFC 6962) at every eighth level, which are what a published tile carries.
CREATE TABLE nodes (
  level    INTEGER NOT NULL CHECK (level > 0),
  position BIGINT NOT NULL,
  hash     BYTEA NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, position)
);

-- Beside the log, by hash: a text can be withdrawn and the log still verifies.
CREATE TABLE texts (
  hash  TEXT COLLATE "C" PRIMARY KEY,
  bytes BYTEA NOT NULL
);

CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$;

-- Once a statement and not once a row: those added must follow each other, and the first of them must follow one that was there.
CREATE FUNCTION entries_follow() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  first BIGINT;
  last BIGINT;
  number BIGINT;
BEGIN
  SELECT min(position), max(position), count(*) INTO first, last, number FROM added;
  IF last - first + 1 <> number OR first > 0 AND NOT EXISTS (SELECT 1 FROM entries WHERE position = first - 1) THEN RAISE EXCEPTION 'entries follow each other without a gap'; END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER entries_follow AFTER INSERT ON entries REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION entries_follow();
CREATE TRIGGER entries_stay BEFORE UPDATE ON entries FOR EACH ROW EXECUTE FUNCTION refuse('entries are never changed');
CREATE TRIGGER entries_remain BEFORE DELETE ON entries FOR EACH ROW EXECUTE FUNCTION refuse('entries are never deleted');
CREATE TRIGGER entries_are_not_emptied BEFORE TRUNCATE ON entries EXECUTE FUNCTION refuse('entries are never deleted');
CREATE TRIGGER nodes_stay BEFORE UPDATE ON nodes FOR EACH ROW EXECUTE FUNCTION refuse('nodes are never changed');
CREATE TRIGGER nodes_remain BEFORE DELETE ON nodes FOR EACH ROW EXECUTE FUNCTION refuse('nodes are never deleted');
CREATE TRIGGER nodes_are_not_emptied BEFORE TRUNCATE ON nodes EXECUTE FUNCTION refuse('nodes are never deleted');
CREATE TRIGGER texts_stay BEFORE UPDATE ON texts FOR EACH ROW EXECUTE FUNCTION refuse('texts are never changed');
CREATE TRIGGER texts_are_not_emptied BEFORE TRUNCATE ON texts EXECUTE FUNCTION refuse('texts are never deleted at once');
