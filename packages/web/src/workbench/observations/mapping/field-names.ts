import { renderList, renderTableField } from "@lantu/server/messages";
import type { Language } from "../../../messages/catalogue.ts";
import type { Field } from "./mapping.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a field of a table is called, as a label. */
export const fieldName = (field: Field, language: Language): string => capital(renderTableField(field, language));

/** Fields in a row, within a sentence. */
export const fieldNames = (fields: readonly Field[], language: Language): string =>
  renderList(
    fields.map((field) => renderTableField(field, language)),
    language,
  );
