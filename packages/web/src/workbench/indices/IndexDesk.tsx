import type { IndexDeclaration, IndexDetail } from "@lantu/server/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { nameIn } from "../../format/name-in.ts";
import { Head } from "../../shell/page-head.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { deskApi } from "../api/desk-api.ts";
import { problemText } from "../api/problem-text.ts";
import { Frame } from "../frame/Frame.tsx";
import { Trouble } from "../frame/Trouble.tsx";
import { useIndexDeskWords } from "../words/index-desk.ts";
import { useWords } from "../words/use-words.ts";
import { BothSides } from "./BothSides.tsx";
import { DeclarationFields } from "./DeclarationFields.tsx";
import { TextField } from "./Field.tsx";
import { Preview } from "./Preview.tsx";
import { indexPath, type Saving, useDeclaring } from "./use-declaring.ts";
import "./index-desk.css";

const route = getRouteApi("/work/indices/$index");

interface OutcomeProps {
  readonly saving: Saving;
  readonly typed: IndexDeclaration;
  readonly onSettle: (theirs: IndexDetail, chosen: IndexDeclaration) => void;
}

/** What came of the last save: done, refused by name, or overtaken by somebody else. */
const Outcome = ({ saving, typed, onSettle }: OutcomeProps) => {
  const { language } = usePreferences();
  const [words, all] = [useIndexDeskWords(), useWords()];
  if (saving.kind === "overtaken") {
    const { theirs } = saving;
    return <BothSides mine={typed} theirs={theirs.declaration} onChosen={(chosen) => onSettle(theirs, chosen)} />;
  }
  if (saving.kind === "refused")
    return (
      <p className="form-problem" role="alert">
        {problemText(saving.error, language, all)}
      </p>
    );
  const told = saving.kind === "saved" ? words.saved : saving.kind === "removed" ? words.removed : null;
  return <p role="status">{saving.kind === "busy" ? words.saving : told}</p>;
};

interface EditorProps {
  /** Null for a new one. */
  readonly held: IndexDetail | null;
  readonly onHeld: (now: IndexDetail | null) => Promise<unknown>;
}

const Editor = ({ held, onHeld }: EditorProps) => {
  const words = useIndexDeskWords();
  const edit = useDeclaring(held, onHeld);
  const { typed, change, restored, drop, reason, setReason, seen, saving, preview, save, remove, settle } = edit;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void save();
  };
  return (
    <form onSubmit={submit}>
      {held === null ? null : <p className="second">{words.version(held.version)}</p>}
      {restored ? (
        <p className="notice">
          {words.restored}{" "}
          <button type="button" className="link-button" onClick={drop}>
            {words.drop}
          </button>
        </p>
      ) : null}
      <DeclarationFields declaration={typed} fresh={held === null} onChange={change} />
      {seen === null ? null : <Preview now={held} then={seen.detail} stale={seen.of !== typed} />}
      <TextField label={words.reason} value={reason} onChange={setReason} />
      <Outcome saving={saving} typed={typed} onSettle={(theirs, chosen) => void settle(theirs, chosen)} />
      <p className="form-actions">
        <button type="button" className="button" disabled={saving.kind === "busy"} onClick={() => void preview()}>
          {words.preview}
        </button>
        <button type="submit" className="button primary" disabled={saving.kind === "busy"}>
          {words.save}
        </button>
        {held === null || held.version === 0 ? null : (
          <button
            type="button"
            className="quiet-button"
            disabled={saving.kind === "busy"}
            onClick={() => void remove()}
          >
            {words.back}
          </button>
        )}
      </p>
    </form>
  );
};

const Held = ({ id }: { readonly id: string }) => {
  const said = usePreferences();
  const words = useIndexDeskWords();
  const queries = useQueryClient();
  const fresh = id === "new";
  const key = ["index", id];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    enabled: !fresh,
    queryFn: () => deskApi.get<IndexDetail>(indexPath(id)),
    staleTime: 0,
  });
  const keep = async (now: IndexDetail | null) => {
    if (now !== null) queries.setQueryData(["index", now.id], now);
  };
  if (fresh) return <Editor held={null} onHeld={keep} />;
  if (error !== null) return <Trouble error={error} onAgain={() => void refetch()} />;
  if (data === undefined) return <p role="status">{words.loading}</p>;
  if (!data.mayChange) return <p>{words.notAllowed}</p>;
  return (
    <>
      <h2>{nameIn(data.declaration.name, said)}</h2>
      <p>
        <Link to="/indices/$index" params={{ index: id }}>
          {words.publicPage}
        </Link>
      </p>
      <Editor key={id} held={data} onHeld={keep} />
    </>
  );
};

/** Where a composite index is declared: its method as data, looked at before it is saved, each save a version. */
export const IndexDesk = () => {
  const { index } = route.useParams();
  const words = useIndexDeskWords();
  const title = index === "new" ? words.fresh : words.title(index);
  return (
    <Frame needs="define-index">
      <div className="imports index-desk">
        <Head title={title} description={words.lead} canonical={`/work/indices/${index}`} />
        <h1>{title}</h1>
        <p className="imports-lead">{words.lead}</p>
        <Held key={index} id={index} />
      </div>
    </Frame>
  );
};
