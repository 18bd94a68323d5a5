import { ACTIONS, PERMISSIONS, ROLES } from "@lantu/core/ledger";
import type { LantuServer } from "../../src/index.ts";

/** A route of the interface with who may use it. */
export type Route = LantuServer["app"]["routeAccess"][number];

/** The routes of the interface, each once, by address. */
export const interfaceRoutes = (app: LantuServer["app"]): readonly Route[] =>
  app.routeAccess
    .filter(({ method, url }) => method !== "HEAD" && url.startsWith("/api/"))
    .toSorted((a, b) => (`${a.url} ${a.method}` < `${b.url} ${b.method}` ? -1 : 1));

/** The page `docs/permissions.md`. */
export function permissionPage(routes: readonly Route[]): string {
  const head = ["action", ...ROLES];
  const actions = ACTIONS.map((action) => [
    `\`${action}\``,
    ...ROLES.map((role) => (PERMISSIONS[role].includes(action) ? "●" : "")),
  ]);
  const addresses = routes.map(({ method, url, access }) => [
    `\`${method} ${url.replace("/api/v1", "")}\``,
    [access]
      .flat()
      .map((one) => `\`${one}\``)
      .join(" or "),
  ]);
  return [
    "# Permissions",
    "",
    "Made of `PERMISSIONS` (packages/core/src/ledger/items/permission.ts) and of what each route declares, by",
    "`npx vitest run --project database packages/server/test/permissions.test.ts -u`; the same test tries every route as every role.",
    "",
    "A role is granted everywhere, for a unit and those below it, or for a plan. A grant for a unit holds for nothing that",
    "belongs to no unit, one for a plan only for what belongs to that plan. Whoever is not signed in reads what is published.",
    "As long as nobody who manages people can sign in, whoever is at the machine Lantu runs on may do everything.",
    "",
    "## Roles",
    "",
    ...tableOf(head, actions),
    "",
    "## Routes",
    "",
    "`public`: everybody, who then sees what is published; `signed-in`: every person, for what is the person's own. Below `/api/v1`.",
    "Some public routes show more to those who may see it: drafts (`read-drafts`), the whole journal (`read-journal`), contacts and",
    "reports that are not signed (`read-work`).",
    "",
    ...tableOf(["route", "who"], addresses),
    "",
  ].join("\n");
}

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
