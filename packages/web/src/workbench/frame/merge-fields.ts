import type { MergeField } from "./MergeView.tsx";

/** How each field of a form is called, and read. */
export type Readers<F> = { readonly [K in keyof F]: readonly [name: string, read: (form: F) => string] };

/** Where two who filled in the same form differ, field by field. */
export const mergeFieldsOf = <F extends object>(readers: Readers<F>, mine: F, theirs: F): readonly MergeField[] =>
  Object.entries<Readers<F>[keyof F]>(readers)
    .map(([key, [name, read]]) => ({ key, name, mine: read(mine), theirs: read(theirs) }))
    .filter((field) => field.mine !== field.theirs);

/** One's own form with those fields of the other's that were taken. */
export const mergedOf = <F extends object>(mine: F, theirs: F, taken: ReadonlySet<string>): F => ({
  ...mine,
  ...Object.fromEntries(Object.entries(theirs).filter(([key]) => taken.has(key))),
});
