import type { AlignedItem, AlignedPair, AlignmentPage } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { writeQuery } from "../../address/query.ts";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { alignmentResource } from "../../api/resources.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { ItemFacts } from "./ItemFacts.tsx";
import type { Documents } from "./LineDetail.tsx";
import type { Decide } from "./use-decide.ts";

const api = createApi(browserTransport);

/** So many commitments are offered: who does not find theirs types another word. */
const offered = 40;

interface PairByHandProps {
  readonly pair: AlignedPair;
  readonly page: Documents;
  readonly decide: Decide;
}

/** The commitments of the other document that hold the words; a line is found by the words of either side. */
const othersIn = (found: AlignmentPage, side: "from" | "to", q: string): readonly AlignedItem[] =>
  found.items
    .flatMap((line) => line[side] ?? [])
    .filter(({ title, citation }) => `${title} ${citation.quote}`.toLowerCase().includes(q.toLowerCase()));

const useFound = ({ mode, from, to }: Documents, q: string) =>
  useQuery({
    ...alignmentResource(api, from.id, to.id, writeQuery({ mode, q, limit: offered })),
    enabled: q !== "",
  });

/** For what stands alone: a person looks for its counterpart in the other document and pairs the two. */
export const PairByHand = ({ pair, page, decide }: PairByHandProps) => {
  const words = useAlignmentWords();
  const { edition } = useMessages();
  const [q, setQ] = useState("");
  const { data, isError } = useFound(page, q);
  const side = pair.from === null ? "from" : "to";
  const own = pair.from ?? pair.to;
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setQ(String(new FormData(event.currentTarget).get("words")).trim());
  };
  const choose = ({ key }: AlignedItem) =>
    void decide.choose(pair, { from: pair.from?.key ?? key, to: pair.to?.key ?? key });
  const others = data === undefined ? [] : othersIn(data, side, q);
  return (
    <section className="aligned-others">
      <search>
        <form className="filter-form" onSubmit={find}>
          <label className="filter">
            <span className="second">{words.byHand(words.sides[page.mode][side])}</span>
            <input type="search" name="words" maxLength={100} defaultValue={own?.title.slice(0, 8)} />
          </label>
          <button type="submit" className="button">
            {edition.find}
          </button>
        </form>
      </search>
      <p role="status">
        {isError ? words.elsewhereFailed : null}
        {data !== undefined && others.length === 0 ? words.byHandNone : null}
      </p>
      <ul>
        {others.map((item) => (
          <li key={item.key}>
            <span lang="zh-CN">{item.title}</span>{" "}
            <span className="second">
              <ItemFacts item={item} />
            </span>{" "}
            <button
              type="button"
              className="link-button"
              disabled={decide.deciding.kind === "sending"}
              aria-label={words.choosing(item.title)}
              onClick={() => choose(item)}
            >
              {words.chooseThis}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
