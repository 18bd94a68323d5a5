import type { IndexDeclaration, IndexMemberScore, IndexScore } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { nameIn } from "../../format/name-in.ts";
import { percent } from "../../format/number.ts";
import { day, period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { pointsText, valueText } from "./score-text.ts";
import { useIndicesWords } from "./words.ts";

type Declared = IndexDeclaration["groups"][number]["members"][number];

interface MemberProps {
  readonly score: IndexMemberScore;
  readonly declared: Declared | undefined;
  readonly over: IndexDeclaration["over"];
  readonly subject: string;
  readonly asOf: string | undefined;
}

/** The sentence or publication a number stands in; of commitments, the list of those counted. */
const From = ({ score: { from, commitments }, over, subject, asOf }: MemberProps) => {
  const { language } = usePreferences();
  const words = useIndicesWords();
  if (commitments !== null) {
    const search = over === "unit" ? { unit: subject } : over === "document" ? { document: subject } : null;
    return search === null ? null : (
      <Link to="/judgements" search={{ ...search, asOf }}>
        {words.seeCommitments}
      </Link>
    );
  }
  if (from === null) return null;
  if (from.document !== null && from.start !== null)
    return (
      <Link
        to="/documents/$id"
        params={{ id: from.document }}
        search={{ at: `${from.start}-${from.end ?? from.start}` }}
        title={from.quote ?? undefined}
      >
        {words.sentence}
      </Link>
    );
  const known = from.knownOn === null ? "" : ` · ${day(from.knownOn, language)}`;
  return (
    <span className="second">
      {from.source === null ? "" : words.statistics(from.source)}
      {known}
    </span>
  );
};

const Value = ({ score }: Pick<MemberProps, "score">) => {
  const said = usePreferences();
  const words = useIndicesWords();
  const { missing, value, unit, period: when, commitments } = score;
  if (commitments !== null) {
    const { reached, byStatement, onTrack, atRisk, offTrack, missed, unknown } = commitments;
    return (
      <>
        {words.commitments(reached + onTrack, reached + onTrack + atRisk + offTrack + missed, unknown)}
        {byStatement === 0 ? null : <span className="second"> {words.byStatement(byStatement)}</span>}
        {missing === null ? null : <span className="second"> · {words.missing[missing]}</span>}
      </>
    );
  }
  if (value === null) return <span className="second">{missing === null ? "" : words.missing[missing]}</span>;
  return (
    <>
      <span className="number">{valueText(value, unit, said)}</span>
      {when === null ? null : <span className="second"> {period(when, said.language)}</span>}
      {missing === null ? null : <span className="second"> · {words.missing[missing]}</span>}
    </>
  );
};

const Row = (props: MemberProps) => {
  const said = usePreferences();
  const words = useIndicesWords();
  const { score, declared } = props;
  const { language } = said;
  const { points, low, high, against, share, counted } = score;
  const between = [pointsText(low, language), pointsText(high, language)] as const;
  const ends =
    against === null ? null : [against.zero, against.hundred].map((end) => valueText(end, against.unit, said));
  return (
    <tr data-missing={score.missing !== null || undefined}>
      <th scope="row">{declared === undefined ? score.id : nameIn(declared.name, said)}</th>
      <td>
        <Value score={score} /> <From {...props} />
      </td>
      <td className="numeric">
        {points === null ? words.between(...between) : words.interval(pointsText(points, language), ...between)}
      </td>
      <td className="numeric">{ends === null ? "—" : ends.join(" · ")}</td>
      <td className="numeric">{words.weightNow(percent(share, language), percent(counted, language))}</td>
    </tr>
  );
};

interface MemberTableProps {
  readonly item: IndexScore;
  readonly declaration: IndexDeclaration;
  readonly asOf: string | undefined;
}

/** Everything a score was made of: each number with its sentence, its points, and what it counts. */
export const MemberTable = ({ item, declaration, asOf }: MemberTableProps) => {
  const said = usePreferences();
  const words = useIndicesWords();
  const { language } = said;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-frame" aria-label={`${words.opened}: ${item.subject.name}`} tabIndex={0}>
      <table className="data index-members">
        <thead>
          <tr>
            <th scope="col">{words.member}</th>
            <th scope="col">{words.value}</th>
            <th scope="col" className="numeric">
              {words.points}
            </th>
            <th scope="col" className="numeric">
              {words.against}
            </th>
            <th scope="col" className="numeric">
              {words.weight}
            </th>
          </tr>
        </thead>
        {item.groups.map((group) => {
          const declared = declaration.groups.find(({ id }) => id === group.id);
          const between = [pointsText(group.low, language), pointsText(group.high, language)] as const;
          return (
            <tbody key={group.id}>
              <tr className="index-group">
                <th scope="rowgroup" colSpan={2}>
                  {declared === undefined ? group.id : nameIn(declared.name, said)}
                </th>
                <td className="numeric">
                  {group.score === null
                    ? words.between(...between)
                    : words.interval(pointsText(group.score, language), ...between)}
                </td>
                <td />
                <td className="numeric">{percent(group.coverage, language)}</td>
              </tr>
              {group.members.map((score) => (
                <Row
                  key={score.id}
                  score={score}
                  declared={declared?.members.find(({ id }) => id === score.id)}
                  over={declaration.over}
                  subject={item.subject.id}
                  asOf={asOf}
                />
              ))}
            </tbody>
          );
        })}
      </table>
    </section>
  );
};
