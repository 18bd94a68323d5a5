import type { Breakdown } from "@lantu/server/contract";
import { useState } from "react";
import { usePreferences } from "../../../shell/preferences.tsx";
import { RestoredNotice } from "../../frame/CorrectionEnd.tsx";
import { isConflict } from "../../frame/field-errors.ts";
import { useComplaint } from "../../frame/use-complaint.ts";
import { useKept } from "../../frame/use-kept.ts";
import { useOneAtATime } from "../../frame/use-one-at-a-time.ts";
import { useBreakdownWords } from "../../words/breakdown.ts";
import { breakdownAddress } from "../addresses.ts";
import type { BreakdownWrite } from "../use-breakdown.ts";

interface StatedNumberProps {
  readonly breakdown: Breakdown;
  readonly writes: BreakdownWrite;
}

/** The number a person entered, as it is typed; empty where nobody did. */
const enteredOf = (programme: Breakdown["programme"]): string =>
  programme?.from === "person" ? String(programme.stated) : "";

/** How many tasks the programme of a commitment states: read from its text, or entered by a person; empty takes that back. */
export const StatedNumber = ({ breakdown: { commitment, programme, mayChange }, writes }: StatedNumberProps) => {
  const { language } = usePreferences();
  const words = useBreakdownWords();
  const complain = useComplaint();
  const { busy, once } = useOneAtATime();
  const kept = useKept(`programme.${commitment.id}`, enteredOf(programme), programme?.version);
  const { typed, type, restored, reset } = kept;
  // Opened once where something typed is to be seen; after that it is the reader's to open and close.
  const [opened] = useState(restored);
  const save = async (): Promise<void> => {
    const body = { version: kept.next, stated: typed === "" ? null : Number(typed) };
    try {
      const write = { method: "PUT", path: breakdownAddress.programme(commitment.id), body } as const;
      await writes.write(write, (now) => kept.saved(typed, enteredOf(now.programme), now.programme?.version ?? 0));
    } catch (error) {
      complain(words.notSaved, error);
      // With the other's number in sight, the next save is made from what stands now.
      const now = isConflict(error) ? await writes.reload().catch(() => null) : null;
      if (now !== null) kept.overtaken(now.programme?.version ?? 0, enteredOf(now.programme));
    }
  };
  return (
    <>
      {programme === null ? null : <p>{words.programme.told(programme.said[language])}</p>}
      {mayChange ? (
        <details className="stated-number" open={opened}>
          <summary>{words.programme.title}</summary>
          {restored ? <RestoredNotice onReset={reset} /> : null}
          <form
            className="account-line"
            onSubmit={(event) => {
              event.preventDefault();
              void once(save);
            }}
          >
            <label className="desk-field">
              <span>{words.programme.stated}</span>
              <input
                type="number"
                min={1}
                max={100_000}
                value={typed}
                onChange={({ target }) => type(target.value)}
                placeholder={programme?.from === "text" ? String(programme.stated) : words.programme.none}
              />
            </label>
            <button type="submit" className="button" disabled={busy}>
              {words.programme.save}
            </button>
          </form>
        </details>
      ) : null}
    </>
  );
};
