import type { ObservationImport } from "@lantu/server/contract";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { tableFilters } from "../../../address/observations.ts";
import { Head } from "../../../shell/page-head.tsx";
import { usePreferences } from "../../../shell/preferences.tsx";
import { addressOf } from "../../api/addresses.ts";
import { problemText } from "../../api/problem-text.ts";
import { DeskNav } from "../../frame/DeskNav.tsx";
import { Frame } from "../../frame/Frame.tsx";
import { GroupNav } from "../../frame/GroupNav.tsx";
import { Announcer } from "../../import/Announcer.tsx";
import { DropArea } from "../../import/DropArea.tsx";
import { SendingRow } from "../../import/SendingRow.tsx";
import { useUploads } from "../../import/use-uploads.ts";
import { WorkLine } from "../../import/WorkLine.tsx";
import { useWords } from "../../words/use-words.ts";
import { TableRow } from "./TableRow.tsx";
import { inGroup, isWorking, stateOf } from "./table-list.ts";
import { useTableActions } from "./use-table-actions.tsx";
import { useTableName } from "./use-table-name.ts";
import { useTables } from "./use-tables.ts";
import "../observations.css";

const route = getRouteApi("/import/observations");

/** Kinds of files that can be read. */
const accepted = ".csv,.tsv,.txt,.xlsx,.json,text/csv,application/json";

type Held = ReturnType<typeof useTables>;

/** Narrows the list to one group of states; each says how many it has. */
const Filters = ({ list }: Pick<Held, "list">) => {
  const { list: words } = useWords().tables;
  const { show } = route.useSearch();
  return (
    <GroupNav
      label={words.filterLabel}
      groups={([undefined, ...tableFilters] as const).map((group) => ({
        key: group ?? "all",
        name: words.filters[group ?? "all"],
        count: inGroup(list, group).length,
        link: { to: "/import/observations", search: group === undefined ? {} : { show: group } },
        current: show === group,
      }))}
    />
  );
};

/** What stands where no table does: that they are on their way, why they are not here, or how to get them here. */
const Nothing = ({ held }: { readonly held: Held }) => {
  const { language } = usePreferences();
  const words = useWords();
  const { list } = words.tables;
  if (held.error !== null)
    return (
      <div className="imports-empty" role="alert">
        <p>{problemText(held.error, language, words)}</p>
        <p>
          <button type="button" className="button" onClick={held.again}>
            {list.again}
          </button>
        </p>
      </div>
    );
  if (!held.loaded) return <p className="imports-empty second">{list.loading}</p>;
  return <p className="imports-empty second">{held.list.length === 0 ? list.empty : list.emptyFilter}</p>;
};

const Tables = () => {
  const all = useWords();
  const { list: words } = all.tables;
  const { show } = route.useSearch();
  const held = useTables();
  const { list, online, put, arrive, more } = held;
  const { sending, add, again, drop } = useUploads<ObservationImport>(addressOf.uploadTables, arrive);
  const { actions, dialog } = useTableActions(put);
  const nameOf = useTableName();
  const shown = inGroup(list, show);
  const work = useMemo(
    () =>
      list.map((one) => ({
        ...{ id: one.id, size: one.size ?? 0, progress: one.progress, working: isWorking(one) },
        result: words.finished(nameOf(one), words.states[stateOf(one)]),
      })),
    [list, words, nameOf],
  );
  return (
    <div className="imports">
      <Head title={words.title} description={words.lead} canonical="/import/observations" />
      <DeskNav />
      <h1>{words.title}</h1>
      <p className="imports-lead">{words.lead}</p>
      <DropArea accepted={accepted} words={words} onFiles={add} />
      <Announcer list={work} />
      {online || held.error !== null ? null : (
        <p className="notice" role="alert">
          {all.import.offline}
        </p>
      )}
      <WorkLine list={work} />
      <div className="imports-bar">
        <Filters list={list} />
      </div>
      <ul className="import-list" aria-label={words.listLabel}>
        {sending.map((one) => (
          <SendingRow key={one.key} one={one} onAgain={again} onDrop={drop} />
        ))}
        {shown.map((one) => (
          <TableRow key={one.id} one={one} actions={actions} />
        ))}
      </ul>
      {shown.length === 0 && sending.length === 0 ? <Nothing held={held} /> : null}
      {dialog}
      {more === null ? null : (
        <button type="button" className="link-button" onClick={more}>
          {words.more}
        </button>
      )}
    </div>
  );
};

/** Tables of observations on their way to the public. */
export const TablesPage = () => (
  <Frame>
    <Tables />
  </Frame>
);
