-- Nothing has been compared yet.
INSERT INTO conclusions_stand (version, computed_at, seq) VALUES (0, now(), 0);--> statement-breakpoint

-- Lists are in the order of titles.
CREATE INDEX series_by_name ON series (name_zh COLLATE lantu_title, place, id);--> statement-breakpoint

-- Whoever compares documents hears of everything that happens to them, whichever process did it.
CREATE FUNCTION lantu_journal_grew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_notify('lantu_journal', '');
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER journal_grew AFTER INSERT ON journal
	FOR EACH STATEMENT EXECUTE FUNCTION lantu_journal_grew();
