-- The journal keeps what it sealed as the text the hash is of: keys sorted, no white space. Until now it was kept so that
-- it had to be written anew for every look at its seal. What lists show of an act on a single item is no longer kept: it is
-- read off the payload.
-- A number from 1e21 on, or below 1e-6, as it was sealed: with an exponent.
CREATE FUNCTION pg_temp.with_exponent(given numeric) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	whole text := split_part(abs(given)::text, '.', 1);
	part text := split_part(abs(given)::text, '.', 2);
	digits text := trim(both '0' from whole || part);
	point text := CASE WHEN length(digits) > 1 THEN '.' ELSE '' END;
	exponent text := CASE WHEN whole = '0' THEN '-' || length(part) - length(ltrim(part, '0')) + 1 ELSE '+' || length(whole) - 1 END;
BEGIN
	RETURN CASE WHEN given < 0 THEN '-' ELSE '' END || left(digits, 1) || point || substr(digits, 2) || 'e' || exponent;
END $$;--> statement-breakpoint
-- Where a name stands among others: by UTF-16, where characters beyond the first plane begin with one that comes right
-- behind U+D7FF.
CREATE FUNCTION pg_temp.place_of(name text) RETURNS text LANGUAGE sql AS $$
	SELECT CASE WHEN octet_length(name) = length(name) THEN name
		ELSE regexp_replace(name, '([\U00010000-\U0010FFFF])', chr(55295) || '\1', 'g') END
$$;--> statement-breakpoint
CREATE FUNCTION pg_temp.canonical_of(given jsonb) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	IF jsonb_typeof(given) = 'object' THEN
		RETURN '{' || coalesce((SELECT string_agg(to_json(key)::text || ':' || pg_temp.canonical_of(value), ',' ORDER BY pg_temp.place_of(key) COLLATE "C")
			FROM jsonb_each(given)), '') || '}';
	ELSIF jsonb_typeof(given) = 'array' THEN
		RETURN '[' || coalesce((SELECT string_agg(pg_temp.canonical_of(value), ',' ORDER BY place)
			FROM jsonb_array_elements(given) WITH ORDINALITY AS element (value, place)), '') || ']';
	ELSIF jsonb_typeof(given) = 'number' THEN
		RETURN CASE WHEN given = '0' OR abs(given::numeric) >= 1e-6 AND abs(given::numeric) < 1e21 THEN given::text
			ELSE pg_temp.with_exponent(given::numeric) END;
	END IF;
	RETURN given::text;
END $$;--> statement-breakpoint
ALTER TABLE "journal" ALTER COLUMN "payload" SET DATA TYPE json USING pg_temp.canonical_of("payload")::json,
	ALTER COLUMN "summary" SET DATA TYPE json USING CASE
		WHEN "kind" LIKE '%.changed' AND jsonb_array_length("payload" -> 'changes') = 1 THEN NULL
		ELSE pg_temp.canonical_of("summary")::json END,
	ALTER COLUMN "summary" DROP NOT NULL;--> statement-breakpoint
DROP FUNCTION pg_temp.canonical_of(jsonb);--> statement-breakpoint
DROP FUNCTION pg_temp.place_of(text);--> statement-breakpoint
DROP FUNCTION pg_temp.with_exponent(numeric);--> statement-breakpoint
ALTER TABLE "journal" ADD CONSTRAINT "journal_can_be_read" CHECK ("journal"."payload"::jsonb is not null and coalesce("journal"."summary", '{}')::jsonb is not null);
