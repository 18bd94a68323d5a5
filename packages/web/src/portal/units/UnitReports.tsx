import type { BlockerTold, Calendar, DueReport, StepOpen, UnitWork } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { quantity } from "../../format/quantity.ts";
import { day, period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useVisitor } from "../../shell/visitor.ts";
import { useUnitsWords } from "./words.ts";

const Value = ({ report }: { readonly report: DueReport }) => {
  const { language } = usePreferences();
  const unit = report.commitment.target?.unit ?? null;
  if (report.value === null) return null;
  const shown = quantity(report.value, unit ?? "", language);
  return (
    <span className="quantity" title={shown.exact ?? undefined}>
      {shown.number} <span className="unit">{shown.unit}</span>
    </span>
  );
};

const Due = ({ report }: { readonly report: DueReport }) => {
  const { language } = usePreferences();
  const { one: words } = useUnitsWords();
  return (
    <li data-late={report.days < 0 || undefined}>
      <Link to="/commitments/$id" params={{ id: report.commitment.id }} lang="zh-CN">
        {report.commitment.title}
      </Link>
      <span className="second">
        {period(report.period, language)} · {words.dueBy(day(report.due, language))} · {words.dueStates[report.state]}
      </span>
    </li>
  );
};

const Blocker = ({ blocker }: { readonly blocker: BlockerTold }) => {
  const { language } = usePreferences();
  const { one: words } = useUnitsWords();
  return (
    <li data-late={blocker.overdue || undefined}>
      <span lang="zh-CN">{blocker.what}</span>
      <span className="second">
        <Link to="/commitments/$id" params={{ id: blocker.commitment.id }} lang="zh-CN">
          {blocker.commitment.title}
        </Link>
        {blocker.until === null ? null : ` · ${words.dueBy(day(blocker.until, language))}`}
      </span>
    </li>
  );
};

const Step = ({ step }: { readonly step: StepOpen }) => {
  const { language } = usePreferences();
  const { one: words } = useUnitsWords();
  const { me } = useVisitor();
  const { title, due, overdue, told, commitment } = step;
  return (
    <li data-late={overdue || undefined}>
      {me.actions.includes("read-work") ? (
        <a href={`/work/breakdown/${commitment.id}#steps`} lang="zh-CN">
          {title}
        </a>
      ) : (
        <span lang="zh-CN">{title}</span>
      )}
      <span className="second">
        <Link to="/commitments/$id" params={{ id: commitment.id }} lang="zh-CN">
          {commitment.title}
        </Link>
        {due === null ? null : ` · ${words.dueBy(day(due, language))}`}
        {told === null ? null : ` · ${words.told[told]}`}
      </span>
    </li>
  );
};

/** Lines of each list that stand open. */
const shown = 12;

interface StandingProps {
  /** Part of the section's id. */
  readonly name: string;
  readonly title: string;
  readonly total: number;
  /** Said where there is nothing; without it an empty list is left out. */
  readonly none?: string;
  readonly children: readonly ReactNode[];
}

/** A list under its title with how many there are; the lines beyond the first are folded. */
const Standing = ({ name, title, total, none, children }: StandingProps) => {
  const { one: words } = useUnitsWords();
  const folded = children.slice(shown);
  if (children.length === 0 && none === undefined) return null;
  return (
    <section aria-labelledby={`unit-${name}`}>
      <h2 id={`unit-${name}`}>
        {title} <span className="second number">{total}</span>
      </h2>
      {children.length === 0 ? <p className="second">{none}</p> : null}
      <ul className="unit-reports">{children.slice(0, shown)}</ul>
      {folded.length === 0 ? null : (
        <details>
          <summary>{words.more(total - shown)}</summary>
          <ul className="unit-reports">{folded}</ul>
        </details>
      )}
    </section>
  );
};

/** What is due, came back, is contradicted or stands in the way: for whoever may read the work. */
export const UnitStands = ({ stands }: { readonly stands: UnitWork }) => {
  const { one: words } = useUnitsWords();
  const { due, returned, disagreements, steps, blockers } = stands;
  const lines = (reports: readonly DueReport[]) => reports.map((report) => <Due key={report.id} report={report} />);
  return (
    <div className="unit-stands">
      <Standing name="due" title={words.due} total={due.total} none={words.dueNone}>
        {lines(due.items)}
      </Standing>
      <Standing name="returned" title={words.returned} total={returned.total}>
        {lines(returned.items)}
      </Standing>
      <Standing name="disagreements" title={words.disagreements} total={disagreements.total}>
        {lines(disagreements.items)}
      </Standing>
      <Standing name="steps" title={words.stepsDue} total={steps.total}>
        {steps.items.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </Standing>
      <Standing name="blockers" title={words.blockers} total={blockers.total}>
        {blockers.items.map((blocker, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a blocker has no identity but its place in its report.
          <Blocker key={`${blocker.report} ${at}`} blocker={blocker} />
        ))}
      </Standing>
    </div>
  );
};

/** What a unit has answered for. */
export const SignedReports = ({ signed }: { readonly signed: Calendar }) => {
  const { language } = usePreferences();
  const { one: words } = useUnitsWords();
  const latest = [...signed.items].reverse();
  return (
    <section aria-labelledby="unit-signed">
      <h2 id="unit-signed">
        {words.signed} <span className="second number">{signed.total}</span>
      </h2>
      {latest.length === 0 ? <p className="second">{words.signedNone}</p> : null}
      <ul className="unit-reports">
        {latest.map((report) => (
          <li key={report.id}>
            <Link to="/commitments/$id" params={{ id: report.commitment.id }} lang="zh-CN">
              {report.commitment.title}
            </Link>
            <span className="second">
              {period(report.period, language)}
              {report.answer === null
                ? null
                : ` · ${report.done === true ? words.done : words.answers[report.answer]} `}
              <Value report={report} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
