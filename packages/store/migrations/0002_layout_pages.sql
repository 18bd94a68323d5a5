CREATE TABLE "layout_pages" (
	"document" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"width" double precision,
	"height" double precision,
	"recognised" boolean NOT NULL,
	"raw_start" integer NOT NULL,
	"raw_end" integer NOT NULL,
	"boxes" jsonb NOT NULL,
	CONSTRAINT "layout_pages_document_number_pk" PRIMARY KEY("document","number"),
	CONSTRAINT "layout_pages_number_counts" CHECK ("layout_pages"."number" > 0),
	CONSTRAINT "layout_pages_size" CHECK ("layout_pages"."width" > 0 and "layout_pages"."height" > 0),
	CONSTRAINT "layout_pages_stretch" CHECK ("layout_pages"."raw_start" >= 0 and "layout_pages"."raw_end" >= "layout_pages"."raw_start")
);
--> statement-breakpoint
ALTER TABLE "documents" DROP CONSTRAINT "documents_format";--> statement-breakpoint
ALTER TABLE "imports" DROP CONSTRAINT "imports_stage";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "page" integer;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "pages" integer;--> statement-breakpoint
ALTER TABLE "layout_pages" ADD CONSTRAINT "layout_pages_document_documents_id_fk" FOREIGN KEY ("document") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_format" CHECK ("documents"."format" in ('txt', 'html', 'docx', 'pdf', 'ofd', 'image'));--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_page_of_pages" CHECK ("imports"."page" between 1 and "imports"."pages");--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_stage" CHECK ("imports"."stage" in ('received', 'decode', 'recognise', 'repair', 'document', 'statements', 'figures', 'commitments', 'save', 'done'));