import { getRouteApi, Link } from "@tanstack/react-router";
import { useRef } from "react";
import { turned } from "../../address/turn.ts";
import { isNarrowed, readWarningsAddress, warningsExportQuery } from "../../address/warnings.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { Files } from "../comparison/Files.tsx";
import { ListPages } from "../comparison/ListPages.tsx";
import { NothingHeld } from "../comparison/NothingHeld.tsx";
import { useLines } from "../comparison/use-lines.ts";
import { useLive, warnings } from "../judgement/use-live.ts";
import { AnotherDay } from "../layout/AnotherDay.tsx";
import { AsOfBanner } from "../layout/AsOfBanner.tsx";
import type { WarningsLoaded } from "./load-warnings.ts";
import { WarningFilters } from "./WarningFilters.tsx";
import { WarningLine } from "./WarningLine.tsx";
import { WarningRulesTold } from "./WarningRulesTold.tsx";
import { WarningTabs } from "./WarningTabs.tsx";
import { useWarningsWords } from "./words.ts";

const route = getRouteApi("/warnings");

const Lines = ({ page, address }: WarningsLoaded) => {
  const { messages } = usePreferences();
  const words = useWarningsWords();
  const list = useRef<HTMLOListElement>(null);
  useLines(list);
  if (page.items.length === 0)
    return (
      <p className="nothing-fits" role="status">
        {words.nothingFits}{" "}
        <Link to="/warnings" search={{ asOf: address.asOf }}>
          {messages.ledger.clear}
        </Link>
      </p>
    );
  return (
    <ol className="lines" ref={list} aria-label={words.title}>
      {page.items.map((warning) => (
        <WarningLine key={warning.id} warning={warning} asOf={address.asOf} />
      ))}
    </ol>
  );
};

const Feed = (loaded: WarningsLoaded) => {
  const { messages, language } = usePreferences();
  const words = useWarningsWords();
  const { page, address: shown } = loaded;
  const address = useChosenAddress(shown, readWarningsAddress);
  return (
    <>
      <div className="comparison-tools">
        <WarningFilters page={page} address={address} documents={loaded.documents} />
        <Files to={(format) => `/api/v1/warnings/export?${warningsExportQuery(address, format, language)}`}>
          <AnotherDay asOf={address.asOf} />
        </Files>
      </div>
      <Lines {...loaded} />
      <ListPages
        page={page}
        total={words.total(page.total)}
        at={(turn) => ({ to: "/warnings", search: { ...turned(address, shown, turn) } })}
      />
      <p className="second ledger-keys">{messages.comparison.keys}</p>
    </>
  );
};

/** Everything that should be looked at, in the published order. */
export const WarningsPage = () => {
  const loaded = route.useLoaderData();
  const words = useWarningsWords();
  const { page, address } = loaded;
  useLive(address.asOf === undefined, warnings);
  return (
    <div className="comparison-page">
      <Head title={words.title} description={words.description} canonical="/warnings" />
      {address.asOf === undefined ? null : <AsOfBanner asOf={address.asOf} />}
      <h1>{words.title}</h1>
      <p className="second comparison-lead">{words.description}</p>
      <WarningTabs />
      {page.total === 0 && !isNarrowed(address) ? (
        <>
          <NothingHeld title={words.none} hint={words.noneHint} />
          <p className="second">
            <Link to="/warnings" search={{ stand: "ended", asOf: address.asOf }}>
              {words.showEnded}
            </Link>
          </p>
        </>
      ) : (
        <Feed {...loaded} />
      )}
      <WarningRulesTold />
    </div>
  );
};
