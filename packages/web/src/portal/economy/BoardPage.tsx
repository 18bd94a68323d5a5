import type { EconomyBoard } from "@lantu/server/contract";
import { getRouteApi, Link } from "@tanstack/react-router";
import { writeQuery } from "../../address/query.ts";
import { nameIn } from "../../format/name-in.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { Files } from "../comparison/Files.tsx";
import { placeKey, placeName } from "../comparison/names.ts";
import { AsOfBanner } from "../layout/AsOfBanner.tsx";
import { AsOfChoice } from "./AsOfChoice.tsx";
import { BoardLine } from "./BoardLine.tsx";
import { boardPath } from "./load-economy.ts";
import { useEconomyWords } from "./words.ts";

const route = getRouteApi("/economy/$place");

const Columns = () => {
  const { columns } = useEconomyWords();
  return (
    <p className="board-line board-head second" aria-hidden="true">
      {Object.entries(columns).map(([key, name]) => (
        <span key={key}>{name}</span>
      ))}
    </p>
  );
};

/** Declared lines nothing is held of: they are named, so that nobody takes them for good news. */
const NotHeld = ({ lines }: { readonly lines: EconomyBoard["groups"][number]["lines"] }) => {
  const said = usePreferences();
  const words = useEconomyWords();
  const empty = lines.filter(({ latest }) => latest === null);
  if (empty.length === 0) return null;
  const names = empty.map(({ name }) => nameIn(name, said));
  return <p className="second board-empty">{words.notHeldOf(names.join(said.messages.separators.list))}</p>;
};

/** The economy of a place at a glance: every declared line, also those nothing is held of. */
export const BoardPage = () => {
  const { told: board, address } = route.useLoaderData();
  const said = usePreferences();
  const words = useEconomyWords();
  const { asOf } = address;
  const place = placeKey(board.place);
  const title = words.board(placeName(board.place));
  const exported = (format: string) =>
    `${boardPath(place)}/export?${writeQuery({ asOf, format, lang: said.language })}`;
  return (
    <div className="comparison-page board-page">
      <Head title={title} description={words.description} canonical={`/economy/${encodeURIComponent(place)}`} />
      {asOf === undefined ? null : <AsOfBanner asOf={asOf} />}
      <p className="comparison-back">
        <Link to="/economy" search={{ asOf }}>
          ← {words.back}
        </Link>
      </p>
      <h1>{title}</h1>
      <p className="second">{words.held(board.held, board.declared)}</p>
      <div className="comparison-tools">
        <AsOfChoice asOf={asOf} />
        <Files to={exported} />
      </div>
      <Columns />
      {board.groups.map((group) => (
        <section key={group.id} aria-labelledby={`group-${group.id}`}>
          <h2 id={`group-${group.id}`} className="board-group">
            {nameIn(group.name, said)}
          </h2>
          <ul>
            {group.lines
              .filter(({ latest }) => latest !== null)
              .map((line) => (
                <BoardLine key={line.key} line={line} place={place} asOf={asOf} />
              ))}
          </ul>
          <NotHeld lines={group.lines} />
        </section>
      ))}
    </div>
  );
};
