import { percent } from "../../../format/number.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { useVisitor } from "../../../shell/visitor.ts";
import type { OpenEdition } from "./load-edition.ts";
import { useSettle } from "./use-settle.ts";

/** What is known of the document's lineage, in a sentence, and what follows from it. */
const useStatement = ({ document, edition }: OpenEdition) => {
  const { messages, language } = usePreferences();
  const words = messages.edition;
  const { lineage, predecessor, report } = edition;
  if (lineage === "own") return { text: words.isOwn, note: null };
  if (predecessor !== null) {
    const note = document.state === "published" ? words.inForce : words.waits;
    return { text: words.isEdition(predecessor.title), note };
  }
  if (report === null) return null;
  const { title, shared, id, followed } = report.old;
  const share = shared === null ? null : percent(shared, language);
  const likely = edition.candidates.some((one) => one.id === id);
  const text = likely ? words.looksLike(title, share) : words.compared(title, share);
  return { text, note: followed ? words.followed(title) : words.confirmNote };
};

/** Confirms a new edition, denies it, or takes either back; readers see what was said. */
export const Settle = (open: OpenEdition) => {
  const { document, edition } = open;
  const { messages } = usePreferences();
  const words = messages.edition;
  const { canWrite } = useVisitor();
  const statement = useStatement(open);
  const { settling, succeed, standAlone, takeBack } = useSettle(document.id, document.version);
  const busy = settling.kind === "sending";
  const may = canWrite && (document.state === "review" || document.state === "published");
  const old = edition.report?.old;
  return (
    <div className="edition-settle">
      {statement === null ? null : (
        <p className="edition-statement">
          <strong>{statement.text}</strong>
          {statement.note === null || (edition.lineage === "undecided" && !may) ? null : (
            <span className="second"> {statement.note}</span>
          )}
        </p>
      )}
      {may && edition.lineage === "undecided" && old !== undefined ? (
        <p className="actions">
          {old.followed ? null : (
            <button type="button" className="button primary" disabled={busy} onClick={() => succeed(old.id)}>
              {words.confirm}
            </button>
          )}
          <button type="button" className="quiet-button" disabled={busy} onClick={standAlone}>
            {words.own}
          </button>
        </p>
      ) : null}
      {may && edition.lineage !== "undecided" ? (
        <p className="actions">
          <button type="button" className="quiet-button" disabled={busy} onClick={takeBack}>
            {words.undo}
          </button>
        </p>
      ) : null}
      <p role={settling.kind === "refused" ? "alert" : "status"} className="edition-answer">
        {"text" in settling ? settling.text : null}
      </p>
    </div>
  );
};
