import type { DocumentNamed, PlaceTold } from "@lantu/server/contract";
import { documentName } from "../../format/document-name.ts";
import type { Language, Messages } from "../../messages/catalogue.ts";

/** Finds the name of a document by its id; a document the answer does not name is called by its id. */
export type NameOf = (id: string) => string;

/** Names of the documents an answer speaks of, as they must stand among others. */
export const namesOf = (documents: readonly DocumentNamed[], language: Language): NameOf => {
  const names = new Map(
    documents.map(({ id, title, fileName, place, period }) => [
      id,
      documentName({ title: title ?? fileName, place, period }, language),
    ]),
  );
  return (id) => names.get(id) ?? id;
};

/** What a filter calls a place: its code, else its name. */
export const placeKey = ({ code, name }: PlaceTold): string => code ?? name ?? "";

/** A place's name for reading; its code where no document tells one. */
export const placeName = ({ code, name }: PlaceTold): string => name ?? code ?? "";

/** Names that say already that they tell a growth. */
const growth = /增速|增长率|涨幅|降幅|下降率|降低率|growth/i;

/** A series' name in the reader's language; a growth is told as one, for its name alone would be read as the amount. */
export const seriesName = (
  name: { readonly zh: string; readonly en: string },
  measure: "amount" | "growth" | "share" | null,
  language: Language,
  { comparison }: Messages,
): string => {
  const text = language === "en" ? name.en : name.zh;
  return measure !== "growth" || growth.test(text) ? text : comparison.growthOf(text);
};
