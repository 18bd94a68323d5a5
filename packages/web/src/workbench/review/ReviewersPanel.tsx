import type { DocumentDetail } from "@lantu/server/contract";
import { useState } from "react";
import { percent } from "../../format/number.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { addressOf } from "../api/addresses.ts";
import { send } from "../api/send.ts";
import { useWords } from "../words/use-words.ts";
import type { Reviewer } from "./use-reviewer.tsx";

interface ReviewersPanelProps {
  readonly reviewer: Reviewer;
  readonly document: DocumentDetail;
  readonly onReload: () => Promise<void>;
}

/** How far the two agree, with what it was counted from. */
const Agreement = ({ reviewer }: Pick<ReviewersPanelProps, "reviewer">) => {
  const { language } = usePreferences();
  const words = useWords().reviewers;
  const { stand } = reviewer;
  if (stand === null) return null;
  const given = Object.entries(stand.given);
  return (
    <dl className="agreement">
      <div>
        <dt>{words.agreement}</dt>
        <dd>
          {stand.percent === null ? words.none : words.percent(percent(stand.percent, language), stand.agreed, stand.n)}
        </dd>
      </div>
      <div>
        <dt>{words.kappa}</dt>
        <dd>{stand.kappa === null ? words.undefined : stand.kappa.toFixed(2)}</dd>
      </div>
      <div>
        <dt>{words.given}</dt>
        <dd>
          {given.length === 0 ? words.nobody : given.map(([name, count]) => words.by(name, count)).join(words.and)}
        </dd>
      </div>
      <div>
        <dt>{words.disputed}</dt>
        <dd>
          {stand.disputed.length === 0 ? (
            words.nothing
          ) : (
            <button
              type="button"
              className="link-button"
              onClick={() => reviewer.setChoice({ ...reviewer.choice, disputed: "1" })}
            >
              {words.count(stand.disputed.length)}
            </button>
          )}
        </dd>
      </div>
      <div>
        <dt>{words.open}</dt>
        <dd>{words.count(stand.open)}</dd>
      </div>
    </dl>
  );
};

/** Whether two people review independently, under which name, and how far they agree. */
export const ReviewersPanel = ({ reviewer, document, onReload }: ReviewersPanelProps) => {
  const words = useWords().reviewers;
  const [busy, setBusy] = useState(false);
  const choose = (two: boolean) => {
    setBusy(true);
    send(addressOf.review(document.id), { method: "PATCH", body: { reviewers: two ? 2 : 1 } })
      .then(onReload)
      .catch(reviewer.refused)
      .finally(() => setBusy(false));
  };
  return (
    <section className="reviewers" aria-label={words.title}>
      <label className="desk-check">
        <input
          type="checkbox"
          checked={reviewer.two}
          disabled={busy || document.state !== "review"}
          onChange={({ target }) => choose(target.checked)}
        />{" "}
        {words.two}
      </label>
      <p className="second">{words.note}</p>
      {reviewer.two ? (
        <>
          <p>
            {words.name}: {reviewer.name ?? words.noName}{" "}
            <button type="button" className="link-button" onClick={() => reviewer.setMode({ kind: "name" })}>
              {words.changeName}
            </button>
          </p>
          <Agreement reviewer={reviewer} />
        </>
      ) : null}
    </section>
  );
};
