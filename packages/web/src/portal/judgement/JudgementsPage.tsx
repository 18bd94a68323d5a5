import type { JudgementPage } from "@lantu/server/contract";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useMemo, useRef } from "react";
import {
  isNarrowed,
  type JudgementAddress,
  plainOf,
  readJudgementAddress,
  withConditions,
} from "../../address/judgements.ts";
import { statusOrder } from "../../address/statuses.ts";
import { turned } from "../../address/turn.ts";
import { useCockpitWords } from "../../messages/cockpit.ts";
import { useJudgementWords } from "../../messages/judgement.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { useMessages } from "../../shell/preferences.tsx";
import { ListPages } from "../comparison/ListPages.tsx";
import { useRows } from "../ledger/use-rows.ts";
import { StatusCountList, type StatusLink, StatusStrip } from "../status/StatusStrip.tsx";
import type { StatusCounts } from "../status/statuses.ts";
import { Filters } from "./Filters.tsx";
import { JudgedFiles } from "./JudgedFiles.tsx";
import { JudgedHead } from "./JudgedHead.tsx";
import { Lines } from "./Lines.tsx";
import { ListLink } from "./ListLink.tsx";
import { NothingJudged } from "./NothingJudged.tsx";
import { chapterName } from "./names.ts";

const route = getRouteApi("/judgements");

const countsOf = ({ facets }: JudgementPage): StatusCounts =>
  Object.fromEntries(
    statusOrder.map((status) => [status, facets.status.find(({ value }) => value === status)?.count ?? 0]),
  );

/** Statuses of the list: pressed, only those of it stay; pressed again, all come back. */
const toggles =
  (address: JudgementAddress): StatusLink =>
  (status, props) => {
    const current = address.status?.includes(status) ?? false;
    return (
      <span data-current={current || undefined}>
        <ListLink address={withConditions(address, { status: current ? undefined : [status] })} {...props} />
      </span>
    );
  };

interface ChapterProps {
  readonly page: JudgementPage;
  readonly address: JudgementAddress;
}

/** The chapter a list is of, and the way out of it. */
const OnlyChapter = ({ page: { items }, address }: ChapterProps) => {
  const words = useCockpitWords();
  const { ledger } = useMessages();
  const [first] = items;
  if (address.chapter === undefined || first === undefined) return null;
  return (
    <p className="only-chapter">
      {words.filters.chapter(chapterName(first.commitment.chapter, words))}{" "}
      <ListLink address={withConditions(address, { chapter: undefined })}>{ledger.clear}</ListLink>
    </p>
  );
};

const useKeys = (asOf: string | undefined) => {
  const navigate = useNavigate();
  const frame = useRef<HTMLDivElement>(null);
  const keys = useMemo(
    () => ({
      onOpen: (id: string) => void navigate({ to: "/commitments/$id", params: { id }, search: { asOf } }),
      onPeek: () => undefined,
      onMove: () => undefined,
    }),
    [navigate, asOf],
  );
  useRows(frame, keys);
  return frame;
};

/** Every commitment and how it stands, narrowed by whatever the address says. */
export const JudgementsPage = () => {
  const { page, documents } = route.useLoaderData();
  const shown = readJudgementAddress(route.useSearch());
  const address = useChosenAddress(shown, readJudgementAddress);
  const navigate = useNavigate();
  const words = useCockpitWords();
  const judgement = useJudgementWords();
  const { ledger } = useMessages();
  const frame = useKeys(shown.asOf);
  const counts = countsOf(page);
  const [only] = address.document ?? [];
  const change = (to: JudgementAddress) =>
    void navigate({ to: "/judgements", search: plainOf(to), resetScroll: false });
  return (
    <div className="cockpit comparison-page" ref={frame}>
      <Head title={words.list} description={words.description} canonical="/judgements" />
      <JudgedHead
        title={words.list}
        kind={null}
        {...{ on: page.on, judgedAt: page.judgedAt, asOf: shown.asOf }}
        ways={
          <>
            {only === undefined || address.document?.length !== 1 ? (
              <Link to="/cockpit" search={plainOf({ asOf: address.asOf })}>
                ← {words.title}
              </Link>
            ) : (
              <Link to="/documents/$id/cockpit" params={{ id: only }} search={plainOf({ asOf: address.asOf })}>
                ← {words.title}
              </Link>
            )}
            <Link to="/method">{words.method}</Link>
          </>
        }
        files={<JudgedFiles address={address} />}
      />
      {page.total === 0 && !isNarrowed(shown) ? (
        <NothingJudged then={shown.asOf !== undefined} judging={page.judgedAt === null} />
      ) : (
        <>
          <nav
            className="status-bar"
            aria-label={judgement.byStatus}
            data-chosen={address.status !== undefined || undefined}
          >
            <StatusStrip counts={counts} link={toggles(address)} />
            <StatusCountList counts={counts} link={toggles(address)} />
          </nav>
          <OnlyChapter page={page} address={address} />
          <Filters address={address} facets={page.facets} documents={documents} onChange={change} />
          {page.items.length === 0 ? (
            <p className="nothing-fits" role="status">
              {words.nothingFits} <ListLink address={{ asOf: address.asOf }}>{ledger.clear}</ListLink>
            </p>
          ) : (
            <Lines lines={page.items} label={words.list} mixed={shown.document?.length !== 1} />
          )}
          <ListPages
            page={page}
            total={words.total(page.total)}
            at={(turn) => ({ to: "/judgements", search: plainOf(turned(address, shown, turn)) })}
          />
          <p className="second ledger-keys">{words.keys}</p>
        </>
      )}
    </div>
  );
};
