CREATE TABLE "concept_changes" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"concept" text COLLATE "C" NOT NULL,
	"version" integer,
	"into" text[] NOT NULL,
	"changed_on" date NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "concept_changes_kind" CHECK ("concept_changes"."kind" in ('added', 'redefined', 'merged', 'split'))
);
--> statement-breakpoint
ALTER TABLE "concept_changes" ADD CONSTRAINT "concept_changes_seq_journal_seq_fk" FOREIGN KEY ("seq") REFERENCES "public"."journal"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "concept_changes_by_concept" ON "concept_changes" USING btree ("concept","seq");