CREATE TABLE "attached_rules" (
	"id" text COLLATE "C" NOT NULL,
	"from_seq" bigint NOT NULL,
	"until_seq" bigint,
	"version" integer NOT NULL,
	"value" jsonb,
	"document" text COLLATE "C" GENERATED ALWAYS AS ((split_part(value ->> 'commitment', '-', 1))) STORED,
	CONSTRAINT "attached_rules_pkey" PRIMARY KEY("id","from_seq"),
	CONSTRAINT "attached_rules_in_order" CHECK ("attached_rules"."until_seq" is null or "attached_rules"."until_seq" > "attached_rules"."from_seq"),
	CONSTRAINT "attached_rules_version_counts" CHECK ("attached_rules"."version" > 0)
);
--> statement-breakpoint
CREATE INDEX "attached_rules_by_entry" ON "attached_rules" USING btree ("from_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "attached_rules_standing" ON "attached_rules" USING btree ("id") WHERE "attached_rules"."until_seq" is null;--> statement-breakpoint
CREATE INDEX "attached_rules_by_document" ON "attached_rules" USING btree ("document") WHERE until_seq is null and value is not null;