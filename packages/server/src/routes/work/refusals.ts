import { problemStatus } from "../../contract/codes.ts";
import { addresses, RefusalPage, RefusalQuery } from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { answers } from "../answers.ts";
import type { Services } from "../services.ts";

const STATUS: Readonly<Partial<Record<string, number>>> = problemStatus;

/** The status a problem is answered with; of a code an earlier version had, that of any request at fault. */
const statusOf = (code: string): number => STATUS[code] ?? 400;

/** What was refused to whom. */
export function refusalRoutes(app: App, { store }: Services): void {
  app.get(
    addresses.refusals,
    {
      config: { access: "manage-settings" },
      schema: {
        ...{ tags: ["people"], operationId: "listRefusals", summary: "Requests that were refused" },
        description:
          "Every write that was refused, for whatever reason, and whatever was refused for who asked, where from or with which key; newest first, the last ten thousand are kept. The same again within minutes is counted with the first.",
        querystring: RefusalQuery,
        response: answers({ 200: RefusalPage }, "sign-in-needed", "not-allowed"),
      },
    },
    async ({ query }) => {
      const { code: codes, method: methods, ...rest } = query;
      const { items: found, total, ...counts } = await store.accounts.refusals.list({ ...rest, codes, methods });
      const people = await store.items.find("person", [...new Set(found.flatMap(({ person }) => person ?? []))]);
      const named = (id: string | null) => {
        const value = id === null ? undefined : people.get(id)?.value;
        return value === undefined ? null : { id: value.id, name: value.name, account: value.account };
      };
      const items = found.map((line) => ({ ...line, status: statusOf(line.code), person: named(line.person) }));
      const next = items.length < query.limit ? null : (items.at(-1)?.id ?? null);
      return { items, next, total, facets: { code: [...counts.codes], method: [...counts.methods] } };
    },
  );
}
