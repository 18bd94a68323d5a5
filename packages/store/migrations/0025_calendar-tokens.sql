ALTER TABLE "sessions" DROP CONSTRAINT "sessions_kind";--> statement-breakpoint
DROP INDEX "judgements_by_status";--> statement-breakpoint
CREATE INDEX "judgements_by_status" ON "judgements" USING btree ("status","document","commitment");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_kind" CHECK ("sessions"."kind" in ('browser', 'token', 'calendar'));