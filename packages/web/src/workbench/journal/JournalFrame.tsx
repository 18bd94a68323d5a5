import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Head } from "../../shell/page-head.tsx";
import { Frame } from "../frame/Frame.tsx";
import { useJournalWords } from "../words/journal.ts";
import "../observations/observations.css";
import "../admin/admin.css";
import "./journal.css";

interface JournalFrameProps {
  readonly path: string;
  readonly title: string;
  readonly lead: string | null;
  /** Right one needs to open it; null: none. */
  readonly needs: "read-journal" | null;
  readonly children: ReactNode;
}

/** What every page of the journal stands in. */
export const JournalFrame = ({ path, title, lead, needs, children }: JournalFrameProps) => {
  const { nav, description } = useJournalWords();
  const exact = { exact: true, includeSearch: false } as const;
  return (
    <Frame needs={needs}>
      <div className="imports journal-page">
        <Head title={title} description={description} canonical={path} />
        <nav className="desk-nav" aria-label={nav.label}>
          <Link to="/journal" activeOptions={exact}>
            {nav.entries}
          </Link>
          <Link to="/journal/roots" activeOptions={exact}>
            {nav.roots}
          </Link>
        </nav>
        <h1>{title}</h1>
        {lead === null ? null : <p className="imports-lead">{lead}</p>}
        {children}
      </div>
    </Frame>
  );
};
