ALTER TABLE "past_judgements" DROP COLUMN "rests_on";--> statement-breakpoint
ALTER TABLE "past_judgements" DROP COLUMN "digest";--> statement-breakpoint
ALTER TABLE "past_judgements" DROP COLUMN "body";