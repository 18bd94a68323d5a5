import type { JournalEntry, JournalWhole } from "@lantu/server/contract";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The noun of an entry about items, `unit.changed` → `unit`; null for every other entry. */
export const nounOf = (kind: string): string | null => (kind.endsWith(".changed") ? kind.slice(0, -8) : null);

const textIn = (summary: JournalEntry["summary"], name: string): string | null => {
  const value = summary[name];
  return typeof value === "string" && value !== "" ? value : null;
};

/** What a list tells of an entry: act, number of items, title, reason, what it takes back. */
export const toldOf = ({ summary }: JournalEntry) => ({
  act: textIn(summary, "act"),
  title: textIn(summary, "title"),
  reason: textIn(summary, "reason"),
  count: typeof summary.count === "number" ? summary.count : null,
  undoes: typeof summary.undoes === "number" ? summary.undoes : null,
});

/** One field before and after. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One thing before and after: `before` is false where it was not there, `after` where it is no longer. */
export interface Changed {
  /** Null where the entry is about one thing only. */
  readonly id: string | null;
  /** What it calls itself, where it has a name. */
  readonly name: string | null;
  /** What it is about, where that is a commitment. */
  readonly commitment: string | null;
  readonly before: boolean;
  readonly after: boolean;
  readonly fields: readonly FieldChange[];
}

/** A value as it is compared: an empty list says no more than none. */
const told = (value: unknown): string =>
  Array.isArray(value) && value.length === 0 ? "null" : JSON.stringify(value ?? null);

const isSame = (one: unknown, other: unknown): boolean => told(one) === told(other);

/** What a thing is and what it is about stands above its fields. */
const named: ReadonlySet<string> = new Set(["id", "commitment"]);

/** Fields that differ. */
const fieldsOf = (before: unknown, after: unknown): readonly FieldChange[] => {
  const [was, is] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.flatMap((field) =>
    named.has(field) || isSame(was[field], is[field]) ? [] : [{ field, before: was[field], after: is[field] }],
  );
};

/** What an entry changed, field by field; empty where it tells no values. */
export const changesOf = ({ payload, summary }: JournalWhole): readonly Changed[] => {
  const changes: unknown = payload?.changes;
  if (Array.isArray(changes))
    return changes.flatMap((one: unknown) =>
      isRecord(one)
        ? [
            {
              id: typeof one.id === "string" ? one.id : null,
              name: ownName(one.after) ?? ownName(one.before),
              commitment: commitmentOf(one.after) ?? commitmentOf(one.before),
              ...{ before: isRecord(one.before), after: isRecord(one.after) },
              fields: fieldsOf(one.before, one.after),
            },
          ]
        : [],
    );
  const fields = fieldsOf(summary.before, summary.after);
  const nameless = { id: null, name: null, commitment: null };
  return fields.length === 0 ? [] : [{ ...nameless, before: isRecord(summary.before), after: true, fields }];
};

/** What a changed thing calls itself; null where it has no name of its own. */
export const ownName = (record: unknown): string | null => {
  if (!isRecord(record)) return null;
  const name = record.name ?? record.title;
  return typeof name === "string" && name !== "" ? name : null;
};

/** The commitment a changed thing is about; null where it is about none. */
export const commitmentOf = (record: unknown): string | null =>
  isRecord(record) && typeof record.commitment === "string" ? record.commitment : null;

/** How values are told: words for those of few, names for ids, days as they are read, a sign for nothing. */
export interface Telling {
  readonly nameOf: (id: string) => string | null;
  /** What a text stands for in a field. */
  readonly textOf: (field: string, text: string) => string;
  readonly separator: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
}

/** The value of a field in one line of text. */
export const valueText = (field: string, value: unknown, telling: Telling): string => {
  if (value === null || value === undefined || value === "") return telling.none;
  if (typeof value === "boolean") return value ? telling.yes : telling.no;
  if (typeof value === "string") return telling.textOf(field, value);
  if (typeof value === "number") return String(value);
  if (Array.isArray(value))
    return value.length === 0
      ? telling.none
      : value.map((one) => valueText(field, one, telling)).join(telling.separator);
  if (!isRecord(value)) return String(value);
  const parts = Object.entries(value).flatMap(([name, part]) =>
    part === null || (Array.isArray(part) && part.length === 0) ? [] : [valueText(name, part, telling)],
  );
  return parts.length === 0 ? telling.none : parts.join(" ");
};

/** SHA-256 of a text as the journal computes it, hexadecimal; null where the browser does not compute it here. */
export const sha256 = async (text: string): Promise<string | null> => {
  if (!globalThis.isSecureContext) return null;
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
