-- The latest values of a concept: read without their rows, which lie as far apart as the files they came in.
CREATE UNIQUE INDEX observations_latest ON observations (concept, place, measure, breakdown, period_start, period_end)
	INCLUDE (period, value, unit, status, known_on) WHERE latest;--> statement-breakpoint

-- Whoever shows the progress of tables hears of every change, whichever process made it.
CREATE FUNCTION lantu_observation_import_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_notify('lantu_observation_imports', NEW.id);
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER observation_imports_changed AFTER INSERT OR UPDATE ON observation_imports
	FOR EACH ROW EXECUTE FUNCTION lantu_observation_import_changed();
