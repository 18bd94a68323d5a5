import type { KeyWorkLine, KeyWorkPage } from "@lantu/server/contract";
import { type FormEvent, useState } from "react";
import { ApiError } from "../../api/api.ts";
import { day } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { deskApi } from "../api/desk-api.ts";
import { problemText } from "../api/problem-text.ts";
import { send } from "../api/send.ts";
import { RestoredNotice } from "../frame/CorrectionEnd.tsx";
import { MergeView } from "../frame/MergeView.tsx";
import { useKept } from "../frame/use-kept.ts";
import { useOneAtATime } from "../frame/use-one-at-a-time.ts";
import { useKeyWorksWords } from "../words/key-works.ts";
import { useWords } from "../words/use-words.ts";
import { folderAddress } from "./use-folder.ts";

/** An item while it is typed: its number, then the four quarters. */
type Fields = readonly [string, string, string, string, string];

const fieldsOf = ({ code, quarters }: KeyWorkLine): Fields => {
  const [a, b, c, d] = quarters.map((quarter) => quarter ?? "");
  return [code, a ?? "", b ?? "", c ?? "", d ?? ""];
};

const orNull = (text = ""): string | null => (text.trim() === "" ? null : text.trim());

interface ItemFormProps {
  readonly item: KeyWorkLine;
  readonly onTold: (title: string, entries: readonly number[]) => void;
}

/** Number and quarters of one item. */
export const ItemForm = ({ item, onTold }: ItemFormProps) => {
  const { language } = usePreferences();
  const [words, all] = [useKeyWorksWords(), useWords()];
  const kept = useKept(`key-work.${item.id}`, fieldsOf(item), item.version);
  const { typed: fields, type: setFields, base: version, theirs } = kept;
  const [error, setError] = useState<unknown>(null);
  const { busy, once } = useOneAtATime();
  const names = [words.code, ...words.quarters];
  const dirty = JSON.stringify(fields) !== JSON.stringify(fieldsOf(item));
  const set = (at: number, text: string) =>
    setFields(fields.map((one, index) => (index === at ? text : one)) as unknown as Fields);
  const path = folderAddress.item(item.year, item.commitment);
  const save = async (): Promise<void> => {
    setError(null);
    const [code, ...quarters] = fields;
    try {
      const body = { version, code: code.trim(), quarters: quarters.map((quarter) => orNull(quarter)) };
      const line = await send<KeyWorkLine>(path, { method: "PATCH", body });
      kept.saved(fields, fieldsOf(line), line.version);
      onTold(words.saved, line.entries);
    } catch (failure) {
      const stale = failure instanceof ApiError && failure.problem?.code === "stale";
      const page = stale ? await deskApi.get<KeyWorkPage>(folderAddress.all(item.year)).catch(() => null) : null;
      const now = page?.items.find(({ id }) => id === item.id);
      if (now === undefined) return setError(failure);
      kept.overtaken(now.version, fieldsOf(now));
    }
  };
  const remove = () =>
    send<KeyWorkLine>(`${path}?version=${version}`, { method: "DELETE" }).then(({ entries }) => {
      kept.forget();
      onTold(words.removed(item.title), entries);
    }, setError);
  return (
    <form
      className="folder-item"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void once(save);
      }}
    >
      <div className="folder-head">
        <input
          className="folder-code"
          aria-label={words.codeOf(item.title)}
          value={fields[0]}
          maxLength={40}
          required
          onChange={({ target }) => set(0, target.value)}
        />
        <div>
          <strong>{item.title}</strong>
          <span className="second">
            {[item.lead?.name, item.deadline === null ? null : day(item.deadline, language)]
              .filter((part) => part != null)
              .join(" · ")}
          </span>
        </div>
        <span className="folder-acts">
          <button
            type="submit"
            className="button"
            disabled={busy || !dirty || theirs !== null}
            aria-label={words.saveOne(item.title)}
          >
            {words.save}
          </button>
          <button
            type="button"
            className="quiet-button"
            disabled={busy}
            aria-label={words.remove(item.title)}
            onClick={() => void once(remove)}
          >
            ×
          </button>
        </span>
      </div>
      {kept.restored ? <RestoredNotice onReset={kept.reset} /> : null}
      {theirs === null ? null : (
        <MergeView
          title={words.stale}
          text={words.staleText}
          fields={names
            .map((name, at) => ({ key: String(at), name, mine: fields[at] ?? "", theirs: theirs[at] ?? "" }))
            .filter((field) => field.mine !== field.theirs)}
          onChosen={(taken) =>
            kept.settle(
              fields.map((one, at) => (taken.has(String(at)) ? (theirs[at] ?? "") : one)) as unknown as Fields,
            )
          }
        />
      )}
      {error === null ? null : (
        <p className="form-problem" role="alert">
          {words.notSaved} {problemText(error, language, all)}
        </p>
      )}
      <div className="folder-quarters">
        {words.quarters.map((name, at) => (
          <label key={name} className="desk-field">
            <span>{name}</span>
            <textarea
              rows={2}
              maxLength={500}
              aria-label={words.quarterOf(item.title, name)}
              value={fields[at + 1]}
              onChange={({ target }) => set(at + 1, target.value)}
            />
          </label>
        ))}
      </div>
    </form>
  );
};
