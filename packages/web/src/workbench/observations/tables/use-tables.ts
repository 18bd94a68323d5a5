import type { ObservationImport, ObservationImportList } from "@lantu/server/contract";
import { useCallback, useEffect, useMemo, useState } from "react";
import { createApi } from "../../../api/api.ts";
import { browserTransport } from "../../../api/browser.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { addressOf } from "../../api/addresses.ts";
import { follow } from "../../api/follow.ts";
import { newestFirst, type Tables, withList, withNews } from "./table-list.ts";

const api = createApi(browserTransport);

/** Tables the stream begins with; as many are listed at first. */
const firstPage = 100;
/** The most a list can hold. */
const longestPage = 500;

/** All tables as they stand, kept up to date by the server, whose sentences are in the reader's language. */
export const useTables = () => {
  const { language } = usePreferences();
  const [held, setHeld] = useState<Tables>(new Map());
  const [online, setOnline] = useState(true);
  const [limit, setLimit] = useState(firstPage);
  const [loaded, setLoaded] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const put = useCallback((...news: readonly ObservationImport[]) => setHeld((before) => withNews(before, news)), []);
  // Told by the answer to a request, which the stream may have overtaken.
  const arrive = useCallback((...list: readonly ObservationImport[]) => setHeld((all) => withList(all, list)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stream speaks the language it was opened in.
  useEffect(
    () => follow<ObservationImport>({ address: addressOf.tableEvents, event: "table", onNews: put, onLine: setOnline }),
    [put, language],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew in another language, and where it was tried again.
  useEffect(() => {
    let wanted = true;
    api.get<ObservationImportList>(addressOf.tables(limit)).then(
      ({ items }) => {
        if (!wanted) return;
        put(...items);
        setLoaded(true);
        setError(null);
      },
      (failure: unknown) => {
        if (wanted) setError(failure);
      },
    );
    return () => {
      wanted = false;
    };
  }, [limit, language, tries, put]);
  const list = useMemo(() => newestFirst(held), [held]);
  const again = useCallback(() => setTries((before) => before + 1), []);
  const more = useCallback(() => setLimit(longestPage), []);
  const furtherPage = limit < longestPage && list.length >= firstPage ? more : null;
  return { list, online, loaded, error, again, put, arrive, more: furtherPage };
};
