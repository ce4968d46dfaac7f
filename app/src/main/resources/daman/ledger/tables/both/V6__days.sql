-- The days that promises were last spoken of, each with the first entry after which one is known: a list as of long ago passes over
-- days that nothing was known of then, and not over their promises.
CREATE TABLE days (
  day         ${integer} PRIMARY KEY,  -- days since 1970
  first_known ${integer} NOT NULL
);

-- What is open of a promise, and each version of it, are found by one index and not by two.
DROP TABLE versions;
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
  PRIMARY KEY (guarantee, known_to, known_from, valid_from)
);
CREATE INDEX versions_by_day ON versions (last_day, guarantee, known_from, known_to, valid_from, valid_to, measure, stage, providers);

-- Both are looked up by all their columns. Where the database can keep a table in the order of its key, each row is there once.
DROP TABLE hints;
CREATE TABLE hints (
  hint      ${text} NOT NULL,
  day       ${integer} NOT NULL,  -- days since 1970
  guarantee ${text} NOT NULL,
  PRIMARY KEY (hint, day, guarantee)
)${in_order};

DROP TABLE bands;
CREATE TABLE bands (
  band   ${text} NOT NULL,
  report ${text} NOT NULL,
  PRIMARY KEY (band, report)
)${in_order};

-- What is derived is derived anew by the next command that records, or by daman rebuild.
DELETE FROM taken_in;
DELETE FROM instants;
DELETE FROM reports;
DELETE FROM claims;
DELETE FROM memberships;
DELETE FROM reviews;
