-- The days that promises were last spoken of, each with the first entry after which one is known: a list as of long ago passes over
-- days that nothing was known of then, and not over their promises.
CREATE TABLE days (
  day         ${integer} PRIMARY KEY,  -- days since 1970
  first_known ${integer} NOT NULL
);

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
DELETE FROM versions;
DELETE FROM reviews;
