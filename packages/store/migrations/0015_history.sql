CREATE TABLE "commitment_versions" (
	"id" text COLLATE "C" NOT NULL,
	"from_seq" bigint NOT NULL,
	"until_seq" bigint,
	"document" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"nature" text,
	"title" text NOT NULL,
	"quote" text NOT NULL,
	"spans" jsonb NOT NULL,
	"raw_start" integer NOT NULL,
	"raw_end" integer NOT NULL,
	"block" integer NOT NULL,
	"section" integer NOT NULL,
	"address" text NOT NULL,
	"period" text,
	"period_start" date,
	"period_end" date,
	"deadline" text,
	"lead" jsonb NOT NULL,
	"lead_names" text[] NOT NULL,
	"cooperating" jsonb NOT NULL,
	"target_text" text,
	"figures" integer NOT NULL,
	"value" double precision,
	"doubts" jsonb NOT NULL,
	"doubt_codes" text[] NOT NULL,
	"stage" text,
	"confidence" double precision,
	"origin" text DEFAULT 'reader' NOT NULL,
	"state" text NOT NULL,
	"reviewed" boolean DEFAULT false NOT NULL,
	"replaced_by" text[] DEFAULT '{}' NOT NULL,
	"opinions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"edited" boolean NOT NULL,
	"version" integer NOT NULL,
	"terms" "tsvector" NOT NULL,
	"told" jsonb NOT NULL,
	CONSTRAINT "commitment_versions_pkey" PRIMARY KEY("id","from_seq"),
	CONSTRAINT "commitment_versions_in_order" CHECK ("commitment_versions"."until_seq" is null or "commitment_versions"."until_seq" > "commitment_versions"."from_seq")
);
--> statement-breakpoint
CREATE TABLE "document_versions" (
	"id" text COLLATE "C" NOT NULL,
	"from_seq" bigint NOT NULL,
	"until_seq" bigint,
	"ordinal" integer NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"file_name" text NOT NULL,
	"format" text NOT NULL,
	"encoding" text,
	"size" integer NOT NULL,
	"engine" text NOT NULL,
	"sample" boolean NOT NULL,
	"state" text NOT NULL,
	"description" jsonb NOT NULL,
	"title" text GENERATED ALWAYS AS (coalesce(nullif((description -> 'title' ->> 'value'), ''), file_name)) STORED NOT NULL,
	"kind" text GENERATED ALWAYS AS ((description -> 'kind' ->> 'value')) STORED,
	"place" text GENERATED ALWAYS AS ((description -> 'place' ->> 'value')) STORED,
	"period" text GENERATED ALWAYS AS ((description -> 'period' ->> 'value')) STORED,
	"period_start" date,
	"period_end" date,
	"choices" jsonb DEFAULT '{"encoding":null,"keep":[]}'::jsonb NOT NULL,
	"reviewers" integer DEFAULT 1 NOT NULL,
	"counts" jsonb NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	"predecessor" text COLLATE "C",
	CONSTRAINT "document_versions_pkey" PRIMARY KEY("id","from_seq"),
	CONSTRAINT "document_versions_in_order" CHECK ("document_versions"."until_seq" is null or "document_versions"."until_seq" > "document_versions"."from_seq")
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" text COLLATE "C" NOT NULL,
	"from_seq" bigint NOT NULL,
	"until_seq" bigint,
	"version" integer NOT NULL,
	"value" jsonb,
	"document" text COLLATE "C" GENERATED ALWAYS AS ((split_part(value ->> 'commitment', '-', 1))) STORED,
	CONSTRAINT "programmes_pkey" PRIMARY KEY("id","from_seq"),
	CONSTRAINT "programmes_in_order" CHECK ("programmes"."until_seq" is null or "programmes"."until_seq" > "programmes"."from_seq"),
	CONSTRAINT "programmes_version_counts" CHECK ("programmes"."version" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX "commitment_versions_standing" ON "commitment_versions" USING btree ("id") WHERE "commitment_versions"."until_seq" is null;--> statement-breakpoint
CREATE INDEX "commitment_versions_by_document" ON "commitment_versions" USING btree ("document","raw_start","id");--> statement-breakpoint
CREATE INDEX "commitment_versions_ended" ON "commitment_versions" USING btree ("until_seq") WHERE "commitment_versions"."until_seq" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "document_versions_standing" ON "document_versions" USING btree ("id") WHERE "document_versions"."until_seq" is null;--> statement-breakpoint
CREATE INDEX "document_versions_by_predecessor" ON "document_versions" USING btree ("predecessor");--> statement-breakpoint
CREATE UNIQUE INDEX "programmes_standing" ON "programmes" USING btree ("id") WHERE "programmes"."until_seq" is null;--> statement-breakpoint
CREATE INDEX "programmes_by_document" ON "programmes" USING btree ("document") WHERE until_seq is null and value is not null;