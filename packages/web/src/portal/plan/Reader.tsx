import { useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useMessages } from "../../shell/preferences.tsx";
import { BookText } from "./book/BookText.tsx";
import { RepairTip } from "./book/RepairTip.tsx";
import { SelectionLink } from "./book/SelectionLink.tsx";
import { isOnScreen, scrollToElement } from "./book/scroll.ts";
import { firstMark, useLit, useMarkEvents } from "./book/use-marks.ts";
import { usePassage } from "./book/use-passage.ts";
import { useVisibleBlocks } from "./book/use-visible-blocks.ts";
import type { OpenPlan } from "./load-plan.ts";
import { Outline } from "./Outline.tsx";
import { sectionAt } from "./outline.ts";
import { PlanFacts } from "./PlanFacts.tsx";
import { unpackEntries } from "./packed-entry.ts";
import { Rail } from "./Rail.tsx";
import { usePlanAddress } from "./use-address.ts";
import { useTableLabels } from "./use-table-labels.ts";
import { useWalk } from "./use-walk.ts";
import { VersionSwitch } from "./VersionSwitch.tsx";

/** The three columns of a plan and what ties them together: what is in view, what is chosen, what is pointed at. */
export const Reader = ({ plan: { document: file, sections, entries: packed, titled }, html }: OpenPlan) => {
  const { plan } = useMessages();
  const text = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => unpackEntries(packed, file), [packed, file]);
  const { address, change } = usePlanAddress();
  const navigate = useNavigate();
  const [lit, setLit] = useState<string | null>(null);
  const [outlineOpen, setOutlineOpen] = useState(false);
  const range = useVisibleBlocks(text);
  const chosen = address.c ?? null;

  const choose = useCallback((id: string) => change({ c: id, at: undefined, section: undefined }), [change]);
  const point = useCallback((ref: string | null) => setLit(ref === null ? null : `${file.id}-${ref}`), [file.id]);
  const pick = useCallback((ref: string) => choose(`${file.id}-${ref}`), [choose, file.id]);
  const goTo = useCallback((section: number) => {
    setOutlineOpen(false);
    const heading = window.document.getElementById(`s${section}`);
    if (heading !== null) scrollToElement(heading);
  }, []);

  usePassage(text, address.at);
  useTableLabels(text, plan.tableLabel);
  useLit(text, chosen, "chosen");
  useLit(text, lit, "lit");
  useMarkEvents(
    text,
    useMemo(() => ({ onPoint: point, onPick: pick }), [point, pick]),
  );
  useEffect(() => {
    const mark = chosen === null || text.current === null ? undefined : firstMark(text.current, chosen);
    if (mark !== undefined && !isOnScreen(mark)) scrollToElement(mark);
  }, [chosen]);
  useEffect(() => {
    if (address.section !== undefined) goTo(address.section);
  }, [address.section, goTo]);
  const open = useCallback((id: string) => void navigate({ to: "/commitments/$id", params: { id } }), [navigate]);
  useWalk(
    useMemo(
      () => ({ entries, chosen, from: range.first, onChoose: choose, onOpen: open }),
      [entries, chosen, range.first, choose, open],
    ),
  );

  const kinds = address.kind;
  const shown = kinds === undefined ? "" : ` filtered ${kinds.map((kind) => `show-${kind}`).join(" ")}`;
  const selected = entries.find(({ id }) => id === chosen);
  return (
    <div className={`plan${address.text === "raw" ? " as-raw" : ""}${shown}`}>
      <button
        type="button"
        className="outline-button"
        aria-expanded={outlineOpen}
        onClick={() => setOutlineOpen(!outlineOpen)}
      >
        {outlineOpen ? plan.closeOutline : plan.openOutline}
      </button>
      <div className="plan-side" data-open={outlineOpen || undefined}>
        <Outline sections={sections} current={sectionAt(sections, range.first)} onPick={goTo} />
        <VersionSwitch
          raw={address.text === "raw"}
          repairs={file.counts.repairs}
          onChange={(raw) => change({ text: raw ? "raw" : undefined })}
        />
      </div>
      <article className="book">
        {titled ? null : <h1 className="heading title">{file.title}</h1>}
        <PlanFacts document={file} />
        <BookText documentId={file.id} html={html} text={text} />
      </article>
      <Rail
        entries={entries}
        range={range}
        kinds={kinds}
        chosen={chosen}
        lit={lit}
        usualPeriod={file.period}
        onKinds={(next) => change({ kind: next })}
        onChoose={choose}
        onPoint={setLit}
      />
      <RepairTip text={text} />
      <SelectionLink text={text} />
      <p className="visually-hidden" role="status">
        {selected === undefined ? "" : plan.selected(selected.title)}
      </p>
    </div>
  );
};
