import { Link } from "@tanstack/react-router";
import { useJournalWords } from "../words/journal.ts";

/** Leads to one entry of the journal. */
export const JournalLink = ({ seq }: { readonly seq: number }) => (
  <Link to="/journal/$seq" params={{ seq: String(seq) }}>
    {useJournalWords().number(seq)}
  </Link>
);
