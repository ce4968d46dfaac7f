-- Derived from the log and rebuilt from it; what may be asked for by column has one.
CREATE TABLE reports (
  id        TEXT PRIMARY KEY,
  position  INTEGER NOT NULL UNIQUE,
  body      TEXT NOT NULL
);

CREATE TABLE claims (
  id        TEXT PRIMARY KEY,
  position  INTEGER NOT NULL UNIQUE,
  report    TEXT NOT NULL,
  recipient TEXT NOT NULL,  -- empty where the text leaves it open
  measure   TEXT NOT NULL,
  guarantee TEXT NOT NULL,
  rule      TEXT NOT NULL,
  body      TEXT NOT NULL
);
CREATE INDEX claims_by_report ON claims (report);
CREATE INDEX claims_by_guarantee ON claims (guarantee);
CREATE INDEX claims_by_matter ON claims (recipient, measure);

PRAGMA user_version = 2;
