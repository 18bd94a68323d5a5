-- What the schema language cannot say.

-- The journal is only ever appended to.
CREATE FUNCTION lantu_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'table % is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;--> statement-breakpoint
CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
	FOR EACH STATEMENT EXECUTE FUNCTION lantu_append_only();--> statement-breakpoint
CREATE TRIGGER journal_subjects_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_subjects
	FOR EACH STATEMENT EXECUTE FUNCTION lantu_append_only();--> statement-breakpoint

-- Whoever shows the progress of imports hears of every change, whichever process made it.
CREATE FUNCTION lantu_import_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_notify('lantu_imports', NEW.id);
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER imports_changed AFTER INSERT OR UPDATE ON imports
	FOR EACH ROW EXECUTE FUNCTION lantu_import_changed();--> statement-breakpoint

-- Titles are sorted as a Chinese dictionary sorts them, by pinyin; a server built without ICU sorts by character.
DO $$
BEGIN
	CREATE COLLATION lantu_title (provider = icu, locale = 'zh-u-co-pinyin');
EXCEPTION WHEN feature_not_supported THEN
	CREATE COLLATION lantu_title FROM "C";
END
$$;--> statement-breakpoint

-- Office files and PDF are compressed already; uncompressed storage can be read in pieces.
ALTER TABLE sources ALTER COLUMN bytes SET STORAGE EXTERNAL;
