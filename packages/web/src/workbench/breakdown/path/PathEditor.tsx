import type { Breakdown, PathDrawn } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { ApiError } from "../../../api/api.ts";
import { todayResource } from "../../../api/series-resources.ts";
import { PathFigure } from "../../../portal/charts/PathFigure.tsx";
import { usePreferences } from "../../../shell/preferences.tsx";
import { problemText } from "../../api/problem-text.ts";
import { send } from "../../api/send.ts";
import { MergeView } from "../../frame/MergeView.tsx";
import { useOneAtATime } from "../../frame/use-one-at-a-time.ts";
import { amount, difference } from "../../report/amount.ts";
import { useBreakdownWords } from "../../words/breakdown.ts";
import { useWords } from "../../words/use-words.ts";
import { breakdownAddress } from "../addresses.ts";
import { Gap } from "../Gap.tsx";
import { shown, tidy } from "../number.ts";
import { ShareEditor } from "../shares/ShareEditor.tsx";
import { useActuals } from "../use-actuals.ts";
import type { BreakdownWrite } from "../use-breakdown.ts";
import { merged, mergeFields } from "./merge.ts";
import { PathRules } from "./PathRules.tsx";
import { PathTable } from "./PathTable.tsx";
import { comesTo, drawOf, type PathForm, pathFormOf, putOf, sizeOf } from "./path-form.ts";
import { pictureOfPath } from "./picture.ts";
import { usePathForm } from "./use-path-form.ts";

/** What a draft of a path is kept under. */
const draftOf = (commitment: string): string => `path.${commitment}`;

interface PathEditorProps {
  readonly breakdown: Breakdown;
  readonly writes: BreakdownWrite;
}

/** Years that are not saved yet, and what they come to. */
const Provisional = ({
  breakdown,
  form,
  drawn,
}: {
  readonly breakdown: Breakdown;
  readonly form: PathForm;
  readonly drawn: boolean;
}) => {
  const { language } = usePreferences();
  const words = useBreakdownWords();
  const { target } = breakdown;
  const total = comesTo(form, sizeOf(target));
  const gap = total === null || target === null ? null : tidy(total - target.value);
  return (
    <p className={gap === null || Math.abs(gap) < 1e-9 ? "gap-box" : "gap-box gap"} role="status">
      <strong>{drawn ? words.path.drawn : words.path.byHand}</strong>
      {total === null || target === null || gap === null
        ? null
        : ` · ${words.gap.provisional} ${amount(total, target.unit, language)}, ${gap === 0 ? words.gap.fits : words.gap.short(difference(gap, target.unit, language))}`}
    </p>
  );
};

/** Draws by rule on the server, which knows the rules; nothing is saved. */
const useDrawing = (breakdown: Breakdown, form: PathForm, change: (form: PathForm) => void) => {
  const { language } = usePreferences();
  const [drawn, setDrawn] = useState<PathForm | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const draw = async (known: readonly { readonly year: number; readonly value: number }[]): Promise<void> => {
    const body = breakdown.target === null ? null : drawOf(form, breakdown.target, known);
    if (body === null) return;
    setError(null);
    try {
      const path = breakdownAddress.draw(breakdown.commitment.id);
      const answer = await send<PathDrawn>(path, { method: "POST", body });
      setWhy(answer.drawn === null ? (answer.said?.[language] ?? null) : null);
      if (answer.drawn === null) return;
      const next = {
        ...form,
        years: answer.drawn.map(({ year, value }) => ({ year, value: shown(value, sizeOf(breakdown.target)) })),
      };
      setDrawn(next);
      change(next);
    } catch (failure) {
      setError(failure);
    }
  };
  return { draw, why, drawn: drawn === form, drawError: error };
};

/** Saves the path; where somebody was quicker, both stand side by side. */
const useSaving = ({ breakdown, writes }: PathEditorProps, edit: ReturnType<typeof usePathForm>) => {
  const { form, base, done, overtaken } = edit;
  const [error, setError] = useState<unknown>(null);
  const { busy, once } = useOneAtATime();
  const { id } = breakdown.commitment;
  const save = async (): Promise<void> => {
    const body = breakdown.target === null ? null : putOf(form, breakdown.target, base);
    if (body === null) return;
    setError(null);
    try {
      const write = { method: "PUT", path: breakdownAddress.path(id), body } as const;
      await writes.write(write, ({ path }) => done(form, path?.version ?? 0));
    } catch (failure) {
      const stale = failure instanceof ApiError && failure.problem?.code === "stale";
      const now = stale ? await writes.look().catch(() => null) : null;
      if (now === null) setError(failure);
      else overtaken(now.path?.version ?? 0, pathFormOf(now));
    }
  };
  return { save: () => once(save), saveError: error, busy };
};

/** The path of the years: its rule, its table with the units, its chart, its gap. */
export const PathEditor = (props: PathEditorProps) => {
  const { breakdown, writes } = props;
  const { language } = usePreferences();
  const [words, all] = [useBreakdownWords(), useWords()];
  const { data: today = "" } = useQuery(todayResource);
  const actuals = useActuals(breakdown);
  const saved = useMemo(() => pathFormOf(breakdown), [breakdown]);
  const { id } = breakdown.commitment;
  const edit = usePathForm(draftOf(id), saved, breakdown.path?.version ?? 0);
  const { form, change, back, forward, canBack, canForward, dirty, theirs, settle } = edit;
  const { draw, why, drawn, drawError } = useDrawing(breakdown, form, change);
  const { save, saveError, busy } = useSaving(props, edit);
  const [known, setKnown] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<number | null>>(new Set());
  const toggle = (year: number | null) => setOpen((before) => (before.has(year) ? new Set() : new Set([year])));
  const picture = useMemo(
    () => pictureOfPath(breakdown, { form, actuals }, { words, today }),
    [breakdown, form, actuals, words, today],
  );
  const editing = [...open][0];
  const error = saveError ?? drawError;
  const results = actuals.filter(({ year }, at) => actuals.findIndex((one) => one.year === year) === at);
  return (
    <section aria-labelledby="path">
      <h2 id="path">{words.path.title}</h2>
      <PathRules breakdown={breakdown} form={form} onChange={change} />
      {theirs === null ? null : (
        <MergeView
          title={words.path.stale}
          text={words.path.staleText}
          fields={mergeFields(form, theirs, words)}
          onChosen={(taken) => settle(merged(form, theirs, taken))}
        />
      )}
      {breakdown.mayChange ? (
        <p className="form-actions path-actions">
          <button
            type="button"
            className="button"
            disabled={form.rule === "hand"}
            onClick={() => void draw(known ? results : [])}
          >
            {words.path.draw}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={!dirty || busy || theirs !== null}
            onClick={() => void save()}
          >
            {words.path.save}
          </button>
          <button
            type="button"
            className="quiet-button"
            disabled={!canBack}
            aria-label={words.path.undoKey}
            onClick={back}
          >
            ↶
          </button>
          <button
            type="button"
            className="quiet-button"
            disabled={!canForward}
            aria-label={words.path.redoKey}
            onClick={forward}
          >
            ↷
          </button>
          {results.some(({ year }) => form.years.some((one) => one.year === year)) ? (
            <label className="desk-check">
              <input type="checkbox" checked={known} onChange={({ target }) => setKnown(target.checked)} />
              {words.path.known}
            </label>
          ) : null}
        </p>
      ) : null}
      {why === null ? null : (
        <p className="form-problem" role="alert">
          {why}
        </p>
      )}
      {error === null ? null : (
        <p className="form-problem" role="alert">
          {words.notSaved} {problemText(error, language, all)}
        </p>
      )}
      {dirty ? (
        <Provisional breakdown={breakdown} form={form} drawn={drawn} />
      ) : breakdown.path === null ? null : (
        <Gap check={breakdown.path.check} />
      )}
      <div className="path-columns">
        <div>
          <PathTable
            {...{ breakdown, form, actuals, open }}
            onOpen={toggle}
            onValue={(year, value) =>
              change({
                ...form,
                rule: "hand",
                years: form.years.map((one) => (one.year === year ? { year, value } : one)),
              })
            }
          />
          {editing === undefined || !breakdown.mayChange ? null : (
            <ShareEditor key={editing} {...{ breakdown, writes, year: editing }} onClose={() => setOpen(new Set())} />
          )}
        </div>
        <PathFigure picture={picture} />
      </div>
    </section>
  );
};
