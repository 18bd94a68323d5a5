import type { PlanGaps } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import type { MissingPart } from "../../address/assign.ts";
import { integer } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { useMineWords } from "../words/mine.ts";

const gaps = [
  ["lead", "withoutLead"],
  ["deadline", "withoutDeadline"],
  ["measure", "withoutMeasure"],
  ["schedule", "withoutSchedule"],
] as const satisfies readonly (readonly [MissingPart, keyof PlanGaps])[];

/** What a plan still lacks; each number leads to the lines that lack it. */
export const GapRow = ({ plan }: { readonly plan: PlanGaps }) => {
  const { language } = usePreferences();
  const { gap: words } = useMineWords();
  const { document, commitments } = plan;
  const open = gaps.filter(([, name]) => plan[name] > 0);
  return (
    <li className="mine-row gap-row">
      <div className="mine-what">
        <Link to="/work/assign" search={{ document: [document.id] }} className="mine-title" lang="zh-CN">
          {document.title}
        </Link>
        <span className="mine-facts">{words.all(commitments)}</span>
      </div>
      <ul className="gap-counts">
        {open.length === 0 ? <li className="second">{words.none}</li> : null}
        {open.map(([part, name]) => (
          <li key={part}>
            <Link
              to="/work/assign"
              search={{ document: [document.id], missing: [part] }}
              aria-label={words.of(words[name], document.title, plan[name])}
            >
              <strong className="number">{integer(plan[name], language)}</strong> {words[name]}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
};
