CREATE TABLE "concepts" (
	"id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"origin" text NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "concepts_id_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "concepts_origin" CHECK ("concepts"."origin" in ('registry', 'person')),
	CONSTRAINT "concepts_version_counts" CHECK ("concepts"."version" > 0),
	CONSTRAINT "concepts_definition_of_version" CHECK ("concepts"."definition" ->> 'id' = "concepts"."id" and ("concepts"."definition" ->> 'version')::int = "concepts"."version")
);
--> statement-breakpoint
CREATE TABLE "observation_drafts" (
	"import" text COLLATE "C" NOT NULL,
	"row" integer NOT NULL,
	"concept" text COLLATE "C" NOT NULL,
	"place" text COLLATE "C" NOT NULL,
	"measure" text COLLATE "C" NOT NULL,
	"breakdown" text COLLATE "C" NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"value" double precision,
	"unit" text NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"known_on" date NOT NULL,
	"source" text NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "observation_imports" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"ordinal" integer GENERATED ALWAYS AS IDENTITY (sequence name "observation_imports_ordinal_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"file_name" text,
	"size" bigint,
	"source" text COLLATE "C",
	"state" text NOT NULL,
	"progress" double precision NOT NULL,
	"sheet" integer DEFAULT 0 NOT NULL,
	"preview" jsonb,
	"mapping" jsonb,
	"counts" jsonb,
	"errors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"problem" jsonb,
	"publish" text NOT NULL,
	"reason" text,
	"actor" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "observation_imports_kind" CHECK ("observation_imports"."kind" in ('file', 'manual')),
	CONSTRAINT "observation_imports_publish" CHECK ("observation_imports"."publish" in ('asked', 'at-once')),
	CONSTRAINT "observation_imports_state" CHECK ("observation_imports"."state" in ('queued', 'reading', 'draft', 'verified', 'published', 'withdrawn', 'failed', 'cancelled', 'discarded')),
	CONSTRAINT "observation_imports_progress" CHECK ("observation_imports"."progress" between 0 and 1),
	CONSTRAINT "observation_imports_files_have_names" CHECK (("observation_imports"."kind" = 'file') = ("observation_imports"."file_name" is not null))
);
--> statement-breakpoint
CREATE TABLE "observations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "observations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"release" text COLLATE "C" NOT NULL,
	"row" integer NOT NULL,
	"concept" text COLLATE "C" NOT NULL,
	"place" text COLLATE "C" NOT NULL,
	"measure" text COLLATE "C" NOT NULL,
	"breakdown" text COLLATE "C" NOT NULL,
	"period" text COLLATE "C" NOT NULL,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"value" double precision,
	"unit" text NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"known_on" date NOT NULL,
	"source" text NOT NULL,
	"note" text,
	"latest" boolean NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "observations_measure" CHECK ("observations"."measure" in ('amount', 'growth', 'share')),
	CONSTRAINT "observations_status" CHECK ("observations"."status" in ('preliminary', 'revised', 'final')),
	CONSTRAINT "observations_period" CHECK ("observations"."period_start" <= "observations"."period_end"),
	CONSTRAINT "observations_withdrawn_are_not_latest" CHECK ("observations"."withdrawn_at" is null or not "observations"."latest")
);
--> statement-breakpoint
ALTER TABLE "observation_imports" ADD CONSTRAINT "observation_imports_source_sources_id_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "observation_drafts_by_import" ON "observation_drafts" USING btree ("import");--> statement-breakpoint
CREATE INDEX "observation_imports_by_ordinal" ON "observation_imports" USING btree ("ordinal");--> statement-breakpoint
CREATE INDEX "observation_imports_by_source" ON "observation_imports" USING btree ("source");--> statement-breakpoint
CREATE UNIQUE INDEX "observations_vintage" ON "observations" USING btree ("concept","place","measure","breakdown","period","known_on") WHERE "observations"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "observations_by_release" ON "observations" USING brin ("release");--> statement-breakpoint
CREATE INDEX "observations_of_place" ON "observations" USING btree ("place","concept") WHERE "observations"."latest";