import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../api/api.ts";
import { readInterface } from "./operations.ts";

/** The described interface; it changes only with the server itself. */
export const interfaceResource = (api: Api) =>
  queryOptions({
    queryKey: ["interface"],
    queryFn: async () => readInterface(await api.get<unknown>("/api/v1/openapi.json")),
    staleTime: Number.POSITIVE_INFINITY,
  });
