import { addresses, RefusalPage, RefusalQuery } from "../../contract/index.ts";
import type { App } from "../../http/app.ts";
import { answers } from "../answers.ts";
import type { Services } from "../services.ts";

/** What was refused to whom. */
export function refusalRoutes(app: App, { store }: Services): void {
  app.get(
    addresses.refusals,
    {
      config: { access: "manage-settings" },
      schema: {
        ...{ tags: ["people"], operationId: "listRefusals", summary: "Requests that were refused" },
        description: "For who asked or where from, newest first; the last ten thousand are kept.",
        querystring: RefusalQuery,
        response: answers({ 200: RefusalPage }, "sign-in-needed", "not-allowed"),
      },
    },
    async ({ query }) => {
      const found = await store.accounts.refusals.list(query);
      const people = await store.items.find("person", [...new Set(found.flatMap(({ person }) => person ?? []))]);
      const named = (id: string | null) => {
        const value = id === null ? undefined : people.get(id)?.value;
        return value === undefined ? null : { id: value.id, name: value.name, account: value.account };
      };
      const items = found.map((line) => ({ ...line, person: named(line.person) }));
      return { items, next: items.length < query.limit ? null : (items.at(-1)?.id ?? null) };
    },
  );
}
