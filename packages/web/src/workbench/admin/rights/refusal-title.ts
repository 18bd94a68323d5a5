import type { Problem } from "@lantu/server/contract";
import { renderProblem } from "@lantu/server/messages";
import type { Language } from "../../../messages/catalogue.ts";

/** What a refusal is called; a code of another version of the server is given back as it is. */
export const refusalTitle = (code: string, language: Language): string => {
  try {
    return renderProblem(code as Problem["code"], {}, language).title;
  } catch {
    return code;
  }
};
