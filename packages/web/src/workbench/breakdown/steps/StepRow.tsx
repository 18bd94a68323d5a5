import type { StepHeld } from "@lantu/server/contract";
import type { DragEvent, KeyboardEvent } from "react";
import { day } from "../../../format/time.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { useBreakdownWords } from "../../words/breakdown.ts";
import { barOf } from "./step-form.ts";

interface StepRowProps {
  readonly step: StepHeld;
  readonly depth: number;
  readonly steps: readonly StepHeld[];
  readonly stretch: readonly [number, number] | null;
  readonly mayChange: boolean;
  readonly onEdit: () => void;
  readonly onAdd: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDone: () => void;
  readonly onTell: () => void;
  readonly onSendBack: () => void;
  readonly onRemove: () => void;
  readonly drag: {
    readonly onDragStart: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

const Strip = ({ step, stretch }: Pick<StepRowProps, "step" | "stretch">) => {
  const bar = stretch === null ? null : barOf(step, stretch);
  if (bar === null) return <span className="step-strip" aria-hidden="true" />;
  const { left, width } = bar;
  const milestone = step.kind === "milestone";
  return (
    <span className="step-strip" aria-hidden="true">
      <span
        className={milestone ? `step-point ${step.stand}` : `step-bar ${step.stand}`}
        style={{ left: `${left}%`, ...(milestone ? {} : { width: `${Math.max(width, 1)}%` }) }}
      />
    </span>
  );
};

/** A thing done to a step: a sign on a button, and its name. */
const Act = ({
  name,
  sign,
  onClick,
}: {
  readonly name: string;
  readonly sign: string;
  readonly onClick: () => void;
}) => (
  <button type="button" className="quiet-button" aria-label={name} title={name} onClick={onClick}>
    {sign}
  </button>
);

/** What its unit says of a step that is not done yet, and why it was not accepted. */
const Told = ({ step: { told, done } }: Pick<StepRowProps, "step">) => {
  const { language } = usePreferences();
  const { steps: words } = useBreakdownWords();
  if (told === null || done !== null) return null;
  return told.returned === null ? (
    <span className="step-told">{words.told(day(told.on, language), told.proof)}</span>
  ) : (
    <span className="step-told returned">{words.notAccepted(told.returned)}</span>
  );
};

/** What can be done about what its unit says of a step, and what a unit can say. */
const SaidActs = ({ step, mayChange, onDone, onTell, onSendBack }: Omit<StepRowProps, "drag">) => {
  const { steps: words } = useBreakdownWords();
  const { title, may } = step;
  // Whoever plans the steps marks them done; whoever does them says so.
  const tells = may.tell && !mayChange;
  if (!may.accept && !tells) return null;
  return (
    <p className="step-said">
      {may.accept ? (
        <>
          <button type="button" className="button" aria-label={words.acceptOf(title)} onClick={onDone}>
            {words.accept}
          </button>
          <button type="button" className="quiet-button" aria-label={words.sendBackOf(title)} onClick={onSendBack}>
            {words.sendBack}
          </button>
        </>
      ) : null}
      {tells ? (
        <button type="button" className="button" aria-label={words.tellOf(title)} onClick={onTell}>
          {words.tell}
        </button>
      ) : null}
    </p>
  );
};

/** One step in a line: what, who, when, where it stands, and its place in time. */
export const StepRow = (props: StepRowProps) => {
  const { step, depth, steps, stretch, mayChange, drag, ...acts } = props;
  const { language, messages } = usePreferences();
  const { steps: words } = useBreakdownWords();
  const waits = step.after.flatMap((id) => steps.find((one) => one.id === id)?.title ?? []);
  const keys = (event: KeyboardEvent) => {
    const { key, altKey } = event;
    if (!altKey || !mayChange || (key !== "ArrowUp" && key !== "ArrowDown")) return;
    event.preventDefault();
    acts.onMove(key === "ArrowUp" ? -1 : 1);
  };
  return (
    <li
      className="step-row"
      data-depth={Math.min(depth, 4)}
      data-step={step.id}
      draggable={mayChange}
      onKeyDown={keys}
      {...(mayChange ? drag : {})}
    >
      <div className="step-what">
        <span className={`step-stand ${step.stand}`}>
          {words.stands[step.stand]}
          {step.daysLate === 0 ? "" : ` ${words.daysLate(step.daysLate)}`}
        </span>
        <strong>{step.title}</strong>
        <span className="second">
          {[
            words.kinds[step.kind],
            step.unit?.name,
            step.starts !== null && step.due !== null
              ? words.dates(day(step.starts, language), day(step.due, language))
              : step.due === null
                ? null
                : day(step.due, language),
            waits.length === 0 ? null : words.waitsFor(waits.join(messages.separators.list)),
            step.proof === null ? null : words.proofOf(step.proof),
          ]
            .filter((part) => part != null)
            .join(" · ")}
        </span>
        <Told step={step} />
        <SaidActs {...props} />
      </div>
      <Strip step={step} stretch={stretch} />
      {mayChange ? (
        <div className="step-acts">
          <Act name={words.up(step.title)} sign="↑" onClick={() => acts.onMove(-1)} />
          <Act name={words.down(step.title)} sign="↓" onClick={() => acts.onMove(1)} />
          {step.done === null && !step.may.accept ? (
            <Act name={words.markDone(step.title)} sign="✓" onClick={acts.onDone} />
          ) : null}
          <Act name={words.addUnder(step.title)} sign="+" onClick={acts.onAdd} />
          <Act name={words.edit(step.title)} sign="✎" onClick={acts.onEdit} />
          <Act name={words.remove(step.title)} sign="×" onClick={acts.onRemove} />
        </div>
      ) : null}
    </li>
  );
};
