import type { RefObject } from "react";
import { useWords } from "../words/use-words.ts";
import { AddForm } from "./AddForm.tsx";
import { BorderForm } from "./BorderForm.tsx";
import { FigureForm } from "./FigureForm.tsx";
import { ItemForm } from "./ItemForm.tsx";
import { MergeForm } from "./MergeForm.tsx";
import type { Mode } from "./mode.ts";
import { NameForm } from "./NameForm.tsx";
import { ReasonForm } from "./ReasonForm.tsx";
import { SplitForm } from "./SplitForm.tsx";
import { acts } from "./steps.ts";
import { useRawText } from "./use-review.ts";
import type { Reviewer } from "./use-reviewer.tsx";

interface WorkProps {
  readonly reviewer: Reviewer;
  readonly document: string;
  readonly book: RefObject<HTMLElement | null>;
}

const needsText: ReadonlySet<Mode["kind"]> = new Set<Mode["kind"]>(["border", "split", "add"]);

/** Work on the words themselves: their borders, their parts, words the reader missed. */
const TextWork = ({ reviewer, document, book }: WorkProps) => {
  const words = useWords().review;
  const { mode, item, view, perform } = reviewer;
  const raw = useRawText(document, needsText.has(mode.kind));
  if (raw === null) return <p className="panel-empty">{words.loading}</p>;
  if (mode.kind === "add")
    return (
      <AddForm
        {...{ document, item, raw, book }}
        onSave={(given) => perform("add", () => acts.add(document, given))}
        onClose={view}
      />
    );
  if (item === null) return null;
  if (mode.kind === "border")
    return (
      <BorderForm
        {...{ item, raw, book }}
        onSave={(quote) => reviewer.save({ ...quote }, item.version)}
        onClose={view}
      />
    );
  return (
    <SplitForm
      {...{ item, raw, book }}
      onSave={(parts) => perform("split", () => acts.split(item, parts))}
      onClose={view}
    />
  );
};

/** The way of working on the item in hand that was chosen. */
export const Work = (props: WorkProps) => {
  const { reviewer, book } = props;
  const { review: words } = useWords();
  const { mode, item, items, detail, view, perform } = reviewer;
  if (needsText.has(mode.kind)) return <TextWork {...props} />;
  if (mode.kind === "name")
    return (
      <NameForm
        name={reviewer.name}
        onSave={(name) => {
          reviewer.setName(name);
          view();
        }}
        onClose={view}
      />
    );
  if (item === null) return null;
  const figure = mode.kind === "figure" ? detail?.allFigures.find(({ id }) => id === mode.figure) : undefined;
  if (mode.kind === "figure" && figure === undefined) return <p className="panel-empty">{words.loading}</p>;
  if (figure !== undefined)
    return (
      <FigureForm
        key={figure.id}
        figure={figure}
        onSave={(patch) => perform("figure", () => acts.figure(figure.id, patch))}
        onClose={view}
      />
    );
  if (mode.kind === "edit")
    return (
      <ItemForm
        key={item.id}
        item={item}
        book={book}
        onSave={reviewer.save}
        onReload={reviewer.reload}
        during={reviewer.during}
        onClose={view}
      />
    );
  if (mode.kind === "merge")
    return (
      <MergeForm
        {...{ item, items }}
        onSave={(from) => perform("merge", () => acts.merge(item, from))}
        onClose={view}
      />
    );
  if (mode.kind === "settle")
    return (
      <ReasonForm
        title={mode.decision === "accept" ? words.settleAccept : words.settleReject}
        optional={false}
        reasons={mode.decision === "accept" ? words.acceptReasons : words.reasons}
        onChoose={(reason) => reviewer.decide(mode.decision, reason)}
        onClose={view}
      />
    );
  return (
    <ReasonForm
      title={words.rejectTitle}
      optional
      reasons={words.reasons}
      onChoose={(reason) => reviewer.decide("reject", reason)}
      onClose={view}
    />
  );
};
