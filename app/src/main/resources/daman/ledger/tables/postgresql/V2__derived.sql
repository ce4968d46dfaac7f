-- Derived from the log and rebuilt from it; what may be asked for by column has one.
CREATE TABLE reports (
  id        TEXT COLLATE "C" PRIMARY KEY,
  position  BIGINT NOT NULL UNIQUE,
  body      TEXT COLLATE "C" NOT NULL
);

CREATE TABLE claims (
  id        TEXT COLLATE "C" PRIMARY KEY,
  position  BIGINT NOT NULL UNIQUE,
  report    TEXT COLLATE "C" NOT NULL,
  recipient TEXT COLLATE "C" NOT NULL,  -- empty where the text leaves it open
  measure   TEXT COLLATE "C" NOT NULL,
  guarantee TEXT COLLATE "C" NOT NULL,
  rule      TEXT COLLATE "C" NOT NULL,
  body      TEXT COLLATE "C" NOT NULL
);
CREATE INDEX claims_by_report ON claims (report);
CREATE INDEX claims_by_guarantee ON claims (guarantee);
CREATE INDEX claims_by_matter ON claims (recipient, measure);
