import { type AlignmentMode, orderedPair, placesHeld } from "@lantu/core/comparisons";
import { type Account, ownPlace, type PlaceRef, placeKey, STANDARD_PLACES } from "@lantu/core/indicators";
import type { DescriptionRecord } from "@lantu/core/ledger";
import type { DocumentSummary } from "@lantu/store";

/** A document as it is named beside others. */
export type DescribedDocument = Pick<
  DocumentSummary,
  "id" | "title" | "fileName" | "kind" | "place" | "period" | "issuer" | "date" | "periodStart" | "periodEnd"
>;

/** Two documents in the order they are held against each other. */
export interface AlignableDocuments {
  readonly mode: AlignmentMode;
  readonly from: DescribedDocument;
  readonly to: DescribedDocument;
}

/** The place each document is about, as its text tells it. */
export type SettledPlaces = ReadonlyMap<string, PlaceRef>;

/** How documents lie to each other, by what they say of themselves. */
export interface DocumentOrder {
  /** Null where nothing tells it and no mode is given. */
  readonly of: (a: DescribedDocument, b: DescribedDocument, mode?: AlignmentMode) => AlignableDocuments | null;
  readonly placeOf: (document: DescribedDocument) => PlaceRef;
}

/**
 * Looks at descriptions alone, so that no text has to be read.
 * @param settled places of documents whose text tells it better
 */
export function documentOrder(documents: readonly DescribedDocument[], settled: SettledPlaces): DocumentOrder {
  const accounts = new Map(
    documents.map((document) => [document.id, withPlace(bareAccount(document), settled.get(document.id))]),
  );
  const held = placesHeld([...accounts.values()], STANDARD_PLACES);
  const byId = new Map(documents.map((document) => [document.id, document]));
  return {
    of: (a, b, mode) => {
      const [first, second] = [accounts.get(a.id), accounts.get(b.id)];
      if (first === undefined || second === undefined) return null;
      const given = mode === undefined ? {} : { mode };
      const pair = orderedPair(first, second, { places: STANDARD_PLACES, held, ...given });
      const [from, to] = [byId.get(pair?.from.document ?? ""), byId.get(pair?.to.document ?? "")];
      return pair === null || from === undefined || to === undefined ? null : { mode: pair.mode, from, to };
    },
    placeOf: ({ id }) => accounts.get(id)?.own ?? { kind: "unknown" },
  };
}

/**
 * The pairs of documents worth looking at side by side: a plan and one of a place above it for times that overlap, and the
 * next of its kind of one place. Those of one kind first, then the latest.
 */
export function alignablePairs(
  documents: readonly DescribedDocument[],
  settled: SettledPlaces = new Map(),
): readonly AlignableDocuments[] {
  const order = documentOrder(documents, settled);
  const pairs = [...followingPairs(documents, order), ...upperPairs(documents, order)];
  return pairs.sort(
    (a, b) => Number(isOneKind(b)) - Number(isOneKind(a)) || later(a, b) || (a.to.id < b.to.id ? -1 : 1),
  );
}

const keyOf = (document: DescribedDocument, order: DocumentOrder): string =>
  placeKey(order.placeOf(document), document.id);

const isOneKind = ({ from, to }: AlignableDocuments): boolean => from.kind !== null && from.kind === to.kind;

const later = (a: AlignableDocuments, b: AlignableDocuments): number =>
  (b.to.periodStart ?? "").localeCompare(a.to.periodStart ?? "") ||
  (b.from.periodStart ?? "").localeCompare(a.from.periodStart ?? "");

/** Documents of one place and kind, each with the one after it. */
function followingPairs(documents: readonly DescribedDocument[], order: DocumentOrder): readonly AlignableDocuments[] {
  return [...grouped(documents, (one) => `${keyOf(one, order)} ${one.kind}`).values()].flatMap((line) => {
    if (line[0]?.kind === null) return [];
    const inTime = [...line].sort((a, b) => (order.of(a, b)?.from.id === a.id ? -1 : 1));
    return inTime.slice(1).flatMap((one, index) => {
      const before = inTime[index];
      const pair = before === undefined ? null : order.of(before, one);
      return pair === null ? [] : [pair];
    });
  });
}

/** Documents of places one of which lies above the other; which places those are is found once for all their documents. */
function upperPairs(documents: readonly DescribedDocument[], order: DocumentOrder): readonly AlignableDocuments[] {
  const places = [...grouped(documents, (one) => keyOf(one, order)).values()];
  return places.flatMap((lower, at) =>
    places.slice(at + 1).flatMap((other) => {
      const [a, b] = [lower[0], other[0]];
      if (a === undefined || b === undefined || order.of(a, b)?.mode !== "upper-lower") return [];
      return lower.flatMap((one) => other.flatMap((two) => (overlap(one, two) ? (order.of(one, two) ?? []) : [])));
    }),
  );
}

/** ISO dates, both first and last day in. A document without a period lies beside none. */
function overlap(a: DescribedDocument, b: DescribedDocument): boolean {
  if (a.periodStart === null || b.periodStart === null) return false;
  return a.periodStart <= (b.periodEnd ?? b.periodStart) && b.periodStart <= (a.periodEnd ?? a.periodStart);
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

const withPlace = (account: Account, settled: PlaceRef | undefined): Account => ({
  ...account,
  own: settled ?? ownPlace(account, STANDARD_PLACES).ref,
});

const attribute = <T>(value: T | null) => ({ value, quote: null, start: null, end: null, by: "text" as const });

/** What a document says of itself, as an account without anything else. */
function bareAccount({ id, title, kind, place, period, issuer, date }: DescribedDocument): Account {
  const description: DescriptionRecord = {
    ...{ title: attribute(title), kind: attribute(kind), place: attribute(place), period: attribute(period) },
    ...{ review: attribute<string>(null), issuer: attribute(issuer), date: attribute(date) },
  };
  return { document: id, description, figures: [], reported: [], commitments: [] };
}
