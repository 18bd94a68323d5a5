CREATE TABLE "read_accounts" (
	"document" text COLLATE "C" PRIMARY KEY NOT NULL,
	"basis" text NOT NULL,
	"account" json NOT NULL
);
