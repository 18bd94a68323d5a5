import { Link, type LinkProps } from "@tanstack/react-router";
import type { Turn } from "../../address/turn.ts";
import { useMessages } from "../../shell/preferences.tsx";

interface ListPagesProps {
  readonly page: {
    readonly items: readonly unknown[];
    readonly total: number;
    readonly previous: string | null;
    readonly next: string | null;
  };
  /** How many there are on all pages, in words. */
  readonly total: string;
  /** The same list at another of its pages. */
  readonly at: (turn: Turn) => Pick<LinkProps, "to" | "params" | "search">;
}

/** The pages of a list that is turned forwards and backwards: how many lines there are and stand here, and the pages beside. */
export const ListPages = ({ page: { items, total: all, previous, next }, total, at }: ListPagesProps) => {
  const { ledger } = useMessages();
  return (
    <nav className="pager" aria-label={ledger.pages}>
      <span role="status">
        {total}
        {items.length < all ? ` · ${ledger.pageOf(items.length)}` : ""}
      </span>
      {previous === null ? null : (
        <Link {...at({ before: previous, after: undefined })} rel="prev">
          ← {ledger.previous}
        </Link>
      )}
      {next === null ? null : (
        <Link {...at({ after: next, before: undefined })} rel="next">
          {ledger.next} →
        </Link>
      )}
    </nav>
  );
};
