CREATE TABLE "brought_files" (
	"sha256" text COLLATE "C" NOT NULL,
	"report" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"brought_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "brought_files_sha256_report_person_pk" PRIMARY KEY("sha256","report","person")
);
--> statement-breakpoint
DROP INDEX "attachments_by_report";--> statement-breakpoint
ALTER TABLE "brought_files" ADD CONSTRAINT "brought_files_sha256_attachments_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."attachments"("sha256") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
INSERT INTO "brought_files" ("sha256", "report", "person", "brought_at") SELECT "sha256", "report", "person", "added_at" FROM "attachments";--> statement-breakpoint
ALTER TABLE "attachments" DROP COLUMN "person";--> statement-breakpoint
ALTER TABLE "attachments" DROP COLUMN "report";