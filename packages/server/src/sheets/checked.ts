import type { SheetChange as ToldChange } from "../contract/index.ts";
import type { Remark } from "./remark.ts";

/** A row that changes something, before its fields are told by their headings. */
export type SheetChange = Omit<ToldChange, "fields"> & {
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
};

/** What a sheet that came back would change. */
export interface CheckedSheet<T> {
  readonly rows: number;
  readonly changes: readonly SheetChange[];
  readonly errors: readonly Remark[];
  readonly notes: readonly Remark[];
  /** Values wanted by id, where every cell is right. */
  readonly wanted: ReadonlyMap<string, T>;
  /** What the digest names: the changes and what they start from. */
  readonly basis: readonly unknown[];
}
