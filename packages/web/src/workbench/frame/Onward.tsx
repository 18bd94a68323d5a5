import { Link, type LinkProps } from "@tanstack/react-router";

type Address = Pick<LinkProps, "to" | "search">;

interface OnwardProps {
  readonly label: string;
  /** How many there are, in words. */
  readonly total: string;
  /** Back to the first page; null where this is it. */
  readonly back: Address | null;
  /** The page that follows; null at the last. */
  readonly onward: Address | null;
  readonly words: { readonly first: string; readonly next: string };
}

/** The pages of a list that can only be gone through forwards: how many there are, back to the first, on to the next. */
export const Onward = ({ label, total, back, onward, words }: OnwardProps) => (
  <nav className="pager" aria-label={label}>
    <span role="status">{total}</span>
    {back === null ? null : <Link {...back}>{words.first}</Link>}
    {onward === null ? null : <Link {...onward}>{words.next} →</Link>}
  </nav>
);
