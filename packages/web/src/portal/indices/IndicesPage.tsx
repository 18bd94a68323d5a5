import type { IndexSummary } from "@lantu/server/contract";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { readIndicesAddress } from "../../address/indices.ts";
import { nameIn } from "../../format/name-in.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { FilterForm } from "../comparison/FilterForm.tsx";
import { AnotherDay } from "../layout/AnotherDay.tsx";
import { AsOfBanner } from "../layout/AsOfBanner.tsx";
import { IndicatorTabs } from "./IndicatorTabs.tsx";
import type { IndicesLoaded } from "./load-indices.ts";
import { useIndicesWords } from "./words.ts";

const route = getRouteApi("/indices");

const IndexLine = ({ index, asOf }: { readonly index: IndexSummary; readonly asOf: string | undefined }) => {
  const said = usePreferences();
  const words = useIndicesWords();
  const { id, name, purpose, over, groups, members, version, source } = index;
  return (
    <li className="index-line">
      <h2>
        <Link to="/indices/$index" params={{ index: id }} search={{ asOf }}>
          {nameIn(name, said)}
        </Link>
      </h2>
      <p>{nameIn(purpose, said)}</p>
      <p className="second">{[words.over[over], words.members(groups, members), words.version(version)].join(" · ")}</p>
      <p className="second">{words.source(source)}</p>
    </li>
  );
};

const Filters = ({ address: shown }: Pick<IndicesLoaded, "address">) => {
  const address = useChosenAddress(shown, readIndicesAddress);
  const words = useIndicesWords();
  const navigate = useNavigate();
  return (
    <FilterForm
      filters={[
        {
          ...{ name: "over", label: words.overLabel, all: words.all, value: address.over },
          choices: (["place", "document", "unit"] as const).map((value) => ({
            ...{ value, label: words.over[value], count: null },
          })),
        },
      ]}
      words={{ label: words.find, value: address.q }}
      kept={{ asOf: address.asOf }}
      onChange={(query) => void navigate({ to: "/indices", search: { ...readIndicesAddress(query) } })}
    />
  );
};

/** The composite indices there are, each with what it is for and where its weights are from. */
export const IndicesPage = () => {
  const { list, address } = route.useLoaderData();
  const words = useIndicesWords();
  const { messages } = usePreferences();
  const narrowed = address.over !== undefined || address.q !== undefined;
  return (
    <div className="comparison-page">
      <Head title={words.title} description={words.description} canonical="/indices" />
      {address.asOf === undefined ? null : <AsOfBanner asOf={address.asOf} />}
      <h1>{words.title}</h1>
      <IndicatorTabs />
      <p className="second comparison-lead">{words.description}</p>
      <div className="comparison-tools">
        <Filters address={address} />
        <div className="comparison-files">
          <AnotherDay asOf={address.asOf} />
          {list.mayChange ? <a href="/work/indices/new">{words.declare}</a> : null}
        </div>
      </div>
      {list.items.length > 0 ? (
        <ul className="index-lines">
          {list.items.map((index) => (
            <IndexLine key={index.id} index={index} asOf={address.asOf} />
          ))}
        </ul>
      ) : narrowed ? (
        <p className="nothing-fits" role="status">
          {words.nothingFits}{" "}
          <Link to="/indices" search={{ asOf: address.asOf }}>
            {messages.ledger.clear}
          </Link>
        </p>
      ) : (
        <div className="ledger-empty">
          <h2>{words.none}</h2>
          <p>{words.noneHint}</p>
        </div>
      )}
    </div>
  );
};
