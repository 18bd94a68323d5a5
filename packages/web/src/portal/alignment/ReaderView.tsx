import type { AlignedItem, AlignedPair, AlignmentMatrix, AlignmentPage } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { memo, useMemo, useRef } from "react";
import type { AlignmentAddress } from "../../address/alignment.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { lineName } from "./line-name.ts";
import { NoLines } from "./NoLines.tsx";
import { Pages } from "./Pages.tsx";
import { RelationBar } from "./RelationBar.tsx";
import { relationSigns } from "./signs.ts";
import { useNamedLine } from "./use-named-line.ts";
import { useReachNamed } from "./use-reach-named.ts";
import { useReaderKeys } from "./use-reader-keys.ts";
import { Wording } from "./Wording.tsx";

interface ReaderViewProps {
  readonly page: AlignmentPage;
  readonly matrix: AlignmentMatrix;
  /** As chosen last. */
  readonly address: AlignmentAddress;
  /** That of the page. */
  readonly shown: AlignmentAddress;
}

interface SideProps {
  readonly pair: AlignedPair;
  readonly mode: AlignmentPage["mode"];
  readonly side: "from" | "to";
  /** The chapter that begins with this commitment. */
  readonly chapter: string | null;
}

const Side = ({ pair, mode, side, chapter }: SideProps) => {
  const words = useAlignmentWords();
  const item: AlignedItem | null = pair[side];
  const name = words.sides[mode][side];
  if (item === null) return <div className={`reader-side ${side} absent`} />;
  const { document, start, end } = item.citation;
  return (
    <>
      {chapter === null ? null : (
        <h3 className={side} lang="zh-CN">
          {chapter}
        </h3>
      )}
      <p className={`reader-side ${side}`} lang="zh-CN">
        <span className="aligned-side second">{name} </span>
        <Link
          to="/documents/$id"
          params={{ id: document }}
          search={{ at: `${start}-${end}` }}
          title={words.openIn(name, item.title)}
        >
          <Wording pair={pair} side={side} />
        </Link>
      </p>
    </>
  );
};

interface PairProps {
  readonly pair: AlignedPair;
  readonly mode: AlignmentPage["mode"];
  readonly chapters: Readonly<Record<"from" | "to", string | null>>;
  readonly current: boolean;
}

const Pair = memo(({ pair, mode, chapters, current }: PairProps) => {
  const { relations } = useAlignmentWords();
  return (
    <li
      className="reader-line"
      data-relation={pair.relation}
      data-line={lineName(pair)}
      tabIndex={-1}
      aria-current={current || undefined}
    >
      <Side pair={pair} mode={mode} side="from" chapter={chapters.from} />
      <span className={`reader-thread ${pair.relation}`}>
        <span className={`sign ${pair.relation}`} aria-hidden="true">
          {relationSigns[pair.relation]}
        </span>
        <span>{relations[pair.relation]}</span>
      </span>
      <Side pair={pair} mode={mode} side="to" chapter={chapters.to} />
    </li>
  );
});

const noChapters: PairProps["chapters"] = { from: null, to: null };

/** The chapter each commitment opens, null where it goes on in the one before it on its side. */
const chaptersOf = (items: readonly AlignedPair[]): readonly PairProps["chapters"][] => {
  const last: Record<"from" | "to", string | null | undefined> = { from: undefined, to: undefined };
  const opened = (side: "from" | "to", item: AlignedItem | null): string | null => {
    if (item === null || item.section === last[side]) return null;
    last[side] = item.section;
    return item.section;
  };
  return items.map(({ from, to }) => ({ from: opened("from", from), to: opened("to", to) }));
};

/** Both documents' commitments in the order of their texts, those that belong together beside each other. */
export const ReaderView = ({ page, address, shown }: ReaderViewProps) => {
  const words = useAlignmentWords();
  const list = useRef<HTMLOListElement>(null);
  const { mode, from, to, items } = page;
  const name = useNamedLine({ from: from.id, to: to.id }, address);
  useReaderKeys(list, name);
  useReachNamed(list);
  const chapters = useMemo(() => chaptersOf(items), [items]);
  return (
    <>
      <RelationBar of={page} counts={page.counts} address={address} />
      {items.length === 0 ? (
        <NoLines page={page} address={shown} />
      ) : (
        <>
          <h2 className="visually-hidden">{words.reader}</h2>
          <p className="reader-heads second" aria-hidden="true">
            <span>{words.sides[mode].from}</span>
            <span />
            <span>{words.sides[mode].to}</span>
          </p>
          <ol className="reader-lines" ref={list} aria-label={words.reader}>
            {items.map((pair, index) => (
              <Pair
                key={pair.id}
                pair={pair}
                mode={mode}
                chapters={chapters[index] ?? noChapters}
                current={lineName(pair) === address.line}
              />
            ))}
          </ol>
        </>
      )}
      <Pages page={page} address={address} shown={shown} />
      <p className="second ledger-keys">{words.readerKeys}</p>
    </>
  );
};
