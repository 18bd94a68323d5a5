import type { BookSection } from "@lantu/server/contract";
import { Modal } from "antd";
import { useMemo, useState } from "react";
import { commitmentKinds } from "../../address/plan.ts";
import { useMessages } from "../../shell/preferences.tsx";
import { useWords } from "../words/use-words.ts";
import { type Bulk, bulkOf, type Item } from "./items.ts";
import type { Reviewer } from "./use-reviewer.tsx";

interface BulkDialogProps {
  readonly reviewer: Reviewer;
  readonly sections: readonly BookSection[];
  readonly onClose: () => void;
}

/** Titles shown of what would be decided. */
const shown = 5;

/** A section with all that lie below it. */
const within = (sections: readonly BookSection[], chosen: number | null): ReadonlySet<number> => {
  if (chosen === null) return new Set();
  const found = new Set([chosen]);
  for (const { index, parent } of sections) if (parent !== null && found.has(parent)) found.add(index);
  return found;
};

/** What is asked, and what it comes to. */
const useBulk = ({ items, order }: Reviewer, sections: readonly BookSection[]) => {
  const [kinds, setKinds] = useState<readonly Item["kind"][]>([]);
  const [section, setSection] = useState<number | null>(null);
  const [percent, setPercent] = useState("95");
  const [withoutDoubts, setWithoutDoubts] = useState(true);
  const least = percent.trim() === "" ? null : Number(percent) / 100;
  const ids = useMemo(() => {
    const bulk: Bulk = { kinds, sections: within(sections, section), atLeast: least, withoutDoubts };
    return bulkOf(order, items, bulk);
  }, [order, items, kinds, section, sections, least, withoutDoubts]);
  const toggle = (kind: Item["kind"]) =>
    setKinds(kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind]);
  return { kinds, toggle, section, setSection, percent, setPercent, withoutDoubts, setWithoutDoubts, ids };
};

/** Decides on everything a filter leaves: the count before, one entry of the journal, undone in one step. */
export const BulkDialog = ({ reviewer, sections, onClose }: BulkDialogProps) => {
  const { kindsMany } = useMessages();
  const { bulk: words, cancel, review } = useWords();
  const bulk = useBulk(reviewer, sections);
  const [decision, setDecision] = useState<"accept" | "reject">("accept");
  const [reason, setReason] = useState("");
  const { ids } = bulk;
  const decide = () => {
    reviewer.decideMany(ids, decision, reason.trim() === "" ? null : reason.trim());
    onClose();
  };
  return (
    <Modal
      open
      title={words.title}
      okText={decision === "accept" ? words.accept(ids.length) : words.reject(ids.length)}
      cancelText={cancel}
      okButtonProps={{ disabled: ids.length === 0 }}
      onOk={decide}
      onCancel={onClose}
    >
      <div className="bulk">
        <fieldset className="desk-choice">
          <legend className="second">{review.kind}</legend>
          {commitmentKinds.map((kind) => (
            <label key={kind}>
              <input type="checkbox" checked={bulk.kinds.includes(kind)} onChange={() => bulk.toggle(kind)} />{" "}
              {kindsMany[kind]}
            </label>
          ))}
        </fieldset>
        <label className="desk-field">
          <span>{words.section}</span>
          <select
            value={bulk.section ?? ""}
            onChange={({ target }) => bulk.setSection(target.value === "" ? null : Number(target.value))}
          >
            <option value="">{words.everywhere}</option>
            {sections
              .filter(({ parent, commitments }) => parent !== null && commitments > 0)
              .map(({ index, level, label, title }) => (
                <option key={index} value={index}>
                  {`${"　".repeat(Math.max(0, level - 1))}${label === null ? "" : `${label} `}${title}`}
                </option>
              ))}
          </select>
        </label>
        <label className="desk-field">
          <span>{words.atLeast}</span>
          <input
            type="number"
            min={0}
            max={100}
            value={bulk.percent}
            onChange={({ target }) => bulk.setPercent(target.value)}
          />
        </label>
        <label className="desk-check">
          <input
            type="checkbox"
            checked={bulk.withoutDoubts}
            onChange={({ target }) => bulk.setWithoutDoubts(target.checked)}
          />{" "}
          {words.withoutDoubts}
        </label>
        <fieldset className="desk-choice">
          <legend className="second">{words.decision}</legend>
          {(["accept", "reject"] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="bulk" checked={decision === one} onChange={() => setDecision(one)} />{" "}
              {review[one]}
            </label>
          ))}
        </fieldset>
        <label className="desk-field">
          <span>{words.reason}</span>
          <input value={reason} maxLength={500} autoComplete="off" onChange={({ target }) => setReason(target.value)} />
        </label>
        <section className="bulk-preview" aria-live="polite">
          <p>
            <strong>{words.count(ids.length)}</strong>
          </p>
          <ul lang="zh-CN">
            {ids.slice(0, shown).map((id) => (
              <li key={id}>{reviewer.items.get(id)?.title}</li>
            ))}
          </ul>
          {ids.length > shown ? <p className="second">{words.andMore(ids.length - shown)}</p> : null}
          <p className="second">{words.after}</p>
        </section>
      </div>
    </Modal>
  );
};
