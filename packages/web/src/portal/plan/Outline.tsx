import type { BookSection } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { memo, useMemo } from "react";
import type { PlanAddress } from "../../address/plan.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { type OutlineNode, openSections, outlineOf, pathTo } from "./outline.ts";

interface OutlineProps {
  readonly sections: readonly BookSection[];
  /** The section the reader is in. */
  readonly current: number | null;
  readonly onPick: (section: number) => void;
}

interface NodesProps {
  readonly nodes: readonly OutlineNode[];
  readonly open: ReadonlySet<number>;
  readonly current: number | null;
  readonly onPick: (section: number) => void;
}

const Nodes = ({ nodes, open, current, onPick }: NodesProps) => (
  <ol>
    {nodes.map(({ section, children }) => (
      <li key={section.index}>
        <Link
          from="/documents/$id"
          to="."
          search={(before: PlanAddress) => ({ ...before, section: section.index, at: undefined, c: undefined })}
          // Where no script runs, the anchor leads there.
          hash={`s${section.index}`}
          hashScrollIntoView={false}
          resetScroll={false}
          aria-current={section.index === current ? "location" : undefined}
          data-open={open.has(section.index) || undefined}
          onClick={() => onPick(section.index)}
        >
          <span className="outline-title">
            {section.label === null ? null : <span className="outline-label">{section.label} </span>}
            {section.title}
          </span>
          {section.commitments === 0 ? null : <span className="outline-count">{section.commitments}</span>}
        </Link>
        {children.length > 0 && open.has(section.index) ? (
          <Nodes nodes={children} open={open} current={current} onPick={onPick} />
        ) : null}
      </li>
    ))}
  </ol>
);

/** The document's outline: chapters, and under the one being read its sections, each with its count of commitments. */
export const Outline = memo(function Outline({ sections, current, onPick }: OutlineProps) {
  const { plan } = useMessages();
  const nodes = useMemo(() => outlineOf(sections), [sections]);
  const open = useMemo(() => openSections(nodes, pathTo(sections, current)), [nodes, sections, current]);
  return (
    <nav className="outline" aria-label={plan.outline}>
      <Nodes nodes={nodes} open={open} current={current} onPick={onPick} />
    </nav>
  );
});
