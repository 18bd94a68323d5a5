import { getRouteApi, Link } from "@tanstack/react-router";
import { useCallback, useMemo, useRef } from "react";
import { type FindingAddress, findingExportQuery, isFiltered, readFindingAddress } from "../../address/findings.ts";
import { turned } from "../../address/turn.ts";
import { useFindingsWords } from "../../messages/findings.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { Files } from "../comparison/Files.tsx";
import { ListPages } from "../comparison/ListPages.tsx";
import { NothingHeld } from "../comparison/NothingHeld.tsx";
import { namesOf } from "../comparison/names.ts";
import { StillComparing } from "../comparison/StillComparing.tsx";
import { useLines } from "../comparison/use-lines.ts";
import { ChangeNotice } from "./ChangeNotice.tsx";
import { explanationsOf } from "./explanations.ts";
import { FindingFilters } from "./FindingFilters.tsx";
import { FindingLine } from "./FindingLine.tsx";
import type { FindingsHeld } from "./load-findings.ts";
import { SeverityBar } from "./SeverityBar.tsx";
import { useStateChange } from "./use-state-change.ts";

const route = getRouteApi("/findings");

interface ListProps {
  readonly held: FindingsHeld;
  readonly address: FindingAddress;
}

const Lines = ({ held: { page, rules } }: Pick<ListProps, "held">) => {
  const { messages, language } = usePreferences();
  const list = useRef<HTMLOListElement>(null);
  useLines(list);
  const { changing, say, letBe } = useStateChange();
  const nameOf = useMemo(() => namesOf(page.documents, language), [page.documents, language]);
  const words = useFindingsWords();
  const explanation = useMemo(() => explanationsOf(rules, language), [rules, language]);
  const onSay = useCallback<typeof say>((finding, word) => say(finding, word), [say]);
  return (
    <>
      <ChangeNotice changing={changing} onSay={say} onLetBe={letBe} />
      {page.items.length === 0 ? (
        <p className="nothing-fits" role="status">
          {words.nothingFits}{" "}
          <Link to="/findings" search={{}}>
            {messages.ledger.clear}
          </Link>
        </p>
      ) : (
        <ol className="lines" ref={list} aria-label={words.title}>
          {page.items.map((finding) => (
            <FindingLine
              key={finding.id}
              finding={finding}
              explanation={explanation(finding.rule)}
              nameOf={nameOf}
              busy={changing.kind === "sending"}
              onSay={onSay}
            />
          ))}
        </ol>
      )}
    </>
  );
};

const List = ({ held, address: shown }: ListProps) => {
  const address = useChosenAddress(shown, readFindingAddress);
  const { messages, language } = usePreferences();
  const words = useFindingsWords();
  const { page } = held;
  return (
    <>
      <SeverityBar counts={page.counts} address={address} />
      <div className="comparison-tools">
        <FindingFilters held={held} address={address} />
        <Files to={(format) => `/api/v1/findings/export?${findingExportQuery(address, format, language)}`} />
      </div>
      <Lines held={held} />
      <ListPages
        page={page}
        total={words.total(page.total)}
        at={(turn) => ({ to: "/findings", search: { ...turned(address, shown, turn) } })}
      />
      <p className="second ledger-keys">{messages.comparison.keys}</p>
    </>
  );
};

/** Where what is held does not fit together, the heaviest first. */
export const FindingsPage = () => {
  const held = route.useLoaderData();
  const address = route.useSearch();
  const words = useFindingsWords();
  const { page } = held;
  const nothing = page.total === 0 && !isFiltered(address);
  return (
    <div className="comparison-page">
      <Head title={words.title} description={words.description} canonical="/findings" />
      <h1>{words.title}</h1>
      <p className="second comparison-lead">
        {words.description} <Link to="/findings/rules">{words.rulesVersion(page.rulesVersion)}</Link>
      </p>
      <StillComparing computedAt={page.computedAt} />
      {nothing ? (
        page.computedAt === null ? null : (
          <NothingHeld title={words.none} hint={words.noneHint} />
        )
      ) : (
        <List held={held} address={address} />
      )}
    </div>
  );
};
