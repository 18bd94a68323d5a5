import type { AlignmentPage } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { type AlignmentAddress, fromFirstLine } from "../../address/alignment.ts";
import { turned } from "../../address/turn.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { useMessages } from "../../shell/preferences.tsx";

interface PagesProps {
  readonly page: AlignmentPage;
  /** As chosen last. */
  readonly address: AlignmentAddress;
  /** That of the page. */
  readonly shown: AlignmentAddress;
}

/** How many lines there are, and the pages before and after this one. */
export const Pages = ({ page, address, shown }: PagesProps) => {
  const words = useAlignmentWords();
  const { ledger } = useMessages();
  const { from, to, previous, next, items, total } = page;
  const params = { from: from.id, to: to.id };
  const [rest, held] = [fromFirstLine(address), fromFirstLine(shown)];
  return (
    <nav className="pager" aria-label={ledger.pages}>
      <span role="status">
        {words.total(total)}
        {items.length < total ? ` · ${words.shown(items.length)}` : ""}
      </span>
      {previous === null ? null : (
        <>
          <Link to="/alignments/$from/$to" params={params} search={rest}>
            {ledger.first}
          </Link>
          <Link to="/alignments/$from/$to" params={params} search={turned(rest, held, { before: previous })} rel="prev">
            ← {ledger.previous}
          </Link>
        </>
      )}
      {next === null ? null : (
        <Link to="/alignments/$from/$to" params={params} search={turned(rest, held, { after: next })} rel="next">
          {ledger.next} →
        </Link>
      )}
    </nav>
  );
};
