CREATE TABLE "deliveries" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deliveries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"channel" text NOT NULL,
	"cause" text NOT NULL,
	"person" text COLLATE "C",
	"recipient" text NOT NULL,
	"notices" integer[] NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"reply" text,
	"claimed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"retry_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "deliveries_channel" CHECK ("deliveries"."channel" in ('mail', 'webhook')),
	CONSTRAINT "deliveries_state" CHECK ("deliveries"."state" in ('claimed', 'sent', 'failed', 'unsure'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_once" ON "deliveries" USING btree ("channel","cause");--> statement-breakpoint
CREATE INDEX "deliveries_by_time" ON "deliveries" USING btree ("claimed_at");