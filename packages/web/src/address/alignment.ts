import type { AlignmentMode, AlignmentRelation } from "@lantu/server/contract";
import { commitmentIdForm, documentIdForm } from "./ids.ts";
import { commitmentKinds } from "./plan.ts";
import type { Query } from "./query.ts";
import { readForm, readOne, readSeveral, readText } from "./value.ts";

/** How two documents can lie to each other. */
export const alignmentModes = ["upper-lower", "predecessor-successor"] as const satisfies readonly AlignmentMode[];

/** What can become of a commitment in each mode, the gravest first. */
export const alignmentRelations = {
  "upper-lower": ["contradicting", "looser", "stricter", "covered", "not-comparable", "uncovered", "own"],
  "predecessor-successor": ["dropped", "lowered", "raised", "reworded", "kept", "new"],
} as const satisfies Readonly<Record<AlignmentMode, readonly AlignmentRelation[]>>;

const everyRelation = [...alignmentRelations["upper-lower"], ...alignmentRelations["predecessor-successor"]];

/** Ways to look at two documents side by side; the list is the first. */
export const alignmentViews = ["list", "matrix", "reader"] as const;
export type AlignmentView = (typeof alignmentViews)[number];

/** Whether a person has confirmed a pair. */
export const alignmentDecisions = ["confirmed", "open"] as const;

/** From here on an upper plan's commitment is meant for the lower place: it names it, or asks the same of every place. */
export const likelyMeant = "0.7";

/** Lines of one page of each view. */
export const alignmentPageSizes = { list: 50, reader: 100 } as const;

/** What the address of two documents side by side holds. `line` is the line that stands open, by its two places. */
export interface AlignmentAddress {
  readonly view?: Exclude<AlignmentView, "list"> | undefined;
  readonly mode?: AlignmentMode | undefined;
  readonly relation?: readonly AlignmentRelation[] | undefined;
  readonly kind?: readonly (typeof commitmentKinds)[number][] | undefined;
  readonly decision?: (typeof alignmentDecisions)[number] | undefined;
  readonly fromSection?: string | undefined;
  readonly toSection?: string | undefined;
  /** How likely an upper plan's commitment is meant for the lower place, at least. */
  readonly concern?: typeof likelyMeant | undefined;
  readonly commitment?: string | undefined;
  readonly q?: string | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  readonly line?: string | undefined;
}

/** Reads {@link AlignmentAddress} out of a query; what cannot be read is left out. */
export const readAlignmentAddress = (query: Readonly<Record<string, unknown>>): AlignmentAddress => ({
  view: readOne(query.view, ["matrix", "reader"] as const),
  mode: readOne(query.mode, alignmentModes),
  relation: readSeveral(query.relation, everyRelation),
  kind: readSeveral(query.kind, commitmentKinds),
  decision: readOne(query.decision, alignmentDecisions),
  fromSection: readText(query.fromSection, 300),
  toSection: readText(query.toSection, 300),
  concern: readOne(query.concern, [likelyMeant] as const),
  commitment: readForm(query.commitment, commitmentIdForm),
  q: readText(query.q, 100),
  after: readText(query.after, 500),
  before: query.after === undefined ? readText(query.before, 500) : undefined,
  line: readForm(query.line, /^[\d.]*-[\d.]*$/),
});

/** The filter of the lines a page shows, as a query. */
export const alignmentFilter = ({ view: _v, after: _a, before: _b, line: _l, ...filter }: AlignmentAddress): Query => ({
  ...filter,
});

/** The address without a place in the list: what a new filter begins with. */
export const fromFirstLine = ({ after: _a, before: _b, line: _l, ...rest }: AlignmentAddress): AlignmentAddress => rest;

/** What the address of the pairs of documents holds. */
export interface AlignablesAddress {
  readonly mode?: AlignmentMode | undefined;
  readonly document?: string | undefined;
  readonly place?: string | undefined;
  /** Any two documents a person chose; with both the address leads on to them. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Reads {@link AlignablesAddress} out of a query; what cannot be read is left out. */
export const readAlignablesAddress = (query: Readonly<Record<string, unknown>>): AlignablesAddress => ({
  mode: readOne(query.mode, alignmentModes),
  document: readForm(query.document, documentIdForm),
  place: readText(query.place, 60),
  from: readForm(query.from, documentIdForm),
  to: readForm(query.to, documentIdForm),
});
