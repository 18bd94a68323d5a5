CREATE TABLE "composite_indices" (
	"id" text COLLATE "C" NOT NULL,
	"from_seq" bigint NOT NULL,
	"until_seq" bigint,
	"version" integer NOT NULL,
	"value" jsonb,
	CONSTRAINT "composite_indices_pkey" PRIMARY KEY("id","from_seq"),
	CONSTRAINT "composite_indices_in_order" CHECK ("composite_indices"."until_seq" is null or "composite_indices"."until_seq" > "composite_indices"."from_seq"),
	CONSTRAINT "composite_indices_version_counts" CHECK ("composite_indices"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "judgement_turns" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "judgement_turns_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"commitment" text COLLATE "C" NOT NULL,
	"document" text COLLATE "C" NOT NULL,
	"on_day" text COLLATE "C" NOT NULL,
	"before" text,
	"after" text NOT NULL,
	"reason" text,
	"probability_before" real,
	"probability" real,
	"cause" jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "judgements" (
	"commitment" text COLLATE "C" PRIMARY KEY NOT NULL,
	"document" text COLLATE "C" NOT NULL,
	"chapter" integer,
	"kind" text NOT NULL,
	"nature" text,
	"status" text NOT NULL,
	"basis" text NOT NULL,
	"reason" text,
	"rule" text NOT NULL,
	"rule_version" integer NOT NULL,
	"on_day" text COLLATE "C" NOT NULL,
	"since" text COLLATE "C" NOT NULL,
	"due" text COLLATE "C",
	"probability" real,
	"disagrees" integer NOT NULL,
	"series" text[] NOT NULL,
	"digest" text COLLATE "C" NOT NULL,
	"body" jsonb NOT NULL,
	"judged_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"id" text COLLATE "C" NOT NULL,
	"from_seq" bigint NOT NULL,
	"until_seq" bigint,
	"version" integer NOT NULL,
	"value" jsonb,
	"commitment" text COLLATE "C" GENERATED ALWAYS AS ((value ->> 'commitment')) STORED,
	"unit" text COLLATE "C" GENERATED ALWAYS AS ((value ->> 'unit')) STORED,
	"state" text COLLATE "C" GENERATED ALWAYS AS ((value ->> 'state')) STORED,
	CONSTRAINT "responses_pkey" PRIMARY KEY("id","from_seq"),
	CONSTRAINT "responses_in_order" CHECK ("responses"."until_seq" is null or "responses"."until_seq" > "responses"."from_seq"),
	CONSTRAINT "responses_version_counts" CHECK ("responses"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "warnings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"commitment" text COLLATE "C",
	"document" text COLLATE "C",
	"place" text COLLATE "C",
	"status" text,
	"since" text COLLATE "C" NOT NULL,
	"ended" text COLLATE "C",
	"body" jsonb NOT NULL,
	"raised_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "composite_indices_by_entry" ON "composite_indices" USING btree ("from_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "composite_indices_standing" ON "composite_indices" USING btree ("id") WHERE "composite_indices"."until_seq" is null;--> statement-breakpoint
CREATE INDEX "judgement_turns_by_commitment" ON "judgement_turns" USING btree ("commitment","id");--> statement-breakpoint
CREATE INDEX "judgement_turns_by_document" ON "judgement_turns" USING btree ("document","at");--> statement-breakpoint
CREATE INDEX "judgement_turns_by_time" ON "judgement_turns" USING btree ("at");--> statement-breakpoint
CREATE INDEX "judgements_by_document" ON "judgements" USING btree ("document","chapter","status");--> statement-breakpoint
CREATE INDEX "judgements_by_status" ON "judgements" USING btree ("status","document");--> statement-breakpoint
CREATE INDEX "judgements_by_series" ON "judgements" USING gin ("series");--> statement-breakpoint
CREATE INDEX "responses_by_entry" ON "responses" USING btree ("from_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "responses_standing" ON "responses" USING btree ("id") WHERE "responses"."until_seq" is null;--> statement-breakpoint
CREATE INDEX "responses_by_commitment" ON "responses" USING btree ("commitment") WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE INDEX "responses_by_unit" ON "responses" USING btree ("unit","state") WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE INDEX "warnings_by_subject" ON "warnings" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "warnings_lasting" ON "warnings" USING btree ("since") WHERE ended is null;