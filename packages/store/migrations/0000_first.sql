CREATE TABLE "blocks" (
	"document" text COLLATE "C" NOT NULL,
	"index" integer NOT NULL,
	"kind" text NOT NULL,
	"style" text,
	"level" integer,
	"section" integer NOT NULL,
	"address" text NOT NULL,
	"page" integer,
	"raw_start" integer NOT NULL,
	"raw_end" integer NOT NULL,
	"text" text NOT NULL,
	"raw" text,
	"item" boolean NOT NULL,
	"run_in" jsonb,
	"cells" jsonb,
	"repairs" jsonb,
	CONSTRAINT "blocks_document_index_pk" PRIMARY KEY("document","index"),
	CONSTRAINT "blocks_kind" CHECK ("blocks"."kind" in ('heading', 'paragraph', 'table', 'noise')),
	CONSTRAINT "blocks_stretch" CHECK ("blocks"."raw_start" >= 0 and "blocks"."raw_end" >= "blocks"."raw_start")
);
--> statement-breakpoint
CREATE TABLE "commitment_figures" (
	"commitment" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"figure" text COLLATE "C" NOT NULL,
	CONSTRAINT "commitment_figures_commitment_ordinal_pk" PRIMARY KEY("commitment","ordinal"),
	CONSTRAINT "commitment_figures_same_document" CHECK (split_part("commitment_figures"."commitment", '-', 1) = split_part("commitment_figures"."figure", '-', 1))
);
--> statement-breakpoint
CREATE TABLE "commitments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
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
	"state" text NOT NULL,
	"edited" boolean NOT NULL,
	"version" integer NOT NULL,
	"terms" "tsvector" NOT NULL,
	CONSTRAINT "commitments_id_of_document" CHECK (starts_with("commitments"."id", "commitments"."document" || '-')),
	CONSTRAINT "commitments_kind" CHECK ("commitments"."kind" in ('indicator', 'task', 'project')),
	CONSTRAINT "commitments_nature" CHECK ("commitments"."nature" in ('binding', 'expected')),
	CONSTRAINT "commitments_state" CHECK ("commitments"."state" in ('proposed', 'accepted', 'rejected')),
	CONSTRAINT "commitments_stand_on_text" CHECK (jsonb_array_length("commitments"."spans") > 0 and ("commitments"."spans" -> 0 ->> 'start')::int = "commitments"."raw_start" and ("commitments"."spans" -> 0 ->> 'end')::int = "commitments"."raw_end"),
	CONSTRAINT "commitments_version_counts" CHECK ("commitments"."version" > 0),
	CONSTRAINT "commitments_stretch" CHECK ("commitments"."raw_start" >= 0 and "commitments"."raw_end" >= "commitments"."raw_start")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"ordinal" integer GENERATED ALWAYS AS IDENTITY (sequence name "documents_ordinal_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
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
	"counts" jsonb NOT NULL,
	"raw_text" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	CONSTRAINT "documents_ordinal" UNIQUE("ordinal"),
	CONSTRAINT "documents_id_form" CHECK ("documents"."id" ~ '^d[0-9a-z]{12}$'),
	CONSTRAINT "documents_format" CHECK ("documents"."format" in ('txt', 'html', 'docx', 'pdf')),
	CONSTRAINT "documents_state" CHECK ("documents"."state" in ('review', 'published', 'withdrawn', 'discarded')),
	CONSTRAINT "documents_version_counts" CHECK ("documents"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "figures" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"document" text COLLATE "C" NOT NULL,
	"block" integer NOT NULL,
	"raw_start" integer NOT NULL,
	"raw_end" integer NOT NULL,
	"quote" text NOT NULL,
	"subject" text,
	"value" double precision NOT NULL,
	"value_max" double precision,
	"unit" text,
	"op" text NOT NULL,
	"measure" text NOT NULL,
	"modality" text NOT NULL,
	"period" text,
	"period_start" date,
	"period_end" date,
	CONSTRAINT "figures_id_of_document" CHECK (starts_with("figures"."id", "figures"."document" || '-f')),
	CONSTRAINT "figures_op" CHECK ("figures"."op" in ('=', '>=', '>', '<=', '<', '~')),
	CONSTRAINT "figures_measure" CHECK ("figures"."measure" in ('level', 'delta', 'rate', 'share')),
	CONSTRAINT "figures_modality" CHECK ("figures"."modality" in ('target', 'actual', 'estimate')),
	CONSTRAINT "figures_stretch" CHECK ("figures"."raw_start" >= 0 and "figures"."raw_end" >= "figures"."raw_start")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"ordinal" integer GENERATED ALWAYS AS IDENTITY (sequence name "imports_ordinal_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"batch" text COLLATE "C" NOT NULL,
	"file_name" text NOT NULL,
	"size" integer NOT NULL,
	"source" text COLLATE "C",
	"state" text NOT NULL,
	"stage" text NOT NULL,
	"progress" double precision NOT NULL,
	"document" text COLLATE "C",
	"problem" jsonb,
	"publish" boolean NOT NULL,
	"sample" boolean NOT NULL,
	"actor" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"milliseconds" integer,
	CONSTRAINT "imports_state" CHECK ("imports"."state" in ('queued', 'reading', 'review', 'published', 'duplicate', 'failed', 'cancelled', 'discarded')),
	CONSTRAINT "imports_stage" CHECK ("imports"."stage" in ('received', 'decode', 'repair', 'document', 'statements', 'figures', 'commitments', 'save', 'done')),
	CONSTRAINT "imports_progress" CHECK ("imports"."progress" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"payload" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"previous" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	CONSTRAINT "journal_previous" UNIQUE("previous"),
	CONSTRAINT "journal_hash" UNIQUE("hash"),
	CONSTRAINT "journal_seq_counts" CHECK ("journal"."seq" > 0),
	CONSTRAINT "journal_hash_is_sha256" CHECK ("journal"."hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "journal_previous_is_sha256" CHECK ("journal"."previous" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "journal_subjects" (
	"subject" text COLLATE "C" NOT NULL,
	"seq" bigint NOT NULL,
	CONSTRAINT "journal_subjects_subject_seq_pk" PRIMARY KEY("subject","seq")
);
--> statement-breakpoint
CREATE TABLE "passages" (
	"document" text COLLATE "C" NOT NULL,
	"block" integer NOT NULL,
	"part" integer NOT NULL,
	"terms" "tsvector" NOT NULL,
	CONSTRAINT "passages_document_block_part_pk" PRIMARY KEY("document","block","part")
);
--> statement-breakpoint
CREATE TABLE "rows" (
	"document" text COLLATE "C" NOT NULL,
	"index" integer NOT NULL,
	"block" integer NOT NULL,
	"raw_start" integer NOT NULL,
	"raw_end" integer NOT NULL,
	"category" text,
	"ordinal" integer,
	"name" text NOT NULL,
	"unit" text,
	"target" text,
	"target_inferred" boolean NOT NULL,
	"nature" text,
	"value" double precision,
	"value_max" double precision,
	"value_unit" text,
	"op" text,
	"measure" text,
	"period" text,
	CONSTRAINT "rows_document_index_pk" PRIMARY KEY("document","index"),
	CONSTRAINT "rows_nature" CHECK ("rows"."nature" in ('binding', 'expected')),
	CONSTRAINT "rows_op" CHECK ("rows"."op" in ('=', '>=', '>', '<=', '<', '~')),
	CONSTRAINT "rows_measure" CHECK ("rows"."measure" in ('level', 'delta', 'rate', 'share')),
	CONSTRAINT "rows_stretch" CHECK ("rows"."raw_start" >= 0 and "rows"."raw_end" >= "rows"."raw_start")
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"document" text COLLATE "C" NOT NULL,
	"index" integer NOT NULL,
	"parent" integer,
	"level" integer NOT NULL,
	"label" text,
	"title" text NOT NULL,
	"heading" integer,
	"first_block" integer NOT NULL,
	"last_block" integer NOT NULL,
	CONSTRAINT "sections_document_index_pk" PRIMARY KEY("document","index"),
	CONSTRAINT "sections_only_the_first_has_no_parent" CHECK (("sections"."parent" is null) = ("sections"."index" = 0)),
	CONSTRAINT "sections_parent_comes_before" CHECK ("sections"."parent" < "sections"."index")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"file_name" text NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sources_id_is_sha256" CHECK ("sources"."id" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "sources_size_is_length" CHECK ("sources"."size" = octet_length("sources"."bytes"))
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"document" text COLLATE "C" NOT NULL,
	"index" integer NOT NULL,
	"raw_start" integer NOT NULL,
	"raw_end" integer NOT NULL,
	"class" text NOT NULL,
	"rule" text NOT NULL,
	"block" integer NOT NULL,
	CONSTRAINT "statements_document_index_pk" PRIMARY KEY("document","index"),
	CONSTRAINT "statements_class" CHECK ("statements"."class" in ('target', 'action', 'achievement', 'problem', 'context', 'heading', 'table', 'noise')),
	CONSTRAINT "statements_stretch" CHECK ("statements"."raw_start" >= 0 and "statements"."raw_end" >= "statements"."raw_start")
);
--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_section" FOREIGN KEY ("document","section") REFERENCES "public"."sections"("document","index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_figures" ADD CONSTRAINT "commitment_figures_commitment_commitments_id_fk" FOREIGN KEY ("commitment") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_figures" ADD CONSTRAINT "commitment_figures_figure_figures_id_fk" FOREIGN KEY ("figure") REFERENCES "public"."figures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_block" FOREIGN KEY ("document","block") REFERENCES "public"."blocks"("document","index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_section" FOREIGN KEY ("document","section") REFERENCES "public"."sections"("document","index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_source_sources_id_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figures" ADD CONSTRAINT "figures_block" FOREIGN KEY ("document","block") REFERENCES "public"."blocks"("document","index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_source_sources_id_fk" FOREIGN KEY ("source") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_subjects" ADD CONSTRAINT "journal_subjects_seq_journal_seq_fk" FOREIGN KEY ("seq") REFERENCES "public"."journal"("seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_block" FOREIGN KEY ("document","block") REFERENCES "public"."blocks"("document","index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rows" ADD CONSTRAINT "rows_block" FOREIGN KEY ("document","block") REFERENCES "public"."blocks"("document","index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_parent" FOREIGN KEY ("document","parent") REFERENCES "public"."sections"("document","index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_block" FOREIGN KEY ("document","block") REFERENCES "public"."blocks"("document","index") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commitment_figures_by_figure" ON "commitment_figures" USING btree ("figure");--> statement-breakpoint
CREATE INDEX "commitments_by_place" ON "commitments" USING btree ("document","raw_start","id");--> statement-breakpoint
CREATE INDEX "commitments_by_terms" ON "commitments" USING gin ("terms");--> statement-breakpoint
CREATE INDEX "documents_by_source" ON "documents" USING btree ("source");--> statement-breakpoint
CREATE INDEX "figures_by_place" ON "figures" USING btree ("document","raw_start");--> statement-breakpoint
CREATE INDEX "imports_by_batch" ON "imports" USING btree ("batch");--> statement-breakpoint
CREATE INDEX "imports_by_ordinal" ON "imports" USING btree ("ordinal");--> statement-breakpoint
CREATE INDEX "imports_by_document" ON "imports" USING btree ("document");--> statement-breakpoint
CREATE INDEX "imports_by_source" ON "imports" USING btree ("source");--> statement-breakpoint
CREATE INDEX "journal_subjects_by_seq" ON "journal_subjects" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "passages_by_terms" ON "passages" USING gin ("terms");