import type { DocumentSummary } from "@lantu/server/contract";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { documentName } from "../../format/document-name.ts";
import { useAlignmentWords } from "../../messages/alignment.ts";
import { usePreferences } from "../../shell/preferences.tsx";

interface ChooseTwoProps {
  readonly documents: readonly DocumentSummary[];
}

/** Any two documents held, to be laid side by side. */
export const ChooseTwo = ({ documents }: ChooseTwoProps) => {
  const { language } = usePreferences();
  const words = useAlignmentWords();
  const navigate = useNavigate();
  const [same, setSame] = useState(false);
  const lay = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget);
    const [from, to] = [String(chosen.get("from")), String(chosen.get("to"))];
    setSame(from === to);
    if (from !== to) void navigate({ to: "/alignments/$from/$to", params: { from, to } });
  };
  const select = (name: "from" | "to", label: string) => (
    <label className="filter">
      <span className="second">{label}</span>
      <select name={name} required defaultValue="">
        <option value="">{words.chooseOne}</option>
        {documents.map((document) => (
          <option key={document.id} value={document.id}>
            {documentName(document, language)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section aria-labelledby="choose-two" className="choose-two">
      <h2 id="choose-two">{words.choose}</h2>
      <form className="filter-form" action="/alignments" onSubmit={lay}>
        {select("from", words.chooseFirst)}
        {select("to", words.chooseSecond)}
        <button type="submit" className="button">
          {words.lay}
        </button>
      </form>
      <p role="status">{same ? words.needsTwo : null}</p>
    </section>
  );
};
