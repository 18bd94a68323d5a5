import type { Import } from "@lantu/server/contract";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { importFilters } from "../../address/workbench.ts";
import { addressOf } from "../api/addresses.ts";
import { DeskNav } from "../frame/DeskNav.tsx";
import { Frame } from "../frame/Frame.tsx";
import { GroupNav } from "../frame/GroupNav.tsx";
import { useWords } from "../words/use-words.ts";
import { Announcer } from "./Announcer.tsx";
import { DropArea } from "./DropArea.tsx";
import { ImportRow } from "./ImportRow.tsx";
import { inGroup, isPublishable, isWorking } from "./import-list.ts";
import { SendingRow } from "./SendingRow.tsx";
import { useImportActions } from "./use-import-actions.tsx";
import { useImports } from "./use-imports.ts";
import { useUploads } from "./use-uploads.ts";
import { WorkLine } from "./WorkLine.tsx";

/** Kinds of files that can be read. */
const accepted =
  ".docx,.pdf,.ofd,.html,.htm,.txt,.png,.jpg,.jpeg,.webp,.bmp,text/plain,text/html,application/pdf,image/*";

const route = getRouteApi("/import");

type ImportsState = ReturnType<typeof useImports>;

/** Narrows the list to one group of states; each says how many it has. */
const Filters = ({ list }: Pick<ImportsState, "list">) => {
  const words = useWords().import;
  const { show } = route.useSearch();
  return (
    <GroupNav
      label={words.filterLabel}
      groups={([undefined, ...importFilters] as const).map((group) => ({
        key: group ?? "all",
        name: words.filters[group ?? "all"],
        count: inGroup(list, group).length,
        link: { to: "/import", search: group === undefined ? {} : { show: group } },
        current: show === group,
      }))}
    />
  );
};

const Imports = () => {
  const words = useWords().import;
  const { show } = route.useSearch();
  const { list, online, loaded, put, arrive, more } = useImports();
  const { sending, add, again, drop } = useUploads<Import>(addressOf.upload, arrive);
  const actions = useImportActions(put);
  const shown = inGroup(list, show);
  const waiting = list.filter(({ state }) => state === "review");
  const ready = waiting.filter(isPublishable);
  const announced = useMemo(
    () =>
      list.map((one) => ({
        ...one,
        ...{ working: isWorking(one), result: words.finished(one.fileName, words.states[one.state]) },
      })),
    [list, words],
  );
  return (
    <div className="imports">
      <DeskNav />
      <h1>{words.title}</h1>
      <p className="imports-lead">{words.lead}</p>
      <DropArea accepted={accepted} words={words} onFiles={add} />
      <Announcer list={announced} />
      {online ? null : (
        <p className="notice" role="alert">
          {words.offline}
        </p>
      )}
      <WorkLine list={announced} />
      <div className="imports-bar">
        <Filters list={list} />
        {ready.length < 2 ? null : (
          <button type="button" className="button" onClick={() => actions.publish(waiting)}>
            {words.publishAll(ready.length)}
          </button>
        )}
      </div>
      <ul className="import-list" aria-label={words.listLabel}>
        {sending.map((one) => (
          <SendingRow key={one.key} one={one} onAgain={again} onDrop={drop} />
        ))}
        {shown.map((one) => (
          <ImportRow key={one.id} one={one} actions={actions} onChange={put} />
        ))}
      </ul>
      {loaded && shown.length === 0 && sending.length === 0 ? (
        <p className="imports-empty second">{list.length === 0 ? words.empty : words.emptyFilter}</p>
      ) : null}
      {more === null ? null : (
        <button type="button" className="link-button" onClick={more}>
          {words.more}
        </button>
      )}
    </div>
  );
};

/** Files on their way into the ledger. */
export const ImportPage = () => (
  <Frame>
    <Imports />
  </Frame>
);
