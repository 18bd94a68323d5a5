import type { ConceptHistory } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { nameIn } from "../../format/name-in.ts";
import { minute } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import type { Definition } from "./load-indicator.ts";

interface HistoryProps {
  readonly history: ConceptHistory;
  readonly related: readonly Definition[];
}

const Indicators = ({
  ids,
  related,
}: {
  readonly ids: readonly string[];
  readonly related: HistoryProps["related"];
}) => {
  const said = usePreferences();
  return ids.map((id, index) => {
    const found = related.find((one) => one.id === id);
    return (
      <span key={id}>
        {index === 0 ? null : said.messages.separators.list}
        <Link to="/indicators/$concept" params={{ concept: id }}>
          {found === undefined ? id : nameIn(found.name, said)}
        </Link>
      </span>
    );
  });
};

/** Says what an indicator has become, where it was merged or split, and leads on to it. */
export const Became = ({ history, related }: HistoryProps) => {
  const { history: words } = usePreferences().messages.indicators;
  if (history.state === "present") return null;
  const [last] = history.changes;
  return (
    <p className="notice">
      <strong>{words.became[history.state]}</strong> <Indicators ids={history.becomes} related={related} />
      {last === undefined ? null : ` · ${last.reason}`}
    </p>
  );
};

const Change = ({
  change,
  history,
  related,
}: HistoryProps & { readonly change: ConceptHistory["changes"][number] }) => {
  const { messages, language } = usePreferences();
  const { history: words, one } = messages.indicators;
  const { actor, kinds } = messages.journal;
  return (
    <li>
      <time dateTime={change.at}>{minute(change.at, language)}</time>
      <span>
        <strong>{kinds[`concepts.${change.kind}`] ?? change.kind}</strong>
        {change.version === null ? null : ` · ${one.version(change.version)}`}
        {change.into.length === 0 ? null : (
          <>
            {" · "}
            <Indicators ids={change.concept === history.id ? [] : [change.concept]} related={related} />
            {" → "}
            <Indicators ids={change.into} related={related} />
          </>
        )}
        <span className="journal-change">{messages.journal.reason(change.reason)}</span>
      </span>
      <span className="second">
        {words.by} {actor[change.actor] ?? change.actor} · {messages.journal.number(String(change.seq))}
      </span>
    </li>
  );
};

/** Who changed what of an indicator, when and why; nothing where it is as it came with Lantu. */
export const History = ({ history, related }: HistoryProps) => {
  const { history: words } = usePreferences().messages.indicators;
  if (history.changes.length === 0) return null;
  return (
    <section className="definition" aria-labelledby="history">
      <h2 id="history">{words.title}</h2>
      <ol className="journal">
        {history.changes.map((change) => (
          <Change key={`${change.seq} ${change.kind} ${change.concept}`} {...{ change, history, related }} />
        ))}
      </ol>
    </section>
  );
};
