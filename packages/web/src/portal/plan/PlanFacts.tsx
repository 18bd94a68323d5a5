import type { DocumentDetail } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { fileSize, shortCount } from "../../format/number.ts";
import { day, period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { PlanAlignments } from "../alignment/PlanAlignments.tsx";
import { EditionNotice } from "./EditionNotice.tsx";

const Notice = ({ document }: { readonly document: DocumentDetail }) => {
  const { messages } = usePreferences();
  if (document.state === "withdrawn") return <p className="notice">{messages.plan.withdrawn}</p>;
  if (document.state !== "review") return null;
  return <p className="notice">{messages.plan.waiting}</p>;
};

interface PlanFactsProps {
  readonly document: DocumentDetail;
  /** How many of the document's repairs changed nothing a reader can see. */
  readonly unseenRepairs: number;
}

/** The line under a plan's title: what it is, who issued it, how much it holds, and the file itself. */
export const PlanFacts = ({ document, unseenRepairs }: PlanFactsProps) => {
  const { messages, language } = usePreferences();
  const { meta } = messages.plan;
  const facts = [
    document.place,
    document.kind === null ? null : messages.documentKinds[document.kind],
    document.period === null ? null : period(document.period, language),
    document.issuer,
    document.date === null ? null : day(document.date, language),
  ].filter((fact) => fact !== null);
  const { counts } = document;
  const size = [
    meta.characters(shortCount(counts.characters, language)),
    counts.pages === null ? null : meta.pages(counts.pages),
    messages.home.commitmentsOf(counts.commitments),
    meta.figures(counts.figures),
  ].filter((fact) => fact !== null);
  const repairs = [
    counts.repairs === 0 ? null : messages.plan.repairs(counts.repairs),
    unseenRepairs === 0 ? null : messages.plan.repairsUnseen(unseenRepairs),
  ].filter((fact) => fact !== null);
  return (
    <section className="plan-facts" aria-label={meta.label}>
      <Notice document={document} />
      <EditionNotice document={document} />
      <p>
        {facts.join(" · ")}
        {document.sample ? <span className="sample-mark">{messages.home.sample}</span> : null}
      </p>
      <p className="second">
        {size.join(" · ")} ·{" "}
        <Link to="/commitments" search={{ document: [document.id] }}>
          {messages.plan.ledger}
        </Link>
        {" · "}
        <Link to="/documents/$id/cockpit" params={{ id: document.id }}>
          {messages.nav.cockpit}
        </Link>
        {" · "}
        <Link to="/documents/$id/reconciliation" params={{ id: document.id }}>
          {messages.reconciliation.link}
        </Link>
        {" · "}
        <Link to="/findings" search={{ document: [document.id] }}>
          {messages.nav.findings}
        </Link>
      </p>
      <PlanAlignments document={document.id} />
      <p className="second">
        <a href={`/api/v1/documents/${document.id}/original`} download>
          {messages.plan.download}
        </a>{" "}
        ({document.format}, {fileSize(document.size, language)}) ·{" "}
        <span title={meta.hashTitle(document.sha256)}>
          {meta.hash} <code>{document.sha256.slice(0, 12)}</code>
        </span>{" "}
        · {meta.received(day(document.receivedAt, language))}
        {repairs.length === 0 ? null : ` · ${repairs.join(messages.separators.clause)}`}
      </p>
    </section>
  );
};
