-- The journal keeps what it sealed as the text the hash is of: keys sorted, no white space. Until now it was kept so that
-- it had to be written anew for every look at its seal. What lists show of an act on a single item is no longer kept: it is
-- read off the payload.
CREATE FUNCTION pg_temp.canonical_of(given jsonb) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	IF jsonb_typeof(given) = 'object' THEN
		RETURN '{' || coalesce((SELECT string_agg(to_json(key)::text || ':' || pg_temp.canonical_of(value), ',' ORDER BY key COLLATE "C")
			FROM jsonb_each(given)), '') || '}';
	ELSIF jsonb_typeof(given) = 'array' THEN
		RETURN '[' || coalesce((SELECT string_agg(pg_temp.canonical_of(value), ',' ORDER BY place)
			FROM jsonb_array_elements(given) WITH ORDINALITY AS element (value, place)), '') || ']';
	END IF;
	RETURN given::text;
END $$;--> statement-breakpoint
ALTER TABLE "journal" ALTER COLUMN "payload" SET DATA TYPE json USING pg_temp.canonical_of("payload")::json,
	ALTER COLUMN "summary" SET DATA TYPE json USING CASE
		WHEN "kind" LIKE '%.changed' AND jsonb_array_length("payload" -> 'changes') = 1 THEN NULL
		ELSE pg_temp.canonical_of("summary")::json END,
	ALTER COLUMN "summary" DROP NOT NULL;--> statement-breakpoint
DROP FUNCTION pg_temp.canonical_of(jsonb);--> statement-breakpoint
ALTER TABLE "journal" ADD CONSTRAINT "journal_can_be_read" CHECK ("journal"."payload"::jsonb is not null and coalesce("journal"."summary", '{}')::jsonb is not null);
