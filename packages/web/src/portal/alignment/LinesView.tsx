import type { AlignmentMatrix, AlignmentPage } from "@lantu/server/contract";
import { useCallback, useRef } from "react";
import type { AlignmentAddress } from "../../address/alignment.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { useVisitor } from "../../shell/visitor.ts";
import { useLines } from "../comparison/use-lines.ts";
import { BulkConfirm } from "./BulkConfirm.tsx";
import { DecisionBar } from "./DecisionBar.tsx";
import { Filters } from "./Filters.tsx";
import { Line } from "./Line.tsx";
import { lineName } from "./line-name.ts";
import { NoLines } from "./NoLines.tsx";
import { Pages } from "./Pages.tsx";
import { Rejected } from "./Rejected.tsx";
import { RelationBar } from "./RelationBar.tsx";
import { useDecide } from "./use-decide.ts";
import { useNamedLine } from "./use-named-line.ts";
import { useReachNamed } from "./use-reach-named.ts";

interface LinesViewProps {
  readonly page: AlignmentPage;
  readonly matrix: AlignmentMatrix;
  /** As chosen last. */
  readonly address: AlignmentAddress;
  /** That of the page. */
  readonly shown: AlignmentAddress;
}

/** The lines of an alignment, the gravest first, each to be opened, confirmed or rejected. */
export const LinesView = ({ page, matrix, address, shown }: LinesViewProps) => {
  const words = useAlignmentWords();
  const { canWrite } = useVisitor();
  const { mode, from, to, items } = page;
  const list = useRef<HTMLOListElement>(null);
  useLines(list);
  useReachNamed(list);
  const decide = useDecide(page);
  const name = useNamedLine({ from: from.id, to: to.id }, address);
  const onToggle = useCallback((line: string, open: boolean) => name(open ? line : undefined), [name]);
  return (
    <>
      <RelationBar of={page} counts={page.counts} address={address} />
      <Filters matrix={matrix} address={address} />
      {canWrite ? <BulkConfirm page={page} address={shown} decide={decide} /> : null}
      {items.length === 0 ? (
        <NoLines page={page} address={shown} />
      ) : (
        <section aria-labelledby="lines">
          <h2 id="lines" className="visually-hidden">
            {words.lines}
          </h2>
          <p className="aligned-heads second" aria-hidden="true">
            <span />
            <span>{words.sides[mode].from}</span>
            <span>{words.sides[mode].to}</span>
          </p>
          <ol className="aligned-lines" ref={list}>
            {items.map((pair) => (
              <Line
                key={pair.id}
                pair={pair}
                page={page}
                named={lineName(pair) === address.line}
                decide={canWrite ? decide : null}
                onToggle={onToggle}
              />
            ))}
          </ol>
        </section>
      )}
      <Pages page={page} address={address} shown={shown} />
      <p className="second ledger-keys">{words.keys}</p>
      <Rejected rejected={page.rejected} decide={canWrite ? decide : null} />
      <DecisionBar decide={decide} />
    </>
  );
};
