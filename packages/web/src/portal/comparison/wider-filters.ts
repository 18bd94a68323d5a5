import type { DocumentSummary, ReconciliationPage } from "@lantu/server/contract";
import { documentName } from "../../format/document-name.ts";
import type { Language, Messages } from "../../messages/catalogue.ts";
import type { Filter } from "./FilterForm.tsx";
import { placeKey, placeName } from "./names.ts";

interface Wider {
  readonly facets: ReconciliationPage["facets"];
  readonly documents: readonly DocumentSummary[];
  readonly address: { readonly document?: readonly string[] | undefined; readonly place?: string | undefined };
}

/** Filters by document and by place, with how many lines each would leave. */
export const widerFilters = (
  { facets, documents, address }: Wider,
  language: Language,
  messages: Messages,
): readonly Filter[] => {
  const { all, place } = messages.comparison;
  const byDocument = documents.flatMap((document) => {
    const count = facets.documents[document.id];
    return count === undefined ? [] : [{ value: document.id, label: documentName(document, language), count }];
  });
  const byPlace = facets.places.map((one) => ({
    value: placeKey(one.place),
    label: placeName(one.place),
    count: one.count,
  }));
  return [
    {
      ...{ name: "document", label: messages.ledger.fields.document, all, value: address.document?.join(",") },
      choices: byDocument,
    },
    {
      ...{ name: "place", label: place, all, value: address.place },
      choices: byPlace.filter(({ value }) => value !== ""),
    },
  ];
};
