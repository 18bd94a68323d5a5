CREATE TABLE "likenesses" (
	"document" text COLLATE "C" NOT NULL,
	"other" text COLLATE "C" NOT NULL,
	"shared" double precision NOT NULL,
	CONSTRAINT "likenesses_document_other_pk" PRIMARY KEY("document","other"),
	CONSTRAINT "likenesses_shared" CHECK ("likenesses"."shared" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "lineages" (
	"document" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"predecessor" text COLLATE "C",
	"shared" double precision,
	"anchors" jsonb NOT NULL,
	CONSTRAINT "lineages_one_successor" UNIQUE("predecessor"),
	CONSTRAINT "lineages_kind" CHECK ("lineages"."kind" in ('own', 'edition')),
	CONSTRAINT "lineages_editions_have_one_before" CHECK (("lineages"."kind" = 'edition') = ("lineages"."predecessor" is not null)),
	CONSTRAINT "lineages_shared" CHECK ("lineages"."shared" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "sketches" (
	"document" text COLLATE "C" PRIMARY KEY NOT NULL,
	"hashes" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "likenesses" ADD CONSTRAINT "likenesses_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "likenesses" ADD CONSTRAINT "likenesses_other_documents_id_fk" FOREIGN KEY ("other") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lineages" ADD CONSTRAINT "lineages_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lineages" ADD CONSTRAINT "lineages_predecessor_documents_id_fk" FOREIGN KEY ("predecessor") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sketches" ADD CONSTRAINT "sketches_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "likenesses_by_other" ON "likenesses" USING btree ("other");
