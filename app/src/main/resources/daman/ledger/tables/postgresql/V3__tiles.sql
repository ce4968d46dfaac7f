-- A text goes only after an entry that says so and why.
CREATE INDEX entries_withdrawing ON entries (position) WHERE kind = 'withdrawal';

CREATE FUNCTION texts_remain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM entries WHERE kind = 'withdrawal' AND position(OLD.hash IN entry) > 0) THEN RAISE EXCEPTION 'texts are deleted only after their withdrawal was recorded'; END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER texts_remain BEFORE DELETE ON texts FOR EACH ROW EXECUTE FUNCTION texts_remain();
