import type { JournalWhole } from "@lantu/server/contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { ApiError } from "../../api/api.ts";
import { minute } from "../../format/time.ts";
import { CopyButton } from "../../portal/layout/CopyButton.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { send } from "../api/send.ts";
import { workAddressOf } from "../api/work-addresses.ts";
import { ReasonDialog } from "../frame/ReasonDialog.tsx";
import { Loading, Trouble } from "../frame/Trouble.tsx";
import { useTold } from "../frame/use-told.tsx";
import { useJournalWords } from "../words/journal.ts";
import { Changes } from "./Changes.tsx";
import { JournalFrame } from "./JournalFrame.tsx";
import { JournalLink } from "./JournalLink.tsx";
import { SubjectWay } from "./SubjectWay.tsx";
import { sha256, toldOf } from "./telling.ts";
import { useActor } from "./use-actor.ts";
import { useEntry, useWhat } from "./use-journal.ts";

interface EntryProps {
  readonly entry: JournalWhole;
}

/** Whether a text has a fingerprint, as this browser computes it; null where it does not. */
const useRecomputed = (sealed: string | null, hash: string): boolean | null => {
  const [same, setSame] = useState<boolean | null>(null);
  useEffect(() => {
    let current = true;
    if (sealed !== null) void sha256(sealed).then((own) => current && setSame(own === null ? null : own === hash));
    return () => {
      current = false;
    };
  }, [sealed, hash]);
  return same;
};

const Sealed = ({ entry: { sealed, hash } }: EntryProps) => {
  const { entry: words } = useJournalWords();
  const same = useRecomputed(sealed, hash);
  if (sealed === null) return <p className="notice">{words.withheld}</p>;
  return (
    <section aria-labelledby="sealed">
      <h2 id="sealed">{words.sealed}</h2>
      <p className="second">{words.sealedNote}</p>
      {same === null ? null : (
        <p className={same ? "intact" : "form-problem"} role={same ? "status" : "alert"}>
          {same ? `✓ ${words.matches}` : words.differs}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <pre className="sealed" tabIndex={0}>
        {sealed}
      </pre>
      <CopyButton text={sealed} label={words.copy} />
    </section>
  );
};

const Facts = ({ entry }: EntryProps) => {
  const { entry: words } = useJournalWords();
  const { language } = usePreferences();
  const nameOf = useActor();
  const { reason } = toldOf(entry);
  return (
    <dl className="facts">
      <div>
        <dt>{words.at}</dt>
        <dd>
          <time dateTime={entry.at}>{minute(entry.at, language)}</time>
        </dd>
      </div>
      <div>
        <dt>{words.who}</dt>
        <dd className="named-list">
          <span>{nameOf(entry)}</span>
          <Link to="/journal" search={{ actor: entry.actor }}>
            {words.onlyThis}
          </Link>
        </dd>
      </div>
      <div>
        <dt>{words.about}</dt>
        <dd className="named-list">
          <SubjectWay entry={entry} />
          <Link to="/journal" search={{ subject: entry.subject }}>
            {words.allAbout}
          </Link>
        </dd>
      </div>
      {reason === null ? null : (
        <div>
          <dt>{words.reason}</dt>
          <dd>{reason}</dd>
        </div>
      )}
      <div>
        <dt>{words.hash}</dt>
        <dd className="hash">
          <code>{entry.hash}</code>
        </dd>
      </div>
      <div>
        <dt>{words.previous}</dt>
        <dd className="hash">
          <code>{entry.previous}</code>
        </dd>
      </div>
    </dl>
  );
};

const Undo = ({ entry }: EntryProps) => {
  const { entry: words } = useJournalWords();
  const told = useTold();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  if (entry.undoneBy !== null)
    return (
      <p>
        {words.undoneBy(entry.undoneBy)} <JournalLink seq={entry.undoneBy} />
      </p>
    );
  if (!entry.undoable) return entry.kind.endsWith(".changed") ? <p className="second">{words.notUndoable}</p> : null;
  const undo = async (reason: string): Promise<void> => {
    await send(workAddressOf.undo, { method: "POST", body: { entries: [entry.seq], reason } });
    told(words.undone(entry.seq));
    await queries.invalidateQueries();
  };
  return (
    <p>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {words.undo}
      </button>
      {open ? (
        <ReasonDialog
          subject={`undo.${entry.seq}`}
          title={words.undoTitle(entry.seq)}
          ok={words.undoOk}
          label={words.reasonLabel}
          optional={false}
          onOk={undo}
          onClose={() => setOpen(false)}
        >
          <p>{words.undoText}</p>
        </ReasonDialog>
      ) : null}
    </p>
  );
};

const Entry = ({ entry }: EntryProps) => {
  const { entry: words } = useJournalWords();
  const what = useWhat();
  return (
    <>
      <p className="entry-what">{what(entry.kind, toldOf(entry).act)}</p>
      <Facts entry={entry} />
      <Undo entry={entry} />
      <Changes entry={entry} />
      <Sealed entry={entry} />
      <nav className="pager" aria-label={words.earlier}>
        {entry.seq > 1 ? (
          <Link to="/journal/$seq" params={{ seq: String(entry.seq - 1) }} rel="prev">
            ← {words.earlier}
          </Link>
        ) : null}
        <Link to="/journal/$seq" params={{ seq: String(entry.seq + 1) }} rel="next">
          {words.later} →
        </Link>
      </nav>
    </>
  );
};

const Loaded = ({ seq }: { readonly seq: number }) => {
  const { entry: words } = useJournalWords();
  const { data, error, refetch } = useEntry(seq);
  if (data !== undefined) return <Entry entry={data} />;
  if (error instanceof ApiError && (error.status === 404 || error.status === 400))
    return (
      <p className="imports-empty" role="alert">
        {words.notFound}
      </p>
    );
  return error === null ? <Loading /> : <Trouble error={error} onAgain={() => void refetch()} />;
};

/** One entry: what was changed, before and after, and what was sealed. */
export const EntryPage = () => {
  const { entry: words } = useJournalWords();
  const { seq = "" } = useParams({ strict: false });
  const number = /^\d{1,15}$/.test(seq) ? Number(seq) : 0;
  return (
    <JournalFrame path={`/journal/${number}`} title={words.title(number)} lead={null} needs="read-journal">
      <Loaded key={number} seq={number} />
    </JournalFrame>
  );
};
