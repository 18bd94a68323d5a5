import type { AlignedPair } from "@lantu/server/contract";
import { type MouseEvent, memo, useState } from "react";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { type Documents, LineDetail } from "./LineDetail.tsx";
import { lineName } from "./line-name.ts";
import { Numbers } from "./Numbers.tsx";
import { Relation } from "./Relation.tsx";
import type { Decide } from "./use-decide.ts";

interface LineProps {
  readonly pair: AlignedPair;
  /** The two documents, and how they lie to each other. */
  readonly page: Documents;
  /** Whether the address names it: it stands open from the start. */
  readonly named: boolean;
  /** Null for readers who may not decide. */
  readonly decide: Decide | null;
  /** Called when a person opens or shuts the line. */
  readonly onToggle: (line: string, open: boolean) => void;
}

const Title = ({ pair, side, page: { mode } }: Pick<LineProps, "pair" | "page"> & { readonly side: "from" | "to" }) => {
  const words = useAlignmentWords();
  const item = pair[side];
  const lone = pair.relation in words.absent ? words.absent[pair.relation as keyof typeof words.absent] : null;
  return (
    <span className={`aligned-title ${item === null ? "second" : ""}`}>
      <span className="aligned-side second">{words.sides[mode][side]} </span>
      {item === null ? lone : <span lang="zh-CN">{item.title}</span>}
    </span>
  );
};

/** One line of an alignment: how two commitments lie to each other; opened, everything that stands on. */
export const Line = memo(({ pair, page, named, decide, onToggle }: LineProps) => {
  const { language } = usePreferences();
  const words = useAlignmentWords();
  const said = pair.said[language];
  const [open, setOpen] = useState(named);
  // The state decides what stands open, not the element: its own turning would be undone with the next rendering.
  const toggle = (event: MouseEvent) => {
    event.preventDefault();
    setOpen(!open);
    onToggle(lineName(pair), !open);
  };
  return (
    <li className="aligned" data-relation={pair.relation}>
      <details open={open}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is pressed like a button, by keys too */}
        <summary onClick={toggle}>
          <Relation relation={pair.relation} />
          <Title pair={pair} side="from" page={page} />
          <Title pair={pair} side="to" page={page} />
          <Numbers pair={pair} />
          {pair.from === null || pair.to === null ? null : <span className="aligned-sentence">{said.sentence}</span>}
          {pair.decision === null ? null : <span className="aligned-decision">✓ {words.confirmed}</span>}
        </summary>
        {open ? <LineDetail pair={pair} page={page} decide={decide} /> : null}
      </details>
    </li>
  );
});
