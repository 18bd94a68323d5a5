import type { StatusMarks } from "@lantu/server/contract";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useMessages } from "../../shell/preferences.tsx";
import { shortRef } from "./book/text-html.ts";
import type { InView } from "./book/use-in-view.ts";
import type { Entry } from "./entry.ts";
import { KindFilter, type Kinds } from "./KindFilter.tsx";
import { RailEntry } from "./RailEntry.tsx";

interface RailProps {
  readonly entries: readonly Entry[];
  readonly inView: InView;
  readonly kinds: Kinds | undefined;
  readonly chosen: string | null;
  readonly lit: string | null;
  /** How they stand, by their ids; undefined where nothing was judged. */
  readonly statuses: StatusMarks["items"] | undefined;
  /** The document's own period; an entry's is told only where it differs. */
  readonly usualPeriod: string | null;
  readonly onKinds: (kinds: Kinds | undefined) => void;
  readonly onChoose: (id: string) => void;
  readonly onPoint: (id: string | null) => void;
  /** Shows the page an entry stands on; null where the document has no pages. */
  readonly onPage: ((entry: Entry) => void) | null;
}

/** More than this at once cannot be read, and would make scrolling a page of tables heavy. */
const mostShown = 60;

const isIn = (entry: Entry, { first, last, refs }: InView): boolean =>
  refs === null ? entry.blocks.some((block) => first <= block && block <= last) : refs.has(shortRef(entry.id));

/** Brings an entry into view inside the rail, without moving the page. */
const revealIn = (list: HTMLElement, id: string): void => {
  const entry = list.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  if (entry === null) return;
  const above = entry.offsetTop - list.scrollTop;
  if (above < 0) list.scrollTop = entry.offsetTop - 8;
  else if (above + entry.offsetHeight > list.clientHeight)
    list.scrollTop = entry.offsetTop + entry.offsetHeight - list.clientHeight + 8;
};

interface Revealed {
  readonly lit: string | null;
  readonly chosen: string | null;
  readonly shown: readonly Entry[];
}

const useReveal = (list: RefObject<HTMLElement | null>, { lit, chosen, shown }: Revealed): void => {
  const id = lit ?? chosen;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that changes, or an entry that grows when chosen, must show it again.
  useEffect(() => {
    if (list.current !== null && id !== null) revealIn(list.current, id);
  }, [list, id, chosen, shown]);
};

/** The ledger beside the book: the commitments of what is on screen. On a narrow screen it is a sheet from below. */
export const Rail = (props: RailProps) => {
  const { entries, inView, kinds, chosen, lit, statuses, usualPeriod, onKinds, onChoose, onPoint, onPage } = props;
  const { plan } = useMessages();
  const list = useRef<HTMLOListElement>(null);
  const [open, setOpen] = useState(false);
  const matching = useMemo(
    () => (kinds === undefined ? entries : entries.filter(({ kind }) => kinds.includes(kind))),
    [entries, kinds],
  );
  const shown = useMemo(() => matching.filter((entry) => isIn(entry, inView)), [matching, inView]);
  const next = shown.length === 0 ? matching.find(({ blocks }) => (blocks[0] ?? 0) > inView.last) : undefined;
  useReveal(list, { lit, chosen, shown });
  useEffect(() => {
    if (chosen !== null) setOpen(true);
  }, [chosen]);
  const summary =
    kinds === undefined
      ? plan.inView(shown.length, entries.length)
      : plan.inViewFiltered(shown.length, matching.length, entries.length);
  return (
    <aside className="rail" aria-label={plan.rail} data-open={open || undefined}>
      <header className="rail-head">
        <button type="button" className="sheet-handle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {summary}
        </button>
        <p className="rail-summary">{summary}</p>
        <KindFilter entries={entries} kinds={kinds} onChange={onKinds} />
      </header>
      <ol ref={list} className="entries">
        {shown.slice(0, mostShown).map((entry) => (
          <RailEntry
            key={entry.id}
            entry={entry}
            usualPeriod={usualPeriod}
            stands={statuses?.[entry.id]}
            chosen={entry.id === chosen}
            lit={entry.id === lit}
            onChoose={onChoose}
            onPoint={onPoint}
            onPage={onPage}
          />
        ))}
      </ol>
      {shown.length === 0 ? (
        <p className="rail-empty">
          {entries.length === 0 ? plan.none : plan.nothingInView}{" "}
          {next === undefined ? null : (
            <button type="button" className="link-button" onClick={() => onChoose(next.id)}>
              {plan.nextBelow} ↓
            </button>
          )}
        </p>
      ) : null}
    </aside>
  );
};
