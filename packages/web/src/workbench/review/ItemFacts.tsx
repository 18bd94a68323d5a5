import type { ReactNode } from "react";
import { period } from "../../format/time.ts";
import { FigureValue } from "../../portal/layout/FigureValue.tsx";
import { usePreferences } from "../../shell/preferences.tsx";
import { useWords } from "../words/use-words.ts";
import type { Item } from "./items.ts";

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="item-fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const names = (units: Item["lead"], separator: string): string => units.map(({ name }) => name).join(separator);

/** What is undertaken, until when and by whom. What the text does not say is said to be unsaid. */
export const ItemFacts = ({ item }: { readonly item: Item }) => {
  const { messages, language } = usePreferences();
  const words = useWords().review;
  const { figure, targetText, lead, cooperating, deadline } = item;
  return (
    <dl className="item-facts">
      {figure === null ? null : (
        <Fact name={words.value}>
          <strong>
            <FigureValue figure={figure} />
          </strong>
        </Fact>
      )}
      {targetText === null ? null : (
        <Fact name={words.target}>
          <span lang="zh-CN">{targetText}</span>
        </Fact>
      )}
      <Fact name={words.period}>{item.period === null ? messages.period.unknown : period(item.period, language)}</Fact>
      {deadline === null ? null : <Fact name={words.deadline}>{period(deadline, language)}</Fact>}
      <Fact name={words.lead}>
        {lead.length === 0 ? messages.owner.none : <span lang="zh-CN">{names(lead, messages.separators.list)}</span>}
      </Fact>
      {cooperating.length === 0 ? null : (
        <Fact name={words.cooperating}>
          <span lang="zh-CN">{names(cooperating, messages.separators.list)}</span>
        </Fact>
      )}
      {item.stage === null ? null : <Fact name={words.stage}>{words.stages[item.stage]}</Fact>}
      <Fact name={words.address}>
        <span lang="zh-CN">{item.address}</span>
      </Fact>
    </dl>
  );
};

/** Why to look twice, in plain words. */
export const ItemDoubts = ({ item }: { readonly item: Item }) => {
  const { messages } = usePreferences();
  const words = useWords().review;
  if (item.doubts.length === 0) return null;
  return (
    <section className="item-doubts" aria-label={words.doubts}>
      <ul>
        {item.doubts.map((code) => (
          <li key={code}>
            <strong>{messages.doubts[code].name}</strong> {messages.doubts[code].text}
          </li>
        ))}
      </ul>
    </section>
  );
};
