DROP INDEX "commitments_by_place";--> statement-breakpoint
CREATE INDEX "journal_but_items" ON "journal" USING btree ("seq") WHERE "journal"."kind" not like '%.changed';--> statement-breakpoint
CREATE INDEX "commitments_by_place" ON "commitments" USING btree ("document","raw_start","id","state","kind","nature","period_start","period_end","deadline","doubt_codes");