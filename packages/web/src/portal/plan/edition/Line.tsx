import type { EditionLine, EditionSide } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { useMessages } from "../../../shell/preferences.tsx";
import { NumberChanges } from "./NumberChanges.tsx";

type Side = "old" | "now";

const Wording = ({ line, side }: { readonly line: EditionLine; readonly side: Side }) => {
  const own = side === "old" ? "old" : "new";
  const Changed = side === "old" ? "del" : "ins";
  return line.wording.map(({ in: where, text }, index) => {
    if (where === "both") return text;
    // The runs of a wording never change their order.
    // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name
    return where === own ? <Changed key={index}>{text}</Changed> : null;
  });
};

/** What a reviewer had said of it, and what becomes of that. */
const useDecision = ({ relation, old }: EditionLine): string | null => {
  const { edition: words, separators } = useMessages();
  if (old === null || (!old.reviewed && !old.edited)) return null;
  const said = {
    accepted: old.reviewed ? words.wasAccepted : null,
    rejected: words.wasRejected,
    retired: words.wasRetired,
    proposed: null,
  };
  const fate =
    relation === "gone" ? words.stays : relation === "kept" || relation === "moved" ? null : words.notCarried;
  const parts = [said[old.state], old.edited ? words.wasEdited : null, fate].filter((part) => part !== null);
  return parts.join(separators.clause);
};

interface QuoteProps {
  readonly line: EditionLine;
  readonly side: Side;
  readonly document: string;
}

const Quote = ({ line, side, document }: QuoteProps) => {
  const words = useMessages().edition;
  const decision = useDecision(line);
  const one: EditionSide | null = line[side];
  const name = side === "old" ? words.old : words.now;
  if (one === null) {
    return <p className="edition-side absent second">{side === "old" ? words.absentOld : words.absentNow}</p>;
  }
  return (
    <div className={`edition-side ${side}`}>
      <p className="edition-quote" lang="zh-CN">
        <span className="edition-name second">{name} </span>
        <Link to="/commitments/$id" params={{ id: one.id }}>
          <Wording line={line} side={side} />
        </Link>
      </p>
      <p className="second edition-place">
        <Link
          to="/documents/$id"
          params={{ id: document }}
          search={{ c: one.id }}
          aria-label={`${name} · ${words.inText} · ${one.address}`}
        >
          {one.address}
        </Link>
        {side === "old" && decision !== null ? <span className="edition-decision"> · {decision}</span> : null}
      </p>
    </div>
  );
};

interface LineProps {
  readonly line: EditionLine;
  readonly old: string;
  readonly now: string;
}

/** What became of one commitment: both sentences, each leading to its place in its own edition. */
export const Line = ({ line, old, now }: LineProps) => {
  const words = useMessages().edition;
  const also = [
    line.relation !== "moved" && line.moved ? words.alsoMoved : null,
    line.relation === "renumbered" && line.reworded ? words.alsoReworded : null,
  ].filter((word) => word !== null);
  return (
    <li className="edition-line" data-relation={line.relation}>
      <div className="edition-relation">
        <strong>{words.relations[line.relation]}</strong>
        {also.map((word) => (
          <span key={word} className="second">
            {word}
          </span>
        ))}
        <NumberChanges numbers={line.numbers} />
      </div>
      <Quote line={line} side="old" document={old} />
      <Quote line={line} side="now" document={now} />
    </li>
  );
};
