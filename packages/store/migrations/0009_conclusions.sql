CREATE TABLE "account_slices" (
	"document" text COLLATE "C" NOT NULL,
	"place" text COLLATE "C" NOT NULL,
	"own" boolean NOT NULL,
	"ref" jsonb NOT NULL,
	"upper_names" text[] NOT NULL,
	"account" json NOT NULL,
	CONSTRAINT "account_slices_document_place_pk" PRIMARY KEY("document","place")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"document" text COLLATE "C" NOT NULL,
	"place" text COLLATE "C" NOT NULL,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "compared_documents" (
	"document" text COLLATE "C" PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"basis" text NOT NULL,
	"digest" text NOT NULL,
	"failure" text,
	"compared_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "concluded_places" (
	"place" text COLLATE "C" PRIMARY KEY NOT NULL,
	"above" text COLLATE "C",
	"asks" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conclusions_stand" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" bigint NOT NULL,
	"computed_at" timestamp (3) with time zone NOT NULL,
	"seq" bigint NOT NULL,
	CONSTRAINT "conclusions_stand_is_one" CHECK ("conclusions_stand"."one")
);
--> statement-breakpoint
CREATE TABLE "finding_states" (
	"finding" text COLLATE "C" PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"note" text,
	"version" integer NOT NULL,
	"actor" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "finding_states_state" CHECK ("finding_states"."state" in ('open', 'explained', 'document-error', 'reading-error'))
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"rule" text NOT NULL,
	"severity" text NOT NULL,
	"place" text COLLATE "C" NOT NULL,
	"place_code" text COLLATE "C",
	"place_name" text,
	"series" text COLLATE "C",
	"measure" text,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"documents" text[] NOT NULL,
	"figures" text[] NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "findings_id_form" CHECK ("findings"."id" ~ '^f[0-9a-f]{16}$'),
	CONSTRAINT "findings_severity" CHECK ("findings"."severity" in ('contradiction', 'change', 'hint'))
);
--> statement-breakpoint
CREATE TABLE "reconciliations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"document" text COLLATE "C" NOT NULL,
	"raw_start" integer NOT NULL,
	"figure" text COLLATE "C" NOT NULL,
	"place" text COLLATE "C" NOT NULL,
	"place_code" text COLLATE "C",
	"place_name" text,
	"series" text COLLATE "C",
	"outcome" text NOT NULL,
	"reason" text,
	"measure" text NOT NULL,
	"nature" text,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"witnesses" text[] NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "reconciliations_measure" CHECK ("reconciliations"."measure" in ('amount', 'growth', 'share')),
	CONSTRAINT "reconciliations_nature" CHECK ("reconciliations"."nature" in ('binding', 'expected'))
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"place" text COLLATE "C" NOT NULL,
	"place_code" text COLLATE "C",
	"place_name" text,
	"kind" text NOT NULL,
	"concept" text COLLATE "C" NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"measure" text NOT NULL,
	"breakdown" text,
	"unit" text,
	"documents" text[] NOT NULL,
	"targets" integer NOT NULL,
	"actuals" integer NOT NULL,
	"estimates" integer NOT NULL,
	"first_year" text,
	"last_year" text,
	"body" json NOT NULL,
	CONSTRAINT "series_id_form" CHECK ("series"."id" ~ '^s[0-9a-f]{16}$'),
	CONSTRAINT "series_kind" CHECK ("series"."kind" in ('registered', 'provisional')),
	CONSTRAINT "series_measure" CHECK ("series"."measure" in ('amount', 'growth', 'share'))
);
--> statement-breakpoint
CREATE TABLE "target_decisions" (
	"target" text COLLATE "C" PRIMARY KEY NOT NULL,
	"verdict" text NOT NULL,
	"note" text,
	"version" integer NOT NULL,
	"actor" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "target_decisions_verdict" CHECK ("target_decisions"."verdict" in ('open', 'confirmed', 'rejected'))
);
--> statement-breakpoint
CREATE INDEX "account_slices_by_place" ON "account_slices" USING btree ("place");--> statement-breakpoint
CREATE INDEX "claims_by_document" ON "claims" USING btree ("document");--> statement-breakpoint
CREATE INDEX "claims_by_place" ON "claims" USING btree ("place");--> statement-breakpoint
CREATE INDEX "findings_by_place" ON "findings" USING btree ("place");--> statement-breakpoint
CREATE INDEX "findings_by_series" ON "findings" USING btree ("series");--> statement-breakpoint
CREATE INDEX "findings_by_document" ON "findings" USING gin ("documents");--> statement-breakpoint
CREATE INDEX "findings_by_figure" ON "findings" USING gin ("figures");--> statement-breakpoint
CREATE INDEX "reconciliations_by_document" ON "reconciliations" USING btree ("document","raw_start","id");--> statement-breakpoint
CREATE INDEX "reconciliations_by_place" ON "reconciliations" USING btree ("place");--> statement-breakpoint
CREATE INDEX "reconciliations_by_series" ON "reconciliations" USING btree ("series");--> statement-breakpoint
CREATE INDEX "reconciliations_by_figure" ON "reconciliations" USING btree ("figure");--> statement-breakpoint
CREATE INDEX "series_by_place" ON "series" USING btree ("place");--> statement-breakpoint
CREATE INDEX "series_by_concept" ON "series" USING btree ("kind","concept","place");--> statement-breakpoint
CREATE INDEX "series_by_document" ON "series" USING gin ("documents");