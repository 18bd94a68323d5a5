import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { lastActKey } from "../../../api/series-resources.ts";
import { useMessages } from "../../../shell/preferences.tsx";
import { useVisitor } from "../../../shell/visitor.ts";
import type { Indicator } from "../load-indicator.ts";
import type { Act, DoneAct } from "./act.ts";

const OneAct = lazy(async () => ({ default: (await import("./OneAct.tsx")).OneAct }));
const Outcome = lazy(async () => ({ default: (await import("./Outcome.tsx")).Outcome }));

interface ActsProps {
  readonly indicator: Indicator;
  readonly name: string;
}

/** What came of the last act, on the page it led to. */
export const LastAct = ({ indicator, name }: ActsProps) => {
  const done = useQueryClient().getQueryData<DoneAct>(lastActKey);
  if (done === undefined || done.concept !== indicator.id) return null;
  return (
    <Suspense>
      <Outcome key={done.seq} done={done} name={name} />
    </Suspense>
  );
};

const provisionalActs: readonly Act[] = ["other-name", "own"];
const registeredActs: readonly Act[] = ["name", "version", "merge", "split"];

/** Acts that still make sense: what was merged or split is not acted on any more. */
const actsOn = ({ kind, history }: Indicator): readonly Act[] => {
  if (kind === "provisional") return provisionalActs;
  return history?.state === "present" ? registeredActs : [];
};

/** What an operator can do with an indicator; the form of each act is loaded when it is asked for. */
export const Acts = ({ indicator }: Pick<ActsProps, "indicator">) => {
  const { canWrite } = useVisitor();
  const { acts: words } = useMessages().indicators;
  const [open, setOpen] = useState<Act | null>(null);
  const acts = actsOn(indicator);
  if (!canWrite || acts.length === 0) return null;
  return (
    <section className="concept-acts" aria-labelledby="acts">
      <h2 id="acts">{words.title[indicator.kind]}</h2>
      <p className="act-buttons">
        {acts.map((act) => (
          <button
            key={act}
            type="button"
            className="button"
            aria-expanded={open === act}
            onClick={() => setOpen(open === act ? null : act)}
          >
            {words.names[act]}
          </button>
        ))}
      </p>
      {open === null ? null : (
        <Suspense fallback={<p role="status">{words.loading}</p>}>
          <OneAct key={open} act={open} indicator={indicator} onCancel={() => setOpen(null)} />
        </Suspense>
      )}
    </section>
  );
};
