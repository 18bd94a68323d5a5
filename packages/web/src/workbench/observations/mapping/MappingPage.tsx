import type { ObservationImport } from "@lantu/server/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useCallback } from "react";
import { ApiError, createApi } from "../../../api/api.ts";
import { browserTransport } from "../../../api/browser.ts";
import { Head } from "../../../shell/page-head.tsx";
import { usePreferences } from "../../../shell/preferences.tsx";
import { addressOf } from "../../api/addresses.ts";
import { problemText } from "../../api/problem-text.ts";
import { DeskNav } from "../../frame/DeskNav.tsx";
import { Frame } from "../../frame/Frame.tsx";
import { useWords } from "../../words/use-words.ts";
import { EndButtons, ValuesLink } from "../tables/TableButtons.tsx";
import { TableFacts, TableProblem, TableProgress } from "../tables/TableRow.tsx";
import { isOpen, isWorking, stateOf } from "../tables/table-list.ts";
import { useTableActions } from "../tables/use-table-actions.tsx";
import { useTableName } from "../tables/use-table-name.ts";
import { Entered } from "./Entered.tsx";
import { Mapping } from "./Mapping.tsx";
import "../observations.css";

const route = getRouteApi("/import/observations/$id");
const api = createApi(browserTransport);

/** Milliseconds between two looks at a table that is being checked. */
const lookAgain = 700;

/** One table as it stands, in the reader's language; looked at again for as long as it is being checked. */
const useTable = (id: string) => {
  const { language } = usePreferences();
  const queries = useQueryClient();
  const found = useQuery({
    queryKey: ["table", id, language],
    queryFn: () => api.get<ObservationImport>(addressOf.table(id)),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data !== undefined && isWorking(state.data) ? lookAgain : false),
  });
  const put = useCallback(
    (table: ObservationImport) => queries.setQueryData(["table", id, language], table),
    [queries, id, language],
  );
  return { ...found, put };
};

const hasMapping = (table: ObservationImport): table is ObservationImport & { mapping: object } =>
  table.mapping !== null;

/** What has become of a table, over what its columns hold. */
const TableStand = ({ table }: { readonly table: ObservationImport }) => {
  const { mapping: words } = useWords().tables;
  if (isWorking(table))
    return (
      <div className="table-working">
        <TableProgress one={table} />
        <p className="second">{words.reading}</p>
      </div>
    );
  return isOpen(table) ? null : <TableProblem one={table} />;
};

const Table = ({
  table,
  onChange,
}: {
  readonly table: ObservationImport;
  readonly onChange: (now: ObservationImport) => void;
}) => {
  const { list, mapping: words } = useWords().tables;
  const { actions, dialog } = useTableActions(onChange);
  const name = useTableName()(table);
  return (
    <>
      <Head title={name} description={name} canonical={`/import/observations/${table.id}`} />
      <p className="table-back">
        <Link to="/import/observations">← {words.back}</Link>
      </p>
      <div className="table-head">
        <div>
          <p className="import-state" data-state={stateOf(table)}>
            {list.states[stateOf(table)]}
          </p>
          <h1>{name}</h1>
          <TableFacts one={table} />
        </div>
        <div className="import-actions">
          {table.state === "published" ? <ValuesLink one={table} /> : null}
          <EndButtons one={table} actions={actions} />
        </div>
      </div>
      {dialog}
      <TableStand table={table} />
      {table.reason === null ? null : <p className="second">{list.reason(table.reason)}</p>}
      {table.kind === "manual" ? (
        <Entered table={table} />
      ) : hasMapping(table) && table.preview !== null ? (
        <Mapping
          // A new check, or another sheet, begins with what the server holds.
          key={`${table.id} ${table.sheet}`}
          table={table}
          actions={actions}
          editable={isOpen(table)}
          onSent={onChange}
        />
      ) : null}
    </>
  );
};

const Failure = ({ error }: { readonly error: unknown }) => {
  const { language } = usePreferences();
  const words = useWords();
  const { notFound, notFoundTitle, back } = words.tables.mapping;
  const missing = error instanceof ApiError && (error.status === 404 || error.status === 400);
  return (
    <div className="imports-empty" role="alert">
      <h1>{missing ? notFoundTitle : words.tables.list.title}</h1>
      <p>{missing ? notFound : problemText(error, language, words)}</p>
      <p>
        <Link to="/import/observations">{back}</Link>
      </p>
    </div>
  );
};

const Page = () => {
  const { id } = route.useParams();
  const { list } = useWords().tables;
  const { data, error, put } = useTable(id);
  return (
    <div className="imports table-page">
      <DeskNav within="tables" />
      {data !== undefined ? (
        <Table table={data} onChange={put} />
      ) : error === null ? (
        <p className="imports-empty second" role="status">
          {list.loading}
        </p>
      ) : (
        <Failure error={error} />
      )}
    </div>
  );
};

/** One table: what its columns hold, what is wrong with it, and how it ends. */
export const MappingPage = () => (
  <Frame>
    <Page />
  </Frame>
);
