CREATE TABLE "accounts" (
	"person" text COLLATE "C" PRIMARY KEY NOT NULL,
	"password" text,
	"password_set_at" timestamp (3) with time zone,
	"totp" "bytea",
	"totp_since" timestamp (3) with time zone,
	"totp_step" integer,
	"recovery" text[] DEFAULT '{}' NOT NULL,
	"email" text,
	"failures" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp (3) with time zone,
	"notify" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "accounts_failures_count" CHECK ("accounts"."failures" >= 0)
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"id" text COLLATE "C" NOT NULL,
	"from_seq" bigint NOT NULL,
	"until_seq" bigint,
	"version" integer NOT NULL,
	"value" jsonb,
	"document" text COLLATE "C" GENERATED ALWAYS AS ((split_part(value ->> 'commitment', '-', 1))) STORED,
	"lead" text COLLATE "C" GENERATED ALWAYS AS ((value ->> 'lead')) STORED,
	"deadline" text COLLATE "C" GENERATED ALWAYS AS ((value ->> 'deadline')) STORED,
	CONSTRAINT "assignments_pkey" PRIMARY KEY("id","from_seq"),
	CONSTRAINT "assignments_in_order" CHECK ("assignments"."until_seq" is null or "assignments"."until_seq" > "assignments"."from_seq"),
	CONSTRAINT "assignments_version_counts" CHECK ("assignments"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"sha256" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"report" text COLLATE "C" NOT NULL,
	"added_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"linked_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "key_works" (
	"id" text COLLATE "C" NOT NULL,
	"from_seq" bigint NOT NULL,
	"until_seq" bigint,
	"version" integer NOT NULL,
	"value" jsonb,
	"commitment" text COLLATE "C" GENERATED ALWAYS AS ((value ->> 'commitment')) STORED,
	"document" text COLLATE "C" GENERATED ALWAYS AS ((split_part(value ->> 'commitment', '-', 1))) STORED,
	"year" integer GENERATED ALWAYS AS (((value ->> 'year')::integer)) STORED,
	"code" text COLLATE "C" GENERATED ALWAYS AS ((value ->> 'code')) STORED,
	CONSTRAINT "key_works_pkey" PRIMARY KEY("id","from_seq"),
	CONSTRAINT "key_works_in_order" CHECK ("key_works"."until_seq" is null or "key_works"."until_seq" > "key_works"."from_seq"),
	CONSTRAINT "key_works_version_counts" CHECK ("key_works"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"cause" text NOT NULL,
	"params" jsonb NOT NULL,
	"path" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp (3) with time zone,
	"mailed_at" timestamp (3) with time zone,
	"called_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text COLLATE "C" NOT NULL,
	"from_seq" bigint NOT NULL,
	"until_seq" bigint,
	"version" integer NOT NULL,
	"value" jsonb,
	"account" text COLLATE "C" GENERATED ALWAYS AS ((value ->> 'account')) STORED,
	"unit" text COLLATE "C" GENERATED ALWAYS AS ((value ->> 'unit')) STORED,
	CONSTRAINT "people_pkey" PRIMARY KEY("id","from_seq"),
	CONSTRAINT "people_in_order" CHECK ("people"."until_seq" is null or "people"."until_seq" > "people"."from_seq"),
	CONSTRAINT "people_version_counts" CHECK ("people"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "refusals" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "refusals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"person" text COLLATE "C",
	"address" text,
	"method" text NOT NULL,
	"path" text NOT NULL,
	"code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_drafts" (
	"person" text COLLATE "C" NOT NULL,
	"report" text COLLATE "C" NOT NULL,
	"content" jsonb NOT NULL,
	"version" integer NOT NULL,
	"saved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_drafts_person_report_pk" PRIMARY KEY("person","report")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text COLLATE "C" NOT NULL,
	"from_seq" bigint NOT NULL,
	"until_seq" bigint,
	"version" integer NOT NULL,
	"value" jsonb,
	"commitment" text COLLATE "C" GENERATED ALWAYS AS ((value ->> 'commitment')) STORED,
	"document" text COLLATE "C" GENERATED ALWAYS AS ((split_part(value ->> 'commitment', '-', 1))) STORED,
	"period" text COLLATE "C" GENERATED ALWAYS AS ((value ->> 'period')) STORED,
	"unit" text COLLATE "C" GENERATED ALWAYS AS ((value ->> 'unit')) STORED,
	"state" text COLLATE "C" GENERATED ALWAYS AS ((value ->> 'state')) STORED,
	CONSTRAINT "reports_pkey" PRIMARY KEY("id","from_seq"),
	CONSTRAINT "reports_in_order" CHECK ("reports"."until_seq" is null or "reports"."until_seq" > "reports"."from_seq"),
	CONSTRAINT "reports_version_counts" CHECK ("reports"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "schedules" (
	"id" text COLLATE "C" NOT NULL,
	"from_seq" bigint NOT NULL,
	"until_seq" bigint,
	"version" integer NOT NULL,
	"value" jsonb,
	"document" text COLLATE "C" GENERATED ALWAYS AS ((split_part(value ->> 'commitment', '-', 1))) STORED,
	CONSTRAINT "schedules_pkey" PRIMARY KEY("id","from_seq"),
	CONSTRAINT "schedules_in_order" CHECK ("schedules"."until_seq" is null or "schedules"."until_seq" > "schedules"."from_seq"),
	CONSTRAINT "schedules_version_counts" CHECK ("schedules"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"address" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sessions_kind" CHECK ("sessions"."kind" in ('browser', 'token'))
);
--> statement-breakpoint
CREATE TABLE "share_outs" (
	"id" text COLLATE "C" NOT NULL,
	"from_seq" bigint NOT NULL,
	"until_seq" bigint,
	"version" integer NOT NULL,
	"value" jsonb,
	"commitment" text COLLATE "C" GENERATED ALWAYS AS ((value ->> 'commitment')) STORED,
	"document" text COLLATE "C" GENERATED ALWAYS AS ((split_part(value ->> 'commitment', '-', 1))) STORED,
	CONSTRAINT "share_outs_pkey" PRIMARY KEY("id","from_seq"),
	CONSTRAINT "share_outs_in_order" CHECK ("share_outs"."until_seq" is null or "share_outs"."until_seq" > "share_outs"."from_seq"),
	CONSTRAINT "share_outs_version_counts" CHECK ("share_outs"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"person" text COLLATE "C",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "sign_in_links_purpose" CHECK ("sign_in_links"."purpose" in ('first-administrator', 'password'))
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" text COLLATE "C" NOT NULL,
	"from_seq" bigint NOT NULL,
	"until_seq" bigint,
	"version" integer NOT NULL,
	"value" jsonb,
	"parent" text COLLATE "C" GENERATED ALWAYS AS ((value ->> 'parent')) STORED,
	CONSTRAINT "units_pkey" PRIMARY KEY("id","from_seq"),
	CONSTRAINT "units_in_order" CHECK ("units"."until_seq" is null or "units"."until_seq" > "units"."from_seq"),
	CONSTRAINT "units_version_counts" CHECK ("units"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "work_steps" (
	"id" text COLLATE "C" NOT NULL,
	"from_seq" bigint NOT NULL,
	"until_seq" bigint,
	"version" integer NOT NULL,
	"value" jsonb,
	"commitment" text COLLATE "C" GENERATED ALWAYS AS ((value ->> 'commitment')) STORED,
	"document" text COLLATE "C" GENERATED ALWAYS AS ((split_part(value ->> 'commitment', '-', 1))) STORED,
	"unit" text COLLATE "C" GENERATED ALWAYS AS ((value ->> 'unit')) STORED,
	"due" text COLLATE "C" GENERATED ALWAYS AS ((value ->> 'due')) STORED,
	CONSTRAINT "work_steps_pkey" PRIMARY KEY("id","from_seq"),
	CONSTRAINT "work_steps_in_order" CHECK ("work_steps"."until_seq" is null or "work_steps"."until_seq" > "work_steps"."from_seq"),
	CONSTRAINT "work_steps_version_counts" CHECK ("work_steps"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "year_paths" (
	"id" text COLLATE "C" NOT NULL,
	"from_seq" bigint NOT NULL,
	"until_seq" bigint,
	"version" integer NOT NULL,
	"value" jsonb,
	"document" text COLLATE "C" GENERATED ALWAYS AS ((split_part(value ->> 'commitment', '-', 1))) STORED,
	CONSTRAINT "year_paths_pkey" PRIMARY KEY("id","from_seq"),
	CONSTRAINT "year_paths_in_order" CHECK ("year_paths"."until_seq" is null or "year_paths"."until_seq" > "year_paths"."from_seq"),
	CONSTRAINT "year_paths_version_counts" CHECK ("year_paths"."version" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX "assignments_standing" ON "assignments" USING btree ("id") WHERE "assignments"."until_seq" is null;--> statement-breakpoint
CREATE INDEX "assignments_by_document" ON "assignments" USING btree ("document") WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE INDEX "assignments_by_lead" ON "assignments" USING btree ("lead") WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE INDEX "assignments_by_helper" ON "assignments" USING gin ((("value" -> 'cooperating') || ("value" -> 'supporting'))) WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE INDEX "attachments_by_report" ON "attachments" USING btree ("report");--> statement-breakpoint
CREATE UNIQUE INDEX "identities_by_subject" ON "identities" USING btree ("issuer","subject");--> statement-breakpoint
CREATE INDEX "identities_by_person" ON "identities" USING btree ("person");--> statement-breakpoint
CREATE UNIQUE INDEX "key_works_standing" ON "key_works" USING btree ("id") WHERE "key_works"."until_seq" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "key_works_by_code" ON "key_works" USING btree ("year","code") WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE INDEX "key_works_by_commitment" ON "key_works" USING btree ("commitment") WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("person","kind","cause");--> statement-breakpoint
CREATE INDEX "notices_by_person" ON "notices" USING btree ("person","at");--> statement-breakpoint
CREATE UNIQUE INDEX "people_standing" ON "people" USING btree ("id") WHERE "people"."until_seq" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "people_by_account" ON "people" USING btree (lower("account")) WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE INDEX "people_by_unit" ON "people" USING btree ("unit") WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE INDEX "refusals_by_time" ON "refusals" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_standing" ON "reports" USING btree ("id") WHERE "reports"."until_seq" is null;--> statement-breakpoint
CREATE INDEX "reports_by_commitment" ON "reports" USING btree ("commitment","period") WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE INDEX "reports_by_unit" ON "reports" USING btree ("unit","state","period") WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE INDEX "reports_by_document" ON "reports" USING btree ("document") WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "schedules_standing" ON "schedules" USING btree ("id") WHERE "schedules"."until_seq" is null;--> statement-breakpoint
CREATE INDEX "schedules_by_document" ON "schedules" USING btree ("document") WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE INDEX "sessions_by_person" ON "sessions" USING btree ("person");--> statement-breakpoint
CREATE INDEX "sessions_by_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "share_outs_standing" ON "share_outs" USING btree ("id") WHERE "share_outs"."until_seq" is null;--> statement-breakpoint
CREATE INDEX "share_outs_by_commitment" ON "share_outs" USING btree ("commitment") WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE INDEX "share_outs_by_document" ON "share_outs" USING btree ("document") WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE INDEX "sign_in_links_by_person" ON "sign_in_links" USING btree ("person");--> statement-breakpoint
CREATE UNIQUE INDEX "units_standing" ON "units" USING btree ("id") WHERE "units"."until_seq" is null;--> statement-breakpoint
CREATE INDEX "units_by_parent" ON "units" USING btree ("parent") WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "work_steps_standing" ON "work_steps" USING btree ("id") WHERE "work_steps"."until_seq" is null;--> statement-breakpoint
CREATE INDEX "work_steps_by_commitment" ON "work_steps" USING btree ("commitment") WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE INDEX "work_steps_by_document" ON "work_steps" USING btree ("document") WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE INDEX "work_steps_by_unit" ON "work_steps" USING btree ("unit","due") WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "year_paths_standing" ON "year_paths" USING btree ("id") WHERE "year_paths"."until_seq" is null;--> statement-breakpoint
CREATE INDEX "year_paths_by_document" ON "year_paths" USING btree ("document") WHERE until_seq is null and value is not null;--> statement-breakpoint
CREATE INDEX "journal_by_time" ON "journal" USING btree ("at","seq");