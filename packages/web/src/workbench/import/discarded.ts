import type { DocumentDetail, Import } from "@lantu/server/contract";
import type { Api } from "../../api/api.ts";
import { addressOf } from "../api/addresses.ts";
import { send } from "../api/send.ts";

/** Brings a discarded document back to its review, with all that was done to it. Throws `ApiError` where refused. */
export const restore = async (api: Api, { id, document }: Import): Promise<Import> => {
  await send<DocumentDetail>(addressOf.restore(document ?? ""), { method: "POST", body: {} });
  return api.get<Import>(addressOf.import(id));
};
