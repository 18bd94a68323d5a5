CREATE INDEX "assignments_by_entry" ON "assignments" USING btree ("from_seq");--> statement-breakpoint
CREATE INDEX "key_works_by_entry" ON "key_works" USING btree ("from_seq");--> statement-breakpoint
CREATE INDEX "people_by_entry" ON "people" USING btree ("from_seq");--> statement-breakpoint
CREATE INDEX "programmes_by_entry" ON "programmes" USING btree ("from_seq");--> statement-breakpoint
CREATE INDEX "reports_by_entry" ON "reports" USING btree ("from_seq");--> statement-breakpoint
CREATE INDEX "schedules_by_entry" ON "schedules" USING btree ("from_seq");--> statement-breakpoint
CREATE INDEX "share_outs_by_entry" ON "share_outs" USING btree ("from_seq");--> statement-breakpoint
CREATE INDEX "units_by_entry" ON "units" USING btree ("from_seq");--> statement-breakpoint
CREATE INDEX "work_steps_by_entry" ON "work_steps" USING btree ("from_seq");--> statement-breakpoint
CREATE INDEX "year_paths_by_entry" ON "year_paths" USING btree ("from_seq");