import type { Breakdown, StepHeld } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { type DragEvent, Fragment, useMemo, useRef, useState } from "react";
import { todayResource } from "../../../api/series-resources.ts";
import { day } from "../../../format/time.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { ReasonDialog } from "../../frame/ReasonDialog.tsx";
import { useComplaint } from "../../frame/use-complaint.ts";
import { useBreakdownWords } from "../../words/breakdown.ts";
import { breakdownAddress } from "../addresses.ts";
import type { BreakdownWrite, Write } from "../use-breakdown.ts";
import { StatedNumber } from "./StatedNumber.tsx";
import { StepEditor } from "./StepEditor.tsx";
import { StepRow } from "./StepRow.tsx";
import { orderBetween, stretchOfSteps } from "./step-form.ts";
import { TellStep } from "./TellStep.tsx";

interface StepsProps {
  readonly breakdown: Breakdown;
  readonly writes: BreakdownWrite;
}

/** Which step is being written: a new one below another or at the top, or one that is changed, or that something is said of. */
type Writing =
  | { readonly kind: "new"; readonly parent: string | null }
  | { readonly kind: "change" | "tell" | "send-back"; readonly id: string };

const depthOf = (step: StepHeld, steps: readonly StepHeld[]): number => {
  const parent = step.parent === null ? undefined : steps.find(({ id }) => id === step.parent);
  return parent === undefined ? 0 : 1 + depthOf(parent, steps);
};

const siblings = (step: StepHeld, steps: readonly StepHeld[]): readonly StepHeld[] =>
  steps.filter(({ parent }) => parent === step.parent);

/** Puts a step to another place among its siblings: the place of the one named, or beyond it. */
const useMoving = ({ writes }: StepsProps) => {
  const complain = useComplaint();
  const words = useBreakdownWords();
  const [said, setSaid] = useState("");
  const moveBy = (id: string, placeOf: (siblings: readonly StepHeld[]) => number): void => {
    let told = "";
    writes
      .inTurn(({ steps }) => {
        const step = steps.find((one) => one.id === id);
        if (step === undefined) return null;
        const [all, place] = [siblings(step, steps), placeOf(siblings(step, steps))];
        const others = all.filter((one) => one.id !== id);
        if (place < 0 || place > others.length) return null;
        const order = orderBetween(others[place - 1]?.order, others[place]?.order);
        told = words.steps.moved(step.title, place + 1, all.length);
        return { method: "PATCH", path: breakdownAddress.step(id), body: { version: step.version, order } };
      })
      .then(
        (now) => now !== null && setSaid(told),
        (error: unknown) => complain(words.notSaved, error),
      );
  };
  const placeOf = (id: string, all: readonly StepHeld[]): number => all.findIndex((one) => one.id === id);
  const move = (id: string, by: -1 | 1): void => moveBy(id, (all) => placeOf(id, all) + by);
  const moveTo = (id: string, place: string): void => moveBy(id, (all) => placeOf(place, all));
  return { move, moveTo, said };
};

/** Marks a step done, on the day its unit says where that waits to be accepted; nothing where it is done already. */
const doneOn = (id: string, today: string, { steps }: Breakdown): Write | null => {
  const step = steps.find((one) => one.id === id);
  if (step === undefined || step.done !== null) return null;
  const done = step.may.accept ? (step.told?.on ?? today) : today;
  return { method: "PATCH", path: breakdownAddress.step(id), body: { version: step.version, done } };
};

/** Removes a step; nothing where it is gone already. */
const removalOf = (id: string, { steps }: Breakdown): Write | null => {
  const step = steps.find((one) => one.id === id);
  return step === undefined ? null : { method: "DELETE", path: `${breakdownAddress.step(id)}?version=${step.version}` };
};

const Vanished = ({ vanished }: Pick<Breakdown, "vanished">) => {
  const { language } = usePreferences();
  const { steps: words } = useBreakdownWords();
  if (vanished.length === 0) return null;
  return (
    <details className="vanished">
      <summary>
        {words.vanished} ({vanished.length})
      </summary>
      <ul>
        {vanished.map(({ id, title, due, at, reason }) => (
          <li key={id}>
            — {title}{" "}
            <span className="second">
              {[due, day(at, language), reason].filter((part) => part !== null).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** Sub-tasks and milestones as a tree with a strip of time; moved by keys, buttons or dragging. */
export const Steps = (props: StepsProps) => {
  const { breakdown, writes } = props;
  const { steps, mayChange, commitment } = breakdown;
  const { language } = usePreferences();
  const words = useBreakdownWords();
  const complain = useComplaint();
  const { data: today = "" } = useQuery(todayResource);
  const [writing, setWriting] = useState<Writing | null>(null);
  const { move, moveTo, said } = useMoving(props);
  const dragged = useRef<string | null>(null);
  const stretch = useMemo(() => stretchOfSteps(steps), [steps]);
  const close = () => setWriting(null);
  const fail = (error: unknown) => complain(words.notSaved, error);
  const dragOf = (step: StepHeld) => ({
    onDragStart: (event: DragEvent) => {
      dragged.current = step.id;
      event.dataTransfer.effectAllowed = "move";
    },
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      const moved = steps.find(({ id }) => id === dragged.current);
      if (moved === undefined || moved.id === step.id || moved.parent !== step.parent) return;
      moveTo(moved.id, step.id);
    },
  });
  const editorOf = (step: StepHeld | null, parent: string | null) => (
    <StepEditor
      key={step?.id ?? `new ${parent}`}
      step={step}
      subject={`step.${step?.id ?? `${commitment.id}.${parent ?? "top"}`}`}
      others={steps.filter(({ id }) => id !== step?.id)}
      onSave={(typed, version) =>
        step === null
          ? writes.write({
              ...{ method: "POST", path: breakdownAddress.steps(commitment.id) },
              body: {
                ...typed,
                parent,
                order: orderBetween(steps.filter((one) => one.parent === parent).at(-1)?.order, undefined),
              },
            })
          : writes.write({ method: "PATCH", path: breakdownAddress.step(step.id), body: { ...typed, version } })
      }
      onReload={async () => (await writes.reload()).steps.find(({ id }) => id === step?.id) ?? null}
      onClose={close}
    />
  );
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{words.steps.title}</h2>
      <StatedNumber breakdown={breakdown} writes={writes} />
      {steps.length === 0 ? <p className="second">{words.steps.none}</p> : null}
      {stretch === null ? null : (
        <p className="step-axis second" aria-hidden="true">
          <span>{day(new Date(stretch[0]).toISOString().slice(0, 10), language)}</span>
          <span>{day(new Date(stretch[1] - 86_400_000).toISOString().slice(0, 10), language)}</span>
        </p>
      )}
      <ol className="steps">
        {steps.map((step) => (
          <Fragment key={step.id}>
            <StepRow
              {...{ step, steps, stretch, mayChange }}
              depth={depthOf(step, steps)}
              drag={dragOf(step)}
              onEdit={() => setWriting({ kind: "change", id: step.id })}
              onAdd={() => setWriting({ kind: "new", parent: step.id })}
              onMove={(by) => move(step.id, by)}
              onDone={() => void writes.inTurn((now) => doneOn(step.id, today, now)).catch(fail)}
              onTell={() => setWriting({ kind: "tell", id: step.id })}
              onSendBack={() => setWriting({ kind: "send-back", id: step.id })}
              onRemove={() => void writes.inTurn((now) => removalOf(step.id, now)).catch(fail)}
            />
            {writing?.kind === "change" && writing.id === step.id ? <li>{editorOf(step, step.parent)}</li> : null}
            {writing?.kind === "tell" && writing.id === step.id ? (
              <li>
                <TellStep {...{ step, today, writes }} onClose={close} />
              </li>
            ) : null}
            {writing?.kind === "send-back" && writing.id === step.id ? (
              <ReasonDialog
                subject={`step-return.${step.id}`}
                title={words.steps.sendBackOf(step.title)}
                ok={words.steps.sendBack}
                label={words.steps.sendBackWhy}
                optional={false}
                onOk={(reason) =>
                  writes.write({
                    ...{ method: "POST", path: breakdownAddress.stepReturn(step.id) },
                    body: { version: step.version, reason },
                  })
                }
                onClose={close}
              />
            ) : null}
            {writing?.kind === "new" && writing.parent === step.id ? <li>{editorOf(null, step.id)}</li> : null}
          </Fragment>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {!mayChange ? null : writing?.kind === "new" && writing.parent === null ? (
        editorOf(null, null)
      ) : (
        <p className="form-actions">
          <button type="button" className="button" onClick={() => setWriting({ kind: "new", parent: null })}>
            {words.steps.add}
          </button>
          {steps.length > 1 ? <span className="second step-keys">{words.steps.keys}</span> : null}
        </p>
      )}
      <Vanished vanished={breakdown.vanished} />
    </section>
  );
};
