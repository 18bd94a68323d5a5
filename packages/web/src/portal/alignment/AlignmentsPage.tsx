import type { AlignablePair, AlignmentMode } from "@lantu/server/contract";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type AlignablesAddress, alignmentModes, readAlignablesAddress } from "../../address/alignment.ts";
import { documentName } from "../../format/document-name.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { type Filter, FilterForm } from "../comparison/FilterForm.tsx";
import { ChooseTwo } from "./ChooseTwo.tsx";
import type { Alignables } from "./load-alignables.ts";

const route = getRouteApi("/alignments");

const Pair = ({ pair: { mode, from, to } }: { readonly pair: AlignablePair }) => {
  const { language } = usePreferences();
  const sides = useAlignmentWords().sides[mode];
  const named = ({ title, fileName, place, period }: AlignablePair["from"]) =>
    documentName({ title: title ?? fileName, place, period }, language);
  return (
    <li>
      <Link to="/alignments/$from/$to" params={{ from: from.id, to: to.id }} className="alignable">
        <span>
          <span className="second">{sides.from} </span>
          <span lang="zh-CN">{named(from)}</span>
        </span>
        <span>
          <span className="second">{sides.to} </span>
          <span lang="zh-CN">{named(to)}</span>
        </span>
      </Link>
    </li>
  );
};

interface GroupProps {
  readonly mode: AlignmentMode;
  readonly pairs: readonly AlignablePair[];
}

const Group = ({ mode, pairs }: GroupProps) => {
  const words = useAlignmentWords();
  const of = pairs.filter((pair) => pair.mode === mode);
  if (of.length === 0) return null;
  return (
    <section aria-labelledby={mode}>
      <h2 id={mode}>
        {words.modes[mode]} <span className="second number">{of.length}</span>
      </h2>
      <p className="second">{words.modeHints[mode]}</p>
      <ul className="alignables">
        {of.map((pair) => (
          <Pair key={`${pair.from.id} ${pair.to.id}`} pair={pair} />
        ))}
      </ul>
    </section>
  );
};

const useFilters = ({ documents }: Alignables, address: AlignablesAddress): readonly Filter[] => {
  const { language } = usePreferences();
  const words = useAlignmentWords();
  const places = [...new Set(documents.flatMap(({ place }) => place ?? []))];
  return [
    {
      ...{ name: "document", label: words.document, all: words.anyDocument, value: address.document },
      choices: documents.map((one) => ({ value: one.id, label: documentName(one, language), count: null })),
    },
    {
      ...{ name: "place", label: words.place, all: words.anyPlace, value: address.place },
      choices: places.map((place) => ({ value: place, label: place, count: null })),
    },
    {
      ...{ name: "mode", label: words.mode, all: words.anyMode, value: address.mode },
      choices: alignmentModes.map((mode) => ({ value: mode, label: words.modes[mode], count: null })),
    },
  ];
};

const None = ({ filtered }: { readonly filtered: boolean }) => {
  const words = useAlignmentWords();
  const { home } = usePreferences().messages;
  const { canWrite } = useVisitor();
  return (
    <div className="ledger-empty">
      <h2>{filtered ? words.noPairsFiltered : words.noPairs}</h2>
      <p>{filtered ? words.noPairsFilteredHint : words.noPairsHint}</p>
      {filtered ? (
        <p>
          <Link to="/alignments" search={{}}>
            {words.clear}
          </Link>
        </p>
      ) : null}
      {!filtered && canWrite ? (
        <p>
          <a className="button primary" href="/import">
            {home.empty.action}
          </a>
        </p>
      ) : null}
    </div>
  );
};

/** The documents that lie above, below, before or after one another, each pair to be opened side by side. */
export const AlignmentsPage = () => {
  const alignables = route.useLoaderData();
  const shown = route.useSearch();
  const words = useAlignmentWords();
  const navigate = useNavigate();
  const filters = useFilters(alignables, useChosenAddress(shown, readAlignablesAddress));
  const { list, documents } = alignables;
  const filtered = Object.values(shown).some((value) => value !== undefined);
  const change = (query: Readonly<Record<string, string>>) =>
    void navigate({ to: "/alignments", search: readAlignablesAddress(query) });
  return (
    <div className="alignment-page">
      <Head title={words.title} description={words.description} canonical="/alignments" />
      <h1>{words.title}</h1>
      <p className="alignment-lead second">{words.lead}</p>
      {filtered || list.items.length > 0 ? (
        <FilterForm filters={filters} words={null} kept={{}} onChange={change} />
      ) : null}
      {list.items.length === 0 ? <None filtered={filtered} /> : null}
      {alignmentModes.map((mode) => (
        <Group key={mode} mode={mode} pairs={list.items} />
      ))}
      {list.more ? <p className="second">{words.pairsMore}</p> : null}
      {documents.length < 2 ? null : <ChooseTwo documents={documents} />}
    </div>
  );
};
