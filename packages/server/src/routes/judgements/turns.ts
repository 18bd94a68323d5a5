import { addresses, TurnPage, TurnQuery } from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { presentTurns } from "../../judging/present-lines.ts";
import { answers } from "../answers.ts";
import type { Services } from "../services.ts";
import { judgedOrCached, tags, withBelow } from "./asked.ts";

/** What moved. */
export function turnRoutes(app: App, { store, past }: Services): void {
  app.get(
    addresses.turns,
    {
      config: { access: "public" },
      schema: {
        tags,
        operationId: "listTurns",
        summary: "What moved",
        description: "Changes of status as they were noticed, the newest first.",
        querystring: TurnQuery,
        response: answers({ 200: TurnPage }),
      },
    },
    async (request, reply) => {
      const { unit, ...query } = request.query;
      const at = await judgedOrCached({ store, past }, request, reply, undefined, []);
      if (at === null) return reply;
      const units = unit === undefined ? undefined : await withBelow(store, unit, {});
      const { items, counts, ...page } = await store.judgements.turns({ ...query, unit: units });
      return { ...page, counts: { ...counts }, items: await presentTurns(store, items) };
    },
  );
}
