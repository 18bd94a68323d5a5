import type { Completeness } from "@lantu/server/contract";
import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { missingParts } from "../../address/assign.ts";
import { percent } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { deskApi } from "../api/desk-api.ts";
import { useAssignWords } from "../words/assign.ts";
import { deskAddress } from "./addresses.ts";
import { gaugeKey } from "./use-desk.ts";

/** A plan whose completeness is told. */
export interface GaugedPlan {
  readonly id: string;
  readonly name: string;
}

interface BarProps {
  readonly plan: GaugedPlan;
  readonly told: Completeness;
  readonly part: (typeof missingParts)[number];
}

/** How much of one part is set; leads to what is not. */
const Bar = ({ plan, told, part }: BarProps) => {
  const { language } = usePreferences();
  const { gauge: words, filter } = useAssignWords();
  const { count, share } = told[part];
  const name = filter.missingParts[part];
  const left = told.commitments - count;
  return (
    <div className="gauge-bar" data-complete={left === 0 || undefined}>
      <span className="gauge-name">{name}</span>
      <span className="gauge-count number">{words.of(count, told.commitments)}</span>
      <meter
        min={0}
        max={told.commitments}
        value={count}
        aria-label={words.bar(name, count, told.commitments, percent(share ?? 0, language))}
      />
      {left === 0 ? (
        <span className="second">{words.complete}</span>
      ) : (
        <Link
          to="/work/assign"
          search={{ document: [plan.id], missing: [part] }}
          aria-label={`${plan.name}: ${words.openRest(name, left)}`}
        >
          {words.rest(left)}
        </Link>
      )}
    </div>
  );
};

const Gauge = ({ plan, told }: Pick<BarProps, "plan" | "told">) => {
  const { gauge: words } = useAssignWords();
  return (
    <section className="gauge" aria-label={words.label(plan.name)}>
      <h2>
        <Link to="/work/assign" search={{ document: [plan.id] }} lang="zh-CN">
          {plan.name}
        </Link>
      </h2>
      <div className="gauge-bars">
        {missingParts.map((part) => (
          <Bar key={part} plan={plan} told={told} part={part} />
        ))}
      </div>
      {told.proposed + told.ended === 0 ? null : (
        <p className="gauge-notes">
          {told.proposed === 0 ? null : (
            <Link to="/work/assign" search={{ document: [plan.id], proposed: "true" }}>
              {words.proposed(told.proposed)}
            </Link>
          )}
          {told.ended === 0 ? null : (
            <Link to="/work/assign" search={{ document: [plan.id], assigned: ["ended"] }}>
              {words.ended(told.ended)}
            </Link>
          )}
        </p>
      )}
    </section>
  );
};

/** Plans shown before the others are asked for. */
const shownAtFirst = 1;

/** How completely each plan is assigned. */
export const Gauges = ({ plans }: { readonly plans: readonly GaugedPlan[] }) => {
  const { gauge: words } = useAssignWords();
  const told = useQueries({
    queries: plans.map(({ id }) => ({
      queryKey: gaugeKey(id),
      queryFn: () => deskApi.get<Completeness>(deskAddress.completeness(id)),
    })),
  });
  const gauges = plans.flatMap((plan, at) => {
    const data = told[at]?.data;
    return data === undefined || data.commitments === 0 ? [] : [<Gauge key={plan.id} plan={plan} told={data} />];
  });
  const [first, rest] = [gauges.slice(0, shownAtFirst), gauges.slice(shownAtFirst)];
  return (
    <div className="gauges">
      {first}
      {rest.length === 0 ? null : (
        <details>
          <summary>{words.more(rest.length)}</summary>
          {rest}
        </details>
      )}
    </div>
  );
};
