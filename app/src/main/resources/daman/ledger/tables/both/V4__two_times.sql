-- Derived from the log and rebuilt from it by daman rebuild. A row that holds from one entry on until another says so:
-- known_from is the first entry after which it is known, known_to the one by which it is known no more.
DROP TABLE claims;
DROP TABLE reports;

-- How far the log has been taken in.
CREATE TABLE taken_in (
  entries ${integer} NOT NULL
);

-- The instant of an entry, where it is later than those of all entries before.
CREATE TABLE instants (
  at       ${integer} PRIMARY KEY,  -- milliseconds since 1970
  position ${integer} NOT NULL
);

CREATE TABLE reports (
  id       ${text} PRIMARY KEY,
  position ${integer} NOT NULL UNIQUE,
  body     ${text} NOT NULL
);

-- By which near-identical texts are found: several lines a report.
CREATE TABLE bands (
  band   ${text} NOT NULL,
  report ${text} NOT NULL,
  PRIMARY KEY (band, report)
);

CREATE TABLE claims (
  id       ${text} PRIMARY KEY,
  position ${integer} NOT NULL UNIQUE,
  report   ${text} NOT NULL,
  body     ${text} NOT NULL  -- as its entry has it
);
CREATE INDEX claims_by_report ON claims (report);

-- Which promise a claim speaks of, and what a reviewer made of its words.
CREATE TABLE memberships (
  claim      ${text} NOT NULL,
  known_from ${integer} NOT NULL,
  known_to   ${integer} NOT NULL,
  guarantee  ${text} NOT NULL,  -- empty for none
  rule       ${text} NOT NULL,
  part_of    ${text} NOT NULL,  -- empty for none
  corrected  ${text} NOT NULL,  -- a commitment as JSON; empty where the claim stands as it was read
  PRIMARY KEY (claim, known_from)
);
CREATE INDEX memberships_by_guarantee ON memberships (guarantee, known_to);
CREATE INDEX memberships_by_whole ON memberships (part_of, known_to);
CREATE INDEX memberships_by_entry ON memberships (known_from);

-- A promise as the list shows it, for a stretch of entries and of days.
CREATE TABLE versions (
  guarantee  ${text} NOT NULL,
  known_from ${integer} NOT NULL,
  known_to   ${integer} NOT NULL,
  valid_from ${integer} NOT NULL,  -- days since 1970
  valid_to   ${integer} NOT NULL,
  last_day   ${integer} NOT NULL,
  measure    ${text} NOT NULL,
  stage      ${text} NOT NULL,     -- empty where only rumours speak of it
  providers  ${text} NOT NULL,     -- each between two spaces
  body       ${text} NOT NULL,
  PRIMARY KEY (guarantee, known_from, valid_from)
);
CREATE INDEX versions_by_day ON versions (last_day, guarantee, known_from, known_to, valid_from, valid_to);
CREATE INDEX versions_by_known ON versions (known_to, last_day);

-- By which the promises are found that a new claim may speak of.
CREATE TABLE hints (
  hint      ${text} NOT NULL,
  day       ${integer} NOT NULL,  -- days since 1970
  guarantee ${text} NOT NULL,
  PRIMARY KEY (hint, day, guarantee)
);

-- What reviewers said of a claim or a promise.
CREATE TABLE reviews (
  position ${integer} NOT NULL,
  target   ${text} NOT NULL,
  body     ${text} NOT NULL,
  undone   ${integer} NOT NULL,   -- the entry that took it back
  PRIMARY KEY (position, target)
);
CREATE INDEX reviews_by_target ON reviews (target);
