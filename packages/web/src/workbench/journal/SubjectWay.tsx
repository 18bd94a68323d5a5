import type { JournalEntry } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { warningIdForm } from "../../address/ids.ts";
import { SubjectLink } from "../../portal/layout/SubjectLink.tsx";
import { useJournalWords } from "../words/journal.ts";
import { nounOf, toldOf } from "./telling.ts";
import { useTelling } from "./use-journal.ts";

const commitmentForm = /^d[0-9a-f]+-[0-9a-z-]+/;

/** The page of what an entry about items is about; null where it has none of its own. */
const itemWay = (subject: string, children: ReactNode): ReactNode => {
  if (/^u[0-9a-f]{16}$/.test(subject))
    return (
      <Link to="/admin/units/$id" params={{ id: subject }}>
        {children}
      </Link>
    );
  if (/^p[0-9a-f]{16}$/.test(subject))
    return (
      <Link to="/admin/people/$id" params={{ id: subject }}>
        {children}
      </Link>
    );
  if (warningIdForm.test(subject))
    return (
      <Link to="/warnings/$warning" params={{ warning: subject }}>
        {children}
      </Link>
    );
  const [commitment = ""] = subject.split(/[@~]/).filter((part) => commitmentForm.test(part));
  if (commitment !== "")
    return (
      <Link to="/commitments/$id" params={{ id: commitment }}>
        {children}
      </Link>
    );
  return null;
};

/** What an entry is about, by its name, with the way to it. */
export const SubjectWay = ({ entry }: { readonly entry: JournalEntry }) => {
  const telling = useTelling();
  const { channels } = useJournalWords();
  const { title } = toldOf(entry);
  const name = title ?? entry.subjectTitle ?? telling.nameOf(entry.subject) ?? entry.subject;
  if (nounOf(entry.kind) === "channel")
    return <Link to="/admin/settings">{channels[entry.subject] ?? entry.subject}</Link>;
  if (nounOf(entry.kind) !== null) {
    // Where an entry is about several things it is filed under their noun, which says nothing new.
    if (!/[0-9]/.test(entry.subject)) return null;
    return itemWay(entry.subject, name) ?? name;
  }
  return (
    <SubjectLink kind={entry.kind} subject={entry.subject}>
      {name}
    </SubjectLink>
  );
};
