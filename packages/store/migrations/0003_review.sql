ALTER TABLE "commitments" DROP CONSTRAINT "commitments_state";--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "stage" text;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "confidence" double precision;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "origin" text DEFAULT 'reader' NOT NULL;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "reviewed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "replaced_by" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "opinions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "choices" jsonb DEFAULT '{"encoding":null,"keep":[]}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "reviewers" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "confidence" jsonb;--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "edited" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "insist" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_origin" CHECK ("commitments"."origin" in ('reader', 'person', 'proposer'));--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_confidence" CHECK ("commitments"."confidence" between 0 and 1);--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_only_retired_are_replaced" CHECK ("commitments"."state" = 'retired' or "commitments"."replaced_by" = '{}');--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_state" CHECK ("commitments"."state" in ('proposed', 'accepted', 'rejected', 'retired'));--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_reviewers" CHECK ("documents"."reviewers" in (1, 2));--> statement-breakpoint

-- What a person had decided by name, as the journal tells it: the last word on a commitment since its document was read.
UPDATE commitments c SET reviewed = true WHERE (
	SELECT j.kind FROM journal_subjects s JOIN journal j ON j.seq = s.seq
	WHERE s.subject = c.id AND j.kind IN ('commitment.accepted', 'commitment.rejected', 'commitment.reset')
		AND j.seq > coalesce((SELECT max(r.seq) FROM journal r WHERE r.subject = c.document AND r.kind = 'document.read'), 0)
	ORDER BY j.seq DESC LIMIT 1
) IN ('commitment.accepted', 'commitment.rejected');
