import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { readAt } from "../address/plan.ts";
import { createApi } from "../api/api.ts";
import { browserTransport } from "../api/browser.ts";
import { commitmentResource } from "../api/resources.ts";
import type { Stretch } from "./mark-boxes.ts";

const api = createApi(browserTransport);
const nothing: readonly Stretch[] = [];

/** The stretches to mark: those of a chosen commitment, else the passage of the address. */
export const useMarked = (commitment: string | null, passage: string | undefined): readonly Stretch[] => {
  const { data } = useQuery({
    ...commitmentResource(api, commitment ?? ""),
    enabled: commitment !== null,
  });
  return useMemo(() => {
    const at = readAt(passage);
    if (commitment !== null) return data?.spans ?? nothing;
    return at === null ? nothing : [at];
  }, [commitment, data, passage]);
};
