import { Link } from "@tanstack/react-router";
import { journalQuery } from "../../address/journal.ts";
import { Loading, Trouble } from "../frame/Trouble.tsx";
import { useJournalWords } from "../words/journal.ts";
import { JournalRows } from "./JournalRows.tsx";
import { useEntries } from "./use-journal.ts";
import "./journal.css";

interface JournalPanelProps {
  /** Id of the thing whose entries are shown: a unit, a person, a commitment, a document. */
  readonly subject: string;
  /** How many are shown at most. */
  readonly limit?: number;
}

/** What happened to one thing, newest first, with the way to all of it. */
export const JournalPanel = ({ subject, limit = 10 }: JournalPanelProps) => {
  const { panel: words } = useJournalWords();
  const { data, error, refetch } = useEntries(journalQuery({ subject }, limit));
  if (error !== null) return <Trouble error={error} onAgain={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (data.items.length === 0) return <p className="second">{words.empty}</p>;
  return (
    <section className="journal-panel" aria-label={words.title}>
      <JournalRows entries={data.items} address={null} />
      <p>
        <Link to="/journal" search={{ subject }}>
          {words.all}
        </Link>
      </p>
    </section>
  );
};
