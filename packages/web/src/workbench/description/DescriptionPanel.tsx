import type { DocumentDescription, DocumentDetail, DocumentPatch } from "@lantu/server/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { day, period } from "../../format/time.ts";
import { readDraft } from "../../shell/draft.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { addressOf } from "../api/addresses.ts";
import { problemText } from "../api/problem-text.ts";
import { send } from "../api/send.ts";
import { useWords } from "../words/use-words.ts";
import { DescriptionForm } from "./DescriptionForm.tsx";

const api = createApi(browserTransport);
const names = ["title", "kind", "place", "period", "review", "issuer", "date"] as const;
type Name = (typeof names)[number];

const useValueWords = () => {
  const { messages, language } = usePreferences();
  return (description: DocumentDescription, name: Name): string | null => {
    const value = description[name].value;
    if (value === null) return null;
    if (name === "kind") return messages.documentKinds[description.kind.value ?? "other"];
    if (name === "period" || name === "review") return period(value, language);
    return name === "date" ? day(value, language) : value;
  };
};

interface AttributeProps {
  readonly document: DocumentDetail;
  readonly name: Name;
}

/** Where an attribute was read, or who set it. */
const ReadFrom = ({ document, name }: AttributeProps) => {
  const words = useWords().description;
  const { quote, start, end, by, value } = document.description[name];
  if (by === "person") return <p className="read-from second">{words.byPerson}</p>;
  if (value === null || quote === null) return null;
  return (
    <p className="read-from second">
      {words.readFrom}
      <q lang="zh-CN">{quote}</q>
      {start === null || end === null ? null : (
        <Link to="/documents/$id" params={{ id: document.id }} search={{ at: `${start}-${end}` }}>
          {words.seeInText}
        </Link>
      )}
    </p>
  );
};

const Attribute = ({ document, name }: AttributeProps) => {
  const words = useWords().description;
  const text = useValueWords()(document.description, name);
  return (
    <div className="attribute">
      <dt>{words.fields[name]}</dt>
      <dd>
        {text === null ? <span className="second">{words.unknown}</span> : <span lang="zh-CN">{text}</span>}
        <ReadFrom document={document} name={name} />
      </dd>
    </div>
  );
};

/** A document with where its attributes were read, and the means to correct them. */
const useDescription = (id: string, onChange: (document: DocumentDetail) => void) => {
  const queries = useQueryClient();
  const key = ["description", id];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => api.get<DocumentDetail>(addressOf.document(id)),
  });
  const save = async (patch: DocumentPatch, version: number) => {
    const document = await send<DocumentDetail>(addressOf.document(id), { method: "PATCH", body: patch, version });
    queries.setQueryData(key, document);
    onChange(document);
  };
  const reload = async () => {
    const { data: document } = await refetch({ throwOnError: true });
    return document?.version ?? 0;
  };
  return { document: data, error, save, reload };
};

interface DescriptionPanelProps {
  readonly id: string;
  readonly onChange: (document: DocumentDetail) => void;
}

/** What a document says of itself: each attribute with the words it was read from, all of them correctable. */
export const DescriptionPanel = ({ id, onChange }: DescriptionPanelProps) => {
  const all = useWords();
  const words = all.description;
  const { language } = usePreferences();
  const { document, error, save, reload } = useDescription(id, onChange);
  const [editing, setEditing] = useState(() => readDraft(id) !== null);
  if (error !== null) return <p className="form-problem">{problemText(error, language, all)}</p>;
  if (document === undefined) return <p className="second">{all.review.loading}</p>;
  if (editing)
    return <DescriptionForm document={document} onSave={save} onReload={reload} onClose={() => setEditing(false)} />;
  return (
    <>
      <dl className="attributes">
        {names.map((name) => (
          <Attribute key={name} document={document} name={name} />
        ))}
      </dl>
      {document.state === "discarded" ? null : (
        <p>
          <button type="button" className="button" onClick={() => setEditing(true)}>
            {words.edit}
          </button>
        </p>
      )}
    </>
  );
};
