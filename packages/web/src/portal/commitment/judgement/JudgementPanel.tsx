import type { CommitmentDetail, JudgementDetail } from "@lantu/server/contract";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { readDay } from "../../../address/as-of.ts";
import { createApi } from "../../../api/api.ts";
import { browserTransport } from "../../../api/browser.ts";
import { judgementPath, judgementResource } from "../../../api/judgement-resources.ts";
import { percent } from "../../../format/number.ts";
import { day } from "../../../format/time.ts";
import { useCockpitWords } from "../../../messages/cockpit.ts";
import { useJudgementWords } from "../../../messages/judgement.ts";
import { usePreferences } from "../../../shell/preferences.tsx";
import { useVisitor } from "../../../shell/visitor.ts";
import { namesOf } from "../../comparison/names.ts";
import { useLive } from "../../judgement/use-live.ts";
import { StatusMark } from "../../status/StatusMark.tsx";
import { isOpen } from "../../status/statuses.ts";
import { History } from "./History.tsx";
import { Sides } from "./Sides.tsx";
import { Target } from "./Target.tsx";

const api = createApi(browserTransport);

interface PanelProps {
  readonly commitment: CommitmentDetail;
  readonly asOf?: string | undefined;
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Facts = ({ judged }: { readonly judged: JudgementDetail }) => {
  const { language } = usePreferences();
  const { panel } = useCockpitWords();
  const judgement = useJudgementWords();
  const { status, basis, since, before, rule, due, probability } = judged;
  return (
    <dl className="facts judgement-facts">
      <Fact name={panel.basis}>{judgement.bases[basis]}</Fact>
      <Fact name={panel.since}>
        {before === null ? day(since, language) : panel.sinceBefore(day(since, language), judgement.statuses[before])}
      </Fact>
      <Fact name={panel.rule}>
        <Link to="/method" hash={`rule-${rule.id}-${rule.version}`}>
          {judgement.ruleVersion(judgement.rules[rule.id], rule.version)}
        </Link>
      </Fact>
      <Fact name={panel.due}>{due === null ? panel.dueUnknown : day(due, language)}</Fact>
      {isOpen(status) ? (
        <Fact name={panel.chance}>{probability === null ? panel.notTold : percent(probability, language)}</Fact>
      ) : null}
    </dl>
  );
};

const Signals = ({ judged: { signals } }: { readonly judged: JudgementDetail }) => {
  const { language } = usePreferences();
  const { panel } = useCockpitWords();
  if (signals.length === 0) return null;
  return (
    <section>
      <h3>{panel.signals}</h3>
      <ul className="judgement-list">
        {signals.map(({ kind, about, weight, said }) => (
          <li key={`${kind} ${about}`}>
            {said[language]}{" "}
            <Link to="/method" hash="signals" className="second">
              {panel.signalWeight(String(weight).replace("-", "−"))}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Lines = ({ lines }: { readonly lines: readonly string[] }) => {
  const { panel } = useCockpitWords();
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{panel.lines}</h3>
      <ul className="judgement-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
};

/** The way to do the sum oneself: everything the judgement rests on, as a file. */
const Recalculate = ({ judged, asOf }: { readonly judged: JudgementDetail; readonly asOf: string | undefined }) => {
  const { panel } = useCockpitWords();
  return (
    <details className="recalculate">
      <summary>{panel.recalculate}</summary>
      <p>{panel.recalculateNote}</p>
      <p>
        <a href={judgementPath(judged.commitment.id, asOf)} download={`${judged.commitment.id}-${judged.on}.json`}>
          {panel.download}
        </a>{" "}
        <span className="second">
          {panel.digest} <code>{judged.digest}</code>
        </span>
      </p>
    </details>
  );
};

/** A commitment nobody has judged yet: what was just published is, within moments, and what is in review is not. */
const NotYet = () => {
  const { panel } = useCockpitWords();
  return (
    <section className="judgement" aria-labelledby="judgement">
      <h2 id="judgement">{panel.title}</h2>
      <p className="second">{panel.notYet}</p>
    </section>
  );
};

/** The way to attach a published rule to words nothing can show, or to change it. */
const RuleLink = ({ judged }: { readonly judged: JudgementDetail }) => {
  const { panel } = useCockpitWords();
  const { may } = useVisitor();
  const isAttached = judged.targets.some(({ attached }) => attached !== null);
  if (!may("attach-rule") || (!isAttached && judged.reason !== "not-measurable")) return null;
  return (
    <p>
      {/* A page load, not a navigation: the workbench has a content security policy of its own. */}
      <a href={`/work/rules/${judged.commitment.id}`}>{isAttached ? panel.changeRule : panel.attachRule}</a>
    </p>
  );
};

/** How a commitment stands and how that is known: rule, arithmetic, pace, forecast, who says what, history. */
export const JudgementPanel = ({ commitment, asOf: then }: PanelProps) => {
  const { language } = usePreferences();
  const { panel, disagrees } = useCockpitWords();
  const asOf = readDay({ asOf: then });
  useLive(asOf === undefined);
  const { data: judged } = useQuery(judgementResource(api, commitment.id, asOf));
  if (judged === undefined) return null;
  if (judged === null) return <NotYet />;
  const said = judged.said[language];
  const nameOf = namesOf(judged.documents, language);
  return (
    <section className="judgement" aria-labelledby="judgement">
      <h2 id="judgement">{panel.title}</h2>
      <div className="judgement-said">
        <p className="judgement-status">
          <StatusMark status={judged.status} basis={judged.basis} />
          {judged.disagrees ? <span className="line-disagrees">{disagrees}</span> : null}
        </p>
        <p>{said.sentence}</p>
        {said.reason === null ? null : <p className="second">{said.reason}</p>}
        {asOf === undefined ? <RuleLink judged={judged} /> : null}
      </div>
      <Facts judged={judged} />
      {judged.targets.map((target) => (
        <Target key={target.id} target={target} judged={judged} nameOf={nameOf} />
      ))}
      <Sides judged={judged} nameOf={nameOf} />
      <Signals judged={judged} />
      <Lines lines={said.lines} />
      <History commitment={commitment.id} />
      <Recalculate judged={judged} asOf={asOf} />
    </section>
  );
};
