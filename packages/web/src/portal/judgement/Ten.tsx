import type { JudgementLine } from "@lantu/server/contract";
import { percent } from "../../format/number.ts";
import { quantityText } from "../../format/quantity-text.ts";
import { day } from "../../format/time.ts";
import type { Language } from "../../messages/catalogue.ts";
import { type CockpitWords, useCockpitWords } from "../../messages/cockpit.ts";
import { type JudgementWords, useJudgementWords } from "../../messages/judgement.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { CommitmentLink } from "../layout/CommitmentLink.tsx";
import { NatureMark } from "../layout/KindMark.tsx";
import { StatusMark } from "../status/StatusMark.tsx";
import { isOpen } from "../status/statuses.ts";

interface Said {
  readonly words: CockpitWords;
  readonly judgement: JudgementWords;
  readonly language: Language;
  /** What stands between two parts of a sentence. */
  readonly separator: string;
}

/** Why it stands so, since when, how likely it is to be reached, and who leads it: one sentence. */
const sentenceOf = (line: JudgementLine, said: Said): string => {
  const { status, reason, basis, since, probability, commitment, last } = line;
  const { words, judgement, language } = said;
  const { lead, target } = commitment;
  const gap =
    last === null || target === null || target.value === null
      ? null
      : words.ten.gap(quantityText(last.value, last.unit, language), quantityText(target.value, target.unit, language));
  return [
    reason === null ? (gap ?? judgement.bases[basis]) : judgement.reasons[reason],
    reason === null ? null : gap,
    words.ten.since(day(since, language)),
    probability === null || !isOpen(status) ? null : words.ten.chance(percent(probability, language)),
    lead === null ? words.ten.noLead : words.ten.lead(lead.now ?? lead.name),
  ]
    .filter((part) => part !== null)
    .join(said.separator);
};

/** The sentence of a line in the reader's language. */
export const useSentence = (): ((line: JudgementLine) => string) => {
  const { language, messages } = usePreferences();
  const said = {
    ...{ words: useCockpitWords(), judgement: useJudgementWords(), language },
    separator: messages.separators.clause,
  };
  return (line) => sentenceOf(line, said);
};

/** The ten that matter, each with one sentence: why, since when, who. */
export const Ten = ({ lines }: { readonly lines: readonly JudgementLine[] }) => {
  const words = useCockpitWords();
  const sentence = useSentence();
  return (
    <section aria-labelledby="ten">
      <h2 id="ten">{words.ten.title}</h2>
      <p className="second">{lines.length === 0 ? words.ten.none : words.ten.note}</p>
      <ol className="ten">
        {lines.map((line) => (
          <li key={line.commitment.id}>
            <p>
              <StatusMark status={line.status} basis={line.basis} />{" "}
              {line.commitment.nature === "binding" ? <NatureMark nature="binding" /> : null}
            </p>
            <p className="ten-title">
              <CommitmentLink id={line.commitment.id}>{line.commitment.title}</CommitmentLink>
            </p>
            <p className="second">{sentence(line)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};
