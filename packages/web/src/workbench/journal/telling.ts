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
  readonly before: boolean;
  readonly after: boolean;
  readonly fields: readonly FieldChange[];
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Fields that differ; the id of the thing itself is none. */
const fieldsOf = (before: unknown, after: unknown): readonly FieldChange[] => {
  const [was, is] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.flatMap((field) =>
    field === "id" || isSame(was[field], is[field]) ? [] : [{ field, before: was[field], after: is[field] }],
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
              ...{ before: isRecord(one.before), after: isRecord(one.after) },
              fields: fieldsOf(one.before, one.after),
            },
          ]
        : [],
    );
  const fields = fieldsOf(summary.before, summary.after);
  return fields.length === 0 ? [] : [{ id: null, before: isRecord(summary.before), after: true, fields }];
};

/** How values are told: names for ids, words for truth, a sign for nothing. */
export interface Telling {
  readonly nameOf: (id: string) => string | null;
  readonly separator: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
}

/** A value in one line of text. */
export const valueText = (value: unknown, telling: Telling): string => {
  if (value === null || value === undefined || value === "") return telling.none;
  if (typeof value === "boolean") return value ? telling.yes : telling.no;
  if (typeof value === "string") return telling.nameOf(value) ?? value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value))
    return value.length === 0 ? telling.none : value.map((one) => valueText(one, telling)).join(telling.separator);
  if (!isRecord(value)) return String(value);
  const parts = Object.values(value).flatMap((part) => (part === null ? [] : [valueText(part, telling)]));
  return parts.length === 0 ? telling.none : parts.join(" ");
};

/** SHA-256 of a text as the journal computes it, hexadecimal; null where the browser does not compute it here. */
export const sha256 = async (text: string): Promise<string | null> => {
  if (!globalThis.isSecureContext) return null;
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
