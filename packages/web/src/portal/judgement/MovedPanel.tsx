import type { Cockpit, TurnTold } from "@lantu/server/contract";
import { day } from "../../format/time.ts";
import { useCockpitWords } from "../../messages/cockpit.ts";
import { useJudgementWords } from "../../messages/judgement.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { CommitmentLink } from "../layout/CommitmentLink.tsx";
import { StatusMark } from "../status/StatusMark.tsx";
import { causeText } from "./names.ts";

type Moved = Cockpit["week"];

/** One change of status: from what to what, of which commitment, what brought it about, when. */
export const TurnLine = ({ turn }: { readonly turn: TurnTold }) => {
  const { language } = usePreferences();
  const words = useCockpitWords();
  const judgement = useJudgementWords();
  return (
    <li className="turn">
      <p className="turn-statuses">
        {turn.before === null ? (
          <span className="second">{words.moved.first}</span>
        ) : (
          <StatusMark status={turn.before} />
        )}{" "}
        <span aria-hidden="true" className="second">
          →
        </span>
        <span className="visually-hidden">{words.moved.to}</span> <StatusMark status={turn.after} />
      </p>
      <CommitmentLink id={turn.commitment.id}>{turn.commitment.title}</CommitmentLink>
      <p className="second">
        {day(turn.on, language)} · {causeText(turn.cause, { words, judgement, language })}
      </p>
    </li>
  );
};

const Since = ({ title, moved, known }: { readonly title: string; readonly moved: Moved; readonly known: number }) => {
  const words = useCockpitWords();
  const { worse, better, other, turns } = moved;
  const rest = worse + better + other - turns.length;
  return (
    <section className="moved">
      <h3>{title}</h3>
      <p className="second">
        {worse + better + other === 0 ? words.moved.none : words.moved.counts(worse, better, other)}
      </p>
      {known === worse + better + other ? null : (
        <ol className="turns">
          {turns.map((turn) => (
            <TurnLine key={turn.id} turn={turn} />
          ))}
        </ol>
      )}
      {rest > 0 && known !== worse + better + other ? <p className="second">{words.moved.more(rest)}</p> : null}
    </section>
  );
};

const movedIn = ({ worse, better, other }: Moved): number => worse + better + other;

/** What moved since yesterday and since last week. Where the week brought only what the day brought, it is told once. */
export const MovedPanel = ({ day: since, week }: { readonly day: Moved; readonly week: Moved }) => {
  const words = useCockpitWords();
  const same = movedIn(since) === movedIn(week) && movedIn(since) > 0;
  return (
    <section aria-labelledby="moved">
      <h2 id="moved">{words.moved.title}</h2>
      <Since title={words.moved.day} moved={since} known={0} />
      <Since title={words.moved.week} moved={week} known={same ? movedIn(week) : 0} />
    </section>
  );
};

/** What moved since last week, where anything did. */
export const MovedWeek = ({ week }: { readonly week: Moved }) => {
  const words = useCockpitWords();
  return movedIn(week) === 0 ? null : <Since title={words.moved.week} moved={week} known={0} />;
};
