import type { ConceptList } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import type { Language } from "../../messages/catalogue.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { addressOf } from "../api/addresses.ts";

const api = createApi(browserTransport);

export type Concept = ConceptList["items"][number];

/** A name in the reader's language. */
export const named = ({ zh, en }: { readonly zh: string; readonly en: string }, language: Language): string =>
  language === "en" ? en : zh;

/** What a choice of indicators is made of: label, id, and every name it is found by. */
export interface ConceptOption {
  readonly value: string;
  readonly label: string;
  readonly search: string;
}

/** The indicators of the registry, and the choices made of them. */
export const useConcepts = () => {
  const { language } = usePreferences();
  const { data } = useQuery({
    queryKey: ["concepts"],
    queryFn: () => api.get<ConceptList>(addressOf.concepts),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const concepts = data?.items;
  const options = useMemo(
    () =>
      (concepts ?? []).map(({ id, name, aliases }): ConceptOption => {
        const search = [id, name.zh, name.en, ...aliases].join(" ").toLowerCase();
        return { value: id, label: named(name, language), search };
      }),
    [concepts, language],
  );
  return { concepts: concepts ?? [], options };
};

/** Whether a choice answers to what was typed. */
export const answersTo = (typed: string, option: ConceptOption | undefined): boolean =>
  option?.search.includes(typed.trim().toLowerCase()) ?? false;
