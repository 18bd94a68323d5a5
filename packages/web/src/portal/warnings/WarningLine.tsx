import type { Warning } from "@lantu/server/contract";
import { Link } from "@tanstack/react-router";
import { nameIn } from "../../format/name-in.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { kindSigns } from "./kind-signs.ts";
import { Clock, StateWord } from "./Stand.tsx";
import { useWarningsWords } from "./words.ts";

/** What a warning is about: the plan of its commitment, or the place of a number of the economy. */
const subjectOf = ({ commitment, place, title }: Warning): string => {
  const subject = commitment?.document.title ?? place?.name ?? place?.code ?? "";
  return title.zh.includes(subject) ? "" : subject;
};

/** Kind of a warning, by sign and word. */
export const KindWord = ({ warning }: { readonly warning: Warning }) => {
  const { language } = usePreferences();
  return (
    <span className="warning-kind">
      <span className={`sign ${warning.kind}`} aria-hidden="true">
        {kindSigns[warning.kind]}
      </span>{" "}
      {warning.said[language].kind}
    </span>
  );
};

interface WarningLineProps {
  readonly warning: Warning;
  /** The day the list tells of; absent for today. */
  readonly asOf: string | undefined;
}

/** One warning of a list: what it is, why, since when, who is on it, and what they say. */
export const WarningLine = ({ warning, asOf }: WarningLineProps) => {
  const said = usePreferences();
  const words = useWarningsWords();
  const { sentence, why } = warning.said[said.language];
  const { lead } = warning;
  return (
    <li className="warning-line" data-over={warning.ended === null ? undefined : true}>
      <KindWord warning={warning} />
      <div className="warning-words">
        <Link className="line-link" to="/warnings/$warning" params={{ warning: warning.id }} search={{ asOf }}>
          {nameIn(warning.title, said)}
        </Link>
        <span className="warning-of second" lang="zh-CN">
          {subjectOf(warning)}
        </span>
        <p>{sentence}</p>
        {why === null ? null : <p className="second">{why}</p>}
      </div>
      <div className="warning-stand">
        <StateWord response={warning.response} />
        <Clock warning={warning} />
        <span className="second" lang="zh-CN">
          {lead === null ? words.nobody : (lead.shortName ?? lead.now ?? lead.name)}
        </span>
      </div>
    </li>
  );
};
