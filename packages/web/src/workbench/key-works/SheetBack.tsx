import type { SheetChecked } from "@lantu/server/contract";
import { useState } from "react";
import { ApiError } from "../../api/api.ts";
import { fetchSignedIn } from "../../api/signed-in.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { problemText } from "../api/problem-text.ts";
import { problemOf } from "../api/send.ts";
import { useKeyWorksWords } from "../words/key-works.ts";
import { useWords } from "../words/use-words.ts";
import { folderAddress } from "./use-folder.ts";

const brought = async (file: File, query: string): Promise<SheetChecked> => {
  const body = new FormData();
  body.append("file", file, file.name);
  const answer = await fetchSignedIn(`${folderAddress.sheet}?${query}`, { method: "POST", body });
  const json: unknown = await answer.json().catch(() => null);
  if (!answer.ok) throw new ApiError(answer.status, problemOf(json));
  return json as SheetChecked;
};

const Changes = ({ checked }: { readonly checked: SheetChecked }) => {
  const words = useKeyWorksWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-frame" aria-label={words.sheet} tabIndex={0}>
      <table className="data sheet-changes">
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {checked.changes.flatMap(({ row, title, fields }) =>
            fields.map(({ field, before, after }) => (
              <tr key={`${row} ${field}`}>
                <th scope="row">{title}</th>
                <td>{field}</td>
                <td className="second">{before === "" ? words.emptyCell : before}</td>
                <td>{after === "" ? words.emptyCell : after}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
};

const Wrong = ({ checked }: { readonly checked: SheetChecked }) => {
  const words = useKeyWorksWords();
  if (checked.errors.length === 0) return null;
  return (
    <div role="alert">
      <p>
        <strong>{words.errors(checked.counts.errors)}</strong>
      </p>
      <ul>
        {checked.errors.map(({ row, cell, heading, text, message }) => (
          <li key={`${row} ${cell} ${message}`}>
            {[cell ?? row, heading].filter((part) => part !== null).join(" · ")}: {message}{" "}
            <span className="second">{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

interface SheetBackProps {
  readonly year: number;
  readonly onTold: (title: string, entries: readonly number[]) => void;
}

/** The folder as a spreadsheet, out and back: checked first, every changed cell shown, then published. */
export const SheetBack = ({ year, onTold }: SheetBackProps) => {
  const { language } = usePreferences();
  const [words, all] = [useKeyWorksWords(), useWords()];
  const [file, setFile] = useState<File | null>(null);
  const [checked, setChecked] = useState<SheetChecked | null>(null);
  const [error, setError] = useState<unknown>(null);
  const drop = () => {
    setFile(null);
    setChecked(null);
    setError(null);
  };
  const check = async (chosen: File): Promise<void> => {
    drop();
    setFile(chosen);
    await brought(chosen, `year=${year}`).then(setChecked, setError);
  };
  const publish = async (): Promise<void> => {
    if (file === null || checked?.digest == null) return;
    try {
      const done = await brought(file, `year=${year}&publish=${encodeURIComponent(checked.digest)}`);
      drop();
      onTold(
        words.published,
        done.entries.map(({ seq }) => seq),
      );
    } catch (failure) {
      setError(failure);
    }
  };
  const cells = checked?.changes.reduce((sum, { fields }) => sum + fields.length, 0) ?? 0;
  return (
    <section aria-labelledby="sheet">
      <h2 id="sheet">{words.sheet}</h2>
      <p className="second">{words.sheetText}</p>
      <p className="form-actions folder-sheet">
        <a className="button" href={`${folderAddress.sheet}?year=${year}&lang=${language}`} download>
          {words.exportXlsx}
        </a>
        <label className="button report-file">
          <input
            type="file"
            accept=".xlsx"
            onChange={({ target }) => {
              const [chosen] = target.files ?? [];
              target.value = "";
              if (chosen !== undefined) void check(chosen);
            }}
          />
          {words.chooseFile}
        </label>
      </p>
      {file !== null && checked === null && error === null ? <p role="status">{words.checking}…</p> : null}
      {error === null ? null : (
        <p className="form-problem" role="alert">
          {words.notSaved} {problemText(error, language, all)}
        </p>
      )}
      {checked === null ? null : (
        <>
          <p role="status">
            {checked.fileName}: {words.checked(checked.counts.rows, checked.counts.changed + checked.counts.added)}
          </p>
          <Wrong checked={checked} />
          {cells === 0 ? null : <Changes checked={checked} />}
          <p className="form-actions">
            {checked.errors.length > 0 ? null : cells === 0 ? (
              words.nothingChanged
            ) : (
              <button type="button" className="button primary" onClick={() => void publish()}>
                {words.publish(cells)}
              </button>
            )}
            <button type="button" className="quiet-button" onClick={drop}>
              {words.drop}
            </button>
          </p>
        </>
      )}
    </section>
  );
};
