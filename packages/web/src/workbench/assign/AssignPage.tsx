import type { DocumentList } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { type AssignAddress, deskQuery, readAssignAddress } from "../../address/assign.ts";
import { firstPage } from "../../address/turn.ts";
import { documentName } from "../../format/document-name.ts";
import { useChosenAddress } from "../../shell/chosen-address.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { deskApi } from "../api/desk-api.ts";
import { problemText } from "../api/problem-text.ts";
import { Frame } from "../frame/Frame.tsx";
import { useShownAddress } from "../frame/use-shown-address.ts";
import { WorkNav } from "../frame/WorkNav.tsx";
import { useAssignWords } from "../words/assign.ts";
import { useWords } from "../words/use-words.ts";
import { deskAddress } from "./addresses.ts";
import { Desk } from "./Desk.tsx";
import { DeskFilter } from "./DeskFilter.tsx";
import { Gauges } from "./Gauges.tsx";
import { NoUnits } from "./Nothing.tsx";
import { useLines } from "./use-desk.ts";
import { useUnits } from "./use-units.ts";
import "./assign.css";

const route = getRouteApi("/work/assign");

/** The last day a document speaks of; an empty text where that is not known. */
const endOf = ({ periodEnd }: DocumentList["items"][number]): string => periodEnd ?? "";

/** The plans the desk can be narrowed to, those that reach farthest first. */
const usePlans = () => {
  const { language } = usePreferences();
  const { data } = useQuery({
    queryKey: ["documents-of-desk"],
    queryFn: () => deskApi.get<DocumentList>(deskAddress.documents),
  });
  return useMemo(
    () =>
      [...(data?.items ?? [])]
        // What is in force comes before what has passed.
        .sort((a, b) => endOf(b).localeCompare(endOf(a)))
        .map((one) => ({ id: one.id, name: documentName(one, language) })),
    [data, language],
  );
};

const Working = () => {
  const words = useAssignWords();
  const all = useWords();
  const { language } = usePreferences();
  const address = useChosenAddress(route.useSearch(), readAssignAddress);
  const navigate = useNavigate();
  const query = deskQuery(address);
  const { data: page, error, refetch, isFetching, isPlaceholderData } = useLines(query);
  const shown = useShownAddress(address, isPlaceholderData);
  const index = useUnits();
  const plans = usePlans();
  const onChange = useCallback(
    (change: AssignAddress) =>
      void navigate({
        to: "/work/assign",
        search: readAssignAddress({ ...address, ...firstPage, ...change }),
        resetScroll: false,
      }),
    [navigate, address],
  );
  const gauged = plans.filter(({ id }) => address.document === undefined || address.document.includes(id));
  if (error !== null && page === undefined)
    return (
      <div className="imports-empty" role="alert">
        <p>{problemText(error, language, all)}</p>
        <p>
          <button type="button" className="button" onClick={() => void refetch()}>
            {words.stand.retry}
          </button>
        </p>
      </div>
    );
  if (page === undefined || index === undefined)
    return (
      <p className="imports-empty second" role="status">
        {words.table.loading}
      </p>
    );
  return (
    <>
      {index.standing.length === 0 ? <NoUnits /> : null}
      <Gauges plans={gauged} />
      <DeskFilter address={address} facets={page.facets} plans={plans} index={index} onChange={onChange} />
      <Desk
        page={page}
        address={address}
        shown={shown}
        query={query}
        index={index}
        fetching={isFetching}
        onChange={onChange}
      />
    </>
  );
};

/** Where it is said who does what: the commitments of the plans with their units, deadlines and measures. */
export const AssignPage = () => {
  const words = useAssignWords();
  return (
    <Frame needs="read-work">
      <div className="imports assign-page">
        <Head title={words.title} description={words.lead} canonical="/work/assign" />
        <WorkNav />
        <h1>{words.title}</h1>
        <p className="imports-lead">{words.lead}</p>
        <Working />
      </div>
    </Frame>
  );
};
