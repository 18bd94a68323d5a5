import type {
  Breakdown,
  CommitmentDetail,
  CommitmentReports,
  KeyWorkPage,
  KeyWorkYears,
  WorkPage,
} from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asOfQuery } from "../../address/as-of.ts";
import { createApi } from "../../api/api.ts";
import { browserTransport } from "../../api/browser.ts";
import { resource } from "../../api/resources.ts";
import { todayResource } from "../../api/series-resources.ts";
import { quantity } from "../../format/quantity.ts";
import { day, period } from "../../format/time.ts";
import { useWorksWords } from "../../messages/works.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { PathFigure } from "../charts/PathFigure.tsx";
import type { PathPicture } from "../charts/path-chart.ts";
import { AssignedNow, LedThen } from "./Assigned.tsx";

const api = createApi(browserTransport);

const KeyWorkCodes = ({ commitment, then }: { readonly commitment: CommitmentDetail; readonly then: string }) => {
  const words = useWorksWords();
  const { data: years } = useQuery(resource<KeyWorkYears>(api, `/api/v1/key-works${then}`));
  const { data: codes } = useQuery({
    queryKey: ["key-work-codes", commitment.id, years?.items.length, then],
    enabled: (years?.items.length ?? 0) > 0,
    queryFn: async () => {
      const pages = await Promise.all(
        (years?.items ?? []).map(({ year }) =>
          api.get<KeyWorkPage>(
            `/api/v1/key-works/${year}?document=${commitment.document.id}&limit=500${then.replace("?", "&")}`,
          ),
        ),
      );
      return pages.flatMap(({ items }) => items.filter((item) => item.commitment === commitment.id));
    },
  });
  if (codes === undefined || codes.length === 0) return null;
  return (
    <p>
      <span className="second">{words.keyWork}</span>{" "}
      {codes.map(({ id, year, code }) => (
        <Link key={id} to="/key-works/$year" params={{ year: String(year) }} search={{}}>
          {words.keyWorkIn(year, code)}
        </Link>
      ))}
    </p>
  );
};

const Reports = ({ commitment }: { readonly commitment: CommitmentDetail }) => {
  const { language } = usePreferences();
  const words = useWorksWords();
  const { data } = useQuery(resource<CommitmentReports>(api, `/api/v1/commitments/${commitment.id}/reports`));
  const signed = (data?.items ?? []).filter(({ state }) => state === "signed");
  if (data === undefined || (signed.length === 0 && data.schedule === null)) return null;
  return (
    <>
      <h3>{words.reports}</h3>
      {signed.length === 0 ? <p className="second">{words.noReports}</p> : null}
      <ul>
        {signed.map((report) => {
          const value =
            report.value === null ? null : quantity(report.value, data.commitment.target?.unit ?? null, language);
          return (
            <li key={report.id}>
              <a href={`/work/report/${encodeURIComponent(report.id)}`}>{period(report.period, language)}</a>{" "}
              {report.answer === null ? "" : words.answers[report.answer]}
              {value === null ? "" : ` · ${value.number} ${value.unit}`}
              {report.done === true ? ` · ${words.reached}` : ""}
              {report.disagrees ? <span className="work-late"> {words.disagrees}</span> : null}
            </li>
          );
        })}
      </ul>
    </>
  );
};

const pictureOf = (
  { path, target, commitment }: Breakdown,
  words: ReturnType<typeof useWorksWords>,
  today: string,
): PathPicture | null => {
  if (path === null || target === null) return null;
  const at = `/documents/${target.citation.document}?at=${target.citation.start}-${target.citation.end}`;
  const last = path.years.at(-1)?.year ?? 0;
  const goal = {
    key: "target",
    kind: "target" as const,
    year: last,
    value: target.value,
    href: at,
    name: words.target,
  };
  return {
    ...{ title: words.pathOf(commitment.title), unit: target.unit, op: target.op, source: commitment.document.title },
    ...{
      binding: commitment.nature === "binding",
      fromZero: target.measure === "level" && !/^[%‰]/.test(target.unit ?? ""),
    },
    ...{ today, address: `/commitments/${commitment.id}` },
    points: [
      ...(path.kind === "sum" ? [] : [goal]),
      ...(path.base === null || path.kind !== "level"
        ? []
        : [{ key: "base", kind: "base" as const, ...path.base, href: at, name: words.base }]),
      ...path.years.flatMap(({ year, value }) =>
        value === null
          ? []
          : [{ key: `planned-${year}`, kind: "planned" as const, year, value, href: at, name: words.planned }],
      ),
    ],
  };
};

const Broken = ({ breakdown }: { readonly breakdown: Breakdown }) => {
  const { language } = usePreferences();
  const words = useWorksWords();
  const { data: today = "" } = useQuery(todayResource);
  const picture = pictureOf(breakdown, words, today);
  return (
    <div>
      {picture === null ? null : <PathFigure picture={picture} small />}
      {breakdown.steps.length === 0 ? null : (
        <>
          <h3>{words.steps}</h3>
          <ol>
            {breakdown.steps.map((step) => (
              <li key={step.id}>
                <span className={step.stand === "late" ? "work-late" : undefined}>{words.stands[step.stand]}</span>{" "}
                {step.title}{" "}
                <span className="second">
                  {[step.unit?.name, step.due === null ? null : day(step.due, language)]
                    .filter((part) => part != null)
                    .join(" · ")}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
};

/** Who answers for a commitment, how it is broken down, and what was reported; asked for when the page stands. */
export const WorkPanel = ({
  commitment,
  asOf,
}: {
  readonly commitment: CommitmentDetail;
  readonly asOf?: string | undefined;
}) => {
  const words = useWorksWords();
  const then = asOfQuery({ asOf });
  // Who is named and what is reported is told as it is now alone; as known then the breakdown tells who led.
  const now = asOf === undefined;
  const { data: line } = useQuery({
    ...resource<WorkPage>(api, `/api/v1/work/commitments?commitment=${commitment.id}`),
    enabled: now,
  });
  const { data: breakdown } = useQuery(
    resource<Breakdown>(api, `/api/v1/commitments/${commitment.id}/breakdown${then}`),
  );
  const assignment = line?.items[0]?.assignment ?? null;
  // A commitment whose document a new edition has taken the place of is worked on no more: nothing is reported on it.
  const isAtWork = line?.items[0] !== undefined;
  const mayChange = breakdown?.mayChange === true && now;
  if (line === undefined && breakdown === undefined) return null;
  return (
    <section className="work-panel" aria-labelledby="work">
      <h2 id="work">{words.work}</h2>
      {mayChange ? (
        <p className="work-edits">
          {/* Page loads, not navigations: the workbench has a content security policy of its own. */}
          <a href={`/work/assign?q=${encodeURIComponent(commitment.title)}&document=${commitment.document.id}`}>
            {words.changeAssignment}
          </a>
          <a href={`/work/breakdown/${commitment.id}`}>{words.changeBreakdown}</a>
          <a href={`/work/schedules?commitment=${commitment.id}`}>{words.changeSchedule}</a>
        </p>
      ) : null}
      <div className="work-columns">
        <div>
          {now ? <AssignedNow assignment={assignment} /> : <LedThen lead={breakdown?.commitment.lead ?? null} />}
          <KeyWorkCodes commitment={commitment} then={then} />
          {now && isAtWork ? <Reports commitment={commitment} /> : null}
        </div>
        {breakdown === undefined ? null : <Broken breakdown={breakdown} />}
      </div>
    </section>
  );
};
