import type { JudgementLine } from "@lantu/server/contract";
import { useCockpitWords } from "../../messages/cockpit.ts";
import { CommitmentLink } from "../layout/CommitmentLink.tsx";
import { StatusMark } from "../status/StatusMark.tsx";

/** The binding targets one by one, the worst first, each leading to its own page. */
export const BindingStrip = ({ lines }: { readonly lines: readonly JudgementLine[] }) => {
  const words = useCockpitWords();
  return (
    <section aria-labelledby="binding-strip">
      <h2 id="binding-strip">{words.binding}</h2>
      <p className="second">{lines.length === 0 ? words.noBinding : words.bindingOne}</p>
      <ul className="binding-strip">
        {lines.map(({ commitment, status, basis }) => (
          <li key={commitment.id} data-status={status}>
            <CommitmentLink id={commitment.id} title={commitment.title}>
              <StatusMark status={status} basis={basis} />
              <span className="binding-title">{commitment.title}</span>
            </CommitmentLink>
          </li>
        ))}
      </ul>
    </section>
  );
};
