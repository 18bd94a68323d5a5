import type { Cockpit } from "@lantu/server/contract";
import type { JudgementAddress } from "../../address/judgements.ts";
import { commitmentKinds } from "../../address/plan.ts";
import { integer } from "../../format/number.ts";
import { useCockpitWords } from "../../messages/cockpit.ts";
import { useMessages, usePreferences } from "../../shell/preferences.tsx";
import { StatusCountList, StatusStrip } from "../status/StatusStrip.tsx";
import { judgedOf, type StatusCounts, totalOf } from "../status/statuses.ts";
import { ListLink, linkTo } from "./ListLink.tsx";

interface PartProps {
  readonly name: string;
  readonly counts: StatusCounts;
  readonly of: number;
  readonly address: JudgementAddress;
}

/** One part of the whole: its name, its counts to scale, and the counts in signs and numbers. */
const Part = ({ name, counts, of, address }: PartProps) => {
  const { language } = usePreferences();
  return (
    <li className="count-part">
      <ListLink address={address} className="count-part-name">
        {name} <span className="second number">{integer(totalOf(counts), language)}</span>
      </ListLink>
      <StatusStrip counts={counts} link={linkTo(address)} of={of} />
      <StatusCountList counts={counts} link={linkTo(address)} short />
    </li>
  );
};

/** How it stands on the whole: all, by kind, and the binding ones. */
export const Headline = ({ cockpit, address }: { readonly cockpit: Cockpit; readonly address: JudgementAddress }) => {
  const words = useCockpitWords();
  const { kinds } = useMessages();
  const { total, counts, binding, reachedBy, disagreements } = cockpit;
  const { number, deed, statement } = reachedBy;
  return (
    <section className="headline" aria-label={words.headline.label}>
      <p className="headline-total">
        <ListLink address={address}>{words.headline.total(total)}</ListLink>{" "}
        <span className="second">{words.headline.judged(judgedOf(counts), total)}</span>
      </p>
      <StatusStrip counts={counts} link={linkTo(address)} />
      <StatusCountList counts={counts} link={linkTo(address)} />
      <p className="second">
        {number + deed + statement === 0 ? null : words.headline.reachedBy(number, deed, statement)}
        {disagreements === 0 ? null : (
          <>
            {" · "}
            <ListLink address={{ ...address, disagrees: "1" }}>{words.tenDisagree(disagreements)}</ListLink>
          </>
        )}
      </p>
      <ul className="count-parts">
        <Part name={words.binding} counts={binding} of={total} address={{ ...address, nature: ["binding"] }} />
        {commitmentKinds.map((kind) => (
          <Part
            key={kind}
            name={kinds[kind]}
            counts={cockpit.kinds[kind]}
            of={total}
            address={{ ...address, kind: [kind] }}
          />
        ))}
      </ul>
    </section>
  );
};
