import type { DocumentList } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { createApi } from "../../../api/api.ts";
import { browserTransport } from "../../../api/browser.ts";
import { documentName } from "../../../format/document-name.ts";
import { usePreferences } from "../../../shell/preferences.tsx";

const every = "/api/v1/documents?state=review,published,withdrawn&superseded=include";
const api = createApi(browserTransport);

/** Any other document held, to compare with. The list is fetched when it is asked for. */
export const OtherDocument = ({ id }: { readonly id: string }) => {
  const { messages, language } = usePreferences();
  const words = messages.edition;
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ queryKey: [every], queryFn: () => api.get<DocumentList>(every), enabled: open });
  const others = (data?.items ?? []).filter((document) => document.id !== id);
  const compare = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const of = new FormData(event.currentTarget).get("of");
    if (typeof of === "string" && of !== "") {
      void navigate({ to: "/documents/$id/edition", params: { id }, search: { of } });
    }
  };
  return (
    <details className="edition-other" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.other}</summary>
      <form onSubmit={compare}>
        <select name="of" aria-label={words.choose} required disabled={data === undefined}>
          <option value="">{words.choose}</option>
          {others.map((document) => (
            <option key={document.id} value={document.id}>
              {documentName(document, language)}
            </option>
          ))}
        </select>
        <button type="submit" className="button">
          {words.compare}
        </button>
      </form>
    </details>
  );
};
