import { decideProgramme, decideShares, shareOutId } from "@lantu/core/ledger";
import type { z } from "zod";
import { addresses, Breakdown, ProgrammePut, Removal, SharePut, ShareYear } from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { answers } from "../answers.ts";
import { perMinute } from "../rate.ts";
import type { Services } from "../services.ts";
import { brokenDown, CommitmentAddress, REFUSALS } from "./breakdown.ts";
import { actedOn } from "./entries.ts";

const tags = ["work"];
const ShareAddress = CommitmentAddress.extend({ year: ShareYear });

/** Sharing out, and taking share-outs away. */
export function shareWrites(app: App, { store, limits }: Services): void {
  const config = { access: "break-down" as const, ...perMinute(limits.writesPerMinute) };
  const placeOf = ({ commitment, year: of }: z.infer<typeof ShareAddress>) => {
    const year = of === "whole" ? null : Number(of);
    return { commitment, year, id: shareOutId(commitment, year) };
  };

  app.put(
    addresses.share,
    {
      config,
      schema: {
        tags,
        operationId: "setShares",
        summary: "Share a target out among units",
        description:
          "The whole of it (`whole`) or one year. Each unit once; a unit that has ended keeps a part it had.",
        params: ShareAddress,
        body: SharePut,
        response: answers({ 200: Breakdown }, ...REFUSALS),
      },
    },
    async (request) => {
      const place = placeOf(request.params);
      const { version, reason, ...shares } = request.body;
      const needs = store.breakdowns.needs(place.commitment, { share: new Map([[place.id, version]]) });
      const entries = await actedOn(store, request, reason, needs, (held, why) =>
        decideShares(held, place, { ...place, ...shares }, why),
      );
      return brokenDown(store, place.commitment, request.visitor, entries);
    },
  );

  app.delete(
    addresses.share,
    {
      config,
      schema: {
        tags,
        operationId: "removeShares",
        summary: "Take a share-out away",
        description: "Of the whole target (`whole`) or of one year, only in the version named.",
        params: ShareAddress,
        querystring: Removal,
        response: answers({ 200: Breakdown }, ...REFUSALS),
      },
    },
    async (request) => {
      const place = placeOf(request.params);
      const { version, reason } = request.query;
      const needs = store.breakdowns.needs(place.commitment, { share: new Map([[place.id, version]]) });
      const entries = await actedOn(store, request, reason, needs, (held, why) => decideShares(held, place, null, why));
      return brokenDown(store, place.commitment, request.visitor, entries);
    },
  );

  app.put(
    addresses.programme,
    {
      config,
      schema: {
        tags,
        operationId: "countProgramme",
        summary: "Say how many tasks a programme states",
        description: "Where its text does not say so in a way that was read; null takes the number away.",
        params: CommitmentAddress,
        body: ProgrammePut,
        response: answers({ 200: Breakdown }, ...REFUSALS),
      },
    },
    async (request) => {
      const { commitment } = request.params;
      const { version, stated, reason } = request.body;
      const needs = store.breakdowns.needs(commitment, { programme: new Map([[commitment, version]]) });
      const entries = await actedOn(store, request, reason, needs, (held, why) =>
        decideProgramme(held, commitment, stated, why),
      );
      return brokenDown(store, commitment, request.visitor, entries);
    },
  );
}
