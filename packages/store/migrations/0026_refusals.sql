ALTER TABLE "refusals" ADD COLUMN "last_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
UPDATE "refusals" SET "last_at" = "at";--> statement-breakpoint
ALTER TABLE "refusals" ADD COLUMN "times" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "refusals" ADD COLUMN "about" text;--> statement-breakpoint
CREATE INDEX "refusals_alike" ON "refusals" USING btree ("path","code");--> statement-breakpoint
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_times_count" CHECK ("refusals"."times" > 0);