import type { ConceptList } from "@lantu/server/contract";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import type { Language } from "../../messages/catalogue.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { addressOf } from "../api/addresses.ts";
import type { ConceptOption } from "./concept-search.ts";

const api = createApi(browserTransport);

export type Concept = ConceptList["items"][number];

/** A name in the reader's language. */
export const named = ({ zh, en }: { readonly zh: string; readonly en: string }, language: Language): string =>
  language === "en" ? en : zh;

/** How the indicators of the registry are asked for: once. */
export const conceptsQuery = queryOptions({
  queryKey: ["concepts"],
  queryFn: () => api.get<ConceptList>(addressOf.concepts),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The indicators of the registry, the choices made of them, and whether they have come. */
export const useConcepts = () => {
  const { language } = usePreferences();
  const { data, error, isPending, refetch } = useQuery(conceptsQuery);
  const concepts = data?.items;
  const options = useMemo(
    () =>
      (concepts ?? []).map(({ id, name, aliases }): ConceptOption => {
        const names = [id, name.zh, name.en, ...aliases].map((one) => one.toLowerCase());
        return { value: id, label: named(name, language), names };
      }),
    [concepts, language],
  );
  return { concepts: concepts ?? [], options, error, isPending, refetch: () => void refetch() };
};
