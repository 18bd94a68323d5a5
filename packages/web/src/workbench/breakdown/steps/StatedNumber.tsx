import type { Breakdown } from "@lantu/server/contract";
import { type FormEvent, useState } from "react";
import { usePreferences } from "../../../shell/preferences.tsx";
import { useComplaint } from "../../frame/use-complaint.ts";
import { useBreakdownWords } from "../../words/breakdown.ts";
import { breakdownAddress } from "../addresses.ts";
import type { BreakdownWrite } from "../use-breakdown.ts";

interface StatedNumberProps {
  readonly breakdown: Breakdown;
  readonly writes: BreakdownWrite;
}

/** How many tasks the programme of a commitment states: read from its text, or entered by a person; empty takes that back. */
export const StatedNumber = ({ breakdown: { commitment, programme, mayChange }, writes }: StatedNumberProps) => {
  const { language } = usePreferences();
  const words = useBreakdownWords();
  const complain = useComplaint();
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("stated") ?? "");
    setBusy(true);
    const body = { version: programme?.version ?? 0, stated: typed === "" ? null : Number(typed) };
    await writes
      .write({ method: "PUT", path: breakdownAddress.programme(commitment.id), body })
      .catch((error: unknown) => complain(words.notSaved, error));
    setBusy(false);
  };
  const entered = programme?.from === "person" ? programme.stated : null;
  return (
    <>
      {programme === null ? null : <p>{words.programme.told(programme.said[language])}</p>}
      {mayChange ? (
        <details className="stated-number">
          <summary>{words.programme.title}</summary>
          <form className="account-line" onSubmit={(event) => void save(event)}>
            <label className="desk-field">
              <span>{words.programme.stated}</span>
              <input
                key={entered}
                name="stated"
                type="number"
                min={1}
                max={100_000}
                defaultValue={entered ?? ""}
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
