import type { ConceptHistory } from "@lantu/server/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { ApiError } from "../../../api/api.ts";
import { isConcluded } from "../../../api/resources.ts";
import { lastActKey } from "../../../api/series-resources.ts";
import { write } from "../../../api/write.ts";
import { useMessages } from "../../../shell/preferences.tsx";
import { refusal } from "../../comparison/refusal.ts";
import type { Act, DoneAct } from "./act.ts";

/** How an act stands; a refusal with what is wrong by the names of the fields. */
export type Acting =
  | { readonly kind: "idle" | "sending" }
  | { readonly kind: "refused"; readonly text: string; readonly fields: ReadonlyMap<string, string> };

/** What is sent for an act, and the indicator whose page tells of it afterwards. */
export interface Sending {
  readonly act: Act;
  readonly path: string;
  readonly body: object;
  readonly leadsTo: string;
  readonly told: string;
}

/** `body.concept.name.zh` → `name.zh`: the names the fields of a form have. */
const fieldsOf = (error: unknown): ReadonlyMap<string, string> => {
  const refused = error instanceof ApiError ? (error.problem?.errors ?? []) : [];
  return new Map(refused.map(({ path, message }) => [path.replace(/^body\.(?:concept\.)?/, ""), message]));
};

/** What is wrong with a field, or with a part of it; null where nothing is. */
export const wrongAt = (acting: Acting, name: string): string | null => {
  if (acting.kind !== "refused") return null;
  const found = [...acting.fields].find(([field]) => field === name || field.startsWith(`${name}.`));
  return found?.[1] ?? null;
};

/** Does an act on the indicators and leads to the page that shows what came of it; what was typed stays where it is refused. */
export const useAct = () => {
  const messages = useMessages();
  const queries = useQueryClient();
  const router = useRouter();
  const navigate = useNavigate();
  const [acting, setActing] = useState<Acting>({ kind: "idle" });
  const send = async ({ act, path, body, leadsTo, told }: Sending): Promise<void> => {
    setActing({ kind: "sending" });
    try {
      const { changes } = await write<ConceptHistory>(path, body);
      queries.removeQueries({ predicate: ({ queryKey }) => isConcluded(queryKey) });
      const done: DoneAct = { act, concept: leadsTo, told, seq: changes[0]?.seq ?? 0 };
      queries.setQueryData(lastActKey, done);
      await navigate({ to: "/indicators/$concept", params: { concept: leadsTo } });
      await router.invalidate();
    } catch (error) {
      setActing({ kind: "refused", text: refusal(error, messages), fields: fieldsOf(error) });
    }
  };
  return { acting, send };
};
