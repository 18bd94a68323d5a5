import { ACTIONS, ROLES } from "@lantu/core/ledger";
import { z } from "zod";
import { AskedDay } from "../asked-day.ts";
import { Facet } from "../page.ts";
import { several } from "../several.ts";
import { AsOfQuery } from "./as-of.ts";
import { UnitId } from "./unit.ts";

const reason = z.string().trim().min(1).max(500).optional();
const DocumentOf = z.string().regex(/^d[0-9a-z]{12}$/);

export const Role = z.enum(ROLES);
export const Action = z.enum(ACTIONS);

export const PersonId = z
  .string()
  .regex(/^p[0-9a-f]{16}$/)
  .describe("`p` and sixteen hexadecimal digits");

/** A role, everywhere or within a part. */
export const Grant = z
  .object({
    role: Role,
    unit: UnitId.nullable().describe("holds for this unit and those below it; null: for all"),
    document: DocumentOf.nullable().describe("holds for this plan; null: for all"),
  })
  .strict()
  .meta({ id: "Grant" });

/** What an account may look like. */
export const accountForm = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,39}$/u;

const Account = z
  .string()
  .trim()
  .regex(accountForm)
  .describe("2 to 40 letters, digits and . _ @ -; unique whatever the case");

export const Email = z.email().max(254);

const fields = {
  account: Account,
  name: z.string().trim().min(1).max(60),
  unit: UnitId.nullable(),
  title: z.string().trim().min(1).max(60).nullable(),
  grants: z.array(Grant).max(50),
};

/** How somebody signs in; for those who may manage people. */
export const SignInStand = z
  .object({
    email: z.string().nullable(),
    password: z.boolean().describe("whether one is set"),
    secondFactor: z.boolean(),
    providers: z.array(z.string()).describe("issuers the person is known to"),
    lockedUntil: z.string().nullable(),
    sessions: z.number().int().describe("how many browsers are signed in"),
  })
  .meta({ id: "SignInStand" });

/** Somebody who works with the ledger. */
export const Person = z
  .object({
    id: PersonId,
    ...fields,
    account: z.string(),
    active: z.boolean().describe("false: may no longer sign in; what the person did stays"),
    version: z.number().int(),
  })
  .meta({ id: "Person" });
export const PersonDetail = Person.extend({
  signIn: SignInStand.nullable().describe("null for whoever may not manage people"),
}).meta({ id: "PersonDetail" });

export const PersonQuery = z.object({
  q: z.string().max(100).optional().describe("part of a name or account"),
  unit: several(UnitId),
  below: z.literal("1").optional().describe("also those of the units below"),
  role: several(Role),
  state: z.enum(["active", "inactive", "all"]).default("active"),
  ...AsOfQuery.shape,
  after: z.string().max(200).optional().describe("`next` of the page before"),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export const PersonPage = z
  .object({ items: z.array(Person), total: z.number().int(), next: z.string().nullable() })
  .meta({ id: "PersonPage" });

/** A new person; POST /people/:person/link then gives the link the password is set with. */
export const PersonGiven = z
  .object({
    ...fields,
    unit: fields.unit.default(null),
    title: fields.title.default(null),
    grants: fields.grants.default([]),
    email: Email.nullable().default(null),
    reason,
  })
  .strict()
  .meta({ id: "PersonGiven" });

/** A field left out stays. */
export const PersonPatch = z
  .object({
    ...z.object({ ...fields, active: z.boolean(), email: Email.nullable() }).partial().shape,
    version: z.number().int().min(1),
    reason,
  })
  .strict()
  .meta({ id: "PersonPatch" });

/** Where a password is set, once. */
export const LinkMade = z
  .object({ url: z.string().describe("told this once; give it to the person"), expiresAt: z.string() })
  .meta({ id: "LinkMade" });

/** What each role may do. */
export const Permissions = z
  .object({
    actions: z.array(Action),
    roles: z.array(z.object({ role: Role, actions: z.array(Action) })),
  })
  .meta({ id: "Permissions" });

/** A request that was refused. */
export const RefusalLine = z
  .object({
    id: z.number().int(),
    at: z.string(),
    person: z.object({ id: PersonId, name: z.string(), account: z.string() }).nullable(),
    address: z.string().nullable(),
    method: z.string(),
    path: z.string(),
    code: z.string(),
    status: z.number().int().describe("of the answer"),
    about: z.string().nullable().describe("besides the path: the name of a file, fields, an account, a content type"),
    times: z.number().int().describe("how often, where the same was refused again within minutes"),
    lastAt: z.string().describe("when for the last time"),
  })
  .meta({ id: "RefusalLine" });
export const RefusalQuery = z.object({
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional().describe("`next` of the page before"),
  person: PersonId.optional(),
  code: several(z.string().max(40)).describe("names of problems: sign-in-failed, not-allowed"),
  method: several(z.string().max(10)),
  address: z.string().max(60).optional(),
  q: z.string().min(1).max(200).optional().describe("part of the path, or of what it was about"),
  from: AskedDay.optional().describe("first day, in Asia/Shanghai"),
  until: AskedDay.optional().describe("last day, in Asia/Shanghai"),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export const RefusalPage = z
  .object({
    items: z.array(RefusalLine),
    next: z.number().int().nullable(),
    total: z.number().int().describe("lines the filters leave"),
    facets: z.object({ code: Facet, method: Facet }).describe("requests of each, under the other filters"),
  })
  .meta({ id: "RefusalPage" });

export type Person = z.infer<typeof Person>;
export type PersonDetail = z.infer<typeof PersonDetail>;
export type PersonPage = z.infer<typeof PersonPage>;
export type PersonGiven = z.infer<typeof PersonGiven>;
export type PersonPatch = z.infer<typeof PersonPatch>;
export type LinkMade = z.infer<typeof LinkMade>;
export type Permissions = z.infer<typeof Permissions>;
export type RefusalPage = z.infer<typeof RefusalPage>;
