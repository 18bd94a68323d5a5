import type { Verification } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { minute } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { problemText } from "../api/problem-text.ts";
import { useJournalWords } from "../words/journal.ts";
import { useWords } from "../words/use-words.ts";
import { useVerification } from "./use-journal.ts";

const Broken = ({ broken }: { readonly broken: NonNullable<Verification["broken"]> }) => {
  const { verify: words } = useJournalWords();
  const { at, seq, table, row } = broken;
  const where = table === null ? (seq === null ? "" : words.atSeq(seq)) : words.atTable(table, row ?? "");
  return (
    <>
      <strong>{words.broken(words.place(words.faults[at], where))}</strong>{" "}
      {seq === null ? null : (
        <Link to="/journal/$seq" params={{ seq: String(seq) }}>
          →
        </Link>
      )}
      <p>{words.brokenHelp}</p>
    </>
  );
};

const Outcome = ({ stand }: { readonly stand: Verification }) => {
  const { verify: words } = useJournalWords();
  const { language } = usePreferences();
  const { state, checked, total, finishedAt, head, broken } = stand;
  if (state === "running") return <span>{words.running(checked, total)}</span>;
  if (state === "intact")
    return (
      <>
        <strong className="intact">✓ {words.intact(total, minute(finishedAt ?? "", language))}</strong>
        {head === null ? null : <span className="second hash">{words.head(head.seq, head.hash)}</span>}
      </>
    );
  if (state === "broken" && broken !== null) return <Broken broken={broken} />;
  if (state === "cancelled") return <span>{words.cancelled(checked)}</span>;
  return state === "failed" ? <span className="doubt">{words.failed}</span> : null;
};

/** Has the whole journal checked, shows how far that is, and what came out. */
export const Verify = () => {
  const { verify: words } = useJournalWords();
  const all = useWords();
  const { language } = usePreferences();
  const { may } = useVisitor();
  const mayCheck = may("read-journal");
  const { stand, error, start, stop } = useVerification(mayCheck);
  const running = stand?.state === "running";
  return (
    <section className="verify" aria-label={words.title} data-state={stand?.state}>
      <p className="verify-lead">
        {words.lead} {mayCheck ? null : words.needs}
      </p>
      {!mayCheck ? null : running ? (
        <button type="button" className="button" onClick={() => void stop()}>
          {words.cancel}
        </button>
      ) : (
        <button type="button" className="button" onClick={() => void start()}>
          {stand === null || stand.state === "idle" ? words.start : words.again}
        </button>
      )}
      {running && stand !== null ? (
        <progress aria-label={words.progress} value={stand.checked} max={Math.max(1, stand.total)} />
      ) : null}
      <div className="verify-outcome" role="status">
        {stand === null ? null : <Outcome stand={stand} />}
      </div>
      {error === null ? null : (
        <p className="form-problem" role="alert">
          {problemText(error, language, all)}
        </p>
      )}
    </section>
  );
};
