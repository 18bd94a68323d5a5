import type { UnitDetail, UnitVersion } from "@lantu/server/contract";
import { minute } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useUnitsWords } from "./words.ts";

const Version = ({ version }: { readonly version: UnitVersion }) => {
  const { language, messages } = usePreferences();
  const { one: words } = useUnitsWords();
  const { act, changed, unit, reason, at, actorName, seq } = version;
  const fields = changed.map((field) => words.fields[field] ?? field).join(messages.separators.list);
  const acts: Readonly<Record<string, unknown>> = words.acts;
  const name = typeof acts[act] === "string" ? String(acts[act]) : act;
  return (
    <li>
      <time dateTime={at}>{minute(at, language)}</time>
      <span>
        <strong>{name}</strong>
        {act === "created" || fields === "" ? null : ` · ${words.acts.changedFields(fields)}`} · {unit.name}
        {reason === null ? null : <span className="journal-change">{reason}</span>}
      </span>
      <span className="second journal-seal">
        {actorName === null ? null : `${actorName} · `}
        {messages.journal.number(String(seq))}
      </span>
    </li>
  );
};

/** Everything that happened to a unit, newest first. */
export const UnitHistory = ({ history }: Pick<UnitDetail, "history">) => {
  const { one: words } = useUnitsWords();
  if (history.length === 0) return null;
  return (
    <section aria-labelledby="unit-history">
      <h2 id="unit-history">{words.history}</h2>
      <ol className="journal">
        {history.map((version) => (
          <Version key={version.seq} version={version} />
        ))}
      </ol>
    </section>
  );
};
