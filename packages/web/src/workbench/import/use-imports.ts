import type { Import, ImportList } from "@lantu/server/contract";
import { useCallback, useEffect, useMemo, useState } from "react";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { addressOf } from "../api/addresses.ts";
import { type Imports, newestFirst, withList, withNews } from "./import-list.ts";

const api = createApi(browserTransport);

/** Imports the stream begins with; as many are listed at first. */
const firstPage = 100;
/** The most a list can hold. */
const longestPage = 500;

/** Follows the stream of imports for as long as the page is open; `onLine` tells whether it is connected. */
const follow = (onNews: (one: Import) => void, onLine: (connected: boolean) => void): (() => void) => {
  const stream = new EventSource(addressOf.importEvents);
  stream.addEventListener("open", () => onLine(true));
  stream.addEventListener("error", () => onLine(false));
  stream.addEventListener("import", (event: MessageEvent<string>) => onNews(JSON.parse(event.data) as Import));
  return () => stream.close();
};

/** All imports as they stand, kept up to date by the server. */
export const useImports = () => {
  const [held, setHeld] = useState<Imports>(new Map());
  const [online, setOnline] = useState(true);
  const [limit, setLimit] = useState(firstPage);
  const [loaded, setLoaded] = useState(false);
  const put = useCallback((...news: readonly Import[]) => setHeld((before) => withNews(before, news)), []);
  // Told by the answer to a request, which the stream may have overtaken.
  const arrive = useCallback((...list: readonly Import[]) => setHeld((before) => withList(before, list)), []);
  useEffect(() => follow(put, setOnline), [put]);
  useEffect(() => {
    let wanted = true;
    api.get<ImportList>(addressOf.imports(limit)).then(
      ({ items }) => {
        if (!wanted) return;
        setHeld((before) => withList(before, items));
        setLoaded(true);
      },
      () => setOnline(false),
    );
    return () => {
      wanted = false;
    };
  }, [limit]);
  const list = useMemo(() => newestFirst(held), [held]);
  const more = useCallback(() => setLimit(longestPage), []);
  return { list, online, loaded, put, arrive, more: limit < longestPage && list.length >= firstPage ? more : null };
};
