-- What reports tell besides promises: who says, meets, attacks, and what does not hold together. The words stay with the reading beside the log.
CREATE TABLE happenings (
  position ${integer} NOT NULL,  -- of the report's entry
  list     ${text} NOT NULL,     -- of the reading: statements, contacts, attacks, findings
  number   ${integer} NOT NULL,  -- in that list, from 0
  day      ${integer},           -- since 1970; none where the report leaves it open
  what     ${text} NOT NULL,     -- of a statement on whose word it is, of a contact or a finding its kind, of an attack its first target
  actors   ${text} NOT NULL,     -- a JSON list: who speaks, takes part or attacks
  PRIMARY KEY (position, list, number)
)${in_order};

-- What is derived is derived anew by the next command that records, or by daman rebuild.
DELETE FROM taken_in;
DELETE FROM instants;
DELETE FROM reports;
DELETE FROM bands;
DELETE FROM claims;
DELETE FROM memberships;
DELETE FROM versions;
DELETE FROM days;
DELETE FROM hints;
DELETE FROM reviews;
