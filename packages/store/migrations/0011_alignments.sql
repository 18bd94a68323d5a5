CREATE TABLE "alignment_verdicts" (
	"from_document" text COLLATE "C" NOT NULL,
	"to_document" text COLLATE "C" NOT NULL,
	"from_key" text COLLATE "C" NOT NULL,
	"to_key" text COLLATE "C" NOT NULL,
	"verdict" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "alignment_verdicts_from_document_to_document_from_key_to_key_pk" PRIMARY KEY("from_document","to_document","from_key","to_key"),
	CONSTRAINT "alignment_verdicts_verdict" CHECK ("alignment_verdicts"."verdict" in ('confirmed', 'rejected'))
);
--> statement-breakpoint
CREATE TABLE "alignments" (
	"from_document" text COLLATE "C" NOT NULL,
	"to_document" text COLLATE "C" NOT NULL,
	"mode" text NOT NULL,
	"basis" text NOT NULL,
	"alignment" jsonb NOT NULL,
	"chapters" jsonb NOT NULL,
	"computed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "alignments_from_document_to_document_mode_pk" PRIMARY KEY("from_document","to_document","mode"),
	CONSTRAINT "alignments_mode" CHECK ("alignments"."mode" in ('upper-lower', 'predecessor-successor'))
);
--> statement-breakpoint
ALTER TABLE "alignment_verdicts" ADD CONSTRAINT "alignment_verdicts_from_document_documents_id_fk" FOREIGN KEY ("from_document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alignment_verdicts" ADD CONSTRAINT "alignment_verdicts_to_document_documents_id_fk" FOREIGN KEY ("to_document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alignments" ADD CONSTRAINT "alignments_from_document_documents_id_fk" FOREIGN KEY ("from_document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alignments" ADD CONSTRAINT "alignments_to_document_documents_id_fk" FOREIGN KEY ("to_document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;