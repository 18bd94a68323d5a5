import type { DocumentDetail, Import } from "@lantu/server/contract";
import { renderProblem } from "@lantu/server/messages";
import { Link } from "@tanstack/react-router";
import { memo, useState } from "react";
import { fileSize, integer, percent } from "../../format/number.ts";
import { minute, period } from "../../format/time.ts";
import { usePreferences } from "../../shell/preferences.tsx";
import { DescriptionPanel } from "../description/DescriptionPanel.tsx";
import { useWords } from "../words/use-words.ts";
import { ImportButtons } from "./ImportButtons.tsx";
import { ImportProgress } from "./ImportProgress.tsx";
import { isWorking, titleOf } from "./import-list.ts";
import type { ImportActions } from "./use-import-actions.tsx";

/** What the file is, how big, when it came. */
const FileLine = ({ one }: { readonly one: Import }) => {
  const { language, messages } = usePreferences();
  const words = useWords().import;
  const summary = one.state === "duplicate" ? null : one.summary;
  const seconds = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const facts = [
    summary === null || summary.kind === null ? null : messages.documentKinds[summary.kind],
    summary?.place ?? null,
    summary === null || summary.period === null ? null : period(summary.period, language),
    summary === null ? null : one.fileName,
    fileSize(one.size, language),
    words.receivedAt(minute(one.createdAt, language)),
    one.milliseconds === null ? null : words.took(words.seconds(Number(seconds.format(one.milliseconds / 1000)))),
  ];
  return <p className="second import-facts">{facts.filter((fact) => fact !== null).join(" · ")}</p>;
};

/** What was found in it. */
const Found = ({ one }: { readonly one: Import }) => {
  const words = useWords().import;
  const { language } = usePreferences();
  if (one.summary === null || (one.state !== "review" && one.state !== "published")) return null;
  const { counts } = one.summary;
  if (counts.commitments + counts.rejected === 0) return <p className="import-problem">{words.nothingFound}</p>;
  return (
    <p className="import-found">
      <strong title={integer(counts.commitments, language)}>{words.found(counts.commitments)}</strong>{" "}
      {words.kinds(counts.indicators, counts.tasks, counts.projects)}
      {counts.doubtful === 0 ? null : <span className="doubt"> · {words.doubtful(counts.doubtful)}</span>}
      {one.state === "published"
        ? null
        : ` · ${words.decided(counts.accepted + counts.rejected, counts.commitments + counts.rejected)}`}
    </p>
  );
};

/** The held document it looks like, and the way to the comparison. */
const Edition = ({ one }: { readonly one: Import }) => {
  const { messages, language } = usePreferences();
  const resembles = one.state === "review" ? one.summary?.edition.resembles : null;
  if (one.document === null || !resembles) return null;
  const { title, shared } = resembles;
  return (
    <p className="import-edition">
      <Link to="/documents/$id/edition" params={{ id: one.document }}>
        {messages.edition.deskLink(title, shared === null ? null : percent(shared, language))}
      </Link>
    </p>
  );
};

/** Why it is not here: which file, what happened, what was kept, what to do. */
const Problem = ({ one }: { readonly one: Import }) => {
  const { language } = usePreferences();
  const words = useWords().import;
  if (one.state === "cancelled") return <p className="import-problem">{words.cancelledText}</p>;
  if (one.problem === null || one.state === "published") return null;
  // A file in which nothing was found waits for review all the same; what was found says so already.
  if (one.state === "review" && one.problem.code === "nothing-to-publish") return null;
  return <p className="import-problem">{renderProblem(one.problem.code, one.problem.params, language).detail}</p>;
};

interface ImportRowProps {
  readonly one: Import;
  readonly actions: ImportActions;
  readonly onChange: (...imports: readonly Import[]) => void;
}

/** One file: what became of it, and what can be done next. */
export const ImportRow = memo(function ImportRow({ one, actions, onChange }: ImportRowProps) {
  const words = useWords().import;
  const [open, setOpen] = useState(false);
  const described = (document: DocumentDetail) => onChange({ ...one, summary: document });
  const title = titleOf(one);
  const hasDetails = one.document !== null && one.state === "review";
  return (
    <li className="import-row" data-state={one.state}>
      <p className="import-state">{words.states[one.state]}</p>
      <div className="import-main">
        <p className="import-name">
          {one.state === "review" && one.document !== null ? (
            <Link to="/import/$id" params={{ id: one.document }}>
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        <FileLine one={one} />
        {isWorking(one) ? <ImportProgress one={one} /> : null}
        <Found one={one} />
        <Edition one={one} />
        <Problem one={one} />
        {hasDetails ? (
          <button
            type="button"
            className="details-button"
            aria-expanded={open}
            aria-label={words.detailsOne(title)}
            onClick={() => setOpen(!open)}
          >
            {words.details}
          </button>
        ) : null}
        {open && hasDetails && one.document !== null ? (
          <DescriptionPanel id={one.document} onChange={described} />
        ) : null}
      </div>
      <ImportButtons one={one} actions={actions} />
    </li>
  );
});
