-- Of the tree, only the roots are kept that a published tile carries: every eighth level. All others are a few hashes away.
DROP TRIGGER nodes_remain;
DELETE FROM nodes WHERE level % 8 <> 0;
CREATE TRIGGER nodes_remain BEFORE DELETE ON nodes
BEGIN SELECT RAISE(ABORT, 'nodes are never deleted'); END;

-- A text goes only after an entry that says so and why.
CREATE INDEX entries_withdrawing ON entries (position) WHERE kind = 'withdrawal';
CREATE TRIGGER texts_remain BEFORE DELETE ON texts
WHEN NOT EXISTS (SELECT 1 FROM entries WHERE kind = 'withdrawal' AND instr(entry, OLD.hash) > 0)
BEGIN SELECT RAISE(ABORT, 'texts are deleted only after their withdrawal was recorded'); END;
