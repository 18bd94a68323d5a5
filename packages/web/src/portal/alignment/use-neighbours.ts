import { useQuery } from "@tanstack/react-query";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { alignablesResource } from "../../api/resources.ts";
import { type Neighbour, neighboursOf, pairsOfDocument } from "./neighbours.ts";

const api = createApi(browserTransport);

/** The documents beside one, held already or fetched when `enabled`; undefined until they are known. */
export const useNeighbours = (document: string, enabled = true): readonly Neighbour[] | undefined => {
  const { data } = useQuery({ ...alignablesResource(api, pairsOfDocument(document)), enabled });
  return data === undefined ? undefined : neighboursOf(data, document);
};
