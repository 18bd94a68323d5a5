import type { JudgementLine } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { percent } from "../../format/number.ts";
import { quantityText } from "../../format/quantity-text.ts";
import { day, period } from "../../format/time.ts";
import { useCockpitWords } from "../../messages/cockpit.ts";
import { useJudgementWords } from "../../messages/judgement.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { CommitmentLink } from "../layout/CommitmentLink.tsx";
import { FigureValue } from "../layout/FigureValue.tsx";
import { KindMark, NatureMark } from "../layout/KindMark.tsx";
import { StatusMark } from "../status/StatusMark.tsx";
import { isOpen } from "../status/statuses.ts";

type Target = NonNullable<JudgementLine["commitment"]["target"]>;

const TargetCell = ({ target }: { readonly target: Target | null }) => {
  if (target === null) return null;
  const { value, valueMax, op, unit, text } = target;
  if (value === null) return <span className="as-printed">{text}</span>;
  return <FigureValue figure={{ value, valueMax, unit, op: op ?? "=", measure: "level" }} />;
};

const LastCell = ({ last }: { readonly last: JudgementLine["last"] }) => {
  const { language } = usePreferences();
  if (last === null) return null;
  return (
    <>
      {quantityText(last.value, last.unit, language)}
      {last.period === null ? null : <span className="second line-when">{period(last.period, language)}</span>}
    </>
  );
};

const Row = ({ line, mixed }: { readonly line: JudgementLine; readonly mixed: boolean }) => {
  const { language } = usePreferences();
  const words = useCockpitWords();
  const judgement = useJudgementWords();
  const { commitment, status, basis, reason, probability, due, since, disagrees } = line;
  const { lead } = commitment;
  return (
    <tr tabIndex={-1} data-id={commitment.id}>
      <td className="line-status">
        <StatusMark status={status} basis={basis} />
        <span className="second line-reason">
          {reason === null ? judgement.bases[basis] : judgement.reasons[reason]}
        </span>
        {disagrees ? <span className="line-disagrees">{words.disagrees}</span> : null}
      </td>
      <td className="line-title">
        <CommitmentLink id={commitment.id}>{commitment.title}</CommitmentLink>
        <span className="second line-where">
          <KindMark kind={commitment.kind} />
          {commitment.nature === "binding" ? <NatureMark nature="binding" /> : null}
          {mixed ? (
            <Link to="/documents/$id" params={{ id: commitment.document.id }} search={{ c: commitment.id }}>
              {commitment.document.title}
            </Link>
          ) : null}
        </span>
      </td>
      <td className="numeric" data-name={words.columns.target}>
        <TargetCell target={commitment.target} />
      </td>
      <td className="numeric" data-name={words.columns.last}>
        <LastCell last={line.last} />
      </td>
      <td className="numeric" data-name={words.columns.chance}>
        {probability === null || !isOpen(status) ? "" : percent(probability, language)}
      </td>
      <td data-name={words.columns.due}>{due === null ? "" : day(due, language)}</td>
      <td data-name={words.columns.since}>{day(since, language)}</td>
      <td data-name={words.columns.lead}>
        {lead === null ? (
          <span className="second">{words.ten.noLead}</span>
        ) : (
          <Link to="/units/$unit" params={{ unit: lead.id }}>
            {lead.now ?? lead.name}
          </Link>
        )}
      </td>
    </tr>
  );
};

interface LinesProps {
  readonly lines: readonly JudgementLine[];
  readonly label: string;
  /** Whether they are of several documents. */
  readonly mixed: boolean;
}

/** Commitments and how they stand, a line each. */
export const Lines = ({ lines, label, mixed }: LinesProps) => {
  const { columns } = useCockpitWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="judgement-frame" aria-label={label} tabIndex={0}>
      <table className="judgement-lines">
        <thead>
          <tr>
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.commitment}</th>
            <th scope="col" className="numeric">
              {columns.target}
            </th>
            <th scope="col" className="numeric">
              {columns.last}
            </th>
            <th scope="col" className="numeric">
              {columns.chance}
            </th>
            <th scope="col">{columns.due}</th>
            <th scope="col">{columns.since}</th>
            <th scope="col">{columns.lead}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.commitment.id} line={line} mixed={mixed} />
          ))}
        </tbody>
      </table>
    </section>
  );
};
