import type { Import, ImportList } from "@lantu/server/contract";
import { useCallback, useEffect, useMemo, useState } from "react";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { addressOf } from "../api/addresses.ts";
import { follow } from "../api/follow.ts";
import { type Imports, newestFirst, withList, withNews } from "./import-list.ts";

const api = createApi(browserTransport);

/** Imports the stream begins with; as many are listed at first. */
const firstPage = 100;
/** The most a list can hold. */
const longestPage = 500;

/** All imports as they stand, kept up to date by the server. */
export const useImports = () => {
  const [held, setHeld] = useState<Imports>(new Map());
  const [online, setOnline] = useState(true);
  const [limit, setLimit] = useState(firstPage);
  const [loaded, setLoaded] = useState(false);
  const put = useCallback((...news: readonly Import[]) => setHeld((before) => withNews(before, news)), []);
  // Told by the answer to a request, which the stream may have overtaken.
  const arrive = useCallback((...list: readonly Import[]) => setHeld((before) => withList(before, list)), []);
  useEffect(
    () => follow<Import>({ address: addressOf.importEvents, event: "import", onNews: put, onLine: setOnline }),
    [put],
  );
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
