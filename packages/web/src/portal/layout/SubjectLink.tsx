import type { JournalEntry } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useVisitor } from "../../shell/visitor.ts";

interface SubjectProps {
  /** Kind of the journal entry, e.g. `findings.judged`. */
  readonly kind: JournalEntry["kind"];
  /** What the entry is about: an id, whose form goes with the kind. */
  readonly subject: string;
  readonly children: ReactNode;
}

type Way = (props: SubjectProps) => ReactNode;

const toDocument: Way = ({ subject, children }) => (
  <Link to="/documents/$id" params={{ id: subject }}>
    {children}
  </Link>
);

const toCommitment: Way = ({ subject, children }) => (
  <Link to="/commitments/$id" params={{ id: subject }}>
    {children}
  </Link>
);

/** A figure has no page of its own: its document is shown. */
const toFigure: Way = (props) => toDocument({ ...props, subject: props.subject.split("-")[0] ?? props.subject });

const toFinding: Way = ({ subject, children }) => (
  <Link to="/findings/$id" params={{ id: subject }}>
    {children}
  </Link>
);

/** A target is named by its document and its place there; it stands in the list of its document. */
const toTarget: Way = ({ subject, children }) => (
  <Link
    to="/documents/$id/reconciliation"
    params={{ id: subject.split(":")[0] ?? subject }}
    search={{ decided: "yes" }}
    hash={subject}
  >
    {children}
  </Link>
);

/** Two documents side by side are named by both, `FROM~TO`. */
const toAlignment: Way = ({ subject, children }) => {
  const [from = "", to = ""] = subject.split("~");
  return (
    <Link to="/alignments/$from/$to" params={{ from, to }}>
      {children}
    </Link>
  );
};

const toConcept: Way = ({ subject, children }) => (
  <Link to="/indicators/$concept" params={{ concept: subject }}>
    {children}
  </Link>
);

/** A release of observations has its page in the workbench, which is another load; others are told its name. */
const ToRelease: Way = ({ subject, children }) =>
  useVisitor().canWrite ? <a href={`/import/observations/${subject}`}>{children}</a> : children;

/** The way to what an entry is about, by the first word of its kind. */
const ways: Readonly<Record<string, Way>> = {
  document: toDocument,
  figure: toFigure,
  findings: toFinding,
  targets: toTarget,
  alignments: toAlignment,
  concepts: toConcept,
  observations: ToRelease,
};

/** Leads from a journal entry to what it is about. */
export const SubjectLink = (props: SubjectProps) => {
  const Way = ways[props.kind.split(".")[0] ?? ""] ?? (props.subject.includes("-") ? toCommitment : toDocument);
  return <Way {...props} />;
};
