import type { CommitmentSummary } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { documentName } from "../../format/document-name.ts";
import { period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { CommitmentLink } from "../layout/CommitmentLink.tsx";
import { FigureValue } from "../layout/FigureValue.tsx";
import { KindMark, NatureMark } from "../layout/KindMark.tsx";
import { useDismiss } from "../layout/use-dismiss.ts";

interface PeekProps {
  readonly commitment: CommitmentSummary;
  readonly onClose: () => void;
}

const PeekFacts = ({ commitment }: Pick<PeekProps, "commitment">) => {
  const { messages, language } = usePreferences();
  const { figure, targetText, lead } = commitment;
  return (
    <>
      <p>
        <KindMark kind={commitment.kind} /> · <NatureMark nature={commitment.nature} />
        {figure === null && targetText === null ? null : " · "}
        {figure === null ? targetText : <FigureValue figure={figure} />}
      </p>
      <p className="second">
        {commitment.period === null ? messages.period.unknown : period(commitment.period, language)} ·{" "}
        {lead.length === 0 ? messages.owner.none : lead.map(({ name }) => name).join(messages.separators.list)}
      </p>
    </>
  );
};

/** A commitment shown beside the table without leaving it. */
export const Peek = ({ commitment, onClose }: PeekProps) => {
  const { messages, language } = usePreferences();
  const part = useRef<HTMLElement>(null);
  useDismiss(part, true, onClose);
  return (
    <aside className="peek" ref={part} aria-label={messages.ledger.peek} aria-live="polite">
      <button type="button" className="quiet-button" onClick={onClose} aria-label={messages.plan.close}>
        ×
      </button>
      <blockquote lang="zh-CN">{commitment.quote}</blockquote>
      <PeekFacts commitment={commitment} />
      {commitment.doubts.map((doubt) => (
        <p key={doubt} className="doubt">
          {messages.doubts[doubt].text}
        </p>
      ))}
      <p>
        <Link to="/documents/$id" params={{ id: commitment.document.id }} search={{ c: commitment.id }}>
          {documentName(commitment.document, language)} · {commitment.address}
        </Link>
      </p>
      <p>
        <CommitmentLink id={commitment.id}>{messages.plan.open} →</CommitmentLink>
      </p>
    </aside>
  );
};
