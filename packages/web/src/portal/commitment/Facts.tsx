import type { CommitmentDetail } from "@lantu/server/contract";
import type { ReactNode } from "react";
import { period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { FigureValue } from "../layout/FigureValue.tsx";
import { KindMark, NatureMark } from "../layout/KindMark.tsx";

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const names = (units: CommitmentDetail["lead"], separator: string): string =>
  units.map(({ name }) => name).join(separator);

/** What is undertaken, by whom and until when. What the text does not say is said to be unsaid. */
export const Facts = ({ commitment }: { readonly commitment: CommitmentDetail }) => {
  const { messages, language } = usePreferences();
  const words = messages.commitment;
  const { lead, cooperating, deadline, figure, targetText } = commitment;
  const separator = messages.separators.list;
  return (
    <dl className="facts">
      {figure === null ? null : (
        <Fact name={words.value}>
          <strong>
            <FigureValue figure={figure} />
          </strong>
        </Fact>
      )}
      {targetText === null ? null : <Fact name={words.targetText}>{targetText}</Fact>}
      <Fact name={words.kind}>
        <KindMark kind={commitment.kind} />
      </Fact>
      <Fact name={words.nature}>
        <NatureMark nature={commitment.nature} />
      </Fact>
      <Fact name={words.lead}>{lead.length === 0 ? messages.owner.none : names(lead, separator)}</Fact>
      {cooperating.length === 0 ? null : <Fact name={words.cooperating}>{names(cooperating, separator)}</Fact>}
      <Fact name={words.period}>
        {commitment.period === null ? messages.period.unknown : period(commitment.period, language)}
      </Fact>
      <Fact name={words.deadline}>{deadline === null ? messages.period.unknown : period(deadline, language)}</Fact>
      <Fact name={words.state}>
        {messages.states[commitment.state]}
        {commitment.edited ? ` · ${words.edited}` : ""}
      </Fact>
    </dl>
  );
};
