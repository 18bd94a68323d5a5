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
  const { title, due, overdue, commitment } = step;
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
      </span>
    </li>
  );
};

const reportKey = ({ id }: DueReport): string => id;

/** Lines of each list that stand open. */
const shown = 12;

/** The lines of a list beyond the first, folded. */
const Rest = ({ total, children }: { readonly total: number; readonly children: readonly ReactNode[] }) => {
  const { one: words } = useUnitsWords();
  if (children.length === 0) return null;
  return (
    <details>
      <summary>{words.more(total - shown)}</summary>
      <ul className="unit-reports">{children}</ul>
    </details>
  );
};

/** What is due, came back, is contradicted or stands in the way: for whoever may read the work. */
export const UnitStands = ({ stands }: { readonly stands: UnitWork }) => {
  const { one: words } = useUnitsWords();
  const lists = [
    ["due", stands.due],
    ["returned", stands.returned],
    ["disagreements", stands.disagreements],
  ] as const;
  return (
    <div className="unit-stands">
      {lists.map(([name, { items, total }]) =>
        items.length === 0 && name !== "due" ? null : (
          <section key={name} aria-labelledby={`unit-${name}`}>
            <h2 id={`unit-${name}`}>
              {words[name]} <span className="second number">{total}</span>
            </h2>
            {items.length === 0 ? <p className="second">{words.dueNone}</p> : null}
            <ul className="unit-reports">
              {items.slice(0, shown).map((report) => (
                <Due key={reportKey(report)} report={report} />
              ))}
            </ul>
            <Rest total={total}>
              {items.slice(shown).map((report) => (
                <Due key={reportKey(report)} report={report} />
              ))}
            </Rest>
          </section>
        ),
      )}
      {stands.steps.items.length === 0 ? null : (
        <section aria-labelledby="unit-steps">
          <h2 id="unit-steps">
            {words.stepsDue} <span className="second number">{stands.steps.total}</span>
          </h2>
          <ul className="unit-reports">
            {stands.steps.items.slice(0, shown).map((step) => (
              <Step key={step.id} step={step} />
            ))}
          </ul>
          <Rest total={stands.steps.total}>
            {stands.steps.items.slice(shown).map((step) => (
              <Step key={step.id} step={step} />
            ))}
          </Rest>
        </section>
      )}
      {stands.blockers.items.length === 0 ? null : (
        <section aria-labelledby="unit-blockers">
          <h2 id="unit-blockers">
            {words.blockers} <span className="second number">{stands.blockers.total}</span>
          </h2>
          <ul className="unit-reports">
            {stands.blockers.items.slice(0, shown).map((blocker, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a blocker has no identity but its place in its report.
              <Blocker key={`${blocker.report} ${at}`} blocker={blocker} />
            ))}
          </ul>
          <Rest total={stands.blockers.total}>
            {stands.blockers.items.slice(shown).map((blocker, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <Blocker key={`${blocker.report} ${at}`} blocker={blocker} />
            ))}
          </Rest>
        </section>
      )}
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
          <li key={reportKey(report)}>
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
