CREATE TABLE "channels" (
	"id" text COLLATE "C" NOT NULL,
	"from_seq" bigint NOT NULL,
	"until_seq" bigint,
	"version" integer NOT NULL,
	"value" jsonb,
	CONSTRAINT "channels_pkey" PRIMARY KEY("id","from_seq"),
	CONSTRAINT "channels_in_order" CHECK ("channels"."until_seq" is null or "channels"."until_seq" > "channels"."from_seq"),
	CONSTRAINT "channels_version_counts" CHECK ("channels"."version" > 0)
);
--> statement-breakpoint
CREATE INDEX "channels_by_entry" ON "channels" USING btree ("from_seq");--> statement-breakpoint
CREATE UNIQUE INDEX "channels_standing" ON "channels" USING btree ("id") WHERE "channels"."until_seq" is null;