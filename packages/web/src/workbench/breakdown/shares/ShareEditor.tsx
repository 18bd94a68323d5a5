import type { Breakdown, ShareDrawn } from "@lantu/server/contract";
import { useState } from "react";
import { ApiError } from "../../../api/api.ts";
import { period } from "../../../format/time.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { problemText } from "../../api/problem-text.ts";
import { send } from "../../api/send.ts";
import { RestoredNotice } from "../../frame/CorrectionEnd.tsx";
import { MergeView } from "../../frame/MergeView.tsx";
import { mergedOf } from "../../frame/merge-fields.ts";
import { useKept } from "../../frame/use-kept.ts";
import { useOneAtATime } from "../../frame/use-one-at-a-time.ts";
import { amount } from "../../report/amount.ts";
import { UnitSelect } from "../../report/UnitSelect.tsx";
import { useUnits } from "../../report/use-units.ts";
import { useBreakdownWords } from "../../words/breakdown.ts";
import { useWords } from "../../words/use-words.ts";
import { breakdownAddress } from "../addresses.ts";
import { Gap } from "../Gap.tsx";
import { held, shown } from "../number.ts";
import { sizeOf } from "../path/path-form.ts";
import type { BreakdownWrite } from "../use-breakdown.ts";
import { numberIn, type Part, putOf, type ShareForm, shareFormOf, shareMergeFields, totalOf } from "./share-form.ts";

interface ShareEditorProps {
  readonly breakdown: Breakdown;
  readonly writes: BreakdownWrite;
  /** null: the whole target. */
  readonly year: number | null;
  readonly onClose: () => void;
}

/** A total shared out among units: equally, by weights or by hand, with its gap in sight. */
export const ShareEditor = ({ breakdown, writes, year, onClose }: ShareEditorProps) => {
  const { language } = usePreferences();
  const [{ shares: words, path, notSaved }, all] = [useBreakdownWords(), useWords()];
  const units = useUnits();
  const share = breakdown.shares.find((one) => one.year === year);
  const subject = `shares.${breakdown.commitment.id}.${year ?? "whole"}`;
  const kept = useKept(subject, shareFormOf(share, sizeOf(breakdown.target)), share?.version);
  const { typed: form, type: setForm, base: version, theirs } = kept;
  const [error, setError] = useState<unknown>(null);
  const [why, setWhy] = useState<string | null>(null);
  const { busy, once } = useOneAtATime();
  const unit = breakdown.target?.unit ?? null;
  const size = sizeOf(breakdown.target);
  const total = totalOf(breakdown, year);
  const { id } = breakdown.commitment;
  const title = words.title(year === null ? path.whole : period(String(year), language));
  const chosen = new Set(form.parts.map((part) => part.unit));
  const free = units.filter((one) => !chosen.has(one.id));
  const set = (at: number, part: Partial<Part>) =>
    setForm({ ...form, parts: form.parts.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  const add = (ids: readonly string[]) =>
    setForm({ ...form, parts: [...form.parts, ...ids.map((one) => ({ unit: one, weight: "", value: "" }))] });
  const below = (at: number): readonly string[] => {
    const { depth = 0 } = units[at] ?? {};
    const rest = units.slice(at + 1);
    const end = rest.findIndex((one) => one.depth <= depth);
    return rest
      .slice(0, end === -1 ? undefined : end)
      .filter((one) => one.depth === depth + 1 && !chosen.has(one.id))
      .map((one) => one.id);
  };
  const groups = units.flatMap((one, at) => (below(at).length > 1 ? [{ ...one, ids: below(at) }] : []));
  const draw = async (): Promise<void> => {
    if (total === null || form.rule === "hand") return;
    setError(null);
    const body = {
      ...{ kind: form.kind, rule: form.rule, total, decimals: breakdown.target?.decimals ?? 0 },
      parts: form.parts.map((part) => ({ unit: part.unit, weight: numberIn(part.weight) })),
    };
    try {
      const answer = await send<ShareDrawn>(breakdownAddress.drawShares(id), { method: "POST", body });
      setWhy(answer.drawn === null ? (answer.said?.[language] ?? null) : null);
      const { drawn } = answer;
      if (drawn === null) return;
      const valueOfPart = (part: Part) => drawn.find((one) => one.unit === part.unit)?.value ?? null;
      setForm({ ...form, parts: form.parts.map((part) => ({ ...part, value: shown(valueOfPart(part), size) })) });
    } catch (failure) {
      setError(failure);
    }
  };
  const save = async (): Promise<void> => {
    if (total === null) return;
    setError(null);
    try {
      const body = putOf(form, { total, unit, version, size });
      await writes.write({ method: "PUT", path: breakdownAddress.shares(id, year), body }, ({ shares }) => {
        const now = shares.find((one) => one.year === year);
        kept.saved(form, shareFormOf(now, size), now?.version ?? 0);
      });
    } catch (failure) {
      const stale = failure instanceof ApiError && failure.problem?.code === "stale";
      const now = stale ? await writes.look().catch(() => null) : null;
      if (now === null) return setError(failure);
      const other = now.shares.find((one) => one.year === year);
      kept.overtaken(other?.version ?? 0, shareFormOf(other, size));
    }
  };
  const drop = () =>
    writes.write({ method: "DELETE", path: `${breakdownAddress.shares(id, year)}?version=${version}` }).then(() => {
      kept.forget();
      onClose();
    }, setError);
  return (
    <section className="share-editor" aria-label={title}>
      <h3>{title}</h3>
      {kept.restored ? <RestoredNotice onReset={kept.reset} /> : null}
      <p>
        <span className="second">{words.total}</span>{" "}
        <strong>{total === null ? path.noValue : amount(total, unit, language)}</strong>
      </p>
      <div className="form-pair">
        <label className="desk-field">
          <span>{words.kind}</span>
          <select
            value={form.kind}
            onChange={({ target }) => setForm({ ...form, kind: target.value as ShareForm["kind"] })}
          >
            {(["sum", "each"] as const).map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <label className="desk-field">
          <span>{words.rule}</span>
          <select
            value={form.rule}
            onChange={({ target }) => setForm({ ...form, rule: target.value as ShareForm["rule"] })}
          >
            {(["equal", "share", "hand"] as const).map((rule) => (
              <option key={rule} value={rule}>
                {words.rules[rule]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {form.parts.length === 0 ? <p className="second">{words.none}</p> : null}
      <ul className="share-parts">
        {form.parts.map((part, at) => {
          const name =
            units.find((one) => one.id === part.unit)?.name ??
            share?.parts.find((one) => one.unit === part.unit)?.named.name ??
            part.unit;
          return (
            <li key={part.unit}>
              <span className="share-name">{name}</span>
              {form.rule === "share" ? (
                <input
                  {...{ inputMode: "decimal", placeholder: words.weight, value: part.weight }}
                  aria-label={`${name}: ${words.weight}`}
                  onChange={({ target }) => set(at, { weight: target.value })}
                />
              ) : null}
              <input
                {...{ inputMode: "decimal", placeholder: path.noValue, value: part.value }}
                aria-label={`${name}: ${words.value}`}
                aria-invalid={held(part.value) === "wrong"}
                onChange={({ target }) => {
                  const parts = form.parts.map((one, index) => (index === at ? { ...one, value: target.value } : one));
                  setForm({ ...form, rule: form.rule === "share" ? "share" : "hand", parts });
                }}
              />
              <button
                type="button"
                className="quiet-button"
                aria-label={words.remove(name)}
                onClick={() => setForm({ ...form, parts: form.parts.filter((one) => one !== part) })}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      <div className="desk-field">
        <span aria-hidden="true">{words.add}</span>
        <UnitSelect
          label={words.add}
          units={free}
          value={null}
          none={words.choose}
          onChange={(one) => one !== null && add([one])}
        />
      </div>
      {groups.slice(0, 3).map((group) => (
        <button key={group.id} type="button" className="link-button share-group" onClick={() => add(group.ids)}>
          {words.addAll(group.name)}
        </button>
      ))}
      {theirs === null ? null : (
        <MergeView
          title={words.stale}
          text={path.staleText}
          fields={shareMergeFields(form, theirs, { words, units })}
          onChosen={(taken) => kept.settle(mergedOf(form, theirs, taken))}
        />
      )}
      {why === null ? null : (
        <p className="form-problem" role="alert">
          {why}
        </p>
      )}
      {error === null ? null : (
        <p className="form-problem" role="alert">
          {notSaved} {problemText(error, language, all)}
        </p>
      )}
      {share === undefined ? null : <Gap check={share.check} />}
      <p className="form-actions">
        <button
          type="button"
          className="button"
          disabled={busy || form.rule === "hand" || form.parts.length === 0 || total === null}
          onClick={() => void once(draw)}
        >
          {words.draw}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={busy || form.parts.length === 0 || total === null || theirs !== null}
          onClick={() => void once(save)}
        >
          {words.save}
        </button>
        {share === undefined ? null : (
          <button type="button" className="quiet-button" disabled={busy} onClick={() => void once(drop)}>
            {words.drop}
          </button>
        )}
        <button type="button" className="quiet-button" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </section>
  );
};
